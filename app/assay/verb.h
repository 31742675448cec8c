// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "exit.h"
#include "files.h"
#include "option.h"
#include "output.h"

#include <span>
#include <string_view>

namespace attest::app {

class Worker;
struct Verb;

/// One command under way.
struct Invocation {
    const Verb& verb;
    const Arguments& arguments;
    Streams& streams;
    Worker& worker;
    /// Files of the options that were given, read before the verb began, in the order given.
    std::map<std::string, std::vector<FilePtr>, std::less<>> files;

    /// Whether this is a line of a batch: there is nobody to wait for, and no standard input.
    [[nodiscard]] bool inBatch() const { return streams.in == nullptr; }
    [[nodiscard]] Devices devices() const { return inBatch() ? Devices::Refuse : Devices::Take; }
    [[nodiscard]] bool json() const { return arguments.has("json"); }
    [[nodiscard]] FilePtr file(std::string_view option) const;
    [[nodiscard]] std::vector<FilePtr> allFiles(std::string_view option) const;
    /// The time given, or the clock's where none was: the one place that reads it.
    [[nodiscard]] Time time() const;

    void out(std::string_view text) const { streams.out.write(text); }
    void err(std::string_view text) const { streams.err.write(text); }
};

enum class Family {
    Verify,
    Look,    ///< decode, parse, explain
    Work,    ///< policy, trust, case
    Azure,   ///< what reaches out
    Live,    ///< logs, sessions, metrics
    Machine, ///< batch, contract
    Self,    ///< help, version, completion, demo
};

/// A verb with its object: "verify chain".
struct Verb {
    std::string_view name;
    Family family = Family::Self;
    std::string_view summary; ///< one line, no full stop
    Operands operands;
    std::span<const Option> options;
    int (*run)(Invocation&) = nullptr;
    std::string_view details = {}; ///< what the options alone do not say
};

/// Every verb, in the order help shows them.
[[nodiscard]] std::span<const Verb* const> allVerbs();

/// Pages and scripts are for people and shells: rather no answer than one of another form.
[[nodiscard]] bool hasJsonForm(const Verb& verb);
/// "--json", "--help": what every verb takes as well.
[[nodiscard]] std::span<const Option> commonOptions();
[[nodiscard]] std::vector<Option> optionsOf(const Verb& verb);

/// Says so on the error stream, and as JSON where that was asked for.
int refuse(const Invocation& invocation, const UsageError& error);
/// The same, in the words that the catalogue has for the problem.
int refuseFor(const Invocation& invocation, const Problem& problem);
/// A line on the error stream that changes no verdict.
void warn(const Invocation& invocation, std::string_view text);

} // namespace attest::app

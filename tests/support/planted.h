// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace attest::test {

/// A recognisable secret that was found where none may be.
struct Leak {
    std::string place; ///< a path, or "command line of 4711: ..."
    std::string
        form; ///< how it was written: "as it is", "base64", "hex", "escaped for addresses", "UTF-16"
    std::size_t secret = 0; ///< which of them, in the order they were planted
};

/// Secrets that a test plants, or sees being issued, and looks for afterwards. None is ever part of what
/// it says. For several threads.
class Planted {
public:
    explicit Planted(std::vector<std::string> secrets = {});

    /// Of a token, give the signature: its header and claims open nothing. Under eight characters is
    /// refused, since it would be found by chance: the answer says whether it is looked for.
    bool add(const std::string& secret);
    [[nodiscard]] std::size_t size() const;

    /// The first secret in a text, in any form; `place` is for the leak.
    [[nodiscard]] std::vector<Leak> in(std::string_view text, const std::string& place) const;
    /// In every file below a folder, hidden ones too: contents, names, and what links point at.
    /// A folder that is not there holds nothing.
    [[nodiscard]] std::vector<Leak> below(const std::string& folder) const;
    /// In the command line of a process, and in its environment; what is gone meanwhile holds nothing.
    [[nodiscard]] std::vector<Leak> inCommandLine(pid_t process) const;
    [[nodiscard]] std::vector<Leak> inEnvironment(pid_t process) const;

private:
    struct Form {
        std::string name, text;
        std::size_t secret;
    };
    mutable std::mutex m_lock;
    std::size_t m_count = 0;
    std::vector<Form> m_forms;
};

/// For a failure's message, one leak a line: place and form, never the secret.
[[nodiscard]] std::string said(const std::vector<Leak>& leaks);

/// Looks, for as long as it lives, at the command line of every process of this machine, and at the
/// environment of those that descend from this one, but for processes of the program `given`: a secret that
/// a test hands to it by its environment may be there, and in no program that it starts.
class ProcessWatch {
public:
    explicit ProcessWatch(const Planted& planted, std::string given = {});
    ~ProcessWatch();
    ProcessWatch(const ProcessWatch&) = delete;
    ProcessWatch& operator=(const ProcessWatch&) = delete;

    /// Ends the watch. How many command lines were read, and what was found, each once.
    struct Seen {
        std::size_t looked = 0;
        std::vector<Leak> leaks;
    };
    [[nodiscard]] Seen end();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::test

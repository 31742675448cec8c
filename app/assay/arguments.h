// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "option.h"
#include "said.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attest::app {

/// Why a command cannot be carried out as it was written.
struct UsageError {
    std::string code; ///< "usage.unknown-option"
    Sentence message;
};

template <typename T>
using OrUsage = std::variant<T, UsageError>;

/// What operands a verb takes besides options.
struct Operands {
    std::string_view shown; ///< as usage shows them: "[FILE]"
    std::size_t most = 0;
    /// The options that operands are a short form of, in order, separated by spaces; empty when
    /// operands are their own.
    std::string_view standsFor;
    std::size_t least = 0;
};

/// The options and operands of one command, their forms checked.
class Arguments {
public:
    [[nodiscard]] bool has(std::string_view name) const;
    /// The value of an option that takes one; the first where several were given.
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
    [[nodiscard]] std::string textOr(std::string_view name, std::string_view otherwise) const;
    /// All values, lists split; empty when the option was not given.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    /// Nothing when not given or "now".
    [[nodiscard]] std::optional<Time> time(std::string_view name) const;
    /// Nothing when not given; otherwise what it means now.
    [[nodiscard]] std::optional<Time> moment(std::string_view name, Time now) const;
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& operands() const { return m_operands; }

private:
    friend class ArgumentReader;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_operands;
};

/// Options as "--name value", "--name=value"; "--" ends them; a lone "-" is an operand.
[[nodiscard]] OrUsage<Arguments> parseArguments(
    std::span<const Option> options, const Operands& operands, std::span<const std::string> words);

/// The candidate with the fewest edits to the word, if there are few enough to be a slip.
[[nodiscard]] std::optional<std::string_view> nearestWord(
    std::string_view word, std::span<const std::string_view> candidates);

/// The parts between separators; "a,,b" has an empty one, "" has none.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

// An IssueId constant as the sources declare it.
struct Constant {
    std::string id;
    std::string where;            // "decode/json.h:27"
    std::set<std::string> params; // the words its comment lists after "params:"
};

// The constants of one text: `inline constexpr IssueId kName{"group.word"};` with the comment above
// it or behind it.
[[nodiscard]] std::vector<Constant> constantsOf(const std::string& file, std::string_view text);

// Those of all headers and sources below a folder, by file and line.
[[nodiscard]] std::vector<Constant> constantsBelow(const std::filesystem::path& root);

// The {names} of a sentence.
[[nodiscard]] std::set<std::string> placeholders(std::string_view sentence);

} // namespace attest::test

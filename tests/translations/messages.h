// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

// One sentence of a .ts file that is still in the sources.
struct Message {
    std::string context;
    std::string source;
    std::vector<std::string> translations; // one, or one for each plural form
    bool finished = true;
};

struct Messages {
    std::vector<Message> all;
    std::string error; // of reading; empty if there was none
};

[[nodiscard]] Messages readMessages(const std::string& file);
// Read once. The English ones are those that are counted: the sources are English.
[[nodiscard]] const Messages& german();
[[nodiscard]] const Messages& english();

// What a sentence may not lose on its way into another language.
struct Parts {
    std::multiset<std::string> values;             // {name}, {}, %1, %L1, %n
    std::multiset<std::set<std::string>> optional; // the {name}s of each [[...]]
    bool balanced = true;                          // every [[ has its ]]

    bool operator==(const Parts&) const = default;
};

[[nodiscard]] Parts partsOf(std::string_view sentence);
// Names no reader would write differently in another language: --option, a command in a sentence.
[[nodiscard]] std::multiset<std::string> optionsIn(std::string_view sentence);

} // namespace attest::test

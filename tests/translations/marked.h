// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

// A sentence that the sources mark for translation.
struct Marked {
    std::string context; // empty where it is that of the class around it
    std::string text;
    std::string where; // "core/report/story.cpp:12"
};

// Found by reading string literals behind WORDS(, QT_TRANSLATE_NOOP(, translate(, tr( and QT_TR_NOOP(:
// another way than that of the tool which made the .ts files, and one that knows no classes.
[[nodiscard]] std::vector<Marked> markedIn(const std::string& file, std::string_view text);
// In all headers and sources of app, core and ui.
[[nodiscard]] std::vector<Marked> markedIn(const std::string& root);

} // namespace attest::test

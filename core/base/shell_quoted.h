// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest {

/// One word of a POSIX shell's command line, whatever it holds (XCU 2.2.2). For commands that are shown;
/// nothing is ever run through a shell.
[[nodiscard]] inline std::string shellQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

} // namespace attest

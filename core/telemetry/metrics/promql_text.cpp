// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/promql_text.h"

namespace attest::telemetry {

std::string quotedForPromql(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? "\\n" : std::string(1, c);
    }
    return out + '"';
}

std::string quotedForRegex(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view(R"(\.+*?()|[]{}^$)").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

} // namespace attest::telemetry

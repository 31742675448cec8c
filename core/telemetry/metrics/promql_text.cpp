// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/promql_text.h"

namespace attest::telemetry {
namespace {

/// What an underscore of a key may have been: all that may not stand in it, and how many of them there were.
constexpr std::string_view kBetweenWords = "[^a-zA-Z0-9:]+";

std::string namePattern(std::string_view key)
{
    std::string out;
    for (std::size_t at = 0; at < key.size(); ++at) {
        out += key[at] == '_' ? std::string(kBetweenWords) : quotedForRegex(key.substr(at, 1));
    }
    return out;
}

} // namespace

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

std::string namesPattern(
    std::span<const std::string> keys, std::initializer_list<std::string_view> endings)
{
    std::string names;
    for (const auto& key : keys) {
        names += (names.empty() ? "" : "|") + namePattern(key);
    }
    std::string ends;
    for (const auto ending : endings) {
        ends += (ends.empty() ? "" : "|") + std::string(ending);
    }
    return (keys.size() == 1 ? names : "(" + names + ")") + "(" + std::string(kBetweenWords)
        + (endings.size() == 1 ? ends : "(" + ends + ")") + ")?";
}

} // namespace attest::telemetry

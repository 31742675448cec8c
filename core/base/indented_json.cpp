// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/indented_json.h"

#include <algorithm>
#include <cstddef>

namespace attest {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// Deeper levels stand no further to the right: else nesting alone would make the text grow with its square.
constexpr std::size_t kDeepest = 64;

std::size_t behindBlanks(std::string_view json, std::size_t at)
{
    return std::min(json.find_first_not_of(kBlanks, at), json.size());
}

/// The end of the string that begins there.
std::size_t behindString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, json.size());
}

} // namespace

std::string indentedJson(std::string_view json)
{
    std::string out;
    out.reserve(json.size() + json.size() / 2);
    std::size_t depth = 0;
    const auto newLine = [&] { out.append(1, '\n').append(2 * std::min(depth, kDeepest), ' '); };
    for (auto at = behindBlanks(json, 0); at < json.size(); at = behindBlanks(json, at)) {
        const char c = json[at];
        if (c == '"') {
            const auto end = behindString(json, at);
            out += json.substr(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (c == '{' || c == '[') {
            out += c;
            const auto next = behindBlanks(json, at);
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                at = next + 1;
            } else {
                ++depth;
                newLine();
            }
        } else if (c == '}' || c == ']') {
            depth -= depth > 0 ? 1 : 0;
            newLine();
            out += c;
        } else {
            out += c;
            if (c == ',') {
                newLine();
            } else if (c == ':') {
                out += ' ';
            }
        }
    }
    return out;
}

} // namespace attest

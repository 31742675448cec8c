// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"

namespace attest::test {

namespace {

// The offset just past the text that begins with the quote at `at`.
std::size_t pastText(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return at + 1;
}

} // namespace

std::string compacted(std::string_view json)
{
    std::string out;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            const std::size_t end = pastText(json, at);
            out += json.substr(at, end - at);
            at = end;
            continue;
        }
        if (std::string_view(" \t\r\n").find(json[at]) == std::string_view::npos) {
            out += json[at];
        }
        ++at;
    }
    return out;
}

std::vector<std::string> memberNames(std::string_view json)
{
    const std::string text = compacted(json);
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '"') {
            ++at;
            continue;
        }
        const std::size_t end = pastText(text, at);
        if (end < text.size() && text[end] == ':') {
            names.push_back(text.substr(at + 1, end - at - 2));
        }
        at = end;
    }
    return names;
}

std::string memberText(std::string_view json, std::string_view name)
{
    const std::string text = compacted(json);
    const std::string key = "\"" + std::string(name) + "\":";
    const std::size_t found = text.find(key);
    if (found == std::string::npos) {
        return {};
    }
    const std::size_t at = found + key.size();
    if (text[at] == '"') {
        return text.substr(at + 1, pastText(text, at) - at - 2);
    }
    return text.substr(at, text.find_first_of(",]}", at) - at);
}

} // namespace attest::test

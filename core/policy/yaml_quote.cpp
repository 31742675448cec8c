// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/yaml_quote.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "policy/yaml.h"

#include <algorithm>

namespace attest::policy {
namespace {

// Words that YAML 1.1 readers take for a boolean.
bool isOldBoolean(std::string_view text)
{
    constexpr std::string_view words[] = {"y", "n", "yes", "no", "on", "off"};
    return std::any_of(std::begin(words), std::end(words),
        [text](std::string_view word) { return equalNoCase(word, text); });
}

} // namespace

// A JSON string is a YAML double-quoted scalar (YAML 1.2.2 7.3.1).
std::string yamlQuoted(std::string_view text)
{
    return jsonQuoted(text);
}

std::string yamlScalar(std::string_view text)
{
    const auto plain = [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; };
    const bool safe = !text.empty() && toLower(text.front()) >= 'a' && toLower(text.front()) <= 'z'
        && std::all_of(text.begin(), text.end(), plain) && plainType(text) == YamlType::Text
        && !isOldBoolean(text);
    return safe ? std::string(text) : yamlQuoted(text);
}

std::string shellWord(std::string_view text)
{
    const auto plain = [](char c) {
        return isAlnum(c) || std::string_view("-_./:@%+=,").find(c) != std::string_view::npos;
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), plain)) {
        return std::string(text);
    }
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + '\'';
}

} // namespace attest::policy

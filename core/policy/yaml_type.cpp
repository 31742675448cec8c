// SPDX-License-Identifier: GPL-3.0-or-later
// The core schema (YAML 1.2.2 10.3.2): which plain scalars are no text.

#include "base/ascii.h"
#include "base/hex.h"
#include "policy/yaml.h"

#include <algorithm>
#include <initializer_list>

namespace attest::policy {
namespace {

bool isAnyOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t takeDigits(std::string_view& text)
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count])) {
        ++count;
    }
    text.remove_prefix(count);
    return count;
}

bool all(std::string_view text, bool (*allowed)(char))
{
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f');
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
YamlType numberType(std::string_view text)
{
    const std::size_t whole = takeDigits(text);
    if (text.empty() && whole > 0) {
        return YamlType::Integer;
    }
    std::size_t part = 0;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        part = takeDigits(text);
    }
    if (whole + part == 0) {
        return YamlType::Text;
    }
    if (!text.empty() && toLower(text.front()) == 'e') {
        text.remove_prefix(1);
        text.remove_prefix(!text.empty() && (text.front() == '-' || text.front() == '+') ? 1 : 0);
        return takeDigits(text) > 0 && text.empty() ? YamlType::Number : YamlType::Text;
    }
    return text.empty() ? YamlType::Number : YamlType::Text;
}

} // namespace

std::string_view yamlTypeName(YamlType type)
{
    switch (type) {
    case YamlType::Null:
        return "null";
    case YamlType::Boolean:
        return "boolean";
    case YamlType::Integer:
        return "integer";
    case YamlType::Number:
        return "number";
    case YamlType::Text:
        return "text";
    case YamlType::Sequence:
        return "list";
    case YamlType::Mapping:
        return "mapping";
    }
    return "null";
}

YamlType plainType(std::string_view text)
{
    if (text.empty() || isAnyOf(text, {"null", "Null", "NULL", "~"})) {
        return YamlType::Null;
    }
    if (isAnyOf(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) {
        return YamlType::Boolean;
    }
    if (isAnyOf(text, {".nan", ".NaN", ".NAN"})) {
        return YamlType::Number;
    }
    if ((text.starts_with("0o") && all(text.substr(2), isOctal))
        || (text.starts_with("0x") && all(text.substr(2), isHexDigit))) {
        return YamlType::Integer;
    }
    const bool sign = text.front() == '-' || text.front() == '+';
    const std::string_view rest = text.substr(sign ? 1 : 0);
    return isAnyOf(rest, {".inf", ".Inf", ".INF"}) ? YamlType::Number : numberType(rest);
}

} // namespace attest::policy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/parameters.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab::http {

namespace {

int digitValue(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char low = toLower(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string formDecoded(std::string_view text)
{
    std::string blanks(text);
    for (char& c : blanks) {
        c = c == '+' ? ' ' : c;
    }
    return percentDecoded(blanks).value_or(std::string(text));
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? digitValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? digitValue(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

Parameters parametersOf(std::string_view encoded)
{
    Parameters all;
    while (!encoded.empty()) {
        const std::size_t end = std::min(encoded.find('&'), encoded.size());
        const std::string_view part = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (part.empty()) {
            continue;
        }
        const std::size_t equals = std::min(part.find('='), part.size());
        all.emplace_back(formDecoded(part.substr(0, equals)),
            formDecoded(part.substr(std::min(equals + 1, part.size()))));
    }
    return all;
}

std::optional<std::string> valueOf(const Parameters& parameters, std::string_view name)
{
    for (const auto& [given, value] : parameters) {
        if (given == name) {
            return value;
        }
    }
    return std::nullopt;
}

std::string_view queryPart(std::string_view target)
{
    const std::size_t mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

} // namespace attest::lab::http

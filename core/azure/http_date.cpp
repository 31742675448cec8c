// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/http_date.h"

#include "base/ascii.h"

namespace attest::azure {
namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isDigit(text[i])) {
            return std::nullopt;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

} // namespace

std::optional<Time> parseHttpDate(std::string_view text)
{
    constexpr std::string_view kForm = "ddd, 00 mmm 0000 00:00:00 GMT";
    constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (text.size() != kForm.size() || text.substr(3, 2) != ", " || text.substr(25) != " GMT"
        || text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text[19] != ':'
        || text[22] != ':') {
        return std::nullopt;
    }
    const std::size_t month = kMonths.find(text.substr(8, 3));
    const auto day = digits(text, 5, 2);
    const auto year = digits(text, 12, 4);
    const auto hour = digits(text, 17, 2);
    const auto minute = digits(text, 20, 2);
    const auto second = digits(text, 23, 2);
    if (month == std::string_view::npos || month % 3 != 0 || !day || !year || !hour || !minute
        || !second) {
        return std::nullopt;
    }
    return fromCivil({*year, static_cast<int>(month / 3) + 1, *day, *hour, *minute, *second});
}

} // namespace attest::azure

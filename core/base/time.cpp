// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <array>

namespace attest {
namespace {

constexpr std::int64_t kSecondsPerDay = 86400;

constexpr bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int daysInMonth(int year, int month)
{
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Days since 1970-01-01, counting years from March so that the leap day comes last.
constexpr std::int64_t daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return std::int64_t{era} * 146097 + dayOfEra - 719468;
}

class Digits {
public:
    explicit Digits(std::string_view text) : m_text(text) {}

    std::optional<int> number(std::size_t count)
    {
        if (m_text.size() - m_at < count) {
            return {};
        }
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const char c = m_text[m_at + i];
            if (c < '0' || c > '9') {
                return {};
            }
            value = value * 10 + (c - '0');
        }
        m_at += count;
        return value;
    }
    bool take(char c)
    {
        if (m_at < m_text.size() && m_text[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }
    [[nodiscard]] bool done() const { return m_at == m_text.size(); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::optional<std::int32_t> fraction(Digits& in)
{
    std::int32_t nanos = 0;
    int count = 0;
    while (const auto digit = in.number(1)) {
        if (++count > 9) {
            return {};
        }
        nanos = nanos * 10 + *digit;
    }
    if (count == 0) {
        return {};
    }
    for (; count < 9; ++count) {
        nanos *= 10;
    }
    return nanos;
}

// Seconds east of UTC. RFC 3339 4.3: "-00:00" is UTC with the local offset unknown.
std::optional<std::int64_t> zone(Digits& in)
{
    if (in.take('Z') || in.take('z')) {
        return 0;
    }
    const int sign = in.take('+') ? 1 : in.take('-') ? -1 : 0;
    const auto hour = in.number(2);
    if (sign == 0 || !hour || !in.take(':')) {
        return {};
    }
    const auto minute = in.number(2);
    if (!minute || *hour > 23 || *minute > 59) {
        return {};
    }
    return sign * (*hour * 3600 + *minute * 60);
}

std::string padded(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

std::optional<Time> fromCivil(const CivilTime& c)
{
    if (c.year < 0 || c.year > 9999 || c.month < 1 || c.month > 12 || c.day < 1
        || c.day > daysInMonth(c.year, c.month) || c.hour < 0 || c.hour > 23 || c.minute < 0
        || c.minute > 59 || c.second < 0 || c.second > 59) {
        return {};
    }
    return Time{daysFromCivil(c.year, c.month, c.day) * kSecondsPerDay + c.hour * 3600
            + c.minute * 60 + c.second,
        0};
}

CivilTime toCivil(Time time)
{
    std::int64_t days = time.seconds / kSecondsPerDay;
    std::int64_t rest = time.seconds % kSecondsPerDay;
    if (rest < 0) {
        rest += kSecondsPerDay;
        --days;
    }
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra
        = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    CivilTime civil;
    civil.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    civil.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    civil.year = static_cast<int>(yearOfEra + era * 400 + (civil.month <= 2 ? 1 : 0));
    civil.hour = static_cast<int>(rest / 3600);
    civil.minute = static_cast<int>(rest / 60 % 60);
    civil.second = static_cast<int>(rest % 60);
    return civil;
}

std::optional<Time> parseRfc3339(std::string_view text)
{
    Digits in(text);
    const auto year = in.number(4);
    const bool dash1 = in.take('-');
    const auto month = in.number(2);
    const bool dash2 = in.take('-');
    const auto day = in.number(2);
    if (!year || !month || !day || !dash1 || !dash2
        || !(in.take('T') || in.take('t') || in.take(' '))) {
        return {};
    }
    const auto hour = in.number(2);
    const bool colon1 = in.take(':');
    const auto minute = in.number(2);
    const bool colon2 = in.take(':');
    const auto second = in.number(2);
    if (!hour || !minute || !second || !colon1 || !colon2) {
        return {};
    }
    const auto nanos = in.take('.') ? fraction(in) : std::optional<std::int32_t>{0};
    if (!nanos) {
        return {};
    }
    const auto offset = zone(in);
    auto time = fromCivil({*year, *month, *day, *hour, *minute, *second});
    if (!offset || !time || !in.done()) {
        return {};
    }
    time->seconds -= *offset;
    time->nanos = *nanos;
    const int utcYear = toCivil(*time).year; // the offset may lead out of what a Time holds
    return utcYear >= 0 && utcYear <= 9999 ? time : std::nullopt;
}

std::string formatRfc3339(Time time)
{
    const CivilTime c = toCivil(time);
    std::string text = padded(c.year, 4) + '-' + padded(c.month, 2) + '-' + padded(c.day, 2) + 'T'
        + padded(c.hour, 2) + ':' + padded(c.minute, 2) + ':' + padded(c.second, 2);
    if (time.nanos != 0) {
        std::string digits = padded(time.nanos, 9);
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text + 'Z';
}

} // namespace attest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/log_time.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace attest::telemetry {

namespace {

constexpr Nanos kSecond = 1'000'000'000;
constexpr std::int64_t kMostSeconds = 9'223'372'035; // what 64 bits of nanoseconds hold

/// Scale by size: 1e11 seconds are the year 5138, 1e11 milliseconds are 1973.
Nanos unitOf(std::int64_t whole)
{
    const std::int64_t size = whole < 0 ? -whole : whole;
    return size < 100'000'000'000        ? kSecond
        : size < 100'000'000'000'000     ? 1'000'000
        : size < 100'000'000'000'000'000 ? 1'000
                                         : 1;
}

Nanos scaled(std::int64_t whole)
{
    const Nanos unit = unitOf(whole);
    if (unit == kSecond && (whole > kMostSeconds || whole < -kMostSeconds)) {
        return kNoTime;
    }
    return whole * unit;
}

Nanos ofDouble(std::string_view digits)
{
    double value = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !(std::abs(value) < 9.2e18)) {
        return kNoTime;
    }
    const Nanos unit = unitOf(static_cast<std::int64_t>(value));
    const double micros = value * (static_cast<double>(unit) / 1000.0);
    return std::abs(micros) < 9.2e15 ? static_cast<Nanos>(std::llround(micros)) * 1000 : kNoTime;
}

// Days since 1970-01-01 of a date in the Gregorian calendar, the year counted from March.
std::int64_t daysOf(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return std::int64_t{era} * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100
        + dayOfYear - 719468;
}

int two(const char* at)
{
    return 10 * (at[0] - '0') + at[1] - '0';
}

bool hasForm(std::string_view text)
{
    constexpr std::string_view kForm = "0000-00-00T00:00:00";
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        if (kForm[i] == '0'
                ? !isDigit(text[i])
                : text[i] != kForm[i] && !(i == 10 && (text[i] == ' ' || text[i] == 't'))) {
            return false;
        }
    }
    return true;
}

/// Seconds that the offset is ahead of UTC; nothing where it is none.
std::optional<int> offsetOf(std::string_view text)
{
    if (text == "Z" || text == "z") {
        return 0;
    }
    const bool colon = text.size() == 6 && text[3] == ':';
    if ((text.size() != 5 && !colon) || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    const std::size_t minutes = colon ? 4 : 3;
    for (const std::size_t at : {std::size_t{1}, std::size_t{2}, minutes, minutes + 1}) {
        if (!isDigit(text[at])) {
            return std::nullopt;
        }
    }
    const int ahead = two(text.data() + 1) * 3600 + two(text.data() + minutes) * 60;
    return text[0] == '-' ? -ahead : ahead;
}

} // namespace

Nanos timeOfNumber(std::string_view digits)
{
    std::int64_t whole = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, whole);
    if (read.ec != std::errc()) {
        return kNoTime;
    }
    if (read.ptr == end) {
        return scaled(whole);
    }
    // A fraction of seconds digit by digit: by way of a double, the last of them would be made up.
    if (*read.ptr != '.' || unitOf(whole) != kSecond || whole < 0 || whole > kMostSeconds) {
        return ofDouble(digits);
    }
    std::int64_t micros = 0;
    int places = 0;
    for (const char* at = read.ptr + 1; at != end; ++at, ++places) {
        if (!isDigit(*at)) {
            return ofDouble(digits);
        }
        if (places < 6) {
            micros = micros * 10 + (*at - '0');
        } else if (places == 6 && *at >= '5') {
            ++micros;
        }
    }
    for (; places < 6; ++places) {
        micros *= 10;
    }
    return whole * kSecond + micros * 1000;
}

Nanos timeOfText(std::string_view text)
{
    constexpr std::size_t kLeast = std::string_view("0000-00-00T00:00:00").size();
    if (text.size() < kLeast || !hasForm(text)) {
        return text.empty() || text.size() > 40 ? kNoTime : timeOfNumber(text);
    }
    const char* at = text.data();
    const int year = two(at) * 100 + two(at + 2), month = two(at + 5), day = two(at + 8);
    const int hour = two(at + 11), minute = two(at + 14), second = two(at + 17);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60
        || year < 1678 || year > 2261) {
        return kNoTime;
    }
    std::size_t next = kLeast;
    Nanos fraction = 0;
    if (next < text.size() && (text[next] == '.' || text[next] == ',')) {
        int places = 0;
        for (++next; next < text.size() && isDigit(text[next]); ++next) {
            fraction = places++ < 9 ? fraction * 10 + (text[next] - '0') : fraction;
        }
        for (; places < 9; ++places) {
            fraction *= 10;
        }
    }
    const auto ahead = next == text.size() ? std::optional(0) : offsetOf(text.substr(next));
    if (!ahead) {
        return kNoTime;
    }
    const std::int64_t seconds
        = daysOf(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - *ahead;
    return seconds * kSecond + fraction;
}

Nanos TimeReader::read(std::string_view text)
{
    constexpr std::size_t kMinute = sizeof m_minute, kSeconds = kMinute + 3;
    const bool same = m_start != kNoTime && text.size() > kSeconds && text.back() == 'Z'
        && std::memcmp(text.data(), m_minute, kMinute) == 0 && text[kMinute] == ':'
        && isDigit(text[kMinute + 1]) && isDigit(text[kMinute + 2]);
    if (!same) {
        const Nanos time = timeOfText(text);
        if (time != kNoTime && text.size() > kSeconds && text.back() == 'Z' && hasForm(text)) {
            std::memcpy(m_minute, text.data(), kMinute);
            m_start = timeOfText(std::string(text.substr(0, kMinute)) + ":00Z");
        }
        return time;
    }
    const int second = two(text.data() + kMinute + 1);
    const char* at = text.data() + kSeconds;
    const char* const end = text.data() + text.size() - 1;
    if (at != end && *at++ != '.') {
        return timeOfText(text);
    }
    constexpr Nanos kUnits[]
        = {kSecond, 100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
    const auto places = std::min<std::ptrdiff_t>(end - at, 9); // what is behind them is nothing
    Nanos digits = 0;
    bool good = true;
    for (std::ptrdiff_t i = 0; i < places; ++i) {
        good = good && isDigit(at[i]);
        digits = digits * 10 + (at[i] - '0');
    }
    for (const char* rest = at + places; rest != end; ++rest) {
        good = good && isDigit(*rest);
    }
    if (!good) {
        return kNoTime;
    }
    const Nanos fraction = digits * kUnits[places];
    return second > 60 ? kNoTime : m_start + second * kSecond + fraction;
}

Nanos nanosOf(Time time)
{
    return time.seconds > kMostSeconds || time.seconds < -kMostSeconds
        ? kNoTime
        : time.seconds * kSecond + time.nanos;
}

Time timeOf(Nanos nanos)
{
    std::int64_t seconds = nanos / kSecond;
    std::int64_t rest = nanos % kSecond;
    if (rest < 0) {
        --seconds;
        rest += kSecond;
    }
    return {seconds, static_cast<std::int32_t>(rest)};
}

Nanos nanosBetween(Nanos from, Nanos to)
{
    Nanos between = 0;
    if (__builtin_sub_overflow(to, from, &between)) {
        return to < from ? std::numeric_limits<Nanos>::min() : std::numeric_limits<Nanos>::max();
    }
    return between;
}

std::string shownTime(Nanos nanos, int digits)
{
    if (nanos == kNoTime) {
        return {};
    }
    const Time time = timeOf(nanos);
    std::string text = formatRfc3339({time.seconds, 0});
    if (digits > 0) {
        std::string fraction = std::to_string(time.nanos);
        fraction.insert(0, 9 - fraction.size(), '0');
        text.insert(text.size() - 1, "." + fraction.substr(0, static_cast<std::size_t>(digits)));
    }
    return text;
}

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/number.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace attest::telemetry {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr double kNanos = 1e9;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(std::string_view text, std::string_view lower)
{
    if (text.size() != lower.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c
            = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
        if (c != lower[i]) {
            return false;
        }
    }
    return true;
}

// Without a sign, and nothing but digits, a point and an exponent.
std::optional<double> readPlain(std::string_view text)
{
    if (text.empty()
        || !(isDigit(text[0]) || (text.size() > 1 && text[0] == '.' && isDigit(text[1])))) {
        return {};
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) {
        return {};
    }
    if (error == std::errc::result_out_of_range) {
        const auto e = text.find_first_of("eE");
        const bool small = e == std::string_view::npos ? text[0] == '0' || text[0] == '.'
                                                       : text.substr(e).find('-') == 1;
        return small ? std::optional(0.0) : std::nullopt;
    }
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

std::int64_t saturated(double nanos)
{
    return nanos >= static_cast<double>(kMost) ? kMost
        : nanos <= -static_cast<double>(kMost) ? -kMost
                                               : static_cast<std::int64_t>(nanos);
}

// Digits, and where they are more than 64 bits hold, the largest number.
std::int64_t digits(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc::result_out_of_range ? kMost : value;
}

bool allDigits(std::string_view text)
{
    for (const char c : text) {
        if (!isDigit(c)) {
            return false;
        }
    }
    return true;
}

std::int64_t times(std::int64_t value, std::int64_t factor)
{
    return value > kMost / factor ? kMost : value * factor;
}

} // namespace

std::optional<double> readNumber(std::string_view text)
{
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    auto value = readPlain(text);
    if (!value && (isWord(text, "inf") || isWord(text, "infinity"))) {
        value = std::numeric_limits<double>::infinity();
    }
    if (!value && isWord(text, "nan")) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return value && negative ? std::optional(-*value) : value;
}

std::optional<std::int64_t> readMilliseconds(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || !allDigits(text)) {
        return {};
    }
    std::int64_t value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
        return {};
    }
    const auto nanos = times(value, 1'000'000);
    return negative ? -nanos : nanos;
}

std::optional<std::int64_t> readSeconds(std::string_view text)
{
    const auto whole = readNumber(text);
    if (!whole || !std::isfinite(*whole)) {
        return {};
    }
    const bool negative = text.starts_with('-');
    const auto unsign = negative || text.starts_with('+') ? text.substr(1) : text;
    const auto point = std::min(unsign.find('.'), unsign.size());
    const auto before = unsign.substr(0, point);
    auto after = unsign.substr(std::min(point + 1, unsign.size()));
    if (!allDigits(before) || !allDigits(after)) {
        return saturated(*whole * kNanos); // an exponent
    }
    after = after.substr(0, 9);
    std::int64_t fraction = digits(after);
    for (std::size_t i = after.size(); i < 9; ++i) {
        fraction *= 10;
    }
    const auto seconds = times(digits(before), 1'000'000'000);
    const auto nanos = seconds > kMost - fraction ? kMost : seconds + fraction;
    return negative ? -nanos : nanos;
}

std::string_view numberText(double value, char (&buffer)[32])
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "+Inf" : "-Inf";
    }
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, static_cast<std::size_t>(end - buffer)};
}

} // namespace attest::telemetry

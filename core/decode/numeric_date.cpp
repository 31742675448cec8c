// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "decode/jose.h"

#include <algorithm>

namespace attest::decode {
namespace {

constexpr std::int64_t kLastSecond = 253'402'300'799; // 9999-12-31T23:59:59Z
constexpr std::int64_t kLastSecondDigits = 12;
constexpr std::int64_t kFar = 1'000'000'000; // beyond any number of digits a document can have

/// A JSON number without its sign: 0.digits times ten to the power of point.
struct Decimal {
    std::string digits; ///< no leading zero
    std::int64_t point = 0;
};

std::int64_t exponentOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    std::int64_t value = 0;
    for (const char c : text) {
        if (isDigit(c)) {
            value = std::min(kFar, value * 10 + (c - '0'));
        }
    }
    return negative ? -value : value;
}

// The text has the grammar of RFC 8259 6: the reader checked it.
Decimal decimalOf(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t dot = mantissa.find('.');
    const std::string_view whole = mantissa.substr(0, dot);
    Decimal decimal{std::string(whole), static_cast<std::int64_t>(whole.size())};
    if (dot != std::string_view::npos) {
        decimal.digits += mantissa.substr(dot + 1);
    }
    if (e != std::string_view::npos) {
        decimal.point += exponentOf(text.substr(e + 1));
    }
    const std::size_t zeros
        = std::min(decimal.digits.find_first_not_of('0'), decimal.digits.size());
    decimal.digits.erase(0, zeros);
    decimal.point -= static_cast<std::int64_t>(zeros);
    return decimal;
}

// The digits at positions from .. to of the number as written out, zero where there are none.
std::int64_t digitsAt(const Decimal& decimal, std::int64_t from, std::int64_t to)
{
    std::int64_t value = 0;
    for (std::int64_t i = from; i < to; ++i) {
        const bool there = i >= 0 && i < static_cast<std::int64_t>(decimal.digits.size());
        value = value * 10 + (there ? decimal.digits[static_cast<std::size_t>(i)] - '0' : 0);
    }
    return value;
}

} // namespace

std::optional<Time> numericDate(const Tree& tree, NodeId node, const Buffers& buffers)
{
    if (node == kNoNode || tree.at(node).kind != NodeKind::Number) {
        return {};
    }
    std::string_view text = buffers.text(tree.at(node).span);
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const Decimal decimal = decimalOf(text);
    if (decimal.digits.empty()) {
        return Time{};
    }
    if (negative || decimal.point > kLastSecondDigits) {
        return {};
    }
    const std::int64_t point = std::max<std::int64_t>(decimal.point, -9);
    const Time time{digitsAt(decimal, 0, point),
        static_cast<std::int32_t>(digitsAt(decimal, point, point + 9))};
    return time.seconds > kLastSecond ? std::nullopt : std::optional(time);
}

} // namespace attest::decode

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/remark.h"

#include "base/time.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace attest::report {
namespace {

using decode::kNoNode;
using decode::NodeKind;

constexpr std::int64_t kEndOfYears = 253402300800; // 10000-01-01

// RFC 7519 2: seconds since 1970.
std::string dateText(std::string_view name, std::string_view number)
{
    constexpr std::string_view kDates[]
        = {"exp", "nbf", "iat", "auth_time", "expires_on", "not_before"};
    std::int64_t seconds = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), seconds);
    const bool isDate = std::find(std::begin(kDates), std::end(kDates), name) != std::end(kDates);
    return isDate && read.ec == std::errc() && seconds >= 0 && seconds < kEndOfYears
        ? formatRfc3339({seconds, 0})
        : std::string();
}

std::string sizeText(ByteView modulus)
{
    const std::size_t zero = modulus[0] == 0 && modulus.size() > 1 ? 1 : 0;
    const auto whole = 8 * (modulus.size() - zero - 1);
    return std::to_string(whole + std::bit_width(unsigned{modulus[zero]})) + " bits";
}

} // namespace

std::string remarkOn(const decode::Tree& tree, decode::NodeId node, const Buffers& buffers)
{
    const auto& entry = tree.at(node);
    if (entry.kind == NodeKind::Number) {
        return dateText(tree.name(node, buffers), buffers.text(entry.value));
    }
    if (entry.kind != NodeKind::Integer) {
        return {};
    }
    const auto bytes = buffers.bytes(entry.value);
    if (!bytes.empty() && tree.name(node, buffers) == "modulus") {
        return sizeText(bytes);
    }
    // RFC 5280 4.1: versions count from 0.
    const bool isVersion = entry.parent != kNoNode && bytes.size() == 1 && bytes[0] < 3
        && tree.name(entry.parent, buffers) == "version";
    return isVersion ? "v" + std::to_string(bytes[0] + 1) : std::string();
}

} // namespace attest::report

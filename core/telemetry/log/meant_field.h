// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace attest::telemetry {

/// The field that may have been meant by a name that no line has: one that every line has, or one of those
/// that were seen in some. Empty where none is near enough for a slip.
[[nodiscard]] std::string meantField(
    std::string_view name, std::span<const std::string> fieldsSeen = {});

} // namespace attest::telemetry

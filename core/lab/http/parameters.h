// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest::lab::http {

/// Undoes percent-encoding (RFC 3986 2.1). Nothing for a "%" without two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);

/// Names and values in order, decoded, "+" as a blank (application/x-www-form-urlencoded). A part
/// whose encoding is broken is left as it came.
using Parameters = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Parameters parametersOf(std::string_view encoded);
[[nodiscard]] std::optional<std::string> valueOf(
    const Parameters& parameters, std::string_view name);

/// What stands behind the "?" of a target.
[[nodiscard]] std::string_view queryPart(std::string_view target);

} // namespace attest::lab::http

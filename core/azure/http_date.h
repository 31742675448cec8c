// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>

namespace attest::azure {

/// "Sun, 06 Nov 1994 08:49:37 GMT": the one form of RFC 9110 5.6.7 that servers still write. The day of the
/// week is not held against the date.
[[nodiscard]] std::optional<Time> parseHttpDate(std::string_view text);

} // namespace attest::azure

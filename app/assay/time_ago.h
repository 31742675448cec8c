// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>

namespace attest::app {

/// What completions offer.
inline constexpr std::string_view kTimesAgo = "10m|1h|1d|today|yesterday|now";

/// A time by how long ago it was: weeks, days, hours, minutes and seconds, each at most once and the longest
/// first ("90s", "1h30m"; a minus before them and " ago" behind say the same), or "today" and "yesterday", which
/// begin at midnight of UTC, as every time here is one of UTC.
[[nodiscard]] std::optional<Time> timeAgo(std::string_view text, Time now);

} // namespace attest::app

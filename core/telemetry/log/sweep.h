// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/blocks.h"
#include "telemetry/log/filter.h"

#include <vector>

namespace attest::telemetry {

/// Where the lines begin in which the text stands, in their order. As it stands in the file: escapes of
/// JSON are not undone.
[[nodiscard]] std::vector<std::uint64_t> linesWith(
    const LogFile& file, Extent extent, std::string_view text, const Sweep& sweep = {});

/// Where the lines begin that a filter takes, in their order.
[[nodiscard]] std::vector<std::uint64_t> linesMatching(const LogFile& file, Extent extent,
    const Filter& filter, Framing framing, const EventCatalogue& events, const Sweep& sweep = {});

} // namespace attest::telemetry

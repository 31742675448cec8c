// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/events.h"
#include "telemetry/log/record.h"

namespace attest::telemetry {

/// What is odd about a line, by the ids of the catalogue: "log.malformed", "log.duplicate-name".
/// `secondsBack`: by how much it says it is older than one before it of its source.
[[nodiscard]] std::vector<std::string_view> issuesOf(
    const LogRecord& record, std::int64_t secondsBack = 0);

/// Where a line is from, for people.
struct LinePlace {
    std::string_view source;
    std::uint64_t line = 0;       ///< from 1
    std::int64_t secondsBack = 0; ///< by how much its clock went backwards
};
enum class Secrets { Mask, Keep };
/// All that a line says as one JSON object, with a line's end: the same for the terminal and for what a
/// window exports. Nothing of the line is written as it stands in it.
[[nodiscard]] std::string lineJson(const LogRecord& record, const EventCatalogue& events,
    const LinePlace& place, Secrets secrets = Secrets::Mask);

} // namespace attest::telemetry

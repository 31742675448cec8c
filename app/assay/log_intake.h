// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "telemetry/log/record.h"

#include <functional>
#include <string>
#include <vector>

namespace attest::app {

/// One line of a source, read.
struct LogItem {
    const telemetry::LogRecord& record;
    std::uint64_t line
        = 0; ///< of its source, from 1; of framings with several lines a record, records
    std::uint32_t source = 0;
    const std::string& sourceName;
};
enum class Go { On, Enough };

/// Reads sources to their end, one after another, or side by side while they are followed, until they all
/// have ended, whoever takes the lines has enough, or the program is asked to end. `take` is called by one
/// thread at a time. The problems of those that failed.
[[nodiscard]] std::vector<Problem> takeIn(std::vector<std::unique_ptr<live::Source>> sources,
    live::Follow follow, const std::function<Go(const LogItem&)>& take,
    const std::function<void(const Problem&)>& note);

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "telemetry/log/events.h"
#include "telemetry/log/record.h"

#include <functional>
#include <optional>
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
    std::int64_t secondsBack
        = 0; ///< how much older it is than the line before it of the same origin
};
enum class Go { On, Enough };

/// How sources are read: to their end, or on and on; in the latter case to a time, where there is one.
struct LogReading {
    live::Follow follow = live::Follow::No;
    std::optional<Time> until;
    /// Where what is received is kept before it is taken, a file or more of each source, bounded; of files
    /// nothing. Empty: nowhere.
    std::string spool;
};

/// What is told while lines come: problems that pass, and those that end a source.
struct LogNotes {
    std::function<void(const Problem&)> passing, final;
};

/// Reads sources to their end, until they all have ended, whoever takes the lines has enough, or the
/// program is asked to end: side by side while they are followed, plain files merged by time, others one
/// after another. `take` is called by one thread at a time, and so are the notes; of a problem that comes again before any line did, the first
/// time alone. The problems of those that failed.
[[nodiscard]] std::vector<Problem> takeIn(std::vector<std::unique_ptr<live::Source>> sources,
    const LogReading& reading, const telemetry::EventCatalogue& events,
    const std::function<Go(const LogItem&)>& take, const LogNotes& notes);

} // namespace attest::app

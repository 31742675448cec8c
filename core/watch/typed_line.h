// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/blocks.h"
#include "telemetry/log/line_core.h"

namespace attest::watch {

/// A line's place in its file, and what it says.
struct TypedLine {
    std::uint64_t offset = 0;
    telemetry::LineCore core;
};

/// A part of a file that is taken as rows, and how its lines are understood. Refers to what it is given.
struct LinesToRead {
    const telemetry::LogFile& file;
    telemetry::Extent extent;
    telemetry::Framing framing;
    const telemetry::EventCatalogue& events;
    const std::atomic<bool>& stop;
};

/// `each(TypedLine)` for the lines that begin in a piece of it, in their order: the work of one worker.
template <typename Each>
void forEachTypedLine(const LinesToRead& lines, telemetry::Extent piece, const Each& each)
{
    telemetry::BlockReader reader(lines.file, piece, lines.extent.end);
    telemetry::BlockReader::Block block;
    telemetry::LineHabits habits;
    while (reader.next(block)) {
        telemetry::forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
            each(TypedLine{offset, telemetry::readCore(lines.framing, line, lines.events, habits)});
        });
    }
}

} // namespace attest::watch

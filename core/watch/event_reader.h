// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/line_core.h"
#include "watch/line_reader.h"
#include "watch/row_chunk.h"

namespace attest::watch {

/// Which kinds lines are of, by their text, which is read again from where it stands. Not shared between threads.
class EventReader {
public:
    /// Which has to outlive this.
    explicit EventReader(const telemetry::EventCatalogue& events) : m_events(events) {}

    [[nodiscard]] telemetry::EventNumber eventOf(telemetry::Framing framing,
        const std::shared_ptr<const telemetry::LogFile>& file, std::uint64_t offset);
    /// The same rows; itself where all of them are of the kinds that it says.
    [[nodiscard]] std::shared_ptr<const RowChunk> judged(
        const std::shared_ptr<const RowChunk>& chunk);

private:
    const telemetry::EventCatalogue& m_events;
    telemetry::LineHabits m_habits;
    LineReaders m_readers;
};

} // namespace attest::watch

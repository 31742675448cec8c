// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/event_reader.h"

namespace attest::watch {

telemetry::EventNumber EventReader::eventOf(telemetry::Framing framing,
    const std::shared_ptr<const telemetry::LogFile>& file, std::uint64_t offset)
{
    return telemetry::readCore(framing, m_readers.line(file, offset), m_events, m_habits).event;
}

std::shared_ptr<const RowChunk> EventReader::judged(const std::shared_ptr<const RowChunk>& chunk)
{
    auto events = std::make_shared<telemetry::EventNumber[]>(chunk->rows());
    bool same = true;
    for (std::uint32_t row = 0; row < chunk->rows(); ++row) {
        if (!chunk->isGap(row)) {
            const auto& stream = chunk->stream(chunk->streamOf(row));
            events[row] = eventOf(stream.stream->framing, stream.file, chunk->offset(row));
        }
        same = same && events[row] == chunk->core(row).event;
    }
    return same ? chunk : chunk->withEvents(std::move(events));
}

} // namespace attest::watch

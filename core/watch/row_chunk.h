// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_file.h"
#include "watch/log_rows.h"

#include <memory>
#include <vector>

namespace attest::watch {

/// One origin of one source: what its rows have in common.
struct Stream {
    SourceNumber source = kNoSource;
    SourceName name; ///< when its lines came: what there is to say while nobody knows another
    live::Origin origin;
    telemetry::Framing framing = telemetry::Framing::Line;
};

/// Where rows of one stream in one chunk are read from.
struct ChunkStream {
    std::shared_ptr<const Stream> stream;
    std::shared_ptr<const telemetry::LogFile> file; ///< nothing: it has gaps alone
    std::uint64_t baseOffset = 0, baseLine = 0;
};

/// Some thousand rows in columns, 16 bytes a row. Written by one thread behind what others may read: nothing of
/// it moves, and what was written once is not written again.
class RowChunk {
public:
    static constexpr std::uint32_t kRows = 16'384;
    static constexpr std::uint32_t kStreams = 1'024;
    static constexpr std::uint32_t kGaps = 64;

    RowChunk() : RowChunk(kRows, kStreams, kGaps) {}
    RowChunk(std::uint32_t rows, std::uint32_t streams, std::uint32_t gaps);

    [[nodiscard]] std::uint32_t rows() const { return m_rows; }
    [[nodiscard]] std::uint32_t streams() const { return m_streamCount; }
    [[nodiscard]] bool fullOfRows() const { return m_rows == m_rowRoom; }
    [[nodiscard]] bool fullOfStreams() const { return m_streamCount == m_streamRoom; }
    [[nodiscard]] bool fullOfGaps() const { return m_gapCount == m_gapRoom; }

    [[nodiscard]] std::uint32_t addStream(ChunkStream stream);
    void addLine(std::uint32_t stream, std::uint32_t offset, const telemetry::LineCore& core);
    void addGap(std::uint32_t stream, live::Gap gap, telemetry::Nanos time);
    /// Says what a stream is of which only the place in its file was known when its rows were added.
    void claim(std::uint32_t stream, ChunkStream known) { m_streams[stream] = std::move(known); }
    /// The same in no more memory than it takes.
    [[nodiscard]] std::shared_ptr<RowChunk> trimmed() const;
    /// Without the streams that are marked so, which are not all of them.
    [[nodiscard]] std::shared_ptr<const RowChunk> without(const std::vector<char>& streams) const;

    /// The same with these kinds of lines; all else is shared with this one, to which nothing is added any more.
    [[nodiscard]] std::shared_ptr<const RowChunk> withEvents(
        std::shared_ptr<telemetry::EventNumber[]> events) const;

    // Of a row that readers know to be there.
    [[nodiscard]] bool isGap(std::uint32_t row) const { return (m_who[row] & kGapBit) != 0; }
    [[nodiscard]] std::uint32_t streamOf(std::uint32_t row) const
    {
        return m_who[row] & ~std::uint32_t{kGapBit};
    }
    [[nodiscard]] const ChunkStream& stream(std::uint32_t number) const
    {
        return m_streams[number];
    }
    [[nodiscard]] telemetry::Nanos time(std::uint32_t row) const { return m_times[row]; }
    [[nodiscard]] telemetry::LineCore core(std::uint32_t row) const
    {
        return {m_times[row], static_cast<telemetry::Level>(m_levels[row]), m_events[row]};
    }
    [[nodiscard]] std::uint64_t offset(std::uint32_t row) const
    {
        return stream(streamOf(row)).baseOffset + m_offsets[row];
    }
    /// Whether all rows are lines of one file in the order in which they stand there. Only known of what is trimmed.
    [[nodiscard]] bool isRunOfLines() const { return m_isRun; }
    /// Of the times that its rows say; kNoTime where none does. Only known of what is trimmed.
    [[nodiscard]] telemetry::Nanos least() const { return m_least; }
    [[nodiscard]] telemetry::Nanos greatest() const { return m_greatest; }
    /// Of such a run the row between the two whose line that place is in.
    [[nodiscard]] std::uint32_t rowAt(
        std::uint64_t place, std::uint32_t row, std::uint32_t end) const;
    [[nodiscard]] const live::Gap& gap(std::uint32_t row) const { return m_gaps[m_offsets[row]]; }
    /// Which line of its stream it is; of a gap the line behind it.
    [[nodiscard]] std::uint64_t lineOf(std::uint32_t row) const;
    /// How many lines of that stream stand before that row.
    [[nodiscard]] std::uint32_t linesBefore(std::uint32_t stream, std::uint32_t row) const;

    [[nodiscard]] std::size_t memory() const;

private:
    static constexpr std::uint16_t kGapBit = 0x8000;
    /// How many lines of each stream stand before every kStride-th row is written down: a line's number is
    /// asked for with every row that is painted.
    static constexpr std::uint32_t kStride = 512;
    void mark();
    [[nodiscard]] bool findRun() const;
    void findTimes();
    void copyRow(const RowChunk& from, std::uint32_t row, std::uint32_t stream);

    std::uint32_t m_rowRoom, m_streamRoom, m_gapRoom;
    bool m_isRun = false;
    telemetry::Nanos m_least = telemetry::kNoTime, m_greatest = telemetry::kNoTime;
    std::uint32_t m_rows = 0, m_streamCount = 0, m_gapCount = 0; ///< the writer's
    std::shared_ptr<telemetry::Nanos[]> m_times;
    std::shared_ptr<std::uint32_t[]> m_offsets;
    std::shared_ptr<std::uint16_t[]> m_who;
    std::shared_ptr<std::uint8_t[]> m_levels;
    std::shared_ptr<telemetry::EventNumber[]> m_events;
    std::shared_ptr<ChunkStream[]> m_streams;
    std::shared_ptr<live::Gap[]> m_gaps;
    std::shared_ptr<std::uint16_t[]> m_marks; ///< m_streamRoom for each stride
    std::vector<std::uint16_t> m_counts;      ///< the writer's: lines of each stream
};

} // namespace attest::watch

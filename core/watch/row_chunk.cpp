// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/row_chunk.h"

#include <algorithm>

namespace attest::watch {

RowChunk::RowChunk(std::uint32_t rows, std::uint32_t streams, std::uint32_t gaps)
    : m_rowRoom(rows)
    , m_streamRoom(streams)
    , m_gapRoom(gaps)
    , m_times(std::make_shared_for_overwrite<telemetry::Nanos[]>(rows))
    , m_offsets(std::make_shared_for_overwrite<std::uint32_t[]>(rows))
    , m_who(std::make_shared_for_overwrite<std::uint16_t[]>(rows))
    , m_levels(std::make_shared_for_overwrite<std::uint8_t[]>(rows))
    , m_events(std::make_shared_for_overwrite<telemetry::EventNumber[]>(rows))
    , m_streams(std::make_shared<ChunkStream[]>(streams))
    , m_gaps(gaps > 0 ? std::make_shared<live::Gap[]>(gaps) : nullptr)
    , m_marks(std::make_shared<std::uint16_t[]>(std::size_t{rows / kStride + 1} * streams))
{
}

std::uint32_t RowChunk::addStream(ChunkStream stream)
{
    m_streams[m_streamCount] = std::move(stream);
    m_counts.push_back(0);
    return m_streamCount++;
}

void RowChunk::mark()
{
    if (m_rows % kStride == 0) {
        std::copy(m_counts.begin(), m_counts.end(),
            m_marks.get() + std::size_t{m_rows / kStride} * m_streamRoom);
    }
}

void RowChunk::addLine(std::uint32_t stream, std::uint32_t offset, const telemetry::LineCore& core)
{
    mark();
    ++m_counts[stream];
    m_times[m_rows] = core.time;
    m_offsets[m_rows] = offset;
    m_who[m_rows] = static_cast<std::uint16_t>(stream);
    m_levels[m_rows] = static_cast<std::uint8_t>(core.level);
    m_events[m_rows] = core.event;
    ++m_rows;
}

void RowChunk::addGap(std::uint32_t stream, live::Gap gap, telemetry::Nanos time)
{
    addLine(stream, m_gapCount, {time, telemetry::Level::Unknown, 0});
    --m_counts[stream];
    m_who[m_rows - 1] = static_cast<std::uint16_t>(stream | kGapBit);
    m_gaps[m_gapCount++] = std::move(gap);
}

void RowChunk::copyRow(const RowChunk& from, std::uint32_t row, std::uint32_t stream)
{
    if (from.isGap(row)) {
        addGap(stream, from.gap(row), from.time(row));
    } else {
        addLine(stream, from.m_offsets[row], from.core(row));
    }
}

std::shared_ptr<RowChunk> RowChunk::trimmed() const
{
    auto chunk = std::make_shared<RowChunk>(m_rows, m_streamCount, m_gapCount);
    std::copy_n(m_times.get(), m_rows, chunk->m_times.get());
    std::copy_n(m_offsets.get(), m_rows, chunk->m_offsets.get());
    std::copy_n(m_who.get(), m_rows, chunk->m_who.get());
    std::copy_n(m_levels.get(), m_rows, chunk->m_levels.get());
    std::copy_n(m_events.get(), m_rows, chunk->m_events.get());
    std::copy_n(m_streams.get(), m_streamCount, chunk->m_streams.get());
    std::copy_n(m_gaps.get(), m_gapCount, chunk->m_gaps.get());
    for (std::size_t stride = 0; stride * kStride < m_rows; ++stride) {
        std::copy_n(m_marks.get() + stride * m_streamRoom, m_streamCount,
            chunk->m_marks.get() + stride * m_streamCount);
    }
    chunk->m_rows = m_rows;
    chunk->m_streamCount = m_streamCount;
    chunk->m_gapCount = m_gapCount;
    chunk->m_isRun = chunk->findRun();
    chunk->findTimes();
    return chunk;
}

std::shared_ptr<const RowChunk> RowChunk::without(const std::vector<char>& streams) const
{
    RowChunk kept(m_rows, m_streamCount, m_gapCount);
    std::vector<std::uint32_t> numbers(m_streamCount);
    for (std::uint32_t i = 0; i < m_streamCount; ++i) {
        numbers[i] = streams[i] != 0 ? 0 : kept.addStream(m_streams[i]);
    }
    for (std::uint32_t row = 0; row < m_rows; ++row) {
        if (streams[streamOf(row)] == 0) {
            kept.copyRow(*this, row, numbers[streamOf(row)]);
        }
    }
    return kept.trimmed();
}

std::shared_ptr<const RowChunk> RowChunk::withEvents(
    std::shared_ptr<telemetry::EventNumber[]> events) const
{
    auto chunk = std::make_shared<RowChunk>(*this);
    chunk->m_events = std::move(events);
    return chunk;
}

std::uint32_t RowChunk::linesBefore(std::uint32_t stream, std::uint32_t row) const
{
    const auto stride = row / kStride;
    const auto since = std::count(m_who.get() + std::size_t{stride} * kStride, m_who.get() + row,
        static_cast<std::uint16_t>(stream));
    return m_marks[std::size_t{stride} * m_streamRoom + stream] + static_cast<std::uint32_t>(since);
}

void RowChunk::findTimes()
{
    for (std::uint32_t row = 0; row < m_rows; ++row) {
        if (const auto said = time(row); said != telemetry::kNoTime) {
            m_least = m_least == telemetry::kNoTime ? said : std::min(m_least, said);
            m_greatest = std::max(m_greatest, said); // kNoTime is before all
        }
    }
}

bool RowChunk::findRun() const
{
    if (m_streamCount == 1 && m_gapCount == 0) { // as large parts of files are read
        bool rises = true;
        for (std::uint32_t row = 1; row < m_rows; ++row) {
            rises &= m_offsets[row] > m_offsets[row - 1]; // no branch: many rows at once
        }
        return rises && m_rows > 0;
    }
    for (std::uint32_t row = 0; row < m_rows; ++row) {
        if (isGap(row) || stream(streamOf(row)).file != stream(0).file
            || (row > 0 && offset(row) <= offset(row - 1))) {
            return false;
        }
    }
    return m_rows > 0;
}

std::uint32_t RowChunk::rowAt(std::uint64_t place, std::uint32_t row, std::uint32_t end) const
{
    // It is mostly not far: first in steps that double, then by halves.
    for (std::uint32_t step = 1; end - row > step; step *= 2) {
        if (offset(row + step) > place) {
            end = row + step;
            break;
        }
        row += step;
    }
    while (end - row > 1) {
        const auto middle = row + (end - row) / 2;
        (offset(middle) <= place ? row : end) = middle;
    }
    return row;
}

std::uint64_t RowChunk::lineOf(std::uint32_t row) const
{
    const auto number = streamOf(row);
    return stream(number).baseLine + linesBefore(number, row);
}

std::size_t RowChunk::memory() const
{
    return sizeof(RowChunk) + m_rowRoom * std::size_t{16} + m_streamRoom * sizeof(ChunkStream)
        + m_gapRoom * sizeof(live::Gap)
        + (m_rowRoom / kStride + 1) * std::size_t{m_streamRoom} * sizeof(std::uint16_t);
}

} // namespace attest::watch

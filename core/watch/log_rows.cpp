// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/line_reader.h"
#include "watch/row_store.h"
#include "watch/time_buckets.h"

#include <algorithm>
#include <map>

namespace attest::watch {

using telemetry::kNoTime;
using telemetry::Nanos;

namespace {

std::shared_ptr<const RowStoreView> nothing()
{
    RowStoreView view;
    view.chunks = std::make_shared<const std::vector<PlacedChunk>>();
    view.events = std::make_shared<const telemetry::EventCatalogue>();
    view.names = std::make_shared<const SourceNames>();
    return std::make_shared<const RowStoreView>(std::move(view));
}

struct Place {
    const PlacedChunk& placed;
    std::uint32_t row;
    [[nodiscard]] const RowChunk& chunk() const { return *placed.chunk; }
    [[nodiscard]] const ChunkStream& stream() const
    {
        return chunk().stream(chunk().streamOf(row));
    }
};

Place placeOf(const RowStoreView& view, Row row)
{
    const auto& placed = view.at(row);
    return {placed, static_cast<std::uint32_t>(row - placed.first)};
}

const Stream& noStream()
{
    static const Stream none;
    return none;
}

} // namespace

LogRows::LogRows() : m_view(nothing()) {}

LogRows::LogRows(std::shared_ptr<const RowStoreView> view) : m_view(std::move(view)) {}

Row LogRows::first() const
{
    return m_view->chunks->empty() ? m_view->end : m_view->chunks->front().first;
}

Row LogRows::end() const
{
    return m_view->end;
}

std::uint64_t LogRows::epoch() const
{
    return m_view->epoch;
}

RowFacts LogRows::at(Row row) const
{
    if (!contains(row)) {
        return {};
    }
    const auto place = placeOf(*m_view, row);
    const auto& stream = *place.stream().stream;
    return {place.chunk().isGap(place.row) ? RowKind::Gap : RowKind::Line, stream.source,
        stream.origin.number, place.chunk().lineOf(place.row), place.chunk().core(place.row)};
}

SourceNumber LogRows::sourceOf(Row row) const
{
    return contains(row) ? placeOf(*m_view, row).stream().stream->source : kNoSource;
}

std::string LogRows::text(Row row) const
{
    if (!contains(row)) {
        return {};
    }
    const auto place = placeOf(*m_view, row);
    return place.chunk().isGap(place.row)
        ? std::string()
        : place.stream().file->line(place.chunk().offset(place.row));
}

std::vector<std::string> LogRows::texts(Row from, std::size_t count) const
{
    std::vector<std::string> all;
    LineReaders readers;
    for (Row row = from; contains(row) && all.size() < count; ++row) {
        const auto place = placeOf(*m_view, row);
        all.emplace_back(place.chunk().isGap(place.row)
                ? std::string_view()
                : readers.line(place.stream().file, place.chunk().offset(place.row)));
    }
    return all;
}

telemetry::LogRecord LogRows::record(Row row) const
{
    auto unwrapped = telemetry::unwrapLine(framing(row), text(row));
    auto record = telemetry::readRecord(unwrapped.text, std::move(unwrapped.envelope));
    if (const auto time = at(row).core.time; record.time == kNoTime && time != kNoTime) {
        record.time = time;
        record.timeFrom = telemetry::TimeFrom::Arrival;
    }
    return record;
}

telemetry::Framing LogRows::framing(Row row) const
{
    return contains(row) ? placeOf(*m_view, row).stream().stream->framing
                         : telemetry::Framing::Line;
}

const live::Origin& LogRows::origin(Row row) const
{
    return contains(row) ? placeOf(*m_view, row).stream().stream->origin : noStream().origin;
}

const std::string& LogRows::sourceName(Row row) const
{
    return contains(row) ? m_view->nameOf(*placeOf(*m_view, row).stream().stream).text
                         : noStream().name.text;
}

std::string LogRows::shortName(Row row) const
{
    if (!contains(row)) {
        return {};
    }
    const auto& stream = *placeOf(*m_view, row).stream().stream;
    return shortNameOf(stream.origin, m_view->nameOf(stream));
}

const live::Gap* LogRows::gapAt(Row row) const
{
    if (!contains(row)) {
        return nullptr;
    }
    const auto place = placeOf(*m_view, row);
    return place.chunk().isGap(place.row) ? &place.chunk().gap(place.row) : nullptr;
}

Row LogRows::rowAtTime(Nanos time) const
{
    for (const auto& placed : *m_view->chunks) {
        if (!placed.open && (placed.greatest == kNoTime || placed.greatest < time)) {
            continue;
        }
        const auto rows = m_view->rowsOf(placed);
        for (std::uint32_t i = 0; i < rows; ++i) {
            if (placed.chunk->time(i) != kNoTime && placed.chunk->time(i) >= time) {
                return placed.first + i;
            }
        }
    }
    return end();
}

std::optional<Row> LogRows::rowOf(
    SourceNumber source, std::uint32_t origin, std::uint64_t line) const
{
    for (const auto& placed : *m_view->chunks) {
        const auto streams = m_view->streamsOf(placed);
        for (std::uint32_t number = 0; number < streams; ++number) {
            const auto& each = placed.chunk->stream(number);
            if (each.stream->source != source || each.stream->origin.number != origin
                || line < each.baseLine) {
                continue;
            }
            const auto rows = m_view->rowsOf(placed);
            std::uint64_t at = each.baseLine;
            for (std::uint32_t row = 0; row < rows && at <= line; ++row) {
                const bool its = placed.chunk->streamOf(row) == number && !placed.chunk->isGap(row);
                if (its && at++ == line) {
                    return placed.first + row;
                }
            }
        }
    }
    return std::nullopt;
}

std::vector<TimeBucket> LogRows::histogram(Nanos from, Nanos to, std::size_t parts) const
{
    TimeBuckets buckets(from, to, parts);
    for (const auto& placed : *m_view->chunks) {
        if (buckets.isEmpty()
            || (!placed.open && !buckets.reaches(placed.least, placed.greatest))) {
            continue;
        }
        const auto rows = m_view->rowsOf(placed);
        for (std::uint32_t row = 0; row < rows; ++row) {
            if (!placed.chunk->isGap(row)) {
                buckets.add(placed.chunk->time(row), placed.chunk->core(row).level);
            }
        }
    }
    return buckets.take();
}

TimeSpan LogRows::timeSpan() const
{
    TimeSpan span;
    const auto take = [&span](Nanos time) {
        if (time != kNoTime) {
            span.first = span.first == kNoTime ? time : std::min(span.first, time);
            span.last = std::max(span.last, time);
        }
    };
    for (const auto& placed : *m_view->chunks) {
        take(placed.least);
        take(placed.greatest);
        for (std::uint32_t row = 0; placed.open && row < m_view->rowsOf(placed); ++row) {
            take(placed.chunk->time(row));
        }
    }
    return span;
}

const telemetry::EventCatalogue& LogRows::events() const
{
    return *m_view->events;
}

std::size_t LogRows::memory() const
{
    std::size_t sum = m_view->chunks->capacity() * sizeof(PlacedChunk);
    for (const auto& placed : *m_view->chunks) {
        sum += placed.chunk->memory();
    }
    return sum;
}

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/row_store.h"

#include "live/issues.h"
#include "telemetry/log/blocks.h"

#include <algorithm>
#include <limits>

namespace attest::watch {

namespace {

using telemetry::kNoTime;

PlacedChunk closed(Row first, std::shared_ptr<const RowChunk> chunk)
{
    return {
        first, chunk->rows(), chunk->streams(), chunk->least(), chunk->greatest(), false, chunk};
}

} // namespace

const PlacedChunk& RowStoreView::at(Row row) const
{
    const auto next = std::upper_bound(chunks->begin(), chunks->end(), row,
        [](Row wanted, const PlacedChunk& placed) { return wanted < placed.first; });
    return *(next - 1);
}

RowStore::RowStore(telemetry::EventCatalogue events, std::uint64_t mostRows)
    : m_mostRows(std::max<std::uint64_t>(mostRows, RowChunk::kRows))
    , m_chunks(std::make_shared<const Chunks>())
    , m_linesGivenUp(std::make_shared<const LinesOfSources>())
    , m_names(std::make_shared<const SourceNames>())
{
    take(std::move(events));
    publish();
}

std::shared_ptr<const RowStoreView> RowStore::view() const
{
    const std::lock_guard lock(m_showing);
    return m_view;
}

bool RowStore::waitForOther(
    const RowStoreView& than, const std::stop_token& stop, std::chrono::milliseconds longest) const
{
    std::unique_lock lock(m_showing);
    return m_shown.wait_for(lock, stop, longest, [&] {
        return m_view->end != than.end || m_view->epoch != than.epoch
            || m_view->chunks != than.chunks || m_view->names != than.names;
    });
}

void RowStore::publish()
{
    const auto view = std::make_shared<RowStoreView>(RowStoreView{m_chunks, m_end, m_epoch,
        m_open ? m_open->streams() : 0, m_events.back(), m_linesGivenUp, nullptr});
    std::shared_ptr<const RowStoreView> before; // goes when nobody is kept from looking any more
    {
        const std::lock_guard lock(m_showing);
        view->names = m_names;
        before = std::exchange(m_view, view);
    }
    m_shown.notify_all();
}

void RowStore::setNames(SourceNames names)
{
    auto made = std::make_shared<const SourceNames>(std::move(names));
    std::shared_ptr<const RowStoreView> before;
    {
        const std::lock_guard lock(m_showing);
        if (*made == *m_names) {
            return;
        }
        m_names = std::move(made);
        const auto view = std::make_shared<RowStoreView>(*m_view);
        view->names = m_names;
        before = std::exchange(m_view, view);
    }
    m_shown.notify_all();
}

bool RowStore::find(StreamPlace& place, std::uint64_t offset)
{
    if (!m_open) {
        return false;
    }
    if (place.serial == m_serial) {
        const auto& known = m_open->stream(place.number);
        if (known.file == place.file && offset >= known.baseOffset
            && offset - known.baseOffset <= std::numeric_limits<std::uint32_t>::max()) {
            return true;
        }
    }
    if (m_open->fullOfStreams()) {
        return false;
    }
    place.number = m_open->addStream({place.stream, place.file, offset, place.nextLine});
    place.serial = m_serial;
    return true;
}

void RowStore::take(telemetry::EventCatalogue events)
{
    m_events.push_back(std::make_shared<const telemetry::EventCatalogue>(std::move(events)));
    m_eventsNow = m_events.back().get();
}

void RowStore::judgeAnew(telemetry::EventCatalogue events, const std::atomic<bool>& stop)
{
    // All that nobody writes to any more, before anybody is kept from writing.
    const auto before = view()->chunks;
    std::vector<std::shared_ptr<const RowChunk>> judged(before->size());
    telemetry::Sweep sweep;
    sweep.stop = &stop;
    telemetry::forEachPiece(before->size(), sweep, [&](std::size_t i) {
        if (!(*before)[i].open) {
            judged[i] = EventReader(events).judged((*before)[i].chunk);
        }
    });
    std::map<const RowChunk*, std::shared_ptr<const RowChunk>> inPlaceOf;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        inPlaceOf[(*before)[i].chunk.get()] = judged[i];
    }
    const Writing writing(*this);
    if (stop) {
        return;
    }
    close();
    take(std::move(events));
    EventReader reader(*m_events.back());
    auto chunks = *m_chunks;
    for (auto& placed : chunks) {
        const auto known = inPlaceOf.find(placed.chunk.get());
        placed.chunk = known != inPlaceOf.end() && known->second ? known->second
                                                                 : reader.judged(placed.chunk);
    }
    ++m_epoch;
    replaceChunks(std::move(chunks));
}

void RowStore::Writing::line(StreamPlace& place, std::uint64_t offset, telemetry::LineCore core,
    const telemetry::EventCatalogue& by)
{
    auto& store = m_store;
    if (&by != store.m_eventsNow) {
        core.event = reader().eventOf(place.stream->framing, place.file, offset);
    }
    if (!store.m_open || store.m_open->fullOfRows() || !store.find(place, offset)) {
        store.open();
        (void)store.find(place, offset);
    }
    const auto base = store.m_open->stream(place.number).baseOffset;
    store.m_open->addLine(place.number, static_cast<std::uint32_t>(offset - base), core);
    ++place.nextLine;
    ++store.m_end;
}

void RowStore::Writing::gap(StreamPlace& place, live::Gap gap, telemetry::Nanos time)
{
    auto& store = m_store;
    const auto offset = place.serial == store.m_serial && store.m_open
        ? store.m_open->stream(place.number).baseOffset
        : 0;
    const bool full = !store.m_open || store.m_open->fullOfRows() || store.m_open->fullOfGaps();
    if (full || !store.find(place, offset)) {
        store.open();
        (void)store.find(place, 0);
    }
    store.m_open->addGap(place.number, std::move(gap), time);
    ++store.m_end;
}

EventReader& RowStore::Writing::reader()
{
    if (!m_reader) {
        m_reader.emplace(*m_store.m_eventsNow);
    }
    return *m_reader;
}

void RowStore::Writing::chunks(StreamPlace& place,
    const std::vector<std::shared_ptr<RowChunk>>& read, const telemetry::EventCatalogue& by)
{
    auto& store = m_store;
    store.close();
    auto all = *store.m_chunks;
    for (const auto& chunk : read) {
        chunk->claim(0, {place.stream, place.file, chunk->stream(0).baseOffset, place.nextLine});
        place.nextLine += chunk->rows();
        all.push_back(
            closed(store.m_end, &by == store.m_eventsNow ? chunk : reader().judged(chunk)));
        store.m_end += chunk->rows();
    }
    store.replaceChunks(std::move(all));
    store.keepToMost();
}

/// So many of the oldest chunks go that there are no more rows than there may be and a chunk.
void RowStore::keepToMost()
{
    std::size_t tooMany = 0;
    while (tooMany < m_chunks->size() && m_end - (*m_chunks)[tooMany].first > m_mostRows) {
        ++tooMany;
    }
    dropFront(tooMany);
}

void RowStore::open()
{
    close();
    keepToMost();
    m_open = std::make_shared<RowChunk>();
    ++m_serial;
    auto chunks = *m_chunks;
    chunks.push_back({m_end, 0, 0, kNoTime, kNoTime, true, m_open});
    replaceChunks(std::move(chunks));
}

void RowStore::close()
{
    if (!m_open) {
        return;
    }
    auto chunks = *m_chunks;
    chunks.back() = closed(chunks.back().first, m_open->trimmed());
    m_open.reset();
    ++m_serial;
    replaceChunks(std::move(chunks));
}

void RowStore::replaceChunks(Chunks chunks)
{
    m_chunks = std::make_shared<const Chunks>(std::move(chunks));
}

/// A row at the beginning that says how many there were.
PlacedChunk RowStore::notice(Row row) const
{
    RowChunk chunk(1, 1, 1);
    live::Gap gap;
    gap.lines = m_givenUp;
    gap.why = Problem{live::issue::kGivenUp, {{"lines", static_cast<std::int64_t>(m_givenUp)}}, {}};
    const auto stream = chunk.addStream({std::make_shared<const Stream>(), nullptr, 0, 0});
    chunk.addGap(stream, std::move(gap), kNoTime);
    return closed(row, chunk.trimmed());
}

void RowStore::dropFront(std::size_t count)
{
    const std::size_t notices = m_hasNotice ? 1 : 0;
    if (count <= notices) {
        return;
    }
    Chunks kept(m_chunks->begin() + static_cast<std::ptrdiff_t>(count), m_chunks->end());
    for (std::size_t i = notices; i < count; ++i) {
        m_givenUp += (*m_chunks)[i].rows;
        countGivenUp((*m_chunks)[i], [](const ChunkStream&) { return true; });
    }
    const Row first = kept.empty() ? m_end : kept.front().first;
    kept.insert(kept.begin(), notice(first - 1));
    m_hasNotice = true;
    replaceChunks(std::move(kept));
}

void RowStore::placeAnew(Chunks kept, Loss loss)
{
    m_hasNotice = m_hasNotice || loss == Loss::GivenUp;
    if (m_hasNotice) {
        kept.insert(kept.begin(), notice(0));
    }
    m_end = 0;
    for (auto& placed : kept) {
        placed.first = m_end;
        m_end += placed.rows;
    }
    ++m_epoch;
    replaceChunks(std::move(kept));
}

void RowStore::countGivenUp(const PlacedChunk& placed, const Goes& goes)
{
    std::vector<std::uint64_t> ofStreams(placed.streams, 0);
    for (std::uint32_t row = 0; row < placed.rows; ++row) {
        ofStreams[placed.chunk->streamOf(row)] += placed.chunk->isGap(row) ? 0 : 1;
    }
    auto lines = *m_linesGivenUp;
    for (std::uint32_t number = 0; number < placed.streams; ++number) {
        const auto& stream = placed.chunk->stream(number);
        if (goes(stream)) {
            lines[stream.stream->source] += ofStreams[number];
        }
    }
    m_linesGivenUp = std::make_shared<const LinesOfSources>(std::move(lines));
}

void RowStore::drop(const Goes& goes, Loss loss)
{
    close();
    Chunks kept;
    std::uint64_t lost = 0;
    std::size_t front = m_hasNotice ? 1 : 0;
    bool frontAlone = loss == Loss::GivenUp;
    for (std::size_t i = front; i < m_chunks->size(); ++i) {
        const auto& placed = (*m_chunks)[i];
        std::vector<char> gone(placed.streams, 0);
        for (std::uint32_t each = 0; each < placed.streams; ++each) {
            gone[each] = goes(placed.chunk->stream(each)) ? 1 : 0;
        }
        const auto count = static_cast<std::uint32_t>(std::ranges::count(gone, 1));
        if (count == placed.streams) {
            lost += placed.rows;
            frontAlone = frontAlone && front == i;
            front += front == i ? 1 : 0;
        } else if (count == 0) {
            kept.push_back(placed);
        } else {
            kept.push_back(closed(0, placed.chunk->without(gone)));
            lost += placed.rows - kept.back().rows;
            frontAlone = false;
        }
    }
    if (lost == 0) {
        return;
    }
    if (frontAlone) {
        dropFront(front);
        return;
    }
    if (loss == Loss::GivenUp) {
        m_givenUp += lost;
        for (std::size_t i = m_hasNotice ? 1 : 0; i < m_chunks->size(); ++i) {
            countGivenUp((*m_chunks)[i], goes);
        }
    }
    placeAnew(std::move(kept), loss);
}

void RowStore::Writing::giveUp(const telemetry::LogFile* file)
{
    m_store.drop(
        [file](const ChunkStream& each) { return each.file.get() == file; }, Loss::GivenUp);
}

void RowStore::Writing::remove(SourceNumber source)
{
    m_store.drop([source](const ChunkStream& each) { return each.stream->source == source; },
        Loss::TakenAway);
}

void RowStore::Writing::removeFile(const telemetry::LogFile* file)
{
    m_store.drop(
        [file](const ChunkStream& each) { return each.file.get() == file; }, Loss::TakenAway);
}

} // namespace attest::watch

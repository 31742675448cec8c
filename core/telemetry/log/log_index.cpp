// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/log_index.h"

#include <algorithm>
#include <numeric>

namespace attest::telemetry {

namespace {

constexpr std::size_t kMostBackwards = 1000;
constexpr Nanos kSecond = 1'000'000'000;

/// Gives back what was reserved in vain, where that is worth copying the rest for.
template <typename T>
void trim(std::vector<T>& column)
{
    if (column.capacity() > column.size() + column.size() / 8) {
        column.shrink_to_fit();
    }
}

} // namespace

LogIndex::LogIndex(IndexDepth depth, Framing framing, EventCatalogue events)
    : m_depth(depth)
    , m_framing(framing)
    , m_events(std::move(events))
{
}

void LogIndex::place(Piece& piece, Nanos time)
{
    if (time == kNoTime) {
        return;
    }
    if (piece.closes != kNoTime && time < piece.closes - kSecond
        && piece.backwards.size() < kMostBackwards) {
        piece.backwards.push_back({piece.starts.size() - 1, piece.closes - time});
    }
    piece.opens = piece.opens == kNoTime ? time : piece.opens;
    piece.closes = time;
    piece.first = piece.first == kNoTime ? time : std::min(piece.first, time);
    piece.last = std::max(piece.last, time);
}

void LogIndex::reserve(Piece& piece, std::size_t lines) const
{
    piece.starts.reserve(lines);
    if (m_depth == IndexDepth::Typed) {
        piece.times.reserve(lines);
        piece.levels.reserve(lines);
        piece.events.reserve(lines);
    }
}

void LogIndex::fillPiece(Piece& piece, const LogFile& file, Extent extent, std::uint64_t size) const
{
    const bool typed = m_depth == IndexDepth::Typed;
    BlockReader reader(file, extent, size);
    BlockReader::Block block;
    LineHabits habits;
    while (reader.next(block)) {
        if (piece.starts.empty()) {
            // As many as the first block has, and some: growing would copy every column again and again.
            const auto lines = static_cast<std::uint64_t>(std::ranges::count(block.lines, '\n'));
            const auto all = (extent.end - extent.begin) * (lines + 1) / block.lines.size();
            reserve(piece, static_cast<std::size_t>(std::min(all + all / 16, kPiece / 32)));
        }
        forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
            piece.starts.push_back(static_cast<std::uint32_t>(offset - piece.base));
            if (typed) {
                const auto core = readCore(m_framing, line, m_events, habits);
                piece.times.push_back(core.time);
                piece.levels.push_back(static_cast<std::uint8_t>(core.level));
                piece.events.push_back(core.event);
                place(piece, core.time);
            }
        });
    }
    if (extent.end == piece.base + kPiece) { // else more may come
        trim(piece.starts);
        trim(piece.times);
        trim(piece.levels);
        trim(piece.events);
    }
}

void LogIndex::extend(const LogFile& file, std::uint64_t size, const Sweep& sweep)
{
    if (size <= m_size) {
        return;
    }
    dropUnended(file);
    // A piece that has room goes on; further ones begin where it is full.
    if (!m_pieces.empty() && m_size < m_pieces.back().base + kPiece) {
        const Extent rest{m_size, std::min(size, m_pieces.back().base + kPiece)};
        fillPiece(m_pieces.back(), file, rest, size);
        m_size = rest.end;
    }
    const auto extents = piecesOf(m_size, size);
    const std::size_t had = m_pieces.size();
    m_pieces.resize(had + extents.size());
    std::atomic<std::uint64_t> done{m_size};
    std::vector<char> filled(extents.size(), 0);
    forEachPiece(extents.size(), sweep, [&](std::size_t i) {
        auto& piece = m_pieces[had + i];
        piece.base = extents[i].begin;
        fillPiece(piece, file, extents[i], size);
        filled[i] = 1;
        const auto bytes = extents[i].end - extents[i].begin;
        const auto sum = done.fetch_add(bytes) + bytes;
        if (sweep.progress) {
            sweep.progress(sum);
        }
    });
    // Who was stopped has the pieces up to the first that is missing.
    const auto whole = static_cast<std::size_t>(
        std::find(filled.begin(), filled.end(), char{0}) - filled.begin());
    m_pieces.resize(had + whole);
    m_size = whole == extents.size() ? size : extents[whole].begin;
    number();
}

/// What has no end yet may go on, and is looked at again with what follows.
void LogIndex::dropUnended(const LogFile& file)
{
    char last = '\n';
    if (m_size == 0 || file.read(m_size - 1, {&last, 1}) == 0 || last == '\n') {
        return;
    }
    while (!m_pieces.empty() && m_pieces.back().starts.empty()) {
        m_pieces.pop_back(); // a line lies across all of it
    }
    if (m_pieces.empty()) {
        m_size = 0;
        return;
    }
    auto& piece = m_pieces.back();
    m_size = piece.base + piece.starts.back();
    piece.starts.pop_back();
    std::erase_if(
        piece.backwards, [&](const Backward& each) { return each.line >= piece.starts.size(); });
    if (m_depth == IndexDepth::Typed) {
        piece.times.pop_back();
        piece.levels.pop_back();
        piece.events.pop_back();
    }
}

void LogIndex::number()
{
    m_lines = 0;
    m_backwards.clear();
    Nanos closes = kNoTime;
    for (auto& piece : m_pieces) {
        piece.firstLine = m_lines;
        if (closes != kNoTime && piece.opens != kNoTime && piece.opens < closes - kSecond) {
            m_backwards.push_back({m_lines, closes - piece.opens});
        }
        closes = piece.closes == kNoTime ? closes : piece.closes;
        for (const auto& each : piece.backwards) {
            m_backwards.push_back({m_lines + each.line, each.by});
        }
        m_lines += piece.starts.size();
    }
    m_backwards.resize(std::min(m_backwards.size(), kMostBackwards));
}

const LogIndex::Piece& LogIndex::pieceOf(std::uint64_t line) const
{
    const auto next = std::upper_bound(m_pieces.begin(), m_pieces.end(), line,
        [](std::uint64_t number, const Piece& piece) { return number < piece.firstLine; });
    return *(next - 1);
}

std::uint64_t LogIndex::offsetOf(std::uint64_t line) const
{
    if (line >= m_lines) {
        return m_size;
    }
    const auto& piece = pieceOf(line);
    return piece.base + piece.starts[line - piece.firstLine];
}

LineCore LogIndex::coreOf(std::uint64_t line) const
{
    if (line >= m_lines || m_depth == IndexDepth::Lines) {
        return {};
    }
    const auto& piece = pieceOf(line);
    const auto at = line - piece.firstLine;
    return {piece.times[at], static_cast<Level>(piece.levels[at]), piece.events[at]};
}

std::uint64_t LogIndex::lineAt(std::uint64_t offset) const
{
    std::uint64_t found = 0;
    for (auto piece = m_pieces.rbegin(); piece != m_pieces.rend(); ++piece) {
        // A line that began in an earlier piece may reach into this one, and past it.
        if (piece->starts.empty() || piece->base + piece->starts.front() > offset) {
            continue;
        }
        const auto next = std::upper_bound(piece->starts.begin(), piece->starts.end(), offset,
            [base = piece->base](
                std::uint64_t wanted, std::uint32_t start) { return wanted < base + start; });
        found = piece->firstLine + static_cast<std::uint64_t>(next - piece->starts.begin()) - 1;
        break;
    }
    return found;
}

std::uint64_t LogIndex::lineAtTime(Nanos time) const
{
    for (const auto& piece : m_pieces) {
        if (piece.last == kNoTime || piece.last < time) {
            continue;
        }
        const auto at = std::ranges::find_if(
            piece.times, [time](Nanos each) { return each != kNoTime && each >= time; });
        return piece.firstLine + static_cast<std::uint64_t>(at - piece.times.begin());
    }
    return m_lines;
}

std::size_t LogIndex::memory() const
{
    return std::accumulate(
        m_pieces.begin(), m_pieces.end(), std::size_t{0}, [](std::size_t sum, const Piece& piece) {
            return sum + sizeof(Piece) + piece.starts.capacity() * sizeof(std::uint32_t)
                + piece.times.capacity() * sizeof(Nanos) + piece.levels.capacity()
                + piece.events.capacity();
        });
}

std::uint64_t LogIndex::Bucket::total() const
{
    return std::accumulate(std::begin(lines), std::end(lines), std::uint64_t{0});
}

std::vector<LogIndex::Bucket> LogIndex::histogram(Nanos from, Nanos to, std::size_t parts) const
{
    std::vector<Bucket> buckets(to > from ? parts : 0);
    if (buckets.empty()) {
        return buckets;
    }
    // As they lie further apart, now and then, than a whole number holds.
    const auto first = static_cast<double>(from);
    const double scale = static_cast<double>(parts) / (static_cast<double>(to) - first);
    for (const auto& piece : m_pieces) {
        if (piece.last == kNoTime || piece.last < from || piece.first >= to) {
            continue;
        }
        for (std::size_t i = 0; i < piece.times.size(); ++i) {
            const Nanos time = piece.times[i];
            if (time >= from && time < to) { // kNoTime is before everything
                const auto at
                    = static_cast<std::size_t>((static_cast<double>(time) - first) * scale);
                ++buckets[std::min(at, parts - 1)].lines[piece.levels[i]];
            }
        }
    }
    return buckets;
}

LogIndex::TimeSpan LogIndex::timeSpan() const
{
    TimeSpan span;
    for (const auto& piece : m_pieces) {
        if (piece.last != kNoTime) {
            span.first = span.first == kNoTime ? piece.first : std::min(span.first, piece.first);
            span.last = std::max(span.last, piece.last);
        }
    }
    return span;
}

} // namespace attest::telemetry

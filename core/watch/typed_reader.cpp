// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/typed_reader.h"

#include <algorithm>

namespace attest::watch {

namespace {

/// What a first screen takes.
constexpr std::uint64_t kFirstBytes = std::uint64_t{256} << 10U;

} // namespace

TypedReader::TypedReader(const telemetry::LogFile& file, telemetry::Extent extent,
    telemetry::Framing framing, const telemetry::EventCatalogue& events,
    const std::atomic<bool>& stop, Ahead ahead)
    : m_file(file)
    , m_extent(extent)
    , m_framing(framing)
    , m_events(events)
    , m_stop(stop)
    , m_ahead(ahead)
    , m_at(extent.begin)
{
}

bool TypedReader::fill()
{
    std::vector<telemetry::Extent> extents;
    const auto bytes = m_first ? kFirstBytes : m_ahead.bytes;
    const unsigned pieces = m_first ? 1 : m_ahead.pieces;
    for (; extents.size() < pieces && m_at < m_extent.end; m_at = extents.back().end) {
        extents.push_back({m_at, std::min(m_at + bytes, m_extent.end)});
    }
    m_first = false;
    m_pieces.assign(extents.size(), {});
    m_piece = m_line = 0;
    telemetry::Sweep sweep;
    sweep.stop = &m_stop;
    telemetry::forEachPiece(extents.size(), sweep, [&](std::size_t i) {
        telemetry::BlockReader reader(m_file, extents[i], m_extent.end);
        telemetry::BlockReader::Block block;
        telemetry::LineHabits habits;
        while (reader.next(block)) {
            telemetry::forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
                m_pieces[i].push_back(
                    {offset, telemetry::readCore(m_framing, line, m_events, habits)});
            });
        }
    });
    return !extents.empty() && !m_stop.load();
}

const TypedLine* TypedReader::next()
{
    for (;;) {
        while (m_piece < m_pieces.size()) {
            if (m_line < m_pieces[m_piece].size()) {
                return &m_pieces[m_piece][m_line++];
            }
            ++m_piece;
            m_line = 0;
        }
        if (!fill()) {
            return nullptr;
        }
    }
}

} // namespace attest::watch

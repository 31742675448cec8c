// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/typed_reader.h"

#include <algorithm>

namespace attest::watch {

namespace {

/// What a first screen takes.
constexpr std::uint64_t kFirstBytes = std::uint64_t{256} << 10U;

} // namespace

TypedReader::TypedReader(LinesToRead lines, Ahead ahead)
    : m_lines(lines)
    , m_ahead(ahead)
    , m_at(lines.extent.begin)
{
}

bool TypedReader::fill()
{
    std::vector<telemetry::Extent> extents;
    const auto bytes = m_first ? kFirstBytes : m_ahead.bytes;
    const unsigned pieces = m_first ? 1 : m_ahead.pieces;
    for (; extents.size() < pieces && m_at < m_lines.extent.end; m_at = extents.back().end) {
        extents.push_back({m_at, std::min(m_at + bytes, m_lines.extent.end)});
    }
    m_first = false;
    m_pieces.assign(extents.size(), {});
    m_piece = m_line = 0;
    telemetry::Sweep sweep;
    sweep.stop = &m_lines.stop;
    telemetry::forEachPiece(extents.size(), sweep, [&](std::size_t i) {
        forEachTypedLine(
            m_lines, extents[i], [&](const TypedLine& line) { m_pieces[i].push_back(line); });
    });
    return !extents.empty() && !m_lines.stop.load();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/chunk_reader.h"

#include <algorithm>
#include <optional>

namespace attest::watch {

namespace {

constexpr std::uint64_t kPieceBytes = std::uint64_t{8} << 20U;
/// Handed out together: each time the workers wait for each other.
constexpr std::size_t kPieces = 32;
/// What a first screen takes: few, so that something is shown at once.
constexpr std::uint64_t kFirstBytes = std::uint64_t{256} << 10U;

} // namespace

ChunkReader::Chunks ChunkReader::chunksOf(telemetry::Extent piece) const
{
    Chunks made;
    std::optional<RowChunk> open;
    const auto take = [&](const TypedLine& line) {
        if (open && open->fullOfRows()) {
            made.push_back(open->trimmed());
            open.reset();
        }
        if (!open) {
            open.emplace(RowChunk::kRows, 1, 0);
            (void)open->addStream({nullptr, nullptr, line.offset, 0});
        }
        open->addLine(
            0, static_cast<std::uint32_t>(line.offset - open->stream(0).baseOffset), line.core);
    };
    forEachTypedLine(m_lines, piece, take);
    if (open) {
        made.push_back(open->trimmed());
    }
    return made;
}

ChunkReader::Chunks ChunkReader::next()
{
    Chunks all;
    while (all.empty() && m_at < m_lines.extent.end && !m_lines.stop.load()) {
        std::vector<telemetry::Extent> pieces;
        auto at = m_at;
        for (; pieces.size() < (m_first ? 1 : kPieces) && at < m_lines.extent.end;
             at = pieces.back().end) {
            pieces.push_back(
                {at, std::min(at + (m_first ? kFirstBytes : kPieceBytes), m_lines.extent.end)});
        }
        m_first = false;
        std::vector<Chunks> made(pieces.size());
        telemetry::Sweep sweep;
        sweep.stop = &m_lines.stop;
        telemetry::forEachPiece(
            pieces.size(), sweep, [&](std::size_t i) { made[i] = chunksOf(pieces[i]); });
        if (m_lines.stop.load()) {
            return {};
        }
        m_at = at;
        for (auto& chunks : made) {
            std::ranges::move(chunks, std::back_inserter(all));
        }
    }
    return all;
}

} // namespace attest::watch

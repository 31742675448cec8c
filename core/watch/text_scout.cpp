// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/text_scout.h"

namespace attest::watch {

std::uint32_t TextScout::next(
    const RowChunk& chunk, std::uint32_t row, std::uint32_t end, LineReaders& readers) const
{
    // Where the last line ends no row says: it is always looked at.
    if (m_text.isEmpty() || row + 1 >= end || !chunk.isRunOfLines() || !areLinesAsWritten(chunk)) {
        return row;
    }
    const auto& file = chunk.stream(0).file;
    const auto place = readers.mayBegin(file, m_text, chunk.offset(row), chunk.offset(end - 1));
    return place ? chunk.rowAt(*place, row, end) : end - 1;
}

/// In an envelope, as docker and journald make them, a text may stand in other ways still.
bool TextScout::areLinesAsWritten(const RowChunk& chunk)
{
    for (std::uint32_t i = 0; i < chunk.streams(); ++i) {
        if (chunk.stream(i).stream->framing != telemetry::Framing::Line) {
            return false;
        }
    }
    return true;
}

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/line_reader.h"
#include "watch/row_chunk.h"

namespace attest::watch {

/// Leaves out rows whose lines lack a text, many at a time: where they follow each other in one file nothing is done
/// row by row. Not shared between threads.
class TextScout {
public:
    explicit TextScout(SoughtText text) : m_text(std::move(text)) {}

    /// The first row from there on, before `end`, whose line may hold the text; `end` where there is none.
    [[nodiscard]] std::uint32_t next(
        const RowChunk& chunk, std::uint32_t row, std::uint32_t end, LineReaders& readers) const;

private:
    [[nodiscard]] static bool areLinesAsWritten(const RowChunk& chunk);
    SoughtText m_text;
};

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/row_chunk.h"
#include "watch/typed_line.h"

namespace attest::watch {

/// A large part of one file as whole chunks of rows: several workers each make chunks of pieces of their own, and
/// nothing is done line by line on one thread.
class ChunkReader {
public:
    /// Of less, its lines would stand in chunks that are mostly empty.
    static constexpr std::uint64_t kLeast = std::uint64_t{1} << 20U;

    explicit ChunkReader(LinesToRead lines) : m_lines(lines), m_at(lines.extent.begin) {}

    using Chunks = std::vector<std::shared_ptr<RowChunk>>;
    /// The next ones, each with one stream that nobody has claimed yet. None at the end, or where it was stopped.
    [[nodiscard]] Chunks next();
    /// Up to here all lines were handed out.
    [[nodiscard]] std::uint64_t readUpTo() const { return m_at; }

private:
    [[nodiscard]] Chunks chunksOf(telemetry::Extent piece) const;

    LinesToRead m_lines;
    std::uint64_t m_at;
    bool m_first = true;
};

} // namespace attest::watch

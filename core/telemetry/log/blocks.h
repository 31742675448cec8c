// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_file.h"
#include "telemetry/log/record.h"

#include <atomic>
#include <cstring>
#include <functional>
#include <vector>

namespace attest::telemetry {

/// How a file is gone through.
struct Sweep {
    unsigned workers = 2;
    const std::atomic<bool>* stop = nullptr; ///< set by whoever does not want to wait any more
    std::function<void(std::uint64_t bytes)> progress; ///< called from the workers, now and then
};

/// Files are gone through in pieces of this size, each by one worker, in whatever order.
inline constexpr std::uint64_t kPiece = std::uint64_t{32} << 20U;

/// Calls `work(piece)` for all of that many pieces. Returns when every worker has ended.
void forEachPiece(
    std::size_t pieces, const Sweep& sweep, const std::function<void(std::size_t)>& work);

/// Part of a file: the lines that begin in it, the last of which may end behind it.
struct Extent {
    std::uint64_t begin = 0, end = 0;
};
[[nodiscard]] std::vector<Extent> piecesOf(std::uint64_t begin, std::uint64_t end);

/// Whole lines of a file, some at a time, in a buffer of its own.
class BlockReader {
public:
    BlockReader(const LogFile& file, Extent extent, std::uint64_t fileSize);

    struct Block {
        std::uint64_t offset = 0;
        std::string_view lines; ///< each with its '\n', but for the last of a file
        bool cut = false;       ///< one line alone, of which this is the beginning
    };
    /// False at the end.
    [[nodiscard]] bool next(Block& block);

private:
    static constexpr std::size_t kStep = std::size_t{128} << 10U;
    void findFirst();
    [[nodiscard]] bool more();
    void skipLine();
    [[nodiscard]] std::string_view rest() const
    {
        return {m_buffer.data() + m_at, m_filled - m_at};
    }

    const LogFile& m_file;
    Extent m_extent;
    std::uint64_t m_fileSize;
    std::vector<char> m_buffer;
    std::size_t m_at = 0, m_filled = 0;
    std::uint64_t m_bufferOffset = 0; ///< of the buffer's first byte in the file
    bool m_started = false;
    bool m_cutPending = false; ///< the line that was handed out last goes on
};

/// `each(offset, line)` for every line of a block, without its end.
template <typename Each>
void forEachLine(const BlockReader::Block& block, const Each& each)
{
    const char* at = block.lines.data();
    const char* const end = at + block.lines.size();
    while (at != end) {
        const auto* newline
            = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char* const stop = newline ? newline : end;
        each(block.offset + static_cast<std::uint64_t>(at - block.lines.data()),
            std::string_view(at, static_cast<std::size_t>(stop - at)));
        at = newline ? newline + 1 : end;
    }
}

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/blocks.h"

#include <algorithm>
#include <thread>

namespace attest::telemetry {

void forEachPiece(
    std::size_t pieces, const Sweep& sweep, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (;;) {
            const std::size_t piece = next.fetch_add(1);
            if (piece >= pieces || (sweep.stop && sweep.stop->load())) {
                return;
            }
            work(piece);
        }
    };
    std::vector<std::jthread> others;
    const auto workers = std::min<std::size_t>(std::max(1U, sweep.workers), pieces);
    for (std::size_t i = 1; i < workers; ++i) {
        others.emplace_back(run);
    }
    run();
}

std::vector<Extent> piecesOf(std::uint64_t begin, std::uint64_t end)
{
    std::vector<Extent> pieces;
    for (std::uint64_t at = begin; at < end; at += kPiece) {
        pieces.push_back({at, std::min(at + kPiece, end)});
    }
    return pieces;
}

BlockReader::BlockReader(const LogFile& file, Extent extent, std::uint64_t fileSize)
    : m_file(file)
    , m_extent(extent)
    , m_fileSize(fileSize)
    , m_buffer(kStep)
    , m_bufferOffset(extent.begin)
{
}

bool BlockReader::more()
{
    if (m_at > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_filled - m_at);
        m_bufferOffset += m_at;
        m_filled -= m_at;
        m_at = 0;
    }
    if (m_filled == m_buffer.size()) {
        m_buffer.resize(std::min(m_buffer.size() * 2, kLongestLine + kStep));
    }
    const std::uint64_t from = m_bufferOffset + m_filled;
    const std::uint64_t room = std::min<std::uint64_t>(
        m_buffer.size() - m_filled, m_fileSize - std::min(from, m_fileSize));
    const std::size_t got
        = m_file.read(from, {m_buffer.data() + m_filled, static_cast<std::size_t>(room)});
    m_filled += got;
    return got > 0;
}

/// Past the end of the line, or to where the extent ends: what begins behind that is not ours.
void BlockReader::skipLine()
{
    for (;;) {
        const auto end = rest().find('\n');
        if (end != std::string_view::npos) {
            m_at += end + 1;
            return;
        }
        m_at = m_filled;
        if (m_bufferOffset + m_at >= m_extent.end || !more()) {
            return;
        }
    }
}

/// To the first line that begins in the extent: what stands before it is the last one's of another.
void BlockReader::findFirst()
{
    m_started = true;
    if (m_extent.begin == 0) {
        return;
    }
    --m_bufferOffset;
    skipLine();
}

bool BlockReader::next(Block& block)
{
    if (!m_started) {
        findFirst();
    }
    if (m_cutPending) {
        m_cutPending = false;
        skipLine();
    }
    block.offset = m_bufferOffset + m_at;
    if (block.offset >= m_extent.end || (m_at == m_filled && !more())) {
        return false;
    }
    for (;;) {
        const auto lines = rest();
        const auto last = lines.rfind('\n');
        if (last != std::string_view::npos) {
            // Behind the extent lines are another worker's.
            std::size_t length = last + 1;
            const std::uint64_t left = m_extent.end - block.offset;
            if (length > left) {
                length = lines.find('\n', static_cast<std::size_t>(left) - 1) + 1;
            }
            block = {block.offset, lines.substr(0, length), false};
            m_at += length;
            return true;
        }
        if (lines.size() >= kLongestLine) {
            // What is handed out has to stay while the rest is read over: that is done at the next call.
            block = {block.offset, lines.substr(0, kLongestLine), true};
            m_cutPending = true;
            return true;
        }
        if (!more()) {
            block = {block.offset, rest(), false};
            m_at = m_filled;
            return !block.lines.empty();
        }
    }
}

} // namespace attest::telemetry

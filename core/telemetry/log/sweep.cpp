// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/sweep.h"

#include <algorithm>
#include <cstring>

namespace attest::telemetry {

namespace {

using Offsets = std::vector<std::uint64_t>;

/// `perBlock(worker state, block, found)` over all of the extent, and what was found in one list.
template <typename MakeState, typename PerBlock>
Offsets sweptOver(const LogFile& file, Extent extent, const Sweep& sweep,
    const MakeState& makeState, const PerBlock& perBlock)
{
    const std::uint64_t size = std::max(file.size(), extent.end);
    const auto pieces = piecesOf(extent.begin, extent.end);
    std::vector<Offsets> found(pieces.size());
    forEachPiece(pieces.size(), sweep, [&](std::size_t i) {
        auto state = makeState();
        BlockReader reader(file, pieces[i], size);
        BlockReader::Block block;
        while (!(sweep.stop && sweep.stop->load()) && reader.next(block)) {
            perBlock(state, block, found[i]);
        }
    });
    Offsets all;
    for (const auto& each : found) {
        all.insert(all.end(), each.begin(), each.end());
    }
    return all;
}

void findText(std::string_view text, const BlockReader::Block& block, Offsets& found)
{
    const char* const begin = block.lines.data();
    const char* const end = begin + block.lines.size();
    for (const char* at = begin; at < end;) {
        const auto* hit = static_cast<const char*>(
            ::memmem(at, static_cast<std::size_t>(end - at), text.data(), text.size()));
        if (!hit) {
            return;
        }
        const auto* before = static_cast<const char*>(
            ::memrchr(begin, '\n', static_cast<std::size_t>(hit - begin)));
        found.push_back(block.offset + static_cast<std::uint64_t>(before ? before + 1 - begin : 0));
        const auto* next
            = static_cast<const char*>(std::memchr(hit, '\n', static_cast<std::size_t>(end - hit)));
        at = next ? next + 1 : end;
    }
}

} // namespace

std::vector<std::uint64_t> linesWith(
    const LogFile& file, Extent extent, std::string_view text, const Sweep& sweep)
{
    // A line's end is in no line.
    if (text.empty() || text.find('\n') != std::string_view::npos) {
        return {};
    }
    return sweptOver(
        file, extent, sweep, [] { return 0; },
        [&](int, const BlockReader::Block& block, Offsets& found) {
            findText(text, block, found);
        });
}

std::vector<std::uint64_t> linesMatching(const LogFile& file, Extent extent, const Filter& filter,
    Framing framing, const EventCatalogue& events, const Sweep& sweep)
{
    if (const auto text = filter.onlyText(); !text.empty() && framing == Framing::Line) {
        return linesWith(file, extent, text, sweep);
    }
    return sweptOver(
        file, extent, sweep, [&] { return LineMatcher(filter, events); },
        [&](LineMatcher& matcher, const BlockReader::Block& block, Offsets& found) {
            forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
                if (matcher.matches(framing, line, file.path())) {
                    found.push_back(offset);
                }
            });
        });
}

} // namespace attest::telemetry

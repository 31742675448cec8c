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

/// `each(line's offset in the file, line)` for the lines of a block in which the text stands.
template <typename Each>
void forEachLineWith(std::string_view text, const BlockReader::Block& block, const Each& each)
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
        const char* const start = before ? before + 1 : begin;
        const auto* next
            = static_cast<const char*>(std::memchr(hit, '\n', static_cast<std::size_t>(end - hit)));
        const char* const stop = next ? next : end;
        each(block.offset + static_cast<std::uint64_t>(start - begin),
            std::string_view(start, static_cast<std::size_t>(stop - start)));
        at = next ? next + 1 : end;
    }
}

/// Whether something in it may stand for a character by its number, in JSON, in Go's quotes or between a
/// terminal's colours: a text may then be there without being seen as one.
bool mayHideText(std::string_view text)
{
    if (text.find('\x1b') != std::string_view::npos) {
        return true;
    }
    const char* at = text.data();
    const char* const end = at + text.size();
    while ((
        at = static_cast<const char*>(std::memchr(at, '\\', static_cast<std::size_t>(end - at))))) {
        if (++at == end) {
            return false;
        }
        if (std::string_view("uUx01234567").find(*at) != std::string_view::npos) {
            return true;
        }
        ++at; // what is escaped is no beginning of an escape
    }
    return false;
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
            forEachLineWith(text, block,
                [&](std::uint64_t offset, std::string_view) { found.push_back(offset); });
        });
}

std::vector<std::uint64_t> linesMatching(const LogFile& file, Extent extent, const Filter& filter,
    Framing framing, const EventCatalogue& events, const Sweep& sweep)
{
    if (const auto text = filter.onlyText(); !text.empty() && framing == Framing::Line) {
        return linesWith(file, extent, text, sweep);
    }
    // Most lines lack what a filter demands, and that is seen at the speed of a search.
    const auto required = framing == Framing::Line ? filter.requiredText() : std::string_view();
    return sweptOver(
        file, extent, sweep, [&] { return LineMatcher(filter, events); },
        [&](LineMatcher& matcher, const BlockReader::Block& block, Offsets& found) {
            const auto judge = [&](std::uint64_t offset, std::string_view line) {
                if (matcher.matches(framing, line, file.path())) {
                    found.push_back(offset);
                }
            };
            if (required.empty() || mayHideText(block.lines)) {
                forEachLine(block, judge);
            } else {
                forEachLineWith(required, block, judge);
            }
        });
}

} // namespace attest::telemetry

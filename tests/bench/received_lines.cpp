// SPDX-License-Identifier: GPL-3.0-or-later
#include "received_lines.h"

#include "live_lines.h"

#include <algorithm>
#include <cstdio>

namespace attest::bench {

using namespace attest::watch;

bool allEnded(const LogWatch& watch)
{
    return std::ranges::all_of(watch.sources(), [](const WatchedSource& source) {
        return source.status.state == live::SourceState::Ended;
    });
}

bool isWhole(const LogRows& rows, std::size_t sources, std::uint64_t linesEach)
{
    std::vector<std::uint64_t> next(sources, ~std::uint64_t{0});
    constexpr std::size_t kAtOnce = 4096;
    for (Row row = rows.first(); row < rows.end();) {
        for (const auto& text : rows.texts(row, kAtOnce)) {
            const auto source = rows.sourceOf(row);
            if (source != kNoSource) {
                const auto number = numberIn(text);
                auto& expected = next[source];
                if (expected != ~std::uint64_t{0} && number != expected) {
                    std::fprintf(stderr, "row %llu: line %llu where %llu was due\n",
                        static_cast<unsigned long long>(row),
                        static_cast<unsigned long long>(number),
                        static_cast<unsigned long long>(expected));
                    return false;
                }
                expected = number + 1;
            }
            ++row;
        }
    }
    return std::ranges::all_of(next, [&](std::uint64_t each) { return each == linesEach; });
}

} // namespace attest::bench

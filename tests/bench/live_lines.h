// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attest::bench {

/// Programs that write lines into pipes, so many a second each, every line with its number and when it was
/// written. Begun before there are threads.
class LineWriters {
public:
    LineWriters(int writers, int linesPerSecond, int seconds);
    LineWriters(const LineWriters&) = delete;
    ~LineWriters();

    /// Where their lines can be read.
    [[nodiscard]] const std::vector<int>& descriptors() const { return m_descriptors; }
    /// They wait until they are told.
    void go();
    /// How many lines each of them writes in all.
    [[nodiscard]] std::uint64_t linesEach() const { return m_linesEach; }
    /// CPU seconds that they took; waits for their end.
    [[nodiscard]] double end();

private:
    std::uint64_t m_linesEach;
    std::vector<int> m_descriptors, m_children;
    int m_gate = -1;
};

/// The number in a line; ~0 where there is none.
[[nodiscard]] std::uint64_t numberIn(std::string_view line);

} // namespace attest::bench

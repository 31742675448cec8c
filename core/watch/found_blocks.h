// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/filtered_rows.h"

namespace attest::watch {

/// What FoundRows looks at: rows in blocks, of which the last one is still written to, behind what it shows.
struct FoundRows::Blocks {
    static constexpr std::uint64_t kRows = 8192;
    using Block = std::shared_ptr<Row[]>;

    LogRows rows;
    bool everything = false; ///< the filter takes all: no blocks
    std::shared_ptr<const std::vector<Block>> blocks;
    std::uint64_t firstBlock = 0;     ///< its number: those before it went
    std::uint64_t begin = 0, end = 0; ///< counted from the first that was ever found
    Row upTo = 0;
    std::uint64_t pass = 0;

    [[nodiscard]] Row at(std::uint64_t number) const
    {
        return (*blocks)[number / kRows - firstBlock][number % kRows];
    }
};

/// Where rows that are found are gathered, by one thread.
class FoundGatherer {
public:
    explicit FoundGatherer(std::uint64_t pass = 0) : m_pass(pass) {}
    void add(Row row);
    /// Those before that row went.
    void forgetBefore(Row first);
    [[nodiscard]] std::shared_ptr<const FoundRows::Blocks> shown(LogRows rows, Row upTo) const;

private:
    using Block = FoundRows::Blocks::Block;
    [[nodiscard]] Row at(std::uint64_t number) const;
    std::shared_ptr<const std::vector<Block>> m_blocks
        = std::make_shared<const std::vector<Block>>();
    std::uint64_t m_firstBlock = 0, m_begin = 0, m_end = 0;
    std::uint64_t m_pass; ///< through all rows, of which this is what was found
};

} // namespace attest::watch

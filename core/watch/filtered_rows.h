// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/filter.h"
#include "watch/log_watch.h"

namespace attest::watch {

/// Rows that a filter takes, as far as they were found when it was asked: ascending. Does not change any more,
/// cheap to copy.
class FoundRows {
public:
    struct Blocks;
    FoundRows() = default;
    explicit FoundRows(std::shared_ptr<const Blocks> blocks) : m_blocks(std::move(blocks)) {}

    /// Those that are still there: rows that were given up are no longer counted.
    [[nodiscard]] std::uint64_t size() const;
    [[nodiscard]] Row row(std::uint64_t index) const;
    /// Of that row, or else of the first one behind it; size() where there is none.
    [[nodiscard]] std::uint64_t indexOf(Row row) const;
    /// How many found ones at the front went, ever: what size() lost of an earlier answer.
    [[nodiscard]] std::uint64_t gone() const;
    /// Up to which row was looked, and whether that is all there was: more may come still.
    [[nodiscard]] Row lookedUpTo() const;
    [[nodiscard]] bool caughtUp() const;
    [[nodiscard]] double progress() const; ///< of 1
    /// As LogRows::histogram, of those that were found: not on the thread of a window.
    [[nodiscard]] std::vector<TimeBucket> histogram(
        telemetry::Nanos from, telemetry::Nanos to, std::size_t parts) const;
    /// The rows that it is of: numbers are theirs.
    [[nodiscard]] const LogRows& rows() const;
    /// Another one than in an earlier answer where all is new: rows are numbered anew, or sources that the filter
    /// asks for have other names.
    [[nodiscard]] std::uint64_t pass() const;

private:
    std::shared_ptr<const Blocks> m_blocks;
};

/// The rows of a watch that a filter takes, looked for on a thread of its own and followed as rows come.
/// Gaps are taken by every filter, because what is missing could have matched; but for the row that tells of
/// rows that were given up, which only the filter of nothing takes. Ends with its destruction, at once.
class FilteredRows {
public:
    FilteredRows(const LogWatch& watch, telemetry::Filter filter);
    FilteredRows(const FilteredRows&) = delete;
    FilteredRows& operator=(const FilteredRows&) = delete;
    ~FilteredRows();

    [[nodiscard]] FoundRows found() const;
    /// Called from its thread when more was found or all was looked at, some thirty times a second at the
    /// most, and not again before found() was asked. Set once, before anything else.
    void onChanged(std::function<void()> changed);
    [[nodiscard]] const telemetry::Filter& filter() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/filtered_rows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace attest::ui {

/// Rows that are left of an order when repeats are folded: each with how many rows it stands for. The first of
/// them always is there.
struct FoldedRows {
    std::vector<watch::Row> shown;
    std::vector<std::uint32_t> stands; ///< 1 where nothing is folded
};

/// Which rows a table shows, by position from 0: all of a watch, those that a filter takes, or either with
/// repeats folded. A value, as its parts are; asking it costs no more than a search among them.
class RowOrder {
public:
    RowOrder() = default;
    explicit RowOrder(watch::LogRows rows) : m_rows(std::move(rows)) {}
    explicit RowOrder(watch::FoundRows found) : m_rows(found.rows()), m_found(std::move(found)) {}
    /// What is folded may go on to grow; it is asked on the interface's thread alone.
    RowOrder folded(std::shared_ptr<const FoldedRows> folded) const;
    /// The same without anything folded: for other threads, and for what is written to a file.
    [[nodiscard]] RowOrder unfolded() const;

    [[nodiscard]] std::uint64_t size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] watch::Row row(std::uint64_t position) const;
    /// Of that row, or of the first one behind it; size() where there is none.
    [[nodiscard]] std::uint64_t positionOf(watch::Row row) const;
    [[nodiscard]] bool contains(watch::Row row) const;
    /// How many rows the one there stands for.
    [[nodiscard]] std::uint32_t standsFor(std::uint64_t position) const;

    [[nodiscard]] const watch::LogRows& rows() const { return m_rows; }
    [[nodiscard]] const std::optional<watch::FoundRows>& found() const { return m_found; }

private:
    [[nodiscard]] std::size_t foldedBegin() const;

    watch::LogRows m_rows;
    std::optional<watch::FoundRows> m_found;
    std::shared_ptr<const FoldedRows> m_folded;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/row_order.h"

#include <algorithm>

namespace attest::ui {

using watch::Row;

RowOrder RowOrder::folded(std::shared_ptr<const FoldedRows> folded) const
{
    auto made = *this;
    made.m_folded = std::move(folded);
    return made;
}

RowOrder RowOrder::unfolded() const
{
    return folded(nullptr);
}

// Of what was folded, rows may have gone since.
std::size_t RowOrder::foldedBegin() const
{
    const auto& shown = m_folded->shown;
    return static_cast<std::size_t>(
        std::ranges::lower_bound(shown, m_rows.first()) - shown.begin());
}

std::uint64_t RowOrder::size() const
{
    return m_folded ? m_folded->shown.size() - foldedBegin()
        : m_found   ? m_found->size()
                    : m_rows.size();
}

Row RowOrder::row(std::uint64_t position) const
{
    return m_folded ? m_folded->shown[foldedBegin() + static_cast<std::size_t>(position)]
        : m_found   ? m_found->row(position)
                    : m_rows.first() + position;
}

std::uint64_t RowOrder::positionOf(Row row) const
{
    if (m_folded) {
        const auto& shown = m_folded->shown;
        const auto begin = shown.begin() + static_cast<std::ptrdiff_t>(foldedBegin());
        return static_cast<std::uint64_t>(std::lower_bound(begin, shown.end(), row) - begin);
    }
    if (m_found) {
        return m_found->indexOf(row);
    }
    return row < m_rows.first() ? 0 : std::min(row - m_rows.first(), m_rows.size());
}

bool RowOrder::contains(Row row) const
{
    const auto at = positionOf(row);
    return at < size() && this->row(at) == row;
}

std::uint32_t RowOrder::standsFor(std::uint64_t position) const
{
    return m_folded ? m_folded->stands[foldedBegin() + static_cast<std::size_t>(position)] : 1;
}

} // namespace attest::ui

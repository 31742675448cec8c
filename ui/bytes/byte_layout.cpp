// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_layout.h"

#include "theme/tokens.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

constexpr int kGroup = 8;
constexpr int kBetween = 2; // characters between the columns

// Three characters a byte and one more between groups.
qreal hexChars(int at)
{
    return 3.0 * at + at / kGroup;
}

} // namespace

ByteLayout::ByteLayout(const QFont& mono, int width, std::size_t size)
    : m_size(size)
    , m_margin(kPadding)
{
    const QFontMetricsF metrics(mono);
    // What one character takes in a long text, which is not always what one takes alone.
    m_char = metrics.horizontalAdvance(QString(64, QLatin1Char('0'))) / 64;
    m_rowHeight = static_cast<int>(std::ceil(metrics.height())) + 3;
    m_digits = size > 0xFFFFFF ? 8 : 6;
    for (const int count : {32, 16, 8}) {
        m_perRow = count;
        if (this->width() <= width) {
            break;
        }
    }
}

std::size_t ByteLayout::rows() const
{
    const auto each = static_cast<std::size_t>(m_perRow);
    return std::max<std::size_t>((m_size + each - 1) / each, 1);
}

int ByteLayout::width() const
{
    return static_cast<int>(std::ceil(x(ByteColumn::Ascii, m_perRow) + m_margin));
}

qreal ByteLayout::x(ByteColumn column, int at) const
{
    const qreal hex = m_margin + (m_digits + kBetween) * m_char;
    if (column == ByteColumn::Hex) {
        return hex + hexChars(at) * m_char;
    }
    return hex + (hexChars(m_perRow - 1) + 2 + kBetween + at) * m_char;
}

QRectF ByteLayout::run(ByteColumn column, int first, int last, int top) const
{
    const qreal left = x(column, first);
    const qreal right = x(column, last) + (column == ByteColumn::Hex ? 2 : 1) * m_char;
    const qreal around = column == ByteColumn::Hex ? m_char / 4 : 0;
    return {left - around, qreal(top), right - left + 2 * around, qreal(m_rowHeight)};
}

std::optional<ByteLayout::Hit> ByteLayout::hit(QPointF at, std::size_t firstRow) const
{
    if (m_size == 0 || at.y() < 0) {
        return std::nullopt;
    }
    const auto row = firstRow + static_cast<std::size_t>(at.y() / m_rowHeight);
    const auto begin = row * static_cast<std::size_t>(m_perRow);
    if (begin >= m_size) {
        return std::nullopt;
    }
    const bool ascii = at.x() >= x(ByteColumn::Ascii, 0) - m_char;
    const auto column = ascii ? ByteColumn::Ascii : ByteColumn::Hex;
    int found = 0;
    while (found + 1 < m_perRow && at.x() >= x(column, found + 1) - (ascii ? 0 : m_char / 2)) {
        ++found;
    }
    return Hit{std::min(begin + static_cast<std::size_t>(found), m_size - 1), column};
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

#include <cstddef>
#include <optional>

class QFont;

namespace attest::ui {

enum class ByteColumn { Hex, Ascii };

/// Where bytes stand: offset, hexadecimal in groups of eight, text. Rows count from the first one that
/// is visible.
class ByteLayout {
public:
    ByteLayout() = default;
    /// As many bytes a row as fit: 8, 16 or 32.
    ByteLayout(const QFont& mono, int width, std::size_t size);

    [[nodiscard]] int perRow() const { return m_perRow; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int digits() const { return m_digits; }
    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] int width() const;

    [[nodiscard]] qreal offsetX() const { return m_margin; }
    [[nodiscard]] qreal x(ByteColumn column, int at) const;
    /// Of a run of bytes in one row, both ends included; without the gap after it.
    [[nodiscard]] QRectF run(ByteColumn column, int first, int last, int top) const;

    struct Hit {
        std::size_t offset;
        ByteColumn column;
    };
    /// The byte at a point; the nearest one of its row where the point is beside.
    [[nodiscard]] std::optional<Hit> hit(QPointF at, std::size_t firstRow) const;

private:
    int m_perRow = 16;
    int m_rowHeight = 1;
    int m_digits = 6;
    std::size_t m_size = 0;
    qreal m_char = 1;
    qreal m_margin = 12;
};

} // namespace attest::ui

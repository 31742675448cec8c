// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "bytes/byte_layout.h"

#include <QtWidgets/QAbstractScrollArea>

#include <vector>

namespace attest::ui {

/// The bytes of one buffer in rows: offset, hexadecimal, text. Only rows that can be seen are painted.
/// What it shows as selected is told to it; it says where people point, click and drag.
class HexView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget* parent = nullptr);

    /// The buffers share their bytes, so that keeping them costs nothing. Secret spans are masked.
    void show(const Buffers& buffers, BufferId buffer, std::vector<Span> secrets);
    /// Nothing is shown any more.
    void clear();
    struct Marks {
        std::optional<Span> selected;
        std::optional<Span> hovered;
        std::vector<Span> consulted; ///< by the selected stage
        friend bool operator==(const Marks&, const Marks&) = default;
    };
    void mark(Marks marks);
    /// Makes the span's first row visible, and its first byte current.
    void goTo(const Span& span);

    [[nodiscard]] BufferId buffer() const { return m_buffer; }
    [[nodiscard]] ByteView bytes() const;
    [[nodiscard]] std::size_t caret() const { return m_caret; }
    [[nodiscard]] ByteColumn column() const { return m_column; }
    [[nodiscard]] const Marks& marks() const { return m_marks; }
    [[nodiscard]] const ByteLayout& layout() const { return m_layout; }
    [[nodiscard]] std::size_t firstRow() const;
    /// "00006a  22 73 6b ...  "sk": what a row shows.
    [[nodiscard]] QString rowText(std::size_t row) const;
    /// How many rows have been painted: tests count work by it.
    [[nodiscard]] std::size_t paintedRows() const { return m_paintedRows; }
    /// Where a byte is painted, in the viewport.
    [[nodiscard]] QRect rectOf(std::size_t offset, ByteColumn column) const;

signals:
    void pointed(std::optional<std::size_t> offset);
    /// Clicked, or Enter at the caret: the field there is meant.
    void pinned(std::size_t offset);
    /// Dragged over, or with Shift and keys.
    void ranged(const attest::Span& span);
    void caretMoved(std::size_t offset);
    void copyAsked();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void paintRow(QPainter& painter, std::size_t row, int top) const;
    void paintSpan(QPainter& painter, const Span& span, std::size_t row, int top) const;
    void paintCaret(QPainter& painter, std::size_t row, int top) const;
    void moveCaret(std::size_t to, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::optional<std::size_t> keyTarget(const QKeyEvent& event) const;
    void makeVisible(std::size_t offset);
    void reveal(const Span& span);
    [[nodiscard]] Span between(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool isSecret(std::size_t offset) const;
    [[nodiscard]] int visibleRows() const;
    void sayCaret();

    Buffers m_buffers;
    BufferId m_buffer = 0;
    std::vector<Span> m_secrets;
    Marks m_marks;
    ByteLayout m_layout;
    std::size_t m_caret = 0, m_anchor = 0;
    ByteColumn m_column = ByteColumn::Hex;
    Span m_shown; ///< what was gone to last
    std::optional<std::size_t> m_pressed;
    bool m_dragged = false;
    std::size_t m_paintedRows = 0;
};

} // namespace attest::ui

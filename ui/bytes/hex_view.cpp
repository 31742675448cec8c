// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/hex_view.h"

#include "bytes/byte_text.h"
#include "bytes/hex_view_accessible.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QAccessible>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr QChar kMaskedByte(0xB7);

} // namespace

HexView::HexView(QWidget* parent) : QAbstractScrollArea(parent)
{
    announceHexViews();
    setAccessibleName(tr("Bytes"));
    setAccessibleDescription(tr("Arrows move, Shift selects, Enter chooses the field at the "
                                "current byte, Tab goes from hexadecimal to text"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
}

void HexView::show(const Buffers& buffers, BufferId buffer, std::vector<Span> secrets)
{
    const bool same = buffer == m_buffer && bytes().size() == buffers.at(buffer).bytes().size();
    m_buffers = buffers;
    m_buffer = buffer;
    m_secrets = std::move(secrets);
    if (!same) {
        m_caret = m_anchor = 0;
        verticalScrollBar()->setValue(0);
    }
    arrange();
    viewport()->update();
}

void HexView::clear()
{
    m_buffers = {};
    m_buffer = 0;
    m_secrets.clear();
    m_marks = {};
    m_caret = m_anchor = 0;
    arrange();
    viewport()->update();
}

void HexView::mark(Marks marks)
{
    if (marks != m_marks) {
        m_marks = std::move(marks);
        viewport()->update();
    }
}

ByteView HexView::bytes() const
{
    return m_buffer < m_buffers.size() ? m_buffers.at(m_buffer).bytes() : ByteView();
}

std::size_t HexView::firstRow() const
{
    return static_cast<std::size_t>(verticalScrollBar()->value());
}

int HexView::visibleRows() const
{
    return std::max(viewport()->height() / m_layout.rowHeight(), 1);
}

void HexView::arrange()
{
    const auto top = firstRow() * static_cast<std::size_t>(m_layout.perRow());
    m_layout = ByteLayout(monoFont(font()), viewport()->width(), bytes().size());
    const auto rows = static_cast<int>(m_layout.rows());
    verticalScrollBar()->setRange(0, std::max(rows - visibleRows(), 0));
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setValue(
        static_cast<int>(top / static_cast<std::size_t>(m_layout.perRow())));
    horizontalScrollBar()->setRange(0, std::max(m_layout.width() - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

Span HexView::between(std::size_t a, std::size_t b) const
{
    const auto [first, last] = std::minmax(a, b);
    return {
        m_buffer, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first + 1)};
}

bool HexView::isSecret(std::size_t offset) const
{
    // They are in order and do not overlap.
    const auto after = std::ranges::upper_bound(m_secrets, offset, {}, &Span::offset);
    return after != m_secrets.begin() && offset < (after - 1)->end();
}

QString HexView::rowText(std::size_t row) const
{
    const auto all = bytes();
    const auto each = static_cast<std::size_t>(m_layout.perRow());
    const auto begin = row * each;
    QString hex, text;
    for (std::size_t i = begin; i < std::min(begin + each, all.size()); ++i) {
        const bool masked = isSecret(i);
        hex += i == begin          ? QString()
            : (i - begin) % 8 == 0 ? QStringLiteral("  ")
                                   : QStringLiteral(" ");
        hex += masked ? QString(2, kMaskedByte)
                      : QStringLiteral("%1").arg(all[i], 2, 16, QLatin1Char('0'));
        text += masked ? kMaskedByte : shownByte(all[i]);
    }
    return QStringLiteral("%1  %2  %3")
        .arg(begin, m_layout.digits(), 16, QLatin1Char('0'))
        .arg(hex.leftJustified(static_cast<int>(each * 3 - 1 + (each - 1) / 8)), text);
}

void HexView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colour(Role::Mono, palette()));
    painter.setFont(monoFont(font()));
    painter.translate(-horizontalScrollBar()->value(), 0);
    const int high = m_layout.rowHeight();
    const auto first = static_cast<std::size_t>(std::max(event->rect().top() / high, 0));
    const auto last = static_cast<std::size_t>(std::max(event->rect().bottom() / high, 0));
    for (auto i = first; i <= last && firstRow() + i < m_layout.rows(); ++i) {
        paintRow(painter, firstRow() + i, static_cast<int>(i) * high);
        ++m_paintedRows;
    }
}

// Part of the span that is in the row, in both columns.
void HexView::paintSpan(QPainter& painter, const Span& span, std::size_t row, int top) const
{
    const auto each = static_cast<std::size_t>(m_layout.perRow());
    const auto begin = row * each;
    const auto from = std::max<std::size_t>(span.offset, begin);
    const auto to = std::min<std::size_t>(span.end(), begin + each);
    if (span.buffer != m_buffer || from >= to) {
        return;
    }
    for (const auto column : {ByteColumn::Hex, ByteColumn::Ascii}) {
        painter.drawRect(m_layout.run(
            column, static_cast<int>(from - begin), static_cast<int>(to - begin - 1), top));
    }
}

void HexView::paintRow(QPainter& painter, std::size_t row, int top) const
{
    painter.setPen(Qt::NoPen);
    auto light = colour(Role::Selection, palette());
    light.setAlphaF(0.6F);
    painter.setBrush(light);
    for (const auto& span : m_marks.consulted) {
        paintSpan(painter, span, row, top);
    }
    painter.setBrush(colour(Role::Highlight, palette()));
    if (m_marks.selected) {
        paintSpan(painter, *m_marks.selected, row, top);
    }
    painter.setBrush(colour(Role::Hover, palette()));
    if (m_marks.hovered && m_marks.hovered != m_marks.selected) {
        paintSpan(painter, *m_marks.hovered, row, top);
    }
    if (m_dragged && m_pressed) {
        painter.setBrush(colour(Role::Highlight, palette()));
        paintSpan(painter, between(m_anchor, m_caret), row, top);
    }
    paintCaret(painter, row, top);
    const auto text = rowText(row);
    const int high = m_layout.rowHeight();
    const int baseline
        = top + (high + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2;
    painter.setPen(colour(Role::Muted, palette()));
    painter.drawText(QPointF(m_layout.offsetX(), baseline), text.left(m_layout.digits()));
    const int hexAt = m_layout.digits() + 2;
    const int hexLong = m_layout.perRow() * 3 - 1 + (m_layout.perRow() - 1) / 8;
    painter.setPen(colour(Role::Text, palette()));
    painter.drawText(QPointF(m_layout.x(ByteColumn::Hex, 0), baseline), text.mid(hexAt, hexLong));
    painter.drawText(
        QPointF(m_layout.x(ByteColumn::Ascii, 0), baseline), text.mid(hexAt + hexLong + 2));
}

void HexView::paintCaret(QPainter& painter, std::size_t row, int top) const
{
    const auto each = static_cast<std::size_t>(m_layout.perRow());
    if (!hasFocus() || bytes().empty() || m_caret / each != row) {
        return;
    }
    const int at = static_cast<int>(m_caret % each);
    painter.setBrush(Qt::NoBrush);
    for (const auto column : {ByteColumn::Hex, ByteColumn::Ascii}) {
        const bool active = column == m_column;
        painter.setPen(QPen(colour(active ? Role::Accent : Role::Muted, palette()),
            active ? 1.5 : 1, active ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(m_layout.run(column, at, at, top).adjusted(0, 0.5, 0, -1.5));
    }
}

QRect HexView::rectOf(std::size_t offset, ByteColumn column) const
{
    const auto each = static_cast<std::size_t>(m_layout.perRow());
    const int row = static_cast<int>(offset / each) - static_cast<int>(firstRow());
    const int at = static_cast<int>(offset % each);
    return m_layout.run(column, at, at, row * m_layout.rowHeight())
        .toRect()
        .translated(-horizontalScrollBar()->value(), 0);
}

void HexView::resizeEvent(QResizeEvent* event)
{
    // What one looked at stays in sight.
    const auto each = static_cast<std::size_t>(m_layout.perRow());
    const auto rows = static_cast<std::size_t>(event->oldSize().height() / m_layout.rowHeight());
    const auto row = m_caret / each;
    const bool wasVisible = row >= firstRow() && row <= firstRow() + rows;
    arrange();
    if (wasVisible) {
        const bool atShown = m_shown.buffer == m_buffer && m_caret == m_shown.offset;
        reveal(atShown ? m_shown : between(m_caret, m_caret));
    }
}

void HexView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    viewport()->update();
}

void HexView::makeVisible(std::size_t offset)
{
    const int row = static_cast<int>(offset / static_cast<std::size_t>(m_layout.perRow()));
    auto* bar = verticalScrollBar();
    if (row < bar->value()) {
        bar->setValue(row);
    } else if (row >= bar->value() + visibleRows()) {
        bar->setValue(row - visibleRows() + 1);
    }
}

void HexView::goTo(const Span& span)
{
    m_caret = m_anchor
        = std::min<std::size_t>(span.offset, std::max<std::size_t>(bytes().size(), 1) - 1);
    m_shown = span;
    reveal(span);
    viewport()->update();
    sayCaret();
}

// All of it where there is room; with a row before it, so that one sees where it stands.
void HexView::reveal(const Span& span)
{
    const auto each = static_cast<std::uint32_t>(m_layout.perRow());
    const int first = static_cast<int>(span.offset / each);
    const int last = static_cast<int>((std::max(span.end(), span.offset + 1) - 1) / each);
    auto* bar = verticalScrollBar();
    const int below = bar->value() + visibleRows();
    if (first < bar->value() || first >= below || (last >= below && last - first < visibleRows())) {
        bar->setValue(last - first + 1 < visibleRows() ? first - 1 : first);
    }
}

void HexView::sayCaret()
{
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, caretInRow(*this));
        QAccessible::updateAccessibility(&event);
        QAccessibleValueChangeEvent value(
            this, rowText(m_caret / static_cast<std::size_t>(m_layout.perRow())));
        QAccessible::updateAccessibility(&value);
    }
}

} // namespace attest::ui

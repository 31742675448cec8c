// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_delegate.h"

#include "stages/stage_model.h"
#include "theme/fonts.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace attest::ui {
namespace {

// A dot; a ring around the arrow where the run stands before it, and a faint one where a click would
// set it.
void paintBreakpoint(
    QPainter& painter, const QPointF& centre, const StageRow& row, const QPalette& palette)
{
    const auto ink = colour(row.breakpoint ? Role::Fail : Role::Line, palette);
    const bool filled = row.breakpoint && !row.next;
    painter.setPen(QPen(ink, row.breakpoint ? 1.8 : 1.3));
    painter.setBrush(filled ? QBrush(ink) : QBrush(Qt::NoBrush));
    const qreal radius = row.next ? 6.5 : 4.5;
    painter.drawEllipse(centre, radius, radius);
}

// As debuggers show where they stand.
void paintNext(QPainter& painter, const QPointF& centre, const QPalette& palette)
{
    QPainterPath arrow;
    arrow.moveTo(centre + QPointF(-2, -4));
    arrow.lineTo(centre + QPointF(4, 0));
    arrow.lineTo(centre + QPointF(-2, 4));
    arrow.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Role::Accent, palette));
    painter.drawPath(arrow);
}

void paintBack(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        painter.fillRect(option.rect, colour(Role::Selection, option.palette));
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
            colour(Role::Accent, option.palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, colour(Role::Hover, option.palette));
    }
}

void paintLine(QPainter& painter, const QRect& where, const QFont& font, Role role,
    const QString& text, const QPalette& palette)
{
    painter.setFont(font);
    painter.setPen(colour(role, palette));
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
}

} // namespace

QSize StageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = QFontMetrics(option.font).height()
        + QFontMetrics(smallFont(option.font)).height() + 2 * kGrid;
    return {kGutter + kMark + 12 * kGrid, std::max(kTallRow, lines)};
}

void StageDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const StageModel*>(index.model());
    const auto* row = model ? model->rowAt(index) : nullptr;
    if (!row) {
        return;
    }
    const auto& palette = option.palette;
    painter->save();
    paintBack(*painter, option);
    painter->setRenderHint(QPainter::Antialiasing);

    const auto small = smallFont(option.font);
    const int titleHeight = QFontMetrics(option.font).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = option.rect.top() + (option.rect.height() - titleHeight - smallHeight) / 2;
    const QPointF first(0, top + titleHeight / 2.0);

    const bool hovered = option.state & QStyle::State_MouseOver;
    const QPointF gutter(option.rect.left() + 3 + (kGutter - 3) / 2.0, first.y());
    if (row->breakpoint || hovered) {
        paintBreakpoint(*painter, gutter, *row, palette);
    }
    if (row->next) {
        paintNext(*painter, gutter, palette);
    }
    const int left = option.rect.left() + kGutter + kGrid / 2;
    paintMark(*painter, QRectF(left, first.y() - kMark / 2.0, kMark, kMark), row->mark, palette);

    const int text = left + kMark + 2 * kGrid;
    const int width = option.rect.right() - text - kGrid;
    const bool ahead = row->mark == Mark::Ahead && !row->next;
    paintLine(*painter, {text, top, width, titleHeight}, option.font,
        ahead ? Role::Muted : Role::Text, row->title, palette);
    // Of what nobody asked for, nothing rests on anything.
    const bool plain = row->remark.isEmpty() || row->mark == Mark::Skipped;
    const auto summary
        = plain ? row->summary : QStringLiteral("%1 · %2").arg(row->remark, row->summary);
    paintLine(*painter, {text, top + titleHeight, width, smallHeight}, small,
        row->next ? Role::Accent : Role::Muted, summary, palette);

    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(colour(Role::Accent, palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace attest::ui

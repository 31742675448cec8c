// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_row.h"

#include "sessions/session_model.h"
#include "sessions/session_words.h"
#include "theme/fonts.h"

#include <QtGui/QPainter>

namespace attest::ui {
namespace {

constexpr int kStepAt = 40; ///< from the middle of one mark to the next

ui::Role inkOf(int kind)
{
    switch (static_cast<SessionKind>(kind)) {
    case SessionKind::Failed:
        return ui::Role::Fail;
    case SessionKind::Stuck:
    case SessionKind::Slow:
        return ui::Role::Warn;
    case SessionKind::Ok:
    case SessionKind::Open:
        break;
    }
    return ui::Role::Muted;
}

bool isMono(int column)
{
    return column == When || column == Server || column == Took;
}

} // namespace

SessionRow::SessionRow(const SessionModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void SessionRow::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(ui::Role::Selection, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colour(ui::Role::Hover, palette));
    }
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
        colour(ui::Role::Line, palette));
    const auto inside = option.rect.adjusted(kInset, 0, -kInset, -1);
    if (index.column() == Steps) {
        paintSteps(*painter, inside, palette, index.row());
    } else if (index.column() == What) {
        paintWhat(*painter, inside, option, index);
    } else {
        const auto font = isMono(index.column()) ? monoFont(option.font) : option.font;
        painter->setFont(font);
        painter->setPen(
            colour(index.column() == Method ? ui::Role::Text : ui::Role::Muted, palette));
        const auto right = index.data(Qt::TextAlignmentRole).isValid();
        painter->drawText(inside, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft),
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
    }
    if ((option.state & QStyle::State_HasFocus) && index.column() == When) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
            colour(ui::Role::Accent, palette));
    }
    painter->restore();
}

void SessionRow::paintSteps(
    QPainter& painter, const QRect& where, const QPalette& palette, int row) const
{
    const auto session = m_model.at(row);
    if (!session) {
        return;
    }
    const auto course = session::courseOf(*session, m_model.events());
    const bool stuck = session->outcome == telemetry::SessionOutcome::Stuck;
    const double top = where.center().y() - kMark / 2.0 + 0.5;
    const int middle = where.center().y();
    for (std::size_t i = 0; i < course.size(); ++i) {
        const double left = where.left() + static_cast<double>(i) * kStepAt;
        if (i + 1 < course.size()) {
            painter.fillRect(QRectF(left + kMark + 2, middle, kStepAt - kMark - 4, 1),
                colour(ui::Role::Line, palette));
        }
        paintStep(painter, QRectF(left, top, kMark, kMark), course[i], stuck, palette);
    }
}

// The cause is what one looks for: it has the room that it needs, but for the beginning of the log's words.
void SessionRow::paintWhat(QPainter& painter, const QRect& where,
    const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto what = index.data().toString();
    const int kind = index.data(SessionModel::KindRole).toInt();
    auto cause = index.data(SessionModel::CauseRole).toString();
    if (cause.isEmpty() && static_cast<SessionKind>(kind) != SessionKind::Ok) {
        cause = index.siblingAtColumn(Steps).data().toString();
    }
    const QFontMetrics metrics(option.font);
    const int wanted = metrics.horizontalAdvance(cause) + kGrid; // advances are rounded
    const int most
        = where.width() - std::min(metrics.horizontalAdvance(what), 8 * metrics.averageCharWidth());
    const int room = cause.isEmpty() ? 0 : std::min(wanted, most);
    painter.setFont(option.font);
    painter.setPen(colour(inkOf(kind), option.palette));
    painter.drawText(
        where, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(cause, Qt::ElideRight, room));
    const auto left = where.adjusted(0, 0, cause.isEmpty() ? 0 : -room - 3 * kGrid, 0);
    painter.setPen(colour(ui::Role::Text, option.palette));
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(what, Qt::ElideRight, left.width()));
}

QSize SessionRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 12,
        std::max(kHeight, option.fontMetrics.height() + 2 * kGrid)};
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_delegate.h"

#include "evidence/field_model.h"
#include "theme/fonts.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kPillMark = 11;

int order(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return 0;
    case Mark::NotEvaluated:
        return 1;
    case Mark::Warned:
        return 2;
    default:
        return 3;
    }
}

Role badgeBackOf(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return Role::FailBack;
    case Mark::Warned:
        return Role::WarnBack;
    case Mark::Passed:
        return Role::PassBack;
    default:
        return Role::Mono;
    }
}

std::vector<Badge> badgesOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* model = qobject_cast<const FieldModel*>(index.model());
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    if (!model || !view) {
        return {};
    }
    return model->badges(index,
        view->isExpanded(index.siblingAtColumn(0)) ? FieldModel::Below::Shown
                                                   : FieldModel::Below::Hidden);
}

QString titleOf(const Badge& badge)
{
    return badge.inside ? QStringLiteral("\u203A %1").arg(badge.title) : badge.title;
}

QString moreText(int more)
{
    return FieldDelegate::tr("+%L1").arg(more);
}

} // namespace

FieldDelegate::FieldDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

// From the right edge, where the column ends, to the left.
FieldDelegate::Pills FieldDelegate::pillsIn(
    const QRect& cell, const std::vector<Badge>& badges, const QFont& font)
{
    auto sorted = badges;
    std::ranges::stable_sort(sorted, {}, [](const Badge& badge) { return order(badge.mark); });
    const QFontMetrics metrics(smallFont(font));
    const int high = std::min(cell.height() - 4, metrics.height() + 4);
    const int top = cell.top() + (cell.height() - high) / 2;
    const int moreWide = metrics.horizontalAdvance(moreText(99)) + kGrid;
    Pills out;
    int x = cell.left() + kGrid;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const int left = cell.right() - x;
        const bool last = i + 1 == sorted.size();
        const int around = kPillMark + 5 * kGrid;
        const int room = left - (last ? 0 : moreWide) - around;
        int wide = metrics.horizontalAdvance(titleOf(sorted[i])) + 2; // it is rounded down
        if (wide > room && !out.pills.empty()) {
            out.more = static_cast<int>(sorted.size() - i);
            out.moreWhere = {x, cell.top(), left, cell.height()};
            break;
        }
        wide = std::min(wide, std::max(room, 0));
        out.pills.push_back({QRect(x, top, wide + around - kGrid, high), sorted[i],
            metrics.elidedText(titleOf(sorted[i]), Qt::ElideRight, wide)});
        x += wide + around;
    }
    return out;
}

void FieldDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(FieldModel::MonoRole).toBool()) {
        option->font = monoFont(option->font);
    }
    const auto ink = index.data(FieldModel::MutedRole).toBool() ? Role::Muted : Role::Text;
    for (const auto role : {QPalette::Text, QPalette::HighlightedText}) {
        option->palette.setColor(role, colour(ink, option->palette));
    }
    // An identifier tells at both ends, a sentence at its beginning.
    const bool sentence
        = index.column() == FieldModel::Value && option->text.contains(QLatin1Char(' '));
    option->textElideMode = sentence ? Qt::ElideRight : Qt::ElideMiddle;
    if (index.column() == FieldModel::UsedBy) {
        option->text.clear();
    }
    if (index.column() == FieldModel::Place) {
        option->text += QChar::Nbsp; // off the edge of the pane
    }
    if (index.column() == FieldModel::Name && index.data(FieldModel::NotedRole).toBool()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = inkIcon(QStringLiteral("note"), Role::Accent);
        option->decorationSize = {14, 14};
        option->decorationPosition = QStyleOptionViewItem::Right;
    }
}

void FieldDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == FieldModel::UsedBy) {
        paintPills(*painter, option, index);
    }
}

void FieldDelegate::paintPills(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto badges = badgesOf(option, index);
    if (badges.empty()) {
        return;
    }
    const auto pills = pillsIn(option.rect, badges, option.font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(option.font));
    for (const auto& pill : pills.pills) {
        const auto ink = colour(roleOf(pill.badge.mark), option.palette);
        const auto edge = QRectF(pill.where).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(ink);
        painter.setBrush(colour(badgeBackOf(pill.badge.mark), option.palette));
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2);
        const QRectF mark(pill.where.right() - kPillMark - kGrid,
            pill.where.center().y() - kPillMark / 2.0 + 0.5, kPillMark, kPillMark);
        painter.drawText(pill.where.adjusted(2 * kGrid, 0, -kPillMark - kGrid, 0),
            Qt::AlignVCenter | Qt::AlignLeft, pill.text);
        paintMark(painter, mark, pill.badge.mark, option.palette);
    }
    if (pills.more > 0) {
        painter.setPen(colour(Role::Muted, option.palette));
        painter.drawText(pills.moreWhere, Qt::AlignVCenter | Qt::AlignLeft, moreText(pills.more));
    }
    painter.restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(option.fontMetrics.height() + 6, kRow));
    return size;
}

bool FieldDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.column() == FieldModel::UsedBy) {
        const auto at = static_cast<QMouseEvent*>(event)->position().toPoint();
        for (const auto& pill : pillsIn(option.rect, badgesOf(option, index), option.font).pills) {
            if (pill.where.contains(at)) {
                emit badgeChosen(pill.badge);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace attest::ui

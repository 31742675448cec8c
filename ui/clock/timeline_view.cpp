// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/timeline_view.h"

#include "clock/validity_model.h"
#include "theme/fonts.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

constexpr double kZoomStep = 1.5;
constexpr double kMoveStep = 0.1; ///< of what is seen

/// Paints the bar, and the clock as a piece of one line through all rows.
class BarDelegate final : public QStyledItemDelegate {
public:
    BarDelegate(TimelineView& view, const ValidityModel& model)
        : QStyledItemDelegate(&view)
        , m_view(view)
        , m_model(model)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto ink = [&](Role role) { return colour(role, option.palette); };
        painter->save();
        painter->setClipRect(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, ink(Role::Selection));
        }
        const auto bar = m_view.barOf(index.row());
        if (!bar.isEmpty()) {
            painter->setRenderHint(QPainter::Antialiasing);
            const bool holds = m_model.holds(index.row());
            const auto edge = ink(holds              ? Role::Pass
                    : m_model.at(index.row()).needed ? Role::Fail
                                                     : Role::Skip);
            auto fill = edge;
            fill.setAlphaF(0.35F);
            painter->setPen(QPen(edge, 1));
            painter->setBrush(fill);
            painter->drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter->setRenderHint(QPainter::Antialiasing, false);
        }
        const auto clock = m_model.moments().clock;
        if (clock != m_model.judged()) {
            painter->setPen(QPen(ink(Role::Accent), 1, Qt::DashLine));
            const int x = m_view.xIn(option.rect, clock);
            painter->drawLine(x, option.rect.top(), x, option.rect.bottom());
        }
        painter->setPen(QPen(ink(clock != m_model.judged() ? Role::Warn : Role::Accent), 2));
        const int x = m_view.xIn(option.rect, m_model.judged());
        painter->drawLine(x, option.rect.top(), x, option.rect.bottom());
        painter->restore();
    }

private:
    const TimelineView& m_view;
    const ValidityModel& m_model;
};

/// The axis stands where the column has its title.
class AxisHeader final : public QHeaderView {
public:
    explicit AxisHeader(TimelineView& view) : QHeaderView(Qt::Horizontal, &view), m_view(view) {}

private:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, colour(Role::Panel, palette()));
        painter->setPen(colour(Role::Line, palette()));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setFont(smallFont(font()));
        painter->setPen(colour(Role::Muted, palette()));
        if (section == ValidityModel::Bar) {
            for (const auto& label : m_view.axisLabels(rect)) {
                painter->drawText(label.where, Qt::AlignCenter, label.text);
                painter->drawLine(label.where.center().x(), rect.bottom() - 3,
                    label.where.center().x(), rect.bottom());
            }
        } else {
            painter->drawText(rect.adjusted(kGrid, 0, -kGrid, 0), Qt::AlignVCenter | Qt::AlignLeft,
                model()->headerData(section, Qt::Horizontal).toString());
        }
        painter->restore();
    }
    QSize sectionSizeFromContents(int section) const override
    {
        return {QHeaderView::sectionSizeFromContents(section).width(), kRow};
    }
    TimelineView& m_view;
};

} // namespace

TimelineView::TimelineView(ValidityModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("clock.timeline"));
    setAccessibleName(tr("Validity intervals"));
    setAccessibleDescription(
        tr("Plus and minus zoom, Left and Right move in time, 0 fits again; with the "
           "mouse, the wheel with Ctrl and with Shift."));
    setHeader(new AxisHeader(*this));
    setModel(&model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegateForColumn(ValidityModel::Bar, new BarDelegate(*this, model));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &ValidityModel::modelReset, this, &TimelineView::fitAnew);
    connect(&model, &ValidityModel::dataChanged, this, &TimelineView::rescale);
}

void TimelineView::setFit(Fit fit)
{
    m_fit = fit;
    fitAnew();
}

void TimelineView::fitAnew()
{
    m_zoomed = false;
    rescale();
}

void TimelineView::setScale(const TimeScale& scale)
{
    m_zoomed = true;
    m_scale = scale;
    rescale();
}

void TimelineView::zoomBy(int steps)
{
    const auto place = m_scale.placeOf(m_model.judged());
    const bool seen = place >= 0 && place <= 1;
    setScale(
        m_scale.zoomed(std::pow(kZoomStep, -steps), seen ? m_model.judged() : m_scale.at(0.5)));
}

void TimelineView::rescale()
{
    if (!m_zoomed) {
        m_scale = scaleFor(m_model.moments(), m_model.judged(), m_fit);
    }
    layColumns();
    viewport()->update();
    header()->viewport()->update();
}

// Times are never cut; where there is no room for both, they go before the bars do.
void TimelineView::layColumns()
{
    const int width = viewport()->width();
    const QFontMetrics mono(monoFont(font()));
    const int time = mono.horizontalAdvance(QStringLiteral("2026-07-28 13:24:41")) + 3 * kGrid;
    int standing = fontMetrics().horizontalAdvance(tr("Standing"));
    int name = fontMetrics().averageCharWidth() * 20;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto text = [&](int column) {
            return fontMetrics().horizontalAdvance(m_model.index(row, column).data().toString());
        };
        standing = std::max(standing, text(ValidityModel::Left));
        name = std::max(name, text(ValidityModel::Name) + kMark + 2 * kGrid);
    }
    standing += 4 * kGrid;
    name = std::min(name + 3 * kGrid, width / 4);
    const bool times = width - name - standing - 2 * time > width / 4;
    setColumnHidden(ValidityModel::From, !times);
    setColumnHidden(ValidityModel::To, !times);
    setColumnWidth(ValidityModel::Name, name);
    setColumnWidth(ValidityModel::From, time);
    setColumnWidth(ValidityModel::To, time);
    setColumnWidth(ValidityModel::Left, standing);
    setColumnWidth(
        ValidityModel::Bar, std::max(8 * kGrid, width - name - standing - (times ? 2 * time : 0)));
}

int TimelineView::xIn(const QRect& cell, Time at) const
{
    const auto place = std::clamp(m_scale.placeOf(at), -1.0, 2.0);
    return cell.left() + qRound(place * (cell.width() - 1));
}

QRect TimelineView::barOf(int row) const
{
    const auto cell = visualRect(m_model.index(row, ValidityModel::Bar));
    const auto& written = m_model.at(row).written;
    const int from = written.from ? xIn(cell, *written.from) : cell.left() - 4;
    const int to = written.to ? xIn(cell, *written.to) : cell.right() + 4;
    const int inset = std::max(3, cell.height() / 4);
    const QRect bar(from, cell.top() + inset, std::max(3, to - from), cell.height() - 2 * inset);
    // A bar that goes on beyond the scale shows no end there.
    return bar.intersected(cell.adjusted(-4, 0, 4, 0)).isEmpty()
        ? QRect()
        : QRect(QPoint(std::max(bar.left(), cell.left() - 4), bar.top()),
            QPoint(std::min(bar.right(), cell.right() + 4), bar.bottom()));
}

std::vector<TimelineView::Label> TimelineView::axisLabels(const QRect& section) const
{
    const QFontMetrics metrics(smallFont(font()));
    const int widest = metrics.horizontalAdvance(QStringLiteral("MMM 2026")) + 4 * kGrid;
    std::vector<Label> labels;
    int free = section.left();
    // Round instants that are far apart may all lie outside: then nearer ones, of which some have room.
    int most = std::max(1, section.width() / widest);
    auto ticks = m_scale.ticks(most);
    while (ticks.size() < 2 && most < section.width()) {
        most *= 2;
        ticks = m_scale.ticks(most);
    }
    for (const auto& tick : ticks) {
        const int width = metrics.horizontalAdvance(tick.label) + 2;
        const int x = xIn(section, tick.at);
        const QRect where(x - width / 2, section.top(), width, section.height() - 4);
        if (where.left() >= free && where.right() <= section.right()) {
            labels.push_back({tick.label, where});
            free = where.right() + 2 * kGrid;
        }
    }
    return labels;
}

// Rows take Up and Down; Left and Right have nothing to do in a flat list.
void TimelineView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        break;
    case Qt::Key_Minus:
        zoomBy(-1);
        break;
    case Qt::Key_Left:
        setScale(m_scale.moved(-kMoveStep));
        break;
    case Qt::Key_Right:
        setScale(m_scale.moved(kMoveStep));
        break;
    case Qt::Key_0:
        fitAnew();
        break;
    default:
        QTreeView::keyPressEvent(event);
    }
}

// The instant under the pointer stays there. Without Ctrl or Shift the wheel goes through the rows.
void TimelineView::wheelEvent(QWheelEvent* event)
{
    const auto turned
        = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const auto steps = turned / double(QWheelEvent::DefaultDeltasPerStep);
    const auto cell = visualRect(m_model.index(0, ValidityModel::Bar));
    if (event->modifiers() & Qt::ControlModifier && cell.width() > 1) {
        const auto place = (event->position().x() - cell.left()) / (cell.width() - 1);
        setScale(
            m_scale.zoomed(std::pow(kZoomStep, -steps), m_scale.at(std::clamp(place, 0.0, 1.0))));
        event->accept();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        setScale(m_scale.moved(-steps * kMoveStep));
        event->accept();
    } else {
        QTreeView::wheelEvent(event);
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layColumns();
}

void TimelineView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layColumns();
    }
}

} // namespace attest::ui

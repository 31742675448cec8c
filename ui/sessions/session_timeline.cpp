// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_timeline.h"

#include "live/announce.h"
#include "sessions/session_model.h"
#include "sessions/session_words.h"
#include "theme/fonts.h"
#include "theme/tip.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kBar = 12, kLane = 18;

ui::Role inkOf(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Failed:
        return ui::Role::Fail;
    case SessionKind::Stuck:
    case SessionKind::Slow:
        return ui::Role::Warn;
    case SessionKind::Ok:
        return ui::Role::Pass;
    case SessionKind::Open:
        break;
    }
    return ui::Role::Skip;
}

QString toldOf(const telemetry::AttestationSession& session)
{
    QStringList parts{wholeTime(session.started), SessionWords::outcome(session)};
    for (const auto& each : {SessionWords::what(session), SessionWords::cause(session)}) {
        if (!each.isEmpty()) {
            parts << each;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SessionTimeline::SessionTimeline(SessionModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("sessionTimeline"));
    setAccessibleName(tr("Sessions over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(3 * kLane);
    connect(&model, &QAbstractItemModel::modelReset, this, &SessionTimeline::forget);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &SessionTimeline::forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &SessionTimeline::forget);
    connect(&model, &QAbstractItemModel::dataChanged, this, &SessionTimeline::forget);
}

void SessionTimeline::forget()
{
    m_stale = true;
    update();
}

void SessionTimeline::resizeEvent(QResizeEvent*)
{
    forget();
}

const SessionLanes& SessionTimeline::lanes()
{
    if (m_stale) {
        m_stale = false;
        std::vector<session::SessionPtr> shown;
        // The rows are by time unless somebody put them otherwise; then the first ones are as good as any.
        const int rows = std::min(m_model.rowCount(), static_cast<int>(2 * SessionLanes::kMost));
        for (int row = 0; row < rows; ++row) {
            shown.push_back(m_model.at(row));
        }
        const int axis = QFontMetrics(smallFont(font())).height() + 2 * kGrid;
        m_lanes = lanesOf(
            std::move(shown), width() - 2 * kPadding, std::max(1, (height() - axis) / kLane));
        m_lanes.leftOut += static_cast<std::size_t>(m_model.rowCount() - rows);
    }
    return m_lanes;
}

QRect SessionTimeline::rectOf(const SessionLanes::Bar& bar) const
{
    return {kPadding + bar.left, kGrid + bar.lane * kLane, bar.width, kBar};
}

const SessionLanes::Bar* SessionTimeline::at(const QPoint& where)
{
    // The last one painted lies on top.
    const auto& bars = lanes().bars;
    const auto found = std::find_if(bars.rbegin(), bars.rend(), [&](const SessionLanes::Bar& bar) {
        return rectOf(bar).adjusted(-2, -2, 2, 2).contains(where);
    });
    return found == bars.rend() ? nullptr : &*found;
}

void SessionTimeline::setChosen(const session::SessionPtr& session)
{
    m_chosen = session ? session->id : std::string();
    update();
}

void SessionTimeline::choose(const SessionLanes::Bar& bar)
{
    const auto session = bar.session; // the bar may go when others are told
    setChosen(session);
    announce(*this, toldOf(*session));
    emit chosen(session);
}

void SessionTimeline::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (const auto* bar = at(event->pos())) {
        choose(*bar);
    }
}

void SessionTimeline::keyPressEvent(QKeyEvent* event)
{
    const auto& bars = lanes().bars;
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const bool ends = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if ((by == 0 && !ends) || bars.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto now = std::ranges::find_if(
        bars, [this](const SessionLanes::Bar& bar) { return bar.session->id == m_chosen; });
    const auto last = static_cast<std::ptrdiff_t>(bars.size()) - 1;
    const auto from = now == bars.end() ? (by > 0 ? -1 : last + 1) : now - bars.begin();
    const auto to = event->key() == Qt::Key_Home ? 0
        : event->key() == Qt::Key_End            ? last
                                                 : std::clamp<std::ptrdiff_t>(from + by, 0, last);
    choose(bars[static_cast<std::size_t>(to)]);
}

bool SessionTimeline::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* bar = at(help->pos());
        showPlainTip(help->globalPos(), bar ? toldOf(*bar->session) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void SessionTimeline::paintEvent(QPaintEvent*)
{
    static_cast<void>(lanes());
    QPainter painter(this);
    painter.fillRect(rect(), colour(ui::Role::Panel, palette()));
    for (const auto& bar : m_lanes.bars) {
        paintBar(painter, bar);
    }
    paintAxis(painter);
    if (hasFocus()) {
        painter.setPen(colour(ui::Role::Accent, palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void SessionTimeline::paintBar(QPainter& painter, const SessionLanes::Bar& bar) const
{
    const auto kind = kindOf(*bar.session);
    const auto ink = colour(inkOf(kind), palette());
    auto where = rectOf(bar);
    painter.setPen(Qt::NoPen);
    if (kind == SessionKind::Ok) {
        painter.fillRect(where.adjusted(0, kBar / 3, 0, -kBar / 3), ink);
    } else if (kind == SessionKind::Failed) {
        where.setWidth(std::max(where.width(), kBar));
        painter.fillRect(where, ink);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(ui::Role::Panel, palette()), 1.6));
        const QRectF cross(where.left() + 3.5, where.top() + 3.5, 5, 5);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        painter.fillRect(where, QBrush(ink, Qt::BDiagPattern));
        painter.setPen(ink);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(where.adjusted(0, 0, -1, -1));
    }
    if (bar.session->id == m_chosen) {
        painter.setPen(QPen(colour(ui::Role::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(where.adjusted(-2, -2, 1, 1));
    }
}

void SessionTimeline::paintAxis(QPainter& painter) const
{
    if (m_lanes.bars.empty()) {
        return;
    }
    const auto font = smallFont(this->font());
    const int high = QFontMetrics(font).height() + kGrid;
    const QRect axis(kPadding, height() - high, width() - 2 * kPadding, high);
    painter.fillRect(QRect(0, axis.top(), width(), 1), colour(ui::Role::Line, palette()));
    painter.setFont(font);
    painter.setPen(colour(ui::Role::Muted, palette()));
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, timeOfDay(m_lanes.from));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, timeOfDay(m_lanes.to));
    if (m_lanes.leftOut > 0) {
        painter.drawText(axis, Qt::AlignCenter,
            tr("The latest %L1; %L2 older ones are left out")
                .arg(m_lanes.bars.size())
                .arg(m_lanes.leftOut));
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/session_lanes.h"

#include <QtWidgets/QWidget>

namespace attest::ui {

class SessionModel;

/// The sessions that the list shows, as bars over time. What went well is a thin bar, what failed a full one
/// with a cross, what is stuck or slow a hatched one. Left and right lead from one to the next.
class SessionTimeline final : public QWidget {
    Q_OBJECT
public:
    explicit SessionTimeline(SessionModel& model, QWidget* parent = nullptr);

    void setChosen(const session::SessionPtr& session);
    [[nodiscard]] const SessionLanes& lanes();
    /// The bar in this widget; empty where there is none.
    [[nodiscard]] QRect rectOf(const SessionLanes::Bar& bar) const;

signals:
    void chosen(const attest::session::SessionPtr& session);

private:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void forget();
    void choose(const SessionLanes::Bar& bar);
    [[nodiscard]] const SessionLanes::Bar* at(const QPoint& where);
    void paintBar(QPainter& painter, const SessionLanes::Bar& bar) const;
    void paintAxis(QPainter& painter) const;

    SessionModel& m_model;
    SessionLanes m_lanes;
    bool m_stale = true;
    std::string m_chosen; ///< its id
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alert_watch.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace attest::ui {

/// One alert: what it watches, since when, and the ways to what it is about.
class AlertDetail final : public QWidget {
    Q_OBJECT
public:
    explicit AlertDetail(QWidget* parent = nullptr);

    void show(const watch::WatchedAlert& alert);
    [[nodiscard]] const watch::WatchedAlert& alert() const { return m_alert; }

signals:
    void logWanted(const attest::watch::WatchedAlert& alert);
    void rulesWanted();

private:
    watch::WatchedAlert m_alert;
    QLabel *m_title, *m_mark, *m_state, *m_condition, *m_where;
    QPushButton *m_log, *m_rules;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/open_cases.h"

#include <QtCore/QTimer>

class QAction;
class QLabel;
class QStatusBar;

namespace attest::ui {

class AzureDesk;

/// What stands in the status bar: that nothing is asked of a network or by whom, what is watched, how many
/// requests the run made, what is at work, the case with whether it is saved, and the time that verdicts are
/// given in.
class StatusLine final : public QObject {
    Q_OBJECT
public:
    /// `watched` says what Live watches; it becomes part of the bar.
    StatusLine(
        OpenCases& cases, AzureDesk& azure, QAction& toAzure, QWidget& watched, QStatusBar& bar);

private:
    void follow();
    void tick();

    OpenCases& m_cases;
    QLabel *m_flows, *m_case, *m_clock;
    QTimer m_minute;
    QMetaObject::Connection m_following;
};

} // namespace attest::ui

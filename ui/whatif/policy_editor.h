// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;

namespace attest::ui {

/// The supposed policy's text, verified with every change. What is wrong with it stands below.
class PolicyEditor final : public QWidget {
    Q_OBJECT
public:
    /// Longer ones would make typing wait for the verification.
    static constexpr std::size_t kMostBytes = 256U << 10U;

    static void openBelow(QWidget* button, LiveCase& live);

private:
    explicit PolicyEditor(LiveCase& live);
    void suppose();
    void diagnose();

    QPointer<LiveCase> m_live;
    QPlainTextEdit* m_text;
    QLabel* m_first;
    QTimer m_settled;
};

} // namespace attest::ui

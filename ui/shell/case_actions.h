// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/open_cases.h"

namespace attest::ui {

/// Stepping, running and breakpoints, for whichever case is shown. What ran last is selected, so that
/// every view follows the run.
class CaseActions : public QObject {
    Q_OBJECT
public:
    CaseActions(Actions& actions, OpenCases& cases, QObject* parent = nullptr);

private:
    void addStepping();
    void addStages();
    void follow();
    void update();
    void updateStages();
    void updateCollect();
    QAction* add(const Actions::Given& given, std::function<void(LiveCase&)> act);
    QAction* addMove(const Actions::Given& given, std::function<void(LiveCase&)> act);
    [[nodiscard]] QString whyNoStage() const;
    [[nodiscard]] QString whyNotTo() const;
    [[nodiscard]] QString whyNotBackTo() const;

    Actions& m_actions;
    OpenCases& m_cases;
    QMetaObject::Connection m_following, m_selecting;
};

} // namespace attest::ui

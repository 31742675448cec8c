// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/open_cases.h"

namespace attest::ui {

/// Stepping and running, for whichever case is shown.
class CaseActions : public QObject {
    Q_OBJECT
public:
    CaseActions(Actions& actions, OpenCases& cases, QObject* parent = nullptr);

private:
    void follow();
    void update();
    void add(const Actions::Given& given, std::function<void(LiveCase&)> act);

    Actions& m_actions;
    OpenCases& m_cases;
    QMetaObject::Connection m_following;
};

} // namespace attest::ui

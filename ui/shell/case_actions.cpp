// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_actions.h"

namespace attest::ui {

CaseActions::CaseActions(Actions& actions, OpenCases& cases, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
{
    using session::Until;
    add({"case.step-back", tr("Step &back"), {Qt::SHIFT | Qt::Key_F10}, QStringLiteral("step-back"),
            tr("Take the last stage back")},
        [](LiveCase& live) { live.stepBack(); });
    add({"case.step", tr("&Step"), {Qt::Key_F10}, QStringLiteral("step"), tr("Run one stage")},
        [](LiveCase& live) { live.step(); });
    add({"case.run-to-failure", tr("Run to &failure"), {Qt::Key_F8},
            QStringLiteral("run-to-failure"), tr("Run until a stage fails or a breakpoint")},
        [](LiveCase& live) { live.run(Until::Failure); });
    add({"case.run", tr("&Run"), {Qt::Key_F5}, QStringLiteral("run"),
            tr("Run to the next breakpoint, or to the end")},
        [](LiveCase& live) { live.run(Until::Breakpoint); });
    add({"case.restart", tr("Start &over"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F5},
            QStringLiteral("restart"), tr("Go back to before the first stage")},
        [](LiveCase& live) { live.restart(); });
    connect(&m_cases, &OpenCases::shownChanged, this, &CaseActions::follow);
    update();
}

void CaseActions::add(const Actions::Given& given, std::function<void(LiveCase&)> act)
{
    connect(m_actions.add(given), &QAction::triggered, this, [this, act = std::move(act)] {
        if (auto* live = m_cases.shown()) {
            act(*live);
        }
    });
}

void CaseActions::follow()
{
    disconnect(m_following);
    if (auto* live = m_cases.shown()) {
        m_following = connect(live, &LiveCase::changed, this, &CaseActions::update);
    }
    update();
}

void CaseActions::update()
{
    const auto* live = m_cases.shown();
    const auto why = !live           ? tr("No case is open")
        : live->stepper().problem()  ? tr("The policy of the case cannot be loaded")
        : live->stepper().waiting()  ? tr("The run waits for an answer: see Flows")
        : live->stepper().finished() ? tr("All stages have run")
                                     : QString();
    for (const char* id : {"case.step", "case.run-to-failure", "case.run"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live && live->stepper().canStep(), why);
    }
    for (const char* id : {"case.step-back", "case.restart"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live && live->stepper().canStepBack(),
            live ? tr("No stage has run yet") : tr("No case is open"));
    }
}

} // namespace attest::ui

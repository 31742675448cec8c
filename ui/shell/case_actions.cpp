// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_actions.h"

#include <array>

namespace attest::ui {
namespace {

void selectLast(LiveCase& live)
{
    const auto* run = live.run();
    const auto ran = run ? stagesRun(*run) : 0;
    if (ran > 0) {
        live.selection().selectStage(ran - 1);
    } else {
        live.selection().clear();
    }
}

std::optional<session::StageKey> selectedStage(LiveCase& live)
{
    const auto* run = live.run();
    const auto at = live.selection().now().stage;
    if (!run || !at || *at >= verify::stagesOf(run->method()).size()) {
        return std::nullopt;
    }
    return session::StageKey{run->method(), std::string(verify::stagesOf(run->method())[*at].id)};
}

} // namespace

CaseActions::CaseActions(Actions& actions, OpenCases& cases, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
{
    addStepping();
    addStages();
    connect(&m_cases, &OpenCases::shownChanged, this, &CaseActions::follow);
    update();
}

void CaseActions::addStepping()
{
    using session::Until;
    // Not Shift+F10: that is the context menu's key wherever one stands.
    addMove({"case.step-back", tr("Step &back"), {Qt::SHIFT | Qt::Key_F8},
                QStringLiteral("step-back"), tr("Take the last stage back")},
        [](LiveCase& live) { live.stepBack(); });
    addMove({"case.step", tr("&Step"), {Qt::Key_F10}, QStringLiteral("step"), tr("Run one stage")},
        [](LiveCase& live) { live.step(); });
    addMove({"case.run-to-failure", tr("Run to &failure"), {Qt::Key_F8},
                QStringLiteral("run-to-failure"), tr("Run until a stage fails or a breakpoint")},
        [](LiveCase& live) { live.run(Until::Failure); });
    addMove({"case.run", tr("&Run"), {Qt::Key_F5}, QStringLiteral("run"),
                tr("Run to the next breakpoint, or to the end; from the end, over again")},
        [](LiveCase& live) {
            // A case opens with its verdict: breakpoints are mostly set when all has run.
            if (live.stepper().finished()) {
                live.restart();
            }
            live.run(Until::Breakpoint);
        });
    addMove({"case.run-all", tr("Run &all"), {Qt::CTRL | Qt::Key_F5}, {},
                tr("Run to the end, whatever breakpoints there are")},
        [](LiveCase& live) { live.run(Until::End); });
    addMove({"case.restart", tr("Start &over"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F5},
                QStringLiteral("restart"), tr("Go back to before the first stage")},
        [](LiveCase& live) { live.restart(); });
    auto* collect
        = add({"case.collect", tr("&Collect every problem"), {}, {},
                  tr("Run the stages after a failure too, and mark them as resting on it")},
            [](LiveCase& live) {
                auto next = live.kept();
                next.context.collect = !next.context.collect;
                const auto what = next.context.collect ? tr("Collect every problem")
                                                       : tr("Stop at the first problem");
                live.edit(what, std::move(next));
            });
    collect->setCheckable(true);
    // Checked is what the case says, also when an edit is undone.
    connect(collect, &QAction::triggered, this, &CaseActions::updateCollect);
}

void CaseActions::addStages()
{
    const auto go = [](LiveCase& live) {
        const auto run = live.runAt();
        const auto stage = live.selection().now().stage;
        if (run && stage) {
            live.goToStage(*run, *stage);
            live.selection().selectStage(*stage);
        }
    };
    add({"case.run-to-stage", tr("Run to &here"), {Qt::CTRL | Qt::Key_F10}, {},
            tr("Run up to the selected stage and through it")},
        go);
    add({"case.back-to-stage", tr("Step back to he&re"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F10}, {},
            tr("Take back what ran after the selected stage")},
        go);
    add({"case.toggle-breakpoint", tr("Toggle &breakpoint"), {Qt::Key_F9}, {},
            tr("Runs stop before the selected stage, or stop there no longer")},
        [](LiveCase& live) {
            if (const auto stage = selectedStage(live)) {
                live.toggleBreakpoint(*stage);
            }
        });
    add({"case.clear-breakpoints", tr("Clear all brea&kpoints"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_F9}, {}, tr("Runs stop nowhere any more")},
        [](LiveCase& live) { live.clearBreakpoints(); });
}

QAction* CaseActions::add(const Actions::Given& given, std::function<void(LiveCase&)> act)
{
    auto* action = m_actions.add(given);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (auto* live = m_cases.shown()) {
            act(*live);
        }
    });
    return action;
}

QAction* CaseActions::addMove(const Actions::Given& given, std::function<void(LiveCase&)> act)
{
    return add(given, [act = std::move(act)](LiveCase& live) {
        act(live);
        selectLast(live);
    });
}

// Whoever opens a case wants to see what is wrong with it.
void CaseActions::follow()
{
    disconnect(m_following);
    disconnect(m_selecting);
    if (auto* live = m_cases.shown()) {
        m_following = connect(live, &LiveCase::changed, this, &CaseActions::update);
        m_selecting
            = connect(&live->selection(), &Selection::changed, this, &CaseActions::updateStages);
        if (!live->selection().now().stage) {
            live->selectBlocking();
        }
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
    for (const char* id : {"case.step", "case.run-to-failure", "case.run-all"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live && live->stepper().canStep(), why);
    }
    const bool again = live && live->stepper().finished() && !live->breakpoints().empty();
    m_actions.setAllowed(
        QStringLiteral("case.run"), again || (live && live->stepper().canStep()), why);
    for (const char* id : {"case.step-back", "case.restart"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live && live->stepper().canStepBack(),
            live ? tr("No stage has run yet") : tr("No case is open"));
    }
    m_actions.setAllowed(QStringLiteral("case.clear-breakpoints"),
        live && !live->breakpoints().empty(),
        live ? tr("There is no breakpoint") : tr("No case is open"));
    m_actions.setAllowed(QStringLiteral("case.collect"), live, tr("No case is open"));
    updateCollect();
    updateStages();
}

void CaseActions::updateCollect()
{
    if (auto* collect = m_actions.find(QStringLiteral("case.collect"))) {
        const auto* live = m_cases.shown();
        collect->setChecked(live && live->kept().context.collect);
    }
}

QString CaseActions::whyNoStage() const
{
    auto* live = m_cases.shown();
    return !live                ? tr("No case is open")
        : !selectedStage(*live) ? tr("No stage is selected")
                                : QString();
}

QString CaseActions::whyNotTo() const
{
    if (const auto why = whyNoStage(); !why.isEmpty()) {
        return why;
    }
    auto& live = *m_cases.shown();
    const auto& run = *live.run();
    if (*live.selection().now().stage < stagesRun(run)) {
        return tr("The stage has run already");
    }
    if (run.finished()) {
        return tr("An earlier stage failed, so the run never comes here");
    }
    return live.stepper().waiting() ? tr("The run waits for an answer: see Flows") : QString();
}

QString CaseActions::whyNotBackTo() const
{
    if (const auto why = whyNoStage(); !why.isEmpty()) {
        return why;
    }
    auto& live = *m_cases.shown();
    const auto ran = stagesRun(*live.run());
    const auto stage = *live.selection().now().stage;
    const bool laterRun = *live.runAt() + 1 < live.runs();
    return stage >= ran                 ? tr("The stage has not run yet")
        : stage + 1 == ran && !laterRun ? tr("It is the last that ran")
                                        : QString();
}

void CaseActions::updateStages()
{
    const auto allow = [this](const char* id, const QString& why) {
        m_actions.setAllowed(QString::fromLatin1(id), why.isEmpty(), why);
    };
    allow("case.toggle-breakpoint", whyNoStage());
    allow("case.run-to-stage", whyNotTo());
    allow("case.back-to-stage", whyNotBackTo());
}

} // namespace attest::ui

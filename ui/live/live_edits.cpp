// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/background.h"
#include "live/live_case.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QUndoCommand>

namespace attest::ui {

namespace {

constexpr int kClock = 1;
/// What has to be read for a run: up to so much takes a few milliseconds, and people see nothing of it.
constexpr std::size_t kQuickBytes = 256U << 10U;

/// What alone is supposed otherwise, as the id of a command that can be merged; -1: more, or nothing.
int onlyChange(const session::WhatIf& before, const session::WhatIf& after)
{
    auto time = before;
    time.now = after.now;
    auto policy = before;
    policy.policy = after.policy;
    auto leeway = before;
    leeway.leeway = after.leeway;
    return before == after ? -1
        : time == after    ? 1
        : policy == after  ? 2
        : leeway == after  ? 3
                           : -1;
}

bool samePolicy(const casefile::Case& a, const casefile::Case& b)
{
    return a.hasPolicy == b.hasPolicy && a.policyName == b.policyName && a.policy == b.policy;
}

} // namespace

class StateCommand final : public QUndoCommand {
public:
    StateCommand(LiveCase& live, const QString& what, CaseStatePtr next, Change change,
        LoadedPolicy policy, int mergesAs)
        : QUndoCommand(what)
        , m_live(live)
        , m_before(live.state())
        , m_after(std::move(next))
        , m_policyBefore(live.loadedPolicy())
        , m_policyAfter(std::move(policy))
        , m_change(change)
        , m_mergesAs(mergesAs)
    {
    }
    [[nodiscard]] const CaseStatePtr& before() const { return m_before; }
    [[nodiscard]] const CaseStatePtr& after() const { return m_after; }
    [[nodiscard]] int id() const override { return m_mergesAs; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& later = static_cast<const StateCommand&>(*other);
        m_after = later.m_after;
        m_policyAfter = later.m_policyAfter;
        setObsolete(m_before->whatIf == m_after->whatIf);
        return true;
    }
    void undo() override { m_live.adopt(m_before, text(), m_change, m_policyBefore, moved()); }
    void redo() override
    {
        m_live.adopt(m_after, text(), m_change, m_policyAfter, moved());
        m_policyAfter = m_live.loadedPolicy();
    }

private:
    LiveCase& m_live;
    CaseStatePtr m_before, m_after;
    [[nodiscard]] LiveCase::Moved moved() const
    {
        return m_mergesAs == kClock ? LiveCase::Moved::Clock : LiveCase::Moved::Anything;
    }
    LoadedPolicy m_policyBefore, m_policyAfter;
    Change m_change;
    int m_mergesAs;
};

/// A run to be made. Where the last one stood is where it stands again: at its end, or after as many
/// stages.
struct LiveCase::Order {
    casefile::Case inputs;
    LoadedPolicy policy;
    bool toEnd = true;
    std::size_t steps = 0;

    [[nodiscard]] std::size_t bytes() const
    {
        std::size_t all = inputs.hasPolicy && !policy ? inputs.policy.size() : 0;
        for (const auto& each : inputs.evidence) {
            all += each.bytes.size();
        }
        for (const auto& each : inputs.context.pool) {
            all += each.certificate->der().size();
        }
        return all;
    }
    [[nodiscard]] session::Stepper run() &&
    {
        session::Stepper stepper(std::move(inputs), std::move(policy));
        if (toEnd) {
            stepper.run(session::Until::End);
        } else {
            stepper.goTo(steps);
        }
        return stepper;
    }
};

void LiveCase::adopt(
    const CaseStatePtr& state, const QString& what, Change change, LoadedPolicy policy, Moved moved)
{
    const QScopedValueRollback<bool> adopting(m_adopting, true);
    const bool wasEdited = isEdited();
    m_state = state;
    if (change == Change::Notes) {
        m_ranOf = isComing() ? m_ranOf : state;
        emit changed(change);
    } else {
        runAgain(what, change, std::move(policy), moved);
    }
    if (isEdited() != wasEdited) {
        emit changed(Change::File);
    }
}

void LiveCase::runAgain(const QString& what, Change change, LoadedPolicy policy, Moved moved)
{
    const auto& state = m_state;
    forgetComing();
    m_truth.reset();
    if (moved == Moved::Anything) {
        m_moments.reset();
    }
    if (m_ranOf == state) { // Its successor never came.
        emit changed(change);
        return;
    }
    Order order{session::supposing(state->kept, state->whatIf), std::move(policy),
        m_stepper.finished() || m_stepper.problem().has_value(), m_stepper.steps()};
    if (!order.policy && samePolicy(order.inputs, m_stepper.inputs())) {
        order.policy = policyOfRun();
    }
    if (order.bytes() > kQuickBytes) {
        runLater(std::move(order), what, moved);
    } else {
        replaceRun({nullptr, std::move(order).run()}, moved);
    }
}

void LiveCase::runLater(Order order, const QString& what, Moved moved)
{
    m_unwanted = std::make_shared<std::atomic<bool>>(false);
    emit comingBegan(what);
    inBackground(
        this,
        [unwanted = m_unwanted, order = std::make_shared<Order>(std::move(order))] {
            if (*unwanted) {
                return std::optional<Prepared>();
            }
            auto stepper = std::move(*order).run();
            auto unfit = unfitPolicyOf(stepper);
            return std::optional(Prepared{nullptr, std::move(stepper), std::move(unfit)});
        },
        [this, unwanted = m_unwanted, moved](std::optional<Prepared> made) {
            if (unwanted != m_unwanted || !made) {
                return;
            }
            m_unwanted.reset();
            replaceRun(*std::move(made), moved);
            emit comingEnded();
            if (std::exchange(m_selectsWhenThere, false)) {
                selectBlocking();
            }
        });
}

void LiveCase::replaceRun(Prepared run, Moved moved)
{
    const QScopedValueRollback<bool> adopting(m_adopting, true);
    if (run.unfit) {
        m_policy = std::move(run.unfit);
    } else if (!samePolicy(run.stepper.inputs(), m_stepper.inputs())) {
        m_policy.reset();
    }
    const bool pausing = m_stepper.pausing();
    m_stepper = std::move(run.stepper);
    m_stepper.setPausing(pausing);
    m_ranOf = m_state;
    m_lookedAt.reset();
    m_report.reset();
    m_story.reset();
    if (moved == Moved::Anything) {
        m_moments.reset();
    }
    m_selection.settle();
    emit changed(Change::Inputs);
    leadToBlocking();
}

void LiveCase::forgetComing()
{
    if (m_unwanted) {
        *m_unwanted = true;
        m_unwanted.reset();
        m_selectsWhenThere = false;
        emit comingEnded();
    }
}

// One command back, or forward where it was the undoing that takes long. Where neither leads to what ran,
// because edits were merged or notes written meanwhile, by another edit.
void LiveCase::giveUpComing()
{
    if (!isComing()) {
        return;
    }
    const auto at
        = [this](int index) { return static_cast<const StateCommand*>(m_undo.command(index)); };
    const int index = m_undo.index();
    if (index > 0 && at(index - 1)->before() == m_ranOf) {
        m_undo.undo();
    } else if (index < m_undo.count() && at(index)->after() == m_ranOf) {
        m_undo.redo();
    } else {
        auto back = std::make_shared<CaseState>(*m_ranOf);
        back->kept.notes = kept().notes;
        back->edition = ++m_lastEdition;
        m_ranOf = back;
        const auto what = m_undo.undoText();
        m_undo.push(new StateCommand(*this, what, back, Change::Inputs, policyOfRun(), -1));
    }
}

LoadedPolicy LiveCase::policyOfRun() const
{
    return m_stepper.appraisal() ? m_stepper.appraisal()->context().policy : nullptr;
}

LoadedPolicy LiveCase::loadedPolicy() const
{
    return isComing() ? nullptr : policyOfRun();
}

void LiveCase::push(const QString& what, CaseState next, Change change, LoadedPolicy policy)
{
    const int mergesAs = onlyChange(whatIf(), next.whatIf);
    m_undo.push(new StateCommand(*this, what, std::make_shared<CaseState>(std::move(next)), change,
        std::move(policy), mergesAs));
}

void LiveCase::edit(const QString& what, casefile::Case next, LoadedPolicy policy)
{
    push(what, {std::move(next), whatIf(), ++m_lastEdition}, Change::Inputs, std::move(policy));
}

void LiveCase::suppose(const QString& what, session::WhatIf next, LoadedPolicy policy)
{
    if (next != whatIf()) {
        if (!whatIf().any()) {
            m_selection.forgetChoice();
        }
        push(what, {kept(), std::move(next), m_state->edition}, Change::Inputs, std::move(policy));
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/live_case.h"

#include "base/redact.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QUndoCommand>

namespace attest::ui {

namespace {

constexpr int kClock = 1;

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
    [[nodiscard]] int id() const override { return m_mergesAs; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& later = static_cast<const StateCommand&>(*other);
        m_after = later.m_after;
        m_policyAfter = later.m_policyAfter;
        setObsolete(m_before->whatIf == m_after->whatIf);
        return true;
    }
    void undo() override { m_live.adopt(m_before, m_change, m_policyBefore, moved()); }
    void redo() override
    {
        m_live.adopt(m_after, m_change, m_policyAfter, moved());
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

Prepared prepare(casefile::Case c)
{
    auto state = std::make_shared<CaseState>();
    state->kept = std::move(c);
    // Never shown either, whoever wrote it.
    for (auto& note : state->kept.notes) {
        note.text = redactSecrets(note.text);
    }
    session::Stepper stepper(state->kept);
    stepper.run(session::Until::End);
    return {std::move(state), std::move(stepper)};
}

LiveCase::LiveCase(Prepared prepared, QString name, QString path, QObject* parent)
    : QObject(parent)
    , m_state(std::move(prepared.state))
    , m_stepper(std::move(prepared.stepper))
    , m_name(std::move(name))
    , m_path(std::move(path))
    , m_selection(*this)
{
}

// Its undo stack has a last word when it goes, and nobody is there to hear it.
LiveCase::~LiveCase()
{
    m_undo.disconnect(this);
}

bool LiveCase::isEdited() const
{
    return m_neverKept || m_state->edition != m_savedEdition;
}

void LiveCase::setKeptAt(const QString& path)
{
    m_path = path;
    m_neverKept = false;
    m_savedEdition = m_state->edition;
    emit changed(Change::File);
}

void LiveCase::setNeverKept()
{
    m_neverKept = true;
    emit changed(Change::File);
}

const report::Report& LiveCase::report() const
{
    if (!m_report) {
        m_report
            = m_stepper.appraisal() ? report::makeReport(*m_stepper.appraisal()) : report::Report{};
        if (whatIf().any()) {
            m_report->hypothetical = true;
            for (auto& each : m_report->runs) {
                each.hypothetical = true;
            }
        }
    }
    return *m_report;
}

const report::Story& LiveCase::story() const
{
    if (!m_story) {
        m_story = report::tell(report(), explain::Language::Interface);
    }
    return *m_story;
}

const report::Report& LiveCase::truth() const
{
    if (!m_truth) {
        session::Stepper stepper(kept());
        stepper.run(session::Until::End);
        m_truth = stepper.appraisal() ? report::makeReport(*stepper.appraisal()) : report::Report{};
    }
    return *m_truth;
}

std::optional<verify::Method> LiveCase::method() const
{
    return run()                   ? std::optional(run()->method())
        : !kept().evidence.empty() ? std::optional(kept().evidence.front().method)
                                   : std::nullopt;
}

const session::Moments& LiveCase::moments() const
{
    const auto of = method().value_or(verify::Method::AzureImds);
    if (!m_moments || m_moments->first != of) {
        auto whatIf = this->whatIf();
        whatIf.now.reset();
        m_moments.emplace(of, session::momentsOf(session::supposing(kept(), whatIf), of));
    }
    return m_moments->second;
}

const std::optional<policy::LoadResult>& LiveCase::policy() const
{
    if (!m_policy) {
        const auto& inputs = m_stepper.inputs();
        m_policy = inputs.hasPolicy ? std::optional(policy::load(inputs.policyName, inputs.policy))
                                    : std::nullopt;
    }
    return *m_policy;
}

void LiveCase::moved()
{
    m_lookedAt.reset();
    m_report.reset();
    m_story.reset();
    m_selection.settle();
    emit changed(Change::Steps);
}

void LiveCase::step()
{
    m_stepper.step();
    moved();
}

void LiveCase::stepBack()
{
    m_stepper.stepBack();
    moved();
}

void LiveCase::restart()
{
    m_stepper.restart();
    moved();
}

void LiveCase::run(session::Until until)
{
    m_stepper.run(until, m_breaks);
    moved();
}

void LiveCase::goTo(std::size_t steps)
{
    m_stepper.goTo(steps);
    moved();
}

void LiveCase::toggleBreakpoint(const session::StageKey& stage)
{
    if (m_breaks.erase(stage) == 0) {
        m_breaks.insert(stage);
    }
    emit changed(Change::Breaks);
}

void LiveCase::clearBreakpoints()
{
    m_breaks.clear();
    emit changed(Change::Breaks);
}

void LiveCase::setPausing(bool pausing)
{
    m_stepper.setPausing(pausing);
    emit changed(Change::Breaks);
}

void LiveCase::answer(verify::Reply reply)
{
    m_stepper.answer(std::move(reply));
    moved();
}

void LiveCase::goOn()
{
    m_stepper.goOn();
    moved();
}

// Where the run stood is where it stands again: at its end, or after as many stages.
void LiveCase::adopt(const CaseStatePtr& state, Change change, LoadedPolicy policy, Moved moved)
{
    const QScopedValueRollback<bool> adopting(m_adopting, true);
    const bool wasEdited = isEdited();
    m_state = state;
    if (change != Change::Notes) {
        m_lookedAt.reset();
        const bool toEnd = m_stepper.finished() || m_stepper.problem();
        const auto steps = m_stepper.steps();
        const bool pausing = m_stepper.pausing();
        auto next = session::supposing(state->kept, state->whatIf);
        const auto& last = m_stepper.inputs();
        const bool samePolicy = next.hasPolicy == last.hasPolicy
            && next.policyName == last.policyName && next.policy == last.policy;
        if (!policy && samePolicy) {
            policy = loadedPolicy();
        }
        if (!samePolicy) {
            m_policy.reset();
        }
        m_stepper = session::Stepper(std::move(next), std::move(policy));
        if (toEnd) {
            m_stepper.run(session::Until::End);
        } else {
            m_stepper.goTo(steps);
        }
        m_stepper.setPausing(pausing);
        m_report.reset();
        m_story.reset();
        m_truth.reset();
        if (moved == Moved::Anything) {
            m_moments.reset();
        }
        m_selection.settle();
    }
    emit changed(change);
    if (isEdited() != wasEdited) {
        emit changed(Change::File);
    }
    if (change == Change::Inputs) {
        leadToBlocking();
    }
}

LoadedPolicy LiveCase::loadedPolicy() const
{
    return m_stepper.appraisal() ? m_stepper.appraisal()->context().policy : nullptr;
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

void LiveCase::selectBlocking()
{
    const auto at = runAt();
    const auto* run = at ? reported(*at) : nullptr;
    if (run && run->blocking) {
        m_selection.selectStage(*run->blocking);
        m_selection.forgetChoice();
    }
}

// What is selected at that stage already stays, be it a field that somebody looks at meanwhile.
void LiveCase::leadToBlocking()
{
    const auto at = runAt();
    const auto* run = at ? reported(*at) : nullptr;
    if (!run || !run->blocking || !m_stepper.finished() || m_selection.stageIsChosen()) {
        return;
    }
    const auto& now = m_selection.now();
    const auto& findings = run->stages[*run->blocking].findings;
    const bool there = now.stage == run->blocking
        && (findings.empty()
            || (now.finding && *now.finding < findings.size()
                && findings[*now.finding].severity >= Severity::Failure));
    if (!there) {
        selectBlocking();
    }
}

} // namespace attest::ui

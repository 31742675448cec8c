// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/live_case.h"

#include "base/redact.h"

namespace attest::ui {

std::optional<policy::LoadResult> unfitPolicyOf(const session::Stepper& stepper)
{
    const auto& inputs = stepper.inputs();
    return stepper.problem() && inputs.hasPolicy
        ? std::optional(policy::load(inputs.policyName, inputs.policy))
        : std::nullopt;
}

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
    auto unfit = unfitPolicyOf(stepper);
    return {std::move(state), std::move(stepper), std::move(unfit)};
}

LiveCase::LiveCase(Prepared prepared, QString name, QString path, QObject* parent)
    : QObject(parent)
    , m_state(std::move(prepared.state))
    , m_ranOf(m_state)
    , m_stepper(std::move(prepared.stepper))
    , m_name(std::move(name))
    , m_path(std::move(path))
    , m_selection(*this)
{
    if (prepared.unfit) {
        m_policy = std::move(prepared.unfit);
    }
}

// Its undo stack has a last word when it goes, and nobody is there to hear it.
LiveCase::~LiveCase()
{
    if (m_unwanted) {
        *m_unwanted = true;
    }
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
        if (m_ranOf->whatIf.any()) {
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
    if (isComing()) {
        return;
    }
    m_stepper.step();
    moved();
}

void LiveCase::stepBack()
{
    if (isComing()) {
        return;
    }
    m_stepper.stepBack();
    moved();
}

void LiveCase::restart()
{
    if (isComing()) {
        return;
    }
    m_stepper.restart();
    moved();
}

void LiveCase::run(session::Until until)
{
    if (isComing()) {
        return;
    }
    m_stepper.run(until, m_breaks);
    moved();
}

void LiveCase::goTo(std::size_t steps)
{
    if (isComing()) {
        return;
    }
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
    if (isComing()) {
        return;
    }
    m_stepper.answer(std::move(reply));
    moved();
}

void LiveCase::goOn()
{
    if (isComing()) {
        return;
    }
    m_stepper.goOn();
    moved();
}

void LiveCase::selectBlocking()
{
    if (isComing()) {
        m_selectsWhenThere = true;
        return;
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/appraisal.h"

#include <algorithm>

namespace attest::verify {
namespace {

// To choose whose reasons to show: a run that something blocks has some, and of several such the one
// that came furthest is the nearest to what was meant.
std::pair<bool, std::size_t> telling(const Verification& run)
{
    const auto& results = run.results();
    const auto blocking = std::ranges::find_if(results, &StageResult::blocks);
    return {blocking != results.end(), static_cast<std::size_t>(blocking - results.begin())};
}

bool verifiedHere(std::string_view type)
{
    return type == methodName(Method::AzureImds) || type == methodName(Method::AzureMsi);
}

} // namespace

Appraisal::Appraisal(std::vector<Evidence> evidence, Context shared)
    : m_evidence(std::move(evidence))
    , m_shared(std::move(shared))
{
    if (m_shared.policy) {
        nextAttestor();
    } else if (!m_evidence.empty()) {
        m_runs.emplace_back(std::make_shared<const Inputs>(Inputs{m_evidence.front(), m_shared}));
        m_current = 0;
    } else {
        conclude();
    }
}

const Evidence* Appraisal::evidenceFor(std::string_view type) const
{
    const auto found = std::ranges::find_if(
        m_evidence, [type](const Evidence& e) { return methodName(e.method) == type; });
    return found == m_evidence.end() ? nullptr : &*found;
}

// Moves on to the next attestor that there is evidence for; those without are settled on the way.
void Appraisal::nextAttestor()
{
    m_current.reset();
    const auto& policies = m_shared.policy->policies;
    while (m_policyAt < policies.size()) {
        const auto& attestors = policies[m_policyAt].requiredAttestors;
        if (m_attestorAt >= attestors.size() || m_policy) {
            ++m_policyAt;
            m_attestorAt = 0;
            continue;
        }
        const policy::Attestor& attestor = attestors[m_attestorAt];
        AttestorOutcome outcome{m_policyAt, m_attestorAt, AttestorOutcome::Reason::NoEvidence,
            Outcome::Indeterminate, {}};
        const Evidence* evidence = evidenceFor(attestor.type);
        if (!verifiedHere(attestor.type)) {
            outcome.reason = AttestorOutcome::Reason::NotVerifiedHere;
        } else if (policyFailed()) {
            outcome.reason = AttestorOutcome::Reason::NotReached;
        } else if (evidence != nullptr) {
            outcome.reason = AttestorOutcome::Reason::Verified;
            outcome.run = m_runs.size();
            m_runs.emplace_back(
                std::make_shared<const Inputs>(Inputs{*evidence, contextFor(attestor)}));
            m_current = m_runs.size() - 1;
        }
        m_outcomes.push_back(outcome);
        ++m_attestorAt;
        if (m_current) {
            return;
        }
        settlePolicy();
    }
    conclude();
}

bool Appraisal::policyFailed() const
{
    return std::ranges::any_of(m_outcomes, [this](const AttestorOutcome& o) {
        return o.policy == m_policyAt && o.outcome == Outcome::Fail;
    });
}

// The template may use attributes of every attestor of the policy.
Context Appraisal::contextFor(const policy::Attestor& attestor) const
{
    Context context = m_shared;
    context.attestor = &attestor;
    for (const AttestorOutcome& earlier : m_outcomes) {
        if (earlier.policy == m_policyAt && earlier.run) {
            const auto& attributes = m_runs[*earlier.run].attributes();
            context.otherAttributes.insert(
                context.otherAttributes.end(), attributes.begin(), attributes.end());
        }
    }
    if (!identityIsDue()) {
        context.identity.reset();
    }
    return context;
}

// Rendered with the last attestor that is verified here, and not at all while the template names
// attributes of one that has nothing to show: the policy is undecided then, which is no fault of the
// template.
bool Appraisal::identityIsDue() const
{
    const auto& attestors = m_shared.policy->policies[m_policyAt].requiredAttestors;
    for (std::size_t i = 0; i < attestors.size(); ++i) {
        const std::string& type = attestors[i].type;
        const bool shows = verifiedHere(type) && evidenceFor(type) != nullptr;
        if (shows ? i > m_attestorAt
                  : m_shared.identity
                    && m_shared.identity->pathTemplate.find(type + ".") != std::string::npos) {
            return false;
        }
    }
    return true;
}

// A policy whose last attestor has come out passes if all of them did. The first that passes decides.
void Appraisal::settlePolicy()
{
    const auto& attestors = m_shared.policy->policies[m_policyAt].requiredAttestors;
    if (m_attestorAt < attestors.size() || m_policy) {
        return;
    }
    std::size_t passed = 0;
    for (const AttestorOutcome& outcome : m_outcomes) {
        passed += outcome.policy == m_policyAt && outcome.outcome == Outcome::Pass ? 1 : 0;
    }
    if (!attestors.empty() && passed == attestors.size()) {
        m_policy = m_policyAt;
    }
}

// A policy for which nothing was presented does not authorise this login: a cluster's policy for other
// machines leaves no doubt about this one.
Outcome Appraisal::policyOutcome(std::size_t policy) const
{
    const bool concerned = std::ranges::any_of(
        m_outcomes, [policy](const AttestorOutcome& o) { return o.policy == policy && o.run; });
    if (!concerned) {
        return Outcome::Fail;
    }
    Outcome outcome = Outcome::Pass;
    for (const AttestorOutcome& each : m_outcomes) {
        if (each.policy != policy) {
            continue;
        }
        if (each.outcome == Outcome::Fail) {
            return Outcome::Fail;
        }
        outcome = each.outcome == Outcome::Indeterminate ? Outcome::Indeterminate : outcome;
    }
    return outcome;
}

// Of the policies that came out as the whole did, the run with the most telling reason; of the policy
// that passed, its last.
void Appraisal::chooseDeciding()
{
    for (const AttestorOutcome& outcome : m_outcomes) {
        if (!outcome.run
            || (m_policy ? outcome.policy != *m_policy
                         : policyOutcome(outcome.policy) != m_outcome)) {
            continue;
        }
        if (!m_deciding || m_policy
            || telling(m_runs[*outcome.run]) > telling(m_runs[*m_deciding])) {
            m_deciding = outcome.run;
        }
    }
}

void Appraisal::conclude()
{
    m_finished = true;
    m_current.reset();
    if (!m_shared.policy) {
        if (!m_runs.empty()) {
            m_deciding = 0;
            m_outcome = verdictOf(m_runs.front()).outcome;
        }
        return;
    }
    if (m_policy) {
        m_outcome = Outcome::Pass;
        chooseDeciding();
        return;
    }
    // Where nothing was presented yet, nothing is refused.
    if (isWaiting()) {
        return;
    }
    // Evidence that no policy asks for is not authorised by any (documented): that is a failure.
    m_outcome = Outcome::Fail;
    for (std::size_t i = 0; i < m_shared.policy->policies.size(); ++i) {
        if (policyOutcome(i) == Outcome::Indeterminate) {
            m_outcome = Outcome::Indeterminate;
        }
    }
    chooseDeciding();
}

Step Appraisal::advance(trust::Workbench& bench)
{
    while (!m_finished) {
        Verification& run = m_runs[*m_current];
        Step step = verify::advance(run, bench);
        if (const auto* need = std::get_if<Need>(&step)) {
            const std::string key = requestKey(need->request);
            const auto known
                = std::ranges::find(m_replies, key, &std::pair<std::string, Reply>::first);
            if (known == m_replies.end()) {
                return step;
            }
            verify::supply(run, known->second);
            continue;
        }
        if (const auto* finished = std::get_if<Finished>(&step)) {
            finishRun(finished->verdict);
            continue;
        }
        return step;
    }
    return Finished{decidingVerdict()};
}

bool Appraisal::isWaiting() const
{
    return m_evidence.empty() && m_shared.nothing == Context::Nothing::Yet;
}

void Appraisal::finishRun(const Verdict& verdict)
{
    if (!m_shared.policy) {
        conclude();
        return;
    }
    m_outcomes.back().outcome = verdict.outcome;
    settlePolicy();
    nextAttestor();
}

Verdict Appraisal::decidingVerdict() const
{
    Verdict verdict;
    if (m_deciding) {
        verdict = verdictOf(m_runs[*m_deciding]);
    }
    if (m_runs.empty()) {
        verdict.cause = isWaiting() ? issue::kNoEvidence : issue::kNoPolicyForMethod;
    }
    // A run may pass while its policy does not: another attestor is missing or is not judged here.
    verdict.outcome = m_outcome;
    return verdict;
}

void Appraisal::supply(Reply reply)
{
    if (!m_current || !m_runs[*m_current].pending()) {
        return;
    }
    m_replies.emplace_back(requestKey(*m_runs[*m_current].pending()), reply);
    verify::supply(m_runs[*m_current], std::move(reply));
}

Outcome runToEnd(Appraisal& appraisal, trust::Workbench& bench, const Answerer& answer)
{
    while (true) {
        Step step = appraisal.advance(bench);
        if (const auto* need = std::get_if<Need>(&step)) {
            appraisal.supply(answer ? answer(need->request) : Reply{});
        } else if (std::holds_alternative<Finished>(step)) {
            return appraisal.outcome();
        }
    }
}

} // namespace attest::verify

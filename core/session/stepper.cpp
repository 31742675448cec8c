// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/stepper.h"

#include <algorithm>

namespace attest::session {

Stepper::Stepper(casefile::Case c, std::shared_ptr<const policy::PolicySet> policy)
    : m_case(std::move(c))
{
    auto appraisal = casefile::appraisalOf(m_case, std::move(policy));
    if (!appraisal) {
        m_problem = appraisal.problem();
        return;
    }
    m_start = std::move(*appraisal);
    m_appraisal = m_start;
}

const verify::Appraisal* Stepper::appraisal() const
{
    return m_appraisal ? &*m_appraisal : nullptr;
}

const verify::Verification* Stepper::shown() const
{
    if (!m_appraisal || m_appraisal->runs().empty()) {
        return nullptr;
    }
    const auto deciding = m_appraisal->deciding();
    return deciding ? &m_appraisal->runs()[*deciding] : &m_appraisal->runs().back();
}

bool Stepper::finished() const
{
    return m_appraisal && m_appraisal->finished();
}

std::optional<StageKey> Stepper::next() const
{
    if (!m_appraisal || m_appraisal->finished() || m_appraisal->runs().empty()) {
        return std::nullopt;
    }
    const auto& run = m_appraisal->runs().back();
    const auto stages = verify::stagesOf(run.method());
    const auto& results = run.results();
    const auto at = results.size();
    const bool over = !m_case.context.collect && std::ranges::any_of(results, [](const auto& each) {
        return each.state == verify::StageState::Failed && each.blocks();
    });
    if (at >= stages.size() || over) {
        return std::nullopt;
    }
    return StageKey{run.method(), std::string(stages[at].id)};
}

verify::Reply Stepper::replyTo(const verify::Request& request) const
{
    const auto key = verify::requestKey(request);
    const auto same
        = [&key](const verify::Exchange& each) { return verify::requestKey(each.request) == key; };
    // What was given by hand last is what counts.
    const auto given = std::find_if(m_supplied.rbegin(), m_supplied.rend(), same);
    if (given != m_supplied.rend()) {
        return given->reply;
    }
    const auto kept = std::ranges::find_if(m_case.exchanges, same);
    return kept == m_case.exchanges.end() ? verify::Reply{} : kept->reply;
}

// One stage, with all it asks for; less when it pauses at a request.
void Stepper::advance()
{
    while (canStep()) {
        const auto step = m_appraisal->advance(m_bench);
        if (std::holds_alternative<verify::StageDone>(step)) {
            ++m_steps;
            settle();
            return;
        }
        if (const auto* need = std::get_if<verify::Need>(&step)) {
            if (m_pausing && !m_decided.contains(verify::requestKey(need->request))) {
                m_waiting = need->request;
                return;
            }
            m_appraisal->supply(replyTo(need->request));
        }
    }
}

// An appraisal concludes when it is asked for more than there is. Whoever saw the last stage run waits
// for the verdict, so it is asked at once; on a copy, for it may begin another attestor's run instead.
void Stepper::settle()
{
    if (next()) {
        return;
    }
    auto asked = *m_appraisal;
    if (std::holds_alternative<verify::Finished>(asked.advance(m_bench))) {
        m_appraisal = std::move(asked);
    }
}

bool Stepper::lastBlocks() const
{
    const auto& results = m_appraisal->runs().back().results();
    return !results.empty() && results.back().blocks();
}

void Stepper::step()
{
    advance();
}

void Stepper::restart()
{
    m_appraisal = m_start;
    m_steps = 0;
    m_waiting.reset();
    m_decided.clear();
}

void Stepper::goTo(std::size_t steps)
{
    const bool pausing = m_pausing;
    restart();
    m_pausing = false;
    while (m_steps < steps && canStep()) {
        advance();
    }
    m_pausing = pausing;
}

void Stepper::stepBack()
{
    if (canStepBack()) {
        goTo(m_waiting ? m_steps : m_steps - 1);
    }
}

void Stepper::run(Until until, const std::set<StageKey>& breakpoints)
{
    for (bool first = true; canStep(); first = false) {
        const auto stage = next();
        if (until != Until::End && !first && stage && breakpoints.contains(*stage)) {
            return;
        }
        advance();
        if (until == Until::Failure && !m_waiting && lastBlocks()) {
            return;
        }
    }
}

void Stepper::answer(verify::Reply reply)
{
    if (!m_waiting) {
        return;
    }
    m_supplied.push_back({*m_waiting, std::move(reply)});
    goOn();
}

void Stepper::goOn()
{
    if (!m_waiting) {
        return;
    }
    m_decided.insert(verify::requestKey(*m_waiting));
    m_appraisal->supply(replyTo(*m_waiting));
    m_waiting.reset();
    advance();
}

} // namespace attest::session

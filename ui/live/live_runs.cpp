// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/live_case.h"

#include <algorithm>

namespace attest::ui {

std::size_t stagesRun(const verify::Verification& run)
{
    const auto& results = run.results();
    if (run.context().collect) {
        return results.size();
    }
    const auto rest = std::ranges::find_if(results, &verify::StageResult::restsOnFailure);
    return static_cast<std::size_t>(rest - results.begin());
}

std::size_t LiveCase::runs() const
{
    const auto* appraisal = m_stepper.appraisal();
    return appraisal ? appraisal->runs().size() : 0;
}

std::optional<std::size_t> LiveCase::decidingRun() const
{
    if (runs() == 0) {
        return std::nullopt;
    }
    return m_stepper.appraisal()->deciding().value_or(runs() - 1);
}

std::optional<std::size_t> LiveCase::runAt() const
{
    return m_lookedAt && *m_lookedAt < runs() ? m_lookedAt : decidingRun();
}

const verify::Verification* LiveCase::run() const
{
    const auto at = runAt();
    return at ? &m_stepper.appraisal()->runs()[*at] : nullptr;
}

void LiveCase::lookAt(std::size_t run)
{
    if (run < runs() && run != runAt()) {
        m_lookedAt = run;
        m_selection.clear();
        emit changed(Change::Inputs);
    }
}

const report::ReportedRun* LiveCase::reported(std::size_t run) const
{
    return run < report().runs.size() ? &report().runs[run] : nullptr;
}

// A story begins with the run that its report shows; the others follow in their order.
const report::ToldRun* LiveCase::told(std::size_t run) const
{
    const auto& all = report();
    if (run >= all.runs.size()) {
        return nullptr;
    }
    const auto first = static_cast<std::size_t>(all.shown() - all.runs.data());
    return &story().runs[run == first ? 0 : run < first ? run + 1 : run];
}

void LiveCase::goToStage(std::size_t run, std::size_t stage)
{
    if (!m_stepper.appraisal() || isComing()) {
        return;
    }
    std::size_t before = 0;
    for (std::size_t i = 0; i < run && i < runs(); ++i) {
        before += stagesRun(m_stepper.appraisal()->runs()[i]);
    }
    m_stepper.goTo(before);
    while (m_stepper.canStep()) {
        const bool there = runs() == run + 1;
        const bool over = there && !m_stepper.next();
        if (runs() > run + 1 || over
            || (there && stagesRun(m_stepper.appraisal()->runs()[run]) > stage)) {
            break;
        }
        m_stepper.step();
    }
    moved();
    if (run < runs() && run != runAt()) {
        lookAt(run);
    }
}

} // namespace attest::ui

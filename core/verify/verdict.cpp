// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verdict.h"

#include <algorithm>

namespace attest::verify {
namespace {

// The finding that made the stage end as it did; a failure outweighs a missing answer.
IssueId causeOf(const StageResult& result)
{
    for (const Severity severity : {Severity::Failure, Severity::Missing}) {
        const auto found = std::ranges::find(result.findings, severity, &Finding::severity);
        if (found != result.findings.end()) {
            return found->id;
        }
    }
    return {};
}

// Off beats unknown beats on: one failed stage puts its light out.
void shine(LightState& light, const StageResult& result)
{
    switch (result.state) {
    case StageState::Passed:
    case StageState::Warned:
        light = light == LightState::Unknown ? LightState::On : light;
        break;
    case StageState::Failed:
        light = LightState::Off;
        break;
    case StageState::NotEvaluated:
    case StageState::Skipped:
        break;
    }
}

} // namespace

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return "pass";
    case Outcome::Fail:
        return "fail";
    case Outcome::Indeterminate:
        return "indeterminate";
    }
    return "indeterminate";
}

std::string_view Verdict::group(Method method, const std::vector<StageResult>& results) const
{
    if (!blocking) {
        return {};
    }
    if (!cause.empty()) {
        return cause.group();
    }
    const StageInfo* info = findStage(method, results[*blocking].stage);
    return info == nullptr ? std::string_view{} : info->group;
}

Verdict judge(Method method, const std::vector<StageResult>& results)
{
    Verdict verdict;
    const auto stages = stagesOf(method);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const StageResult& result = results[i];
        shine(verdict.lights[static_cast<std::size_t>(stages[i].light)], result);
        verdict.hypothetical = verdict.hypothetical || result.disabled;
    }
    // A light whose stages were not all answered, or whose decisive one nobody asked for, is not on.
    for (std::size_t i = 0; i < results.size(); ++i) {
        LightState& light = verdict.lights[static_cast<std::size_t>(stages[i].light)];
        const bool open = results[i].state == StageState::NotEvaluated
            || (results[i].state == StageState::Skipped && stages[i].decisive);
        if (open && light == LightState::On) {
            light = LightState::Unknown;
        }
    }
    for (const StageState state : {StageState::Failed, StageState::NotEvaluated}) {
        const auto found = std::ranges::find_if(
            results, [state](const StageResult& r) { return r.blocks() && r.state == state; });
        if (found != results.end()) {
            verdict.blocking = static_cast<std::size_t>(found - results.begin());
            verdict.cause = causeOf(*found);
            verdict.outcome = state == StageState::Failed ? Outcome::Fail : Outcome::Indeterminate;
            return verdict;
        }
    }
    verdict.outcome = Outcome::Pass;
    return verdict;
}

} // namespace attest::verify

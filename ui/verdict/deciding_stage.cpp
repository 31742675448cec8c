// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/deciding_stage.h"

namespace attest::ui {
namespace {

using verify::StageState;

bool isOpen(const verify::StageInfo& info, const verify::StageResult& result)
{
    return result.state == StageState::NotEvaluated
        || (result.state == StageState::Skipped && info.decisive);
}

bool holds(const verify::StageResult& result)
{
    return result.state == StageState::Passed || result.state == StageState::Warned;
}

} // namespace

std::optional<std::size_t> decidingStage(
    const verify::Verification& run, verify::Light light, verify::LightState state)
{
    const auto stages = verify::stagesOf(run.method());
    const auto& results = run.results();
    std::optional<std::size_t> any;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (stages[i].light != light) {
            continue;
        }
        const bool ran = i < results.size();
        if (state == verify::LightState::Off && ran && results[i].state == StageState::Failed) {
            return i;
        }
        if (state == verify::LightState::Unknown && (!ran || isOpen(stages[i], results[i]))) {
            return i;
        }
        if (!any || (ran && holds(results[i]))) {
            any = i;
        }
    }
    return any;
}

std::optional<std::size_t> stageAhead(const verify::Verification& run, verify::Light light)
{
    const auto stages = verify::stagesOf(run.method());
    for (std::size_t i = run.results().size(); i < stages.size(); ++i) {
        if (stages[i].light == light && !stages[i].repeats) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace attest::ui

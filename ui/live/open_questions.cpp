// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/open_questions.h"

#include "live/live_case.h"

#include <algorithm>

namespace attest::ui {

bool hasOpenQuestions(const LiveCase& live)
{
    const auto& context = live.kept().context;
    if (context.arm != verify::Access::Granted || context.aia != verify::Access::Granted) {
        return true;
    }
    const auto* appraisal = live.stepper().appraisal();
    if (!appraisal) {
        return false;
    }
    const auto lacksOne = [](const verify::Verification& run) {
        return std::ranges::any_of(run.answers(), [](const verify::Answered& each) {
            return each.exchange.reply.status != verify::ReplyStatus::Ok;
        });
    };
    return std::ranges::any_of(appraisal->runs(), lacksOne) || live.stepper().waiting().has_value();
}

bool waitsForAnswers(const LiveCase& live)
{
    return live.stepper().appraisal() && live.stepper().finished()
        && live.report().outcome == verify::Outcome::Indeterminate && hasOpenQuestions(live);
}

} // namespace attest::ui

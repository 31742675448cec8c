// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/results.h"

namespace attest::ui {

report::Report resultOf(const CaseState& state, Which which)
{
    const bool supposed = which == Which::Supposed && state.whatIf.any();
    session::Stepper stepper(supposed ? session::supposing(state.kept, state.whatIf) : state.kept);
    stepper.run(session::Until::End);
    auto report = stepper.appraisal() ? report::makeReport(*stepper.appraisal()) : report::Report{};
    if (supposed) {
        report.hypothetical = true;
        for (auto& each : report.runs) {
            each.hypothetical = true;
        }
    }
    return report;
}

} // namespace attest::ui

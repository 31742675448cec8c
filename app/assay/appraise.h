// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"
#include "report/render.h"

namespace attest::app {

/// What a whole appraisal came to, in the contract's terms: the deciding run's result, held against
/// what the policy needed besides it.
[[nodiscard]] report::ContractResult resultOf(
    const verify::Appraisal& appraisal, verify::Method method);

/// Runs it to its end with what the command's files answer.
[[nodiscard]] verify::Appraisal runPrepared(const Invocation& invocation, Prepared& prepared);
/// Runs it and prints it.
int appraise(const Invocation& invocation, Prepared& prepared);

/// Prints a run that ended, in the forms that were asked for.
int answer(const Invocation& invocation, const verify::Appraisal& appraisal, verify::Method method);
[[nodiscard]] report::TextStyle styleOf(const Terminal& terminal, report::Detail detail);
/// For people: what to fetch for requests that nothing answered.
[[nodiscard]] std::string fetchText(
    const std::vector<verify::Request>& unanswered, policy::Cloud cloud, const Terminal& terminal);

} // namespace attest::app

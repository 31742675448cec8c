// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scenario.h"

#include <set>

/// Running a scenario from its table of answers, and looking at what came of it.
namespace attest::golden {

[[nodiscard]] verify::Appraisal appraise(const Scenario& scenario);
/// Under another context than the scenario's own.
[[nodiscard]] verify::Appraisal appraise(const Scenario& scenario, const verify::Context& context);

/// Null where nothing ran.
[[nodiscard]] const verify::Verification* decidingRun(const verify::Appraisal& appraisal);
/// Empty where no stage blocks.
[[nodiscard]] std::string blockingStage(const verify::Appraisal& appraisal);
/// Ids of all findings of all runs.
[[nodiscard]] std::set<std::string> idsSaidBy(const verify::Appraisal& appraisal);
/// Attributes as the server logs them.
[[nodiscard]] std::vector<std::string> attributeLinesOf(const verify::Verification& run);
/// Every stage with its state and findings, a line each, for a failing test to show.
[[nodiscard]] std::string outlineOf(const verify::Appraisal& appraisal);

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/fault.h"

namespace attest::lab {

namespace issue {
/// A scenario's file cannot be used. params: name, reason ("unknown", "syntax", "missing", "unknown-method",
/// "unknown-fault", "fault-of-other-method"), found
inline constexpr IssueId kBadScenario{"lab.bad-scenario"};
} // namespace issue

/// A story to learn from: a tenant, a machine and a method, and what goes wrong. What the verifier makes
/// of it is not written down anywhere: whoever plays it sees the verifier's own report.
struct Scenario {
    std::string name, title, story;
    std::string
        learn; ///< what somebody who works through it should find out, as a question or task
    verify::Method method = verify::Method::AzureImds;
    std::string machine = "web-01";
    std::vector<const Fault*> faults;
};

/// The text of a file of resources/lab.
[[nodiscard]] Result<Scenario> readScenario(std::string_view name, std::string_view json);

/// Built into the program, by name.
struct ScenarioFile {
    std::string_view name, text;
};
[[nodiscard]] std::span<const ScenarioFile> scenarioFiles();
[[nodiscard]] const ScenarioFile* findScenario(std::string_view name);

/// With its faults in place.
[[nodiscard]] Scene sceneOf(const Scenario& scenario, std::string_view seed, Time now);

} // namespace attest::lab

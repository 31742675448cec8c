// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scenario.h"

#include <filesystem>
#include <map>

/// Scenarios written down: cases/<name>/ holds what is asserted, the inputs, and the report.
namespace attest::golden {

/// By file name.
using CaseFolder = std::map<std::string, std::string>;

inline constexpr char kSummaryFile[] = "case.json"; ///< for people: what the case shows
inline constexpr char kCaseFile[]
    = "case.attestcase";                             ///< evidence, policy, anchors, clock, answers
inline constexpr char kReportFile[] = "report.json"; ///< what has to come out

/// Everything follows from the scenario; the program's version is left out, so that a release
/// changes no case.
[[nodiscard]] CaseFolder folderOf(const Scenario& scenario);
/// The report of a case file, replayed from its own answers alone; the issue where that fails.
[[nodiscard]] std::string replayedReport(const std::string& caseText);

/// Whether the scenario has a folder: the first of each cause in each stage, what passes in a way worth
/// seeing, and nothing larger than a person would open. The others are held by their digests.
[[nodiscard]] std::vector<const Scenario*> writtenScenarios();
/// More than a person would open.
[[nodiscard]] bool isTooLarge(const CaseFolder& folder);
/// A line for every scenario: name, outcome, stage, cause, and SHA-256 of case and report.
[[nodiscard]] std::string digestsOfAll();

} // namespace attest::golden

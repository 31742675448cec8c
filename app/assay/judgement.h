// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/contract.h"
#include "verb.h"

namespace attest::app {

/// What a verb of one layer (a chain, a signature, a decoded file) came to: the contract's object,
/// and what only people get.
struct Judgement {
    report::ContractResult result;
    std::vector<Finding> findings; ///< everything that was found, for its words
    std::string body;              ///< safe text to show below the verdict; may be empty
};

/// From the stages that were reached with what each found; of `all`, the others were not evaluated.
[[nodiscard]] Judgement judgedStages(
    std::vector<report::CheckedStage> reached, const std::vector<std::string_view>& all);
/// One cause, of the stages of a verb in their order.
[[nodiscard]] Judgement rejectedFor(
    const Problem& problem, const std::vector<std::string_view>& stages);
/// The same, where the stage is not the group of the problem's id: a file that serves a stage.
[[nodiscard]] Judgement rejectedAt(
    std::string_view stage, const Problem& problem, const std::vector<std::string_view>& stages);

/// Of one stage, with the "line" and "column" (from 1) of the text that the problem's span points at.
[[nodiscard]] Judgement rejectedInText(
    const Problem& problem, std::string_view stage, std::string_view text);

/// Prints it in the form that was asked for; answers with the exit code.
int answer(const Invocation& invocation, const Judgement& judgement);

/// Title, explanation, remedy and reference of a finding, as paragraphs.
[[nodiscard]] std::string wordsOf(const Finding& finding, const Terminal& terminal);
/// "error", "warning" or "note" and the title, with its place in a text where there is one.
[[nodiscard]] std::string headlineOf(const Finding& finding, const Terminal& terminal);

} // namespace attest::app

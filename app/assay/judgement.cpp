// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgement.h"

#include "base/position.h"
#include "explain/catalogue.h"
#include "report/story_words.h"
#include "said.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr std::size_t kLabelColumn = 13;

// Those of the reports: one vocabulary, whichever verb it is.
report::StoryWords storyWords()
{
    return report::StoryWords(explain::Language::Interface);
}

verify::StageState stateOf(report::ContractStatus status)
{
    switch (status) {
    case report::ContractStatus::Pass:
        return verify::StageState::Passed;
    case report::ContractStatus::Fail:
        return verify::StageState::Failed;
    case report::ContractStatus::Skipped:
        return verify::StageState::Skipped;
    case report::ContractStatus::NotEvaluated:
        break;
    }
    return verify::StageState::NotEvaluated;
}

Ink inkOf(report::ContractStatus status)
{
    switch (status) {
    case report::ContractStatus::Pass:
        return Ink::Good;
    case report::ContractStatus::Fail:
        return Ink::Bad;
    case report::ContractStatus::Skipped:
        return Ink::Faint;
    case report::ContractStatus::NotEvaluated:
        break;
    }
    return Ink::Doubtful;
}

std::string verdictLine(const report::ContractResult& result, const Terminal& terminal)
{
    if (result.verdict == report::ContractVerdict::Accept) {
        return inked(terminal, Ink::Good, storyWords().outcome(verify::Outcome::Pass)) + "\n";
    }
    const auto outcome
        = result.indeterminate ? verify::Outcome::Indeterminate : verify::Outcome::Fail;
    std::string line = inked(
        terminal, result.indeterminate ? Ink::Doubtful : Ink::Bad, storyWords().outcome(outcome));
    if (!result.stage.empty()) {
        line += " " + said(QT_TRANSLATE_NOOP("assay", "at {stage}"), {{"stage", result.stage}});
    }
    if (!result.code.empty()) {
        line += inked(terminal, Ink::Faint, "  " + result.code);
    }
    return line + "\n";
}

std::string stageLines(const report::ContractResult& result, const Terminal& terminal)
{
    std::string out;
    for (const auto& stage : result.stages) {
        const verify::StageState state = stateOf(stage.status);
        out += "  "
            + inked(terminal, inkOf(stage.status),
                report::symbolOf(state) + ' ' + padded(stage.stage, kLabelColumn)
                    + storyWords().state(state))
            + "\n";
    }
    return out;
}

std::string paragraph(const char* label, std::string_view text, const Terminal& terminal)
{
    if (text.empty()) {
        return {};
    }
    return "  " + inked(terminal, Ink::Strong, padded(said(label), kLabelColumn))
        + wrapped(text, terminal.width, kLabelColumn + 2) + "\n";
}

bool isTelling(const Finding& finding)
{
    return finding.severity != Severity::Note;
}

std::string shown(const Judgement& judgement, const Terminal& terminal)
{
    std::string out = verdictLine(judgement.result, terminal);
    out += stageLines(judgement.result, terminal);
    const auto cause = std::find_if(judgement.findings.begin(), judgement.findings.end(),
        [&](const Finding& finding) { return finding.id.value == judgement.result.code; });
    if (!judgement.result.code.empty() && cause != judgement.findings.end()) {
        out += "\n" + wordsOf(*cause, terminal);
    }
    std::string others;
    for (auto it = judgement.findings.begin(); it != judgement.findings.end(); ++it) {
        if (it != cause && isTelling(*it)) {
            others += "  " + headlineOf(*it, terminal) + "\n";
        }
    }
    if (!others.empty()) {
        out += "\n" + others;
    }
    return judgement.body.empty() ? out : out + "\n" + judgement.body;
}

} // namespace

Judgement judgedStages(
    std::vector<report::CheckedStage> reached, const std::vector<std::string_view>& all)
{
    Judgement judgement;
    judgement.result = report::judged(reached);
    for (std::size_t i = reached.size(); i < all.size(); ++i) {
        report::ContractStage stage;
        stage.stage = all[i];
        stage.status = report::ContractStatus::NotEvaluated;
        judgement.result.stages.push_back(std::move(stage));
    }
    for (auto& stage : reached) {
        std::move(
            stage.findings.begin(), stage.findings.end(), std::back_inserter(judgement.findings));
    }
    return judgement;
}

Judgement rejectedFor(const Problem& problem, const std::vector<std::string_view>& stages)
{
    return {report::rejected(problem, stages), {findingFrom(problem)}, {}};
}

Judgement rejectedAt(
    std::string_view stage, const Problem& problem, const std::vector<std::string_view>& stages)
{
    std::vector<report::CheckedStage> checked;
    for (const auto each : stages) {
        checked.push_back({each, {}, false});
        if (each == stage) {
            checked.back().findings.push_back(findingFrom(problem));
            break;
        }
    }
    return judgedStages(std::move(checked), stages);
}

Judgement rejectedInText(const Problem& problem, std::string_view stage, std::string_view text)
{
    auto judgement = rejectedAt(stage, problem, {stage});
    const auto at = positionOf(text, problem.span.offset);
    judgement.result.members.push_back({"line", std::to_string(at.line)});
    judgement.result.members.push_back({"column", std::to_string(at.column)});
    judgement.body = "  "
        + said(QT_TRANSLATE_NOOP("assay", "line {line}, column {column}"),
            {{"line", at.line}, {"column", at.column}})
        + "\n";
    return judgement;
}

int answer(const Invocation& invocation, const Judgement& judgement)
{
    if (invocation.json()) {
        invocation.out(report::toJson(judgement.result) + "\n");
    } else {
        invocation.out(shown(judgement, invocation.streams.terminal));
    }
    return report::exitCode(judgement.result);
}

std::string wordsOf(const Finding& finding, const Terminal& terminal)
{
    const auto words = explain::explain(finding);
    std::string out = "  " + inked(terminal, Ink::Strong, words.title) + "\n";
    out += paragraph(QT_TRANSLATE_NOOP("assay", "Why"), words.explanation, terminal);
    out += paragraph(QT_TRANSLATE_NOOP("assay", "What to do"), words.remedy, terminal);
    out += paragraph(QT_TRANSLATE_NOOP("assay", "Reference"), words.reference, terminal);
    return out
        + paragraph(QT_TRANSLATE_NOOP("assay", "More"),
            "assay explain " + std::string(finding.id.value), terminal);
}

std::string headlineOf(const Finding& finding, const Terminal& terminal)
{
    const Ink ink = finding.severity == Severity::Failure ? Ink::Bad
        : finding.severity == Severity::Note              ? Ink::Faint
                                                          : Ink::Doubtful;
    return inked(terminal, ink, severityWord(finding.severity)) + ": "
        + explain::explain(finding).title
        + inked(terminal, Ink::Faint, "  " + std::string(finding.id.value));
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/sheet.h"

#include "base/redact.h"
#include "finding/names.h"
#include "finding/standing.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Sheet)
};

// More than anybody reads; a hostile document may make thousands.
constexpr std::size_t kMostPlaces = 24;
constexpr std::size_t kMostRows = 32;
constexpr std::size_t kMostDiagnostics = 12;

QString outside(std::string_view text)
{
    return shown(redactSecrets(text), 600);
}

// A note is neither good nor bad: it has none.
std::optional<Mark> markOf(Severity severity)
{
    switch (severity) {
    case Severity::Failure:
        return Mark::Failed;
    case Severity::Warning:
        return Mark::Warned;
    case Severity::Missing:
        return Mark::NotEvaluated;
    case Severity::Note:
        break;
    }
    return std::nullopt;
}

std::vector<SheetRow> rowsOf(const Params& params)
{
    std::vector<SheetRow> rows;
    for (const auto& param : params) {
        const auto value = outside(paramText(param.value));
        if (!value.isEmpty() && rows.size() < kMostRows) {
            rows.push_back({labelOf(param.name), value, std::nullopt});
        }
    }
    return rows;
}

// A problem without a place of its own has the empty span at the very beginning.
bool isPlace(const Span& span)
{
    return span != Span{};
}

void addPlaces(Sheet& sheet, const verify::Verification& run, const Spans& spans,
    const report::ToldFinding* told)
{
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (!isPlace(spans[i]) || spans[i].buffer >= run.buffers().size()) {
            continue;
        }
        if (sheet.places.size() == kMostPlaces) {
            ++sheet.morePlaces;
            continue;
        }
        const auto excerpt
            = told && i < told->places.size() ? own(told->places[i].excerpt) : QString();
        sheet.places.push_back(placeOf(run, spans[i], excerpt));
    }
}

void addFacts(Sheet& sheet, const verify::StageResult& result)
{
    for (const auto& fact : result.facts) {
        if (fact.value.empty()) {
            continue;
        }
        if (sheet.facts.size() == kMostRows) {
            ++sheet.moreFacts;
            continue;
        }
        const bool placed = !fact.spans.empty() && isPlace(fact.spans.front());
        sheet.facts.push_back({labelOf(fact.name), outside(fact.value),
            placed ? std::optional(fact.spans.front()) : std::nullopt});
    }
}

QString stateOf(const report::ToldStage& stage)
{
    return stage.remark.empty() ? own(stage.state)
                                : Words::tr("%1 · %2").arg(own(stage.state), own(stage.remark));
}

} // namespace

Sheet findingSheet(const LiveCase& live, std::size_t stage, std::size_t finding)
{
    const auto& run = *live.run();
    const auto& result = run.results()[stage];
    const auto& found = result.findings[finding];
    const auto& toldStage = live.told(*live.runAt())->stages[stage];
    const auto& told = toldStage.findings[finding];
    const auto* entry = explain::find(told.id);
    Sheet sheet;
    sheet.mark = markOf(found.severity);
    sheet.title = own(told.title);
    sheet.id = own(told.id);
    sheet.standing = standingOf(found.severity, entry ? entry->basis : explain::Basis::Inferred);
    sheet.why = own(told.what);
    sheet.params = rowsOf(found.params);
    addPlaces(sheet, run, found.spans, &told);
    sheet.todo = own(told.todo);
    sheet.server = own(told.server);
    sheet.reference = own(told.reference);
    sheet.asked = own(toldStage.question);
    addFacts(sheet, result);
    sheet.noteTarget = told.id;
    return sheet;
}

Sheet stageSheet(const LiveCase& live, std::size_t stage)
{
    const auto& run = *live.run();
    const auto& told = live.told(*live.runAt())->stages[stage];
    Sheet sheet;
    sheet.title = own(told.title);
    sheet.asked = own(told.question);
    sheet.noteTarget = "stage:" + std::string(told.id);
    if (stage >= run.results().size()) {
        sheet.mark = Mark::Ahead;
        sheet.standing = wordOf(Mark::Ahead);
        return sheet;
    }
    const auto& result = run.results()[stage];
    sheet.mark = markOf(result.state);
    sheet.standing = stateOf(told);
    addFacts(sheet, result);
    addPlaces(sheet, run, result.consulted, nullptr);
    return sheet;
}

Sheet problemSheet(const LiveCase& live)
{
    const auto& problem = *live.stepper().problem();
    const auto words = explain::explain(problem.id, problem.params);
    Sheet sheet;
    sheet.mark = Mark::Failed;
    sheet.title = own(words.title);
    sheet.id = own(problem.id.value);
    sheet.standing = standingOf(Severity::Failure, words.basis);
    sheet.why = own(words.explanation);
    sheet.todo = own(words.remedy);
    sheet.reference = own(words.reference);
    sheet.noteTarget = std::string(problem.id.value);
    if (!live.policy()) {
        return sheet;
    }
    for (const auto& each : live.policy()->diagnostics) {
        if (each.severity != Severity::Failure) {
            continue;
        }
        if (sheet.places.size() == kMostDiagnostics) {
            ++sheet.morePlaces;
            continue;
        }
        auto place = policyPlace(live.policy()->source, each.span, each.span);
        const auto said = explain::explain(policy::findingFrom(each));
        place.said = Words::tr("%1. %2").arg(own(said.title), own(said.explanation));
        sheet.places.push_back(std::move(place));
    }
    return sheet;
}

} // namespace attest::ui

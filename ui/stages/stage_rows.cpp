// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_rows.h"

#include "stages/fact_words.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::StageRows)
};

// Worth more than what a stage established: why it ended as it did.
const report::ToldFinding* decisive(const report::ToldStage& stage)
{
    for (const auto tone : {report::Tone::Bad, report::Tone::Doubt, report::Tone::Notice}) {
        for (const auto& finding : stage.findings) {
            if (finding.tone == tone) {
                return &finding;
            }
        }
    }
    return nullptr;
}

QString summaryOf(const report::ToldStage& stage, verify::StageState state)
{
    if (const auto* finding = decisive(stage)) {
        return own(finding->title);
    }
    if (state == verify::StageState::NotEvaluated || state == verify::StageState::Skipped) {
        return own(stage.state);
    }
    if (!stage.facts.empty()) {
        return factsOnALine(stage.facts);
    }
    return own(stage.findings.empty() ? stage.state : stage.findings.front().title);
}

void tellAhead(StageRow& row, bool waiting)
{
    row.state = wordOf(Mark::Ahead);
    row.summary = !row.next ? row.state
        : waiting           ? Words::tr("next: waits for an answer")
                            : Words::tr("next");
}

} // namespace

std::vector<StageRow> stageRows(const LiveCase& live)
{
    std::vector<StageRow> rows;
    const auto at = live.runAt();
    const auto* told = at ? live.told(*at) : nullptr;
    if (!told) {
        return rows;
    }
    const auto& run = *live.run();
    const auto next = *at + 1 == live.runs() ? live.stepper().next() : std::nullopt;
    for (std::size_t i = 0; i < told->stages.size(); ++i) {
        const auto& stage = told->stages[i];
        StageRow row;
        row.key = {run.method(), std::string(stage.id)};
        row.title = own(stage.title);
        row.question = own(stage.question);
        row.remark = own(stage.remark);
        row.breakpoint = live.breakpoints().contains(row.key);
        if (i < run.results().size()) {
            const auto state = run.results()[i].state;
            row.mark = markOf(state);
            row.state = own(stage.state);
            row.summary = summaryOf(stage, state);
        } else {
            row.next = next == row.key && i == run.results().size();
            tellAhead(row, live.stepper().waiting().has_value());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString spoken(const StageRow& row)
{
    QString said = row.summary == row.state || row.summary.isEmpty()
        ? Words::tr("%1, %2").arg(row.title, row.state)
        : Words::tr("%1, %2: %3").arg(row.title, row.state, row.summary);
    if (!row.remark.isEmpty()) {
        said = Words::tr("%1, %2").arg(said, row.remark);
    }
    if (row.breakpoint) {
        said = Words::tr("%1, breakpoint").arg(said);
    }
    return said;
}

QString toolTipOf(const StageRow& row)
{
    QStringList lines{Words::tr("%1: %2").arg(row.title, row.state), row.question};
    if (row.summary != row.state) {
        lines << row.summary;
    }
    lines << row.remark;
    if (row.breakpoint) {
        lines << Words::tr("Breakpoint: a run stops before this stage");
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace attest::ui

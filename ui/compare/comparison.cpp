// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include "explain/catalogue.h"
#include "report/story.h"
#include "theme/text.h"

#include <algorithm>
#include <map>

namespace attest::ui {
namespace {

constexpr decode::NodeId kMostNodes = 60'000;
constexpr std::size_t kLongest = 4000; ///< of a value: whole in tooltip and copy, elided in the row

ComparedVerdict verdictOf(const ComparedSide& side)
{
    const auto story = report::tell(side.report, explain::Language::Interface);
    ComparedVerdict verdict{
        side.name, own(story.outcome + ". " + story.summary), markOf(side.report.outcome)};
    if (!story.runs.empty() && story.runs.front().cause) {
        verdict.sentence += QStringLiteral(" ")
            + own(story.runs.front().blockedAt + ": " + story.runs.front().cause->title + ".");
    }
    for (const auto& mark : story.marks) {
        verdict.sentence += QLatin1Char(' ') + own(mark);
    }
    return verdict;
}

QString stateOf(const report::ReportedStage& stage)
{
    auto text = wordOf(markOf(stage.state));
    for (const auto& finding : stage.findings) {
        if (finding.severity != Severity::Note) {
            text += QStringLiteral(": ")
                + own(explain::explain(Finding{finding.id, finding.severity, finding.params, {}})
                          .title);
            break;
        }
    }
    return text;
}

bool sameStage(const report::ReportedStage& left, const report::ReportedStage& right)
{
    return left.state == right.state
        && std::ranges::equal(left.findings, right.findings, {}, &report::ReportedFinding::id,
            &report::ReportedFinding::id);
}

void addStages(std::vector<ComparedRow>& rows, const report::ReportedRun* left,
    const report::ReportedRun* right)
{
    const auto title = [](const report::ReportedRun& run, const report::ReportedStage& stage) {
        return own(explain::stageTitle(verify::methodName(run.method), stage.id));
    };
    const bool oneMethod = left && right && left->method == right->method;
    for (std::size_t i = 0; left && i < left->stages.size(); ++i) {
        const auto& mine = left->stages[i];
        ComparedRow row;
        row.what = title(*left, mine);
        row.left = stateOf(mine);
        row.leftMark = markOf(mine.state);
        row.stage = i;
        row.side = report::Side::OnlyLeft;
        row.differs = true;
        if (oneMethod && i < right->stages.size()) {
            const auto& other = right->stages[i];
            row.side = report::Side::Both;
            row.right = stateOf(other);
            row.rightMark = markOf(other.state);
            row.differs = !sameStage(mine, other);
        }
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; right && !oneMethod && i < right->stages.size(); ++i) {
        ComparedRow row;
        row.what = title(*right, right->stages[i]);
        row.right = stateOf(right->stages[i]);
        row.rightMark = markOf(right->stages[i].state);
        row.side = report::Side::OnlyRight;
        row.differs = true;
        rows.push_back(std::move(row));
    }
}

struct Field {
    std::string value;
    decode::NodeId node;
};
struct Fields {
    std::map<std::string, Field> byPath;
    std::vector<std::string> order;
};

// Values alone: what holds others differs where they do.
Fields fieldsOf(const verify::Verification* run)
{
    Fields fields;
    if (!run) {
        return fields;
    }
    const auto& tree = run->tree();
    const auto count
        = std::min<decode::NodeId>(static_cast<decode::NodeId>(tree.size()), kMostNodes);
    std::map<std::string, int> seen;
    for (decode::NodeId id = 0; id < count; ++id) {
        if (tree.at(id).firstChild != decode::kNoNode) {
            continue;
        }
        auto path = tree.path(id, run->buffers());
        if (const int again = seen[path]++; again > 0) {
            path += '[' + std::to_string(again + 1) + ']';
        }
        fields.byPath.emplace(path, Field{decode::displayValue(tree, id, run->buffers()), id});
        fields.order.push_back(std::move(path));
    }
    return fields;
}

void addFields(Comparison& out, const verify::Verification* left, const verify::Verification* right)
{
    const auto mine = fieldsOf(left);
    const auto other = fieldsOf(right);
    const auto add = [&out](ComparedRow row) {
        if (out.fields.size() < kMostDifferences) {
            row.differs = true;
            out.fields.push_back(std::move(row));
        } else {
            ++out.moreFields;
        }
    };
    for (const auto& path : mine.order) {
        const auto& here = mine.byPath.at(path);
        const auto there = other.byPath.find(path);
        const bool both = there != other.byPath.end();
        if (both && there->second.value == here.value) {
            continue;
        }
        ComparedRow row{shown(path), shown(here.value, kLongest), {}, {}, {},
            both ? report::Side::Both : report::Side::OnlyLeft, true, {}, here.node};
        if (both) {
            row.right = shown(there->second.value, kLongest);
        }
        add(std::move(row));
    }
    for (const auto& path : other.order) {
        if (!mine.byPath.contains(path)) {
            add({shown(path), {}, shown(other.byPath.at(path).value, kLongest), {}, {},
                report::Side::OnlyRight, true, {}, decode::kNoNode});
        }
    }
}

void addReport(Comparison& out, const report::ReportDiff& all)
{
    const auto telling = report::telling(all);
    for (const auto& each : telling.differences) {
        if (out.report.size() >= kMostDifferences) {
            break;
        }
        out.report.push_back({shown(each.path), shown(each.left, kLongest),
            shown(each.right, kLongest), {}, {}, each.side, true, {}, decode::kNoNode});
    }
    out.moreReport = all.differences.size() - out.report.size();
}

} // namespace

ComparedSide sideOf(const LiveCase& live, const QString& name)
{
    return {name, live.report(),
        live.run() ? std::make_shared<const verify::Verification>(*live.run()) : nullptr};
}

ComparedSide sideOf(const CaseState& state, Which which, const QString& name)
{
    const bool supposed = which == Which::Supposed && state.whatIf.any();
    session::Stepper stepper(supposed ? session::supposing(state.kept, state.whatIf) : state.kept);
    stepper.run(session::Until::End);
    return {name, resultOf(state, which),
        stepper.shown() ? std::make_shared<const verify::Verification>(*stepper.shown()) : nullptr};
}

bool Comparison::same() const
{
    return fields.empty() && report.empty() && moreReport == 0
        && std::ranges::none_of(stages, &ComparedRow::differs);
}

Comparison compared(const ComparedSide& left, const ComparedSide& right)
{
    Comparison out;
    out.left = verdictOf(left);
    out.right = verdictOf(right);
    addStages(out.stages, left.report.shown(), right.report.shown());
    addFields(out, left.run.get(), right.run.get());
    addReport(out, report::compare(left.report, right.report));
    return out;
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/note_target.h"

#include "report/notes.h"
#include "theme/text.h"

namespace attest::ui {
namespace {

constexpr std::string_view kStage = "stage:";
constexpr std::string_view kField = "field:";

// Names in paths may hold the separator themselves, so the tree is followed rather than the text cut.
decode::NodeId follow(const verify::Verification& run, decode::NodeId node, std::string_view path)
{
    const auto& tree = run.tree();
    const auto name = tree.name(node, run.buffers());
    if (!path.starts_with(name)) {
        return decode::kNoNode;
    }
    path.remove_prefix(name.size());
    if (path.empty()) {
        return node;
    }
    if (!name.empty()) {
        if (path.front() != '/') {
            return decode::kNoNode;
        }
        path.remove_prefix(1);
    }
    for (auto child = tree.at(node).firstChild; child != decode::kNoNode;
         child = tree.at(child).next) {
        const auto found = follow(run, child, path);
        if (found != decode::kNoNode) {
            return found;
        }
    }
    return decode::kNoNode;
}

decode::NodeId fromAnyRoot(const verify::Verification& run, std::string_view path)
{
    const auto& tree = run.tree();
    for (decode::NodeId root = 0; root < tree.size() && !path.empty(); ++root) {
        const bool top = tree.at(root).parent == decode::kNoNode;
        const auto found = top ? follow(run, root, path) : decode::kNoNode;
        if (found != decode::kNoNode) {
            return found;
        }
    }
    return decode::kNoNode;
}

// Whoever shows fields below the buffer they are in puts its name in front.
decode::NodeId nodeOf(const verify::Verification& run, const std::string& target)
{
    auto path = report::fieldOfNote(target);
    auto found = fromAnyRoot(run, path);
    const auto after = path.find('/');
    if (found == decode::kNoNode && after != std::string_view::npos) {
        found = fromAnyRoot(run, path.substr(after + 1));
    }
    return found;
}

bool selectIn(LiveCase& live, std::size_t at, const std::string& target)
{
    const auto& run = live.stepper().appraisal()->runs()[at];
    const auto stages = verify::stagesOf(run.method());
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        if (report::stageOfNote(target) == stages[stage].id) {
            live.lookAt(at);
            live.selection().selectStage(stage);
            return true;
        }
        if (stage >= run.results().size()) {
            continue;
        }
        const auto& findings = run.results()[stage].findings;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].id.value == target) {
                live.lookAt(at);
                live.selection().selectFinding(stage, i);
                return true;
            }
        }
    }
    const auto node = nodeOf(run, target);
    if (node != decode::kNoNode) {
        live.lookAt(at);
        live.selection().selectNode(node);
    }
    return node != decode::kNoNode;
}

} // namespace

QString targetInWords(const LiveCase& live, const std::string& target)
{
    const auto method = live.method().value_or(verify::Method::AzureImds);
    return own(report::noteSubject(target, method));
}

std::vector<std::string> targetsAtHand(LiveCase& live)
{
    std::vector<std::string> targets;
    const auto* run = live.run();
    const auto& now = live.selection().now();
    const auto stages
        = run ? verify::stagesOf(run->method()) : std::span<const verify::StageInfo>();
    if (now.stage && *now.stage < stages.size()) {
        const auto at = *now.stage;
        const bool reached = at < run->results().size();
        if (reached && now.finding && *now.finding < run->results()[at].findings.size()) {
            targets.emplace_back(run->results()[at].findings[*now.finding].id.value);
        }
        targets.push_back(std::string(kStage) + std::string(stages[at].id));
    }
    if (run && now.node < run->tree().size()) {
        targets.push_back(std::string(kField) + run->tree().path(now.node, run->buffers()));
    }
    targets.emplace_back();
    return targets;
}

bool selectTarget(LiveCase& live, const std::string& target)
{
    if (target.empty() || live.runs() == 0) {
        return target.empty();
    }
    const auto at = *live.runAt();
    if (selectIn(live, at, target)) {
        return true;
    }
    for (std::size_t i = 0; i < live.runs(); ++i) {
        if (i != at && selectIn(live, i, target)) {
            return true;
        }
    }
    return false;
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/diff.h"

#include "decode/json.h"
#include "decode/json_names.h"

#include <algorithm>
#include <map>

namespace attest::report {
namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

// One leaf of a report: where it stands and its value as JSON.
struct Leaf {
    std::string path;
    std::string value;
};

// What tells one entry of a list from another; position where nothing does.
constexpr std::string_view kNaming[] = {"id", "method", "name", "target", "sha256", "type"};

class Leaves {
public:
    explicit Leaves(const decode::JsonText& text) : m_text(text) { walk(0, std::string()); }
    [[nodiscard]] const std::vector<Leaf>& all() const { return m_all; }

private:
    void walk(NodeId id, const std::string& path);
    void walkArray(NodeId array, const std::string& path);
    [[nodiscard]] std::string entryName(NodeId entry) const;
    [[nodiscard]] const decode::Node& at(NodeId id) const { return m_text.tree.at(id); }

    const decode::JsonText& m_text;
    std::vector<Leaf> m_all;
};

std::string Leaves::entryName(NodeId entry) const
{
    for (const std::string_view name : kNaming) {
        if (const auto text = decode::memberText(m_text.tree, entry, name, m_text.buffers)) {
            return *text;
        }
    }
    return {};
}

// Entries that share a name are numbered among themselves, so that one more in front does not shift
// every other.
void Leaves::walkArray(NodeId array, const std::string& path)
{
    std::map<std::string, int> seen;
    std::size_t index = 0;
    for (NodeId entry = at(array).firstChild; entry != kNoNode; entry = at(entry).next, ++index) {
        std::string name = entryName(entry);
        if (name.empty()) {
            walk(entry, path + '[' + std::to_string(index) + ']');
            continue;
        }
        const int number = ++seen[name];
        name += number > 1 ? "#" + std::to_string(number) : std::string();
        walk(entry, path + '[' + name + ']');
    }
    if (index == 0) {
        m_all.push_back({path, "[]"});
    }
}

void Leaves::walk(NodeId id, const std::string& path)
{
    const decode::Node& node = at(id);
    if (node.kind == NodeKind::Array) {
        walkArray(id, path);
    } else if (node.kind == NodeKind::Object) {
        for (NodeId child = node.firstChild; child != kNoNode; child = at(child).next) {
            const std::string name = decode::unescapedJson(m_text.buffers.text(at(child).key));
            walk(child, path.empty() ? name : path + '.' + name);
        }
        if (node.firstChild == kNoNode) {
            m_all.push_back({path, "{}"});
        }
    } else {
        m_all.push_back({path, std::string(m_text.buffers.text(node.span))});
    }
}

std::map<std::string_view, const Leaf*> byPath(const std::vector<Leaf>& leaves)
{
    std::map<std::string_view, const Leaf*> out;
    for (const Leaf& leaf : leaves) {
        out.emplace(leaf.path, &leaf);
    }
    return out;
}

// Two documents that hold an empty list on one side only differ in its entries, not in "[]".
bool isEmptyContainer(const Leaf& leaf)
{
    return leaf.value == "[]" || leaf.value == "{}";
}

std::vector<Difference> differences(const std::vector<Leaf>& left, const std::vector<Leaf>& right)
{
    const auto leftByPath = byPath(left);
    const auto rightByPath = byPath(right);
    std::vector<Difference> out;
    for (const Leaf& leaf : left) {
        const auto other = rightByPath.find(leaf.path);
        if (other == rightByPath.end()) {
            if (!isEmptyContainer(leaf)) {
                out.push_back({leaf.path, Side::OnlyLeft, leaf.value, {}});
            }
        } else if (other->second->value != leaf.value) {
            out.push_back({leaf.path, Side::Both, leaf.value, other->second->value});
        }
    }
    for (const Leaf& leaf : right) {
        if (leftByPath.find(leaf.path) == leftByPath.end() && !isEmptyContainer(leaf)) {
            out.push_back({leaf.path, Side::OnlyRight, {}, leaf.value});
        }
    }
    return out;
}

// "runs[azure_imds].stages[chain].state" is of the stage "chain".
std::string stageIn(std::string_view path)
{
    constexpr std::string_view kMark = ".stages[";
    const std::size_t at = path.find(kMark);
    const std::size_t end = at == std::string_view::npos ? at : path.find(']', at);
    return end == std::string_view::npos
        ? std::string()
        : std::string(path.substr(at + kMark.size(), end - at - kMark.size()));
}

// Stages stand in running order in both documents, and so do the leaves.
std::string firstStage(const std::vector<Leaf>& leaves, const std::vector<Difference>& all)
{
    std::vector<std::string> differing;
    for (const Difference& difference : all) {
        if (difference.path.find("].state") != std::string::npos
            || difference.path.find("].findings[") != std::string::npos) {
            differing.push_back(stageIn(difference.path));
        }
    }
    for (const Leaf& leaf : leaves) {
        const std::string stage = stageIn(leaf.path);
        if (!stage.empty() && std::ranges::find(differing, stage) != differing.end()) {
            return stage;
        }
    }
    return differing.empty() ? std::string() : differing.front();
}

std::string outcomeIn(const decode::JsonText& text)
{
    return decode::memberText(text.tree, 0, "outcome", text.buffers).value_or(std::string());
}

} // namespace

Result<ReportDiff> compareJson(std::string_view left, std::string_view right)
{
    const auto leftText = decode::readJsonText("left", copyBytes(asBytes(left)));
    if (!leftText) {
        return leftText.problem();
    }
    const auto rightText = decode::readJsonText("right", copyBytes(asBytes(right)));
    if (!rightText) {
        return rightText.problem();
    }
    const Leaves leftLeaves(*leftText);
    const Leaves rightLeaves(*rightText);
    ReportDiff diff;
    diff.leftOutcome = outcomeIn(*leftText);
    diff.rightOutcome = outcomeIn(*rightText);
    diff.differences = differences(leftLeaves.all(), rightLeaves.all());
    diff.firstStage = firstStage(leftLeaves.all(), diff.differences);
    return diff;
}

ReportDiff compare(const Report& left, const Report& right)
{
    auto diff = compareJson(toJson(left), toJson(right));
    return diff ? std::move(diff).value() : ReportDiff{};
}

ReportDiff telling(const ReportDiff& diff)
{
    constexpr std::string_view kTelling[] = {"outcome", "code", "clock", "leeway", "nonce",
        "tenantDomain", "resourceId", "sha256", "state", "policy", "name", "form", "signature",
        "overrides", "identity", "attributes", "trustDomain", "template", "id"};
    auto telling = diff;
    std::erase_if(telling.differences, [&](const Difference& each) {
        const std::string_view path = each.path;
        const auto last = path.substr(path.find_last_of('.') + 1);
        const auto word = last.substr(0, last.find('['));
        const bool detail = path.find("consulted") != path.npos || path.find("places") != path.npos
            || path.find("findings") != path.npos || path.find("chain") != path.npos
            || path.find("exchanges") != path.npos;
        return detail
            || std::find(std::begin(kTelling), std::end(kTelling), word) == std::end(kTelling);
    });
    // Where only details differ, they are what there is to tell.
    return telling.differences.empty() ? diff : telling;
}

} // namespace attest::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/position.h"
#include "base/redact.h"
#include "decode/json.h"
#include "explain/showable.h"
#include "judgement.h"
#include "policy/yaml.h"
#include "run.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "what to read; - is standard input"),
        Use::Required},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

constexpr std::size_t kMostListed = 100;
constexpr std::size_t kLongestPath = 1000;

struct Duplicate {
    std::string path;
    Position at;
};

/// The first of those that occur twice, in the order they stand in. The text is gone through once,
/// however many there are.
std::vector<Duplicate> duplicatesIn(
    const decode::Tree& tree, const Buffers& buffers, const std::vector<decode::NodeId>& nodes)
{
    std::vector<Duplicate> found;
    const auto text = asText(buffers.at(0).bytes());
    std::size_t from = 0;
    Position base;
    for (const auto node : nodes) {
        if (found.size() == kMostListed) {
            break;
        }
        const std::size_t offset = tree.at(node).key.offset;
        const auto step = positionOf(text.substr(from), offset - from);
        base = step.line == 1 ? Position{base.line, base.column + step.column - 1}
                              : Position{base.line + step.line - 1, step.column};
        from = offset;
        found.push_back({redactSecrets(tree.path(node, buffers).substr(0, kLongestPath)), base});
    }
    return found;
}

std::string duplicatesJson(const std::vector<Duplicate>& duplicates)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& each : duplicates) {
        json.beginObject().member("path", each.path);
        json.key("line").number(each.at.line).key("column").number(each.at.column).endObject();
    }
    return json.endArray().take();
}

std::string duplicatesText(const std::vector<Duplicate>& duplicates, std::size_t count)
{
    std::string out;
    for (const auto& each : duplicates) {
        out += "  "
            + said(QT_TRANSLATE_NOOP(
                       "assay", "line {line}, column {column}: {name} occurs a second time"),
                {{"line", each.at.line}, {"column", each.at.column},
                    {"name", explain::showable(each.path)}})
            + "\n";
    }
    if (count > duplicates.size()) {
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "and {count} more"),
                {{"count", count - duplicates.size()}})
            + "\n";
    }
    return out;
}

int runJson(Invocation& invocation)
{
    const auto& file = *invocation.file("in");
    Buffers buffers;
    buffers.add(Buffer(file.path, file.bytes));
    decode::Tree tree;
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List;
    const auto root = decode::readJson(tree, decode::kNoNode, buffers, buffers.whole(0), options);
    if (!root) {
        return answer(invocation, rejectedInText(root.problem(), "json", asText(file.bytes)));
    }
    Judgement judgement;
    judgement.result = report::accepted({"json"});
    // Nodes are numbered in the order of the text.
    const auto nodes = decode::duplicateNames(tree, 0, buffers);
    const auto duplicates = duplicatesIn(tree, buffers, nodes);
    judgement.result.members.push_back({"duplicates", duplicatesJson(duplicates)});
    judgement.result.members.push_back({"duplicateCount", std::to_string(nodes.size())});
    judgement.body = duplicatesText(duplicates, nodes.size());
    return answer(invocation, judgement);
}

int runYaml(Invocation& invocation)
{
    const auto text = asText(invocation.file("in")->bytes);
    if (const auto wrong = policy::checkYaml(text)) {
        return answer(
            invocation, rejectedInText({wrong->id, wrong->params, wrong->span}, "yaml", text));
    }
    Judgement judgement;
    judgement.result = report::accepted({"yaml"});
    return answer(invocation, judgement);
}

} // namespace

const Verb kParseYaml{"parse yaml", Family::Look,
    QT_TRANSLATE_NOOP("assay", "whether a file is YAML, and at which line and column it is not"),
    kOperands, kOptions, runYaml};
const Verb kParseJson{"parse json", Family::Look,
    QT_TRANSLATE_NOOP("assay", "whether a file is JSON, and at which line and column it is not"),
    kOperands, kOptions, runJson,
    QT_TRANSLATE_NOOP("assay",
        "Member names that occur twice are listed, the first hundred of them, not refused.")};

} // namespace attest::app

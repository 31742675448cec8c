// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/position.h"
#include "decode/json.h"
#include "judgement.h"
#include "policy/yaml.h"
#include "run.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", "what to read; - is standard input", Use::Required},
};
constexpr Option kMetricsOptions[] = {
    {"in", Takes::File, "FILE", "what to read; - is standard input", Use::Required},
    {"format", Takes::Choice, "openmetrics|prometheus|auto", "the exposition format"},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

std::string duplicatesJson(const decode::Tree& tree, const Buffers& buffers)
{
    JsonWriter json;
    json.beginArray();
    for (const auto node : decode::duplicateNames(tree, 0, buffers)) {
        const auto at = positionOf(asText(buffers.at(0).bytes()), tree.at(node).key.offset);
        json.beginObject().member("path", tree.path(node, buffers));
        json.key("line").number(at.line).key("column").number(at.column).endObject();
    }
    return json.endArray().take();
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
    judgement.result.members.push_back({"duplicates", duplicatesJson(tree, buffers)});
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

int runLater(Invocation& invocation)
{
    return refuse(invocation.streams, invocation.json() ? Form::Json : Form::Words, kUnsupported,
        "unsupported.verb", "'" + std::string(invocation.verb.name) + "' is not there yet");
}

} // namespace

const Verb kParseYaml{"parse yaml", Family::Look,
    "whether a file is YAML, and at which line and column it is not", kOperands, kOptions, runYaml};
const Verb kParseJson{"parse json", Family::Look,
    "whether a file is JSON, and at which line and column it is not", kOperands, kOptions, runJson,
    "Member names that occur twice are listed, not refused."};
const Verb kParseMetrics{"parse metrics", Family::Look,
    "metrics in exposition format (not there yet)", kOperands, kMetricsOptions, runLater};
const Verb kParseLog{
    "parse log", Family::Look, "a log file (not there yet)", kOperands, kOptions, runLater};

} // namespace attest::app

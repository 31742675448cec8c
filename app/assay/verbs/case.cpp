// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "cases.h"
#include "decode/json.h"
#include "report/diff.h"
#include "verbs.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kRunOptions[] = {
    {"in", Takes::File, "FILE", "the case; - is standard input", Use::Required},
    {"report", Takes::Choice, "text|json|md|html", "a full report in that form"},
    {"redact", Takes::Nothing, "", "the report without what tells whose machine it was"},
    {"out", Takes::Path, "FILE", "where the report goes; standard output unless told"},
};
constexpr Option kShowOptions[] = {
    {"in", Takes::File, "FILE", "the case; - is standard input", Use::Required},
};
constexpr Option kDiffOptions[] = {
    {"left", Takes::File, "FILE", "a case, or a report's JSON", Use::Required},
    {"right", Takes::File, "FILE", "the one to hold against it", Use::Required},
};
constexpr Option kRedactOptions[] = {
    {"in", Takes::File, "FILE", "the case; - is standard input", Use::Required},
    {"out", Takes::Path, "FILE", "where the redacted case goes", Use::Required},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

int runCase(Invocation& invocation)
{
    const auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    const auto appraisal = casefile::replay(*c, invocation.worker.bench());
    if (!appraisal) {
        return answerUnfit(invocation, appraisal.problem());
    }
    if (!c->reportSha256.empty() && c->reportSha256 != reportSha256(*appraisal)) {
        invocation.err("assay: the report is not the one recorded with the case; another version "
                       "of this program, or a signature that was taken out, makes it differ\n");
    }
    return answer(invocation, *appraisal, methodOf(*c));
}

bool isReport(const FileData& file)
{
    const auto json = decode::readJsonText(file.path, file.bytes);
    return json && decode::member(json->tree, 0, "runs", json->buffers) != decode::kNoNode;
}

/// A case is replayed; a report is one already.
Result<std::string> reportJson(const Invocation& invocation, const FileData& file)
{
    const auto c = readCase(file);
    if (!c && isReport(file)) {
        return std::string(asText(file.bytes));
    }
    if (!c) {
        return c.problem();
    }
    const auto appraisal = casefile::replay(*c, invocation.worker.bench());
    if (!appraisal) {
        return appraisal.problem();
    }
    return report::toJson(report::makeReport(*appraisal));
}

int runDiff(Invocation& invocation)
{
    const auto left = reportJson(invocation, *invocation.file("left"));
    const auto right = reportJson(invocation, *invocation.file("right"));
    if (!left || !right) {
        return answerUnfit(invocation, left ? right.problem() : left.problem());
    }
    const auto diff = report::compareJson(*left, *right);
    if (!diff) {
        return answerUnfit(invocation, diff.problem());
    }
    invocation.out(invocation.json()
            ? report::toJson(*diff) + "\n"
            : report::toText(*diff, styleOf(invocation.streams.terminal, report::Detail::Full)));
    return diff->same() ? kAccept : kReject;
}

int runRedact(Invocation& invocation)
{
    const auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    const auto redacted = casefile::redacted(*c);
    const auto error = writeFile(*invocation.arguments.text("out"),
        casefile::write(redacted, casefile::TokenKeeping::StripSignature));
    return error ? refuse(invocation, *error) : answerContents(invocation, redacted);
}

} // namespace

const Verb kCaseRun{"case run", Family::Work, "replays a case, offline, to the same bytes",
    kOperands, kRunOptions, runCase};
const Verb kCaseShow{"case show", Family::Work, "what a case holds, and what of it can be misused",
    kOperands, kShowOptions, runCaseShow};
const Verb kCaseDiff{"case diff", Family::Work, "what differs between two cases' reports",
    {"LEFT RIGHT", 2, "left right", 0}, kDiffOptions, runDiff,
    "Answers 0 when nothing differs and 1 when something does."};
const Verb kCaseRedact{"case redact", Family::Work,
    "the case without credentials and without what no stage reads", kOperands, kRedactOptions,
    runRedact};

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "base/json_writer.h"
#include "cases.h"
#include "decode/json.h"
#include "explain/showable.h"
#include "report/diff.h"
#include "verbs.h"
#include "worker.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr Option kRunOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the case; - is standard input"),
        Use::Required},
    {"report", Takes::Choice, "text|json|md|html",
        QT_TRANSLATE_NOOP("assay", "a full report in that form")},
    {"redact", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "the report without what tells whose machine and login it was")},
    {"no-notes", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay",
            "the report without what people wrote about the case; --redact leaves that out too")},
    {"out", Takes::Path, "FILE",
        QT_TRANSLATE_NOOP("assay", "where the report goes; standard output unless told")},
};
constexpr Option kShowOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the case; - is standard input"),
        Use::Required},
};
constexpr Option kDiffOptions[] = {
    {"left", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "a case, or a report's JSON"),
        Use::Required},
    {"right", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the one to hold against it"),
        Use::Required},
};
constexpr Option kRedactOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the case; - is standard input"),
        Use::Required},
    {"out", Takes::Path, "FILE", QT_TRANSLATE_NOOP("assay", "where the redacted case goes"),
        Use::Required},
    {"force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace the file that --out names")},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

Recorded recordedOf(const casefile::Case& c, const verify::Appraisal& appraisal)
{
    return c.reportSha256.empty()                   ? Recorded::Nothing
        : c.reportSha256 == reportSha256(appraisal) ? Recorded::Same
                                                    : Recorded::Differs;
}

/// Keys that a token was checked with are recorded in the case and nowhere else: its maker could have put
/// any there. Of anchors that are not shipped the report itself speaks.
bool restsOnRecordedKeys(const verify::Appraisal& appraisal)
{
    return std::ranges::any_of(appraisal.runs(), [](const verify::Verification& run) {
        return run.method() == verify::Method::AzureMsi
            && std::ranges::any_of(run.results(), [](const verify::StageResult& result) {
                   return result.stage == "signature" && result.state == verify::StageState::Passed;
               });
    });
}

/// Why there may be no recorded result.
const char* nothingRecorded(const casefile::Case& c)
{
    const bool stripped = std::ranges::any_of(c.evidence, [](const verify::Evidence& evidence) {
        return evidence.signature == verify::TokenSignature::Removed;
    });
    return stripped
        ? QT_TRANSLATE_NOOP("assay",
            "No result is recorded with a token whose signature was left out, so nothing tells "
            "whether the file is as it was saved.")
        : QT_TRANSLATE_NOOP("assay",
            "No result was recorded with this case, so there is nothing to hold this one "
            "against: the file may have been edited, redacted, or made by hand.");
}

/// What a replay proves less than a verification. A report on standard output is a document of its own, so
/// it goes elsewhere then.
void sayOfReplay(const Invocation& invocation, Ink ink, const char* marked)
{
    const auto text = said(marked);
    const auto& terminal = invocation.streams.terminal;
    const bool document = invocation.arguments.has("report") && !goesToFile(invocation);
    if (invocation.json() || document) {
        invocation.err("assay: " + text + "\n");
    } else {
        invocation.out(inked(terminal, ink, wrapped(text, terminal.width, 0)) + "\n\n");
    }
}

int runCase(Invocation& invocation)
{
    if (const auto error = reportConflict(invocation)) {
        return refuse(invocation, *error);
    }
    const auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    const auto appraisal = casefile::replay(*c, invocation.worker.bench());
    if (!appraisal) {
        return answerUnfit(invocation, appraisal.problem());
    }
    const auto recorded = recordedOf(*c, *appraisal);
    if (recorded == Recorded::Differs) {
        sayOfReplay(invocation, Ink::Bad,
            QT_TRANSLATE_NOOP("assay",
                "The result is NOT the one recorded with this case: the file was edited after "
                "it was saved, or another version of this program made it."));
    } else if (recorded == Recorded::Nothing) {
        sayOfReplay(invocation, Ink::Doubtful, nothingRecorded(*c));
    }
    std::vector<report::ContractMember> extras;
    if (restsOnRecordedKeys(*appraisal)) {
        extras.push_back({"recordedKeys", "true"});
        sayOfReplay(invocation, Ink::Doubtful,
            QT_TRANSLATE_NOOP("assay",
                "The token was held against the keys that the case holds, which its maker "
                "recorded; whether the login host gave them out is not known here."));
    }
    const int exit = answer(invocation, *appraisal, recorded, std::move(extras), c->notes);
    return recorded == Recorded::Differs && exit == kAccept ? static_cast<int>(kReject) : exit;
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

std::string differencesJson(const report::ReportDiff& diff)
{
    JsonWriter json;
    json.beginArray();
    for (const report::Difference& each : diff.differences) {
        const bool left = each.side != report::Side::OnlyRight;
        const bool right = each.side != report::Side::OnlyLeft;
        json.beginObject().member("path", each.path);
        json.member("in", left && right ? "both" : left ? "left" : "right");
        if (left) {
            json.key("left").raw(each.left);
        }
        if (right) {
            json.key("right").raw(each.right);
        }
        json.endObject();
    }
    return json.endArray().take();
}

/// One object as every verb gives it: accepted when nothing differs.
report::ContractResult contractOf(const report::ReportDiff& diff)
{
    auto result = report::accepted({"case"});
    if (!diff.same()) {
        result.verdict = report::ContractVerdict::Reject;
        result.stage = "case";
        result.message = "the two reports differ";
        result.stages.front().status = report::ContractStatus::Fail;
        result.stages.front().message = result.message;
    }
    result.members
        = {{"same", diff.same() ? "true" : "false"}, {"leftOutcome", jsonQuoted(diff.leftOutcome)},
            {"rightOutcome", jsonQuoted(diff.rightOutcome)},
            {"firstStage", diff.firstStage.empty() ? "null" : jsonQuoted(diff.firstStage)},
            {"differences", differencesJson(diff)}};
    return result;
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
    if (invocation.json()) {
        invocation.out(report::toJson(contractOf(*diff)) + "\n");
    } else {
        const auto telling = report::telling(*diff);
        invocation.out(
            report::toText(telling, styleOf(invocation.streams.terminal, report::Detail::Full)));
        if (const auto more = diff->differences.size() - telling.differences.size(); more > 0) {
            invocation.out("\n"
                + said(
                    QT_TRANSLATE_NOOP("assay",
                        "and {count} other values that follow from these; --json lists them all"),
                    {{"count", more}})
                + "\n");
        }
    }
    return diff->same() ? kAccept : kReject;
}

constexpr char kStays[] = QT_TRANSLATE_NOOP("assay",
    "Not taken out, because the verdict rests on it: the evidence with all that is signed in it "
    "(machine, subscription, nonce), the tenant domain and resource id that the agent named, "
    "the policy, and the certificates. A report without identifiers is made by case run "
    "--redact.");

std::string jsonList(const std::vector<Sentence>& texts)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& text : texts) {
        json.string(text.english);
    }
    return json.endArray().take();
}

std::vector<Sentence> takenOut(const casefile::Case& before, const casefile::Case& after)
{
    std::vector<Sentence> gone;
    for (std::size_t i = 0; i < before.evidence.size() && i < after.evidence.size(); ++i) {
        if (before.evidence[i].signature != after.evidence[i].signature) {
            gone.push_back(
                {QT_TRANSLATE_NOOP("assay",
                     "the signature of the token {name}: nobody can log in with it any more"),
                    {{"name", explain::showable(before.evidence[i].name)}}});
        }
    }
    if (!before.notes.empty()) {
        gone.push_back({before.notes.size() == 1 ? QT_TRANSLATE_NOOP("assay", "{count} note")
                                                 : QT_TRANSLATE_NOOP("assay", "{count} notes"),
            {{"count", before.notes.size()}}});
    }
    for (std::size_t i = 0; i < before.exchanges.size() && i < after.exchanges.size(); ++i) {
        const auto was = before.exchanges[i].reply.body.size();
        const auto is = after.exchanges[i].reply.body.size();
        if (was != is) {
            gone.push_back(
                {QT_TRANSLATE_NOOP(
                     "assay", "{request}: {before} bytes became {after}, only what a stage reads"),
                    {{"request",
                         explain::showable(verify::requestKey(before.exchanges[i].request))},
                        {"before", was}, {"after", is}}});
        }
    }
    if (!before.reportSha256.empty()) {
        gone.emplace_back(QT_TRANSLATE_NOOP("assay", "the digest of the report that it gave"));
    }
    if (gone.empty()) {
        gone.emplace_back(
            QT_TRANSLATE_NOOP("assay", "nothing: there was nothing in it that could be left out"));
    }
    return gone;
}

int runRedact(Invocation& invocation)
{
    const auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    const auto redacted = casefile::redacted(*c);
    if (const auto secret = secretIn(redacted)) {
        return refuse(invocation,
            {"usage.holds-secret",
                {QT_TRANSLATE_NOOP("assay",
                     "{secret}, which cannot be taken out without changing what is judged: "
                     "nothing was written"),
                    {{"secret", *secret}}}});
    }
    const auto path = *invocation.arguments.text("out");
    const auto error
        = writeFile(path, casefile::write(redacted, casefile::TokenKeeping::StripSignature),
            invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse,
            Readers::Owner, invocation.devices());
    if (error) {
        return refuse(invocation, *error);
    }
    const auto gone = takenOut(*c, redacted);
    if (!invocation.json()) {
        const auto width = invocation.streams.terminal.width;
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "written to {file}"),
                           {{"file", explain::showable(path)}})
            + "\n\n" + said(QT_TRANSLATE_NOOP("assay", "Taken out")) + "\n");
        for (const auto& line : gone) {
            invocation.out("  " + wrapped(line.shown, width, 2) + "\n");
        }
        invocation.out("\n" + wrapped(said(kStays), width, 0) + "\n\n"
            + said(QT_TRANSLATE_NOOP("assay", "What it holds now")) + "\n");
    }
    return answerContents(
        invocation, casefile::describeContents(redacted), {{"removed", jsonList(gone)}});
}

} // namespace

const Verb kCaseRun{"case run", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "replays a case, offline, and says whether the result is the recorded one"),
    kOperands, kRunOptions, runCase,
    QT_TRANSLATE_NOOP("assay",
        "Answers 1 also when the result is not the one recorded: the file was edited, or "
        "another version of this program made it.")};
const Verb kCaseShow{"case show", Family::Work,
    QT_TRANSLATE_NOOP("assay", "what a case holds, and what of it can be misused"), kOperands,
    kShowOptions, runCaseShow};
const Verb kCaseDiff{"case diff", Family::Work,
    QT_TRANSLATE_NOOP("assay", "what differs between two cases' reports"),
    {"LEFT RIGHT", 2, "left right", 0}, kDiffOptions, runDiff,
    QT_TRANSLATE_NOOP("assay", "Answers 0 when nothing differs and 1 when something does.")};
const Verb kCaseRedact{"case redact", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "the case without credentials, notes and what no stage reads; names and ids stay"),
    kOperands, kRedactOptions, runRedact};

} // namespace attest::app

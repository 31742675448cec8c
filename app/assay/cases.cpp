// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "base/hex.h"
#include "base/json_writer.h"
#include "base/redact.h"
#include "decode/digest.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "judgement.h"
#include "report/notes.h"
#include "report/render.h"
#include "secrets.h"

namespace attest::app {

namespace {

std::string contentsJson(const std::vector<Finding>& contents)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& finding : contents) {
        json.beginObject().member("code", finding.id.value);
        json.member("severity", severityName(finding.severity));
        json.member("message", report::contractMessage(finding.id, finding.params)).endObject();
    }
    return json.endArray().take();
}

/// What it is judged by, a line each.
std::string inputsText(const casefile::Case& c)
{
    std::string out;
    const auto line = [&out](const char* label, std::string_view value) {
        if (!value.empty()) {
            out += padded(said(label), 16) + explain::showable(value) + "\n";
        }
    };
    line(QT_TRANSLATE_NOOP("assay", "clock"), formatRfc3339(c.context.now));
    for (const auto& evidence : c.evidence) {
        line(QT_TRANSLATE_NOOP("assay", "evidence"), methodName(evidence.method));
        line(QT_TRANSLATE_NOOP("assay", "tenant domain"), evidence.tenantDomain);
        line(QT_TRANSLATE_NOOP("assay", "resource id"), evidence.resourceId);
    }
    line(QT_TRANSLATE_NOOP("assay", "nonce"), c.context.nonce.value_or(""));
    line(QT_TRANSLATE_NOOP("assay", "key set"),
        c.context.jwks
            ? said(QT_TRANSLATE_NOOP("assay", "{count} bytes"), {{"count", c.context.jwks->size()}})
            : std::string());
    if (c.context.identity) {
        line(QT_TRANSLATE_NOOP("assay", "template"), c.context.identity->pathTemplate);
    }
    line(QT_TRANSLATE_NOOP("assay", "recorded"),
        c.reportSha256.empty()
            ? said(QT_TRANSLATE_NOOP("assay", "no result"))
            : said(QT_TRANSLATE_NOOP("assay", "report {sha256}"), {{"sha256", c.reportSha256}}));
    return out + "\n";
}

std::string notesJson(const casefile::Case& c)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& note : c.notes) {
        json.beginObject().member("target", note.target);
        json.member("written", formatRfc3339(note.written));
        json.member("text", redactSecrets(note.text)).endObject();
    }
    return json.endArray().take();
}

/// What people wrote, as they wrote it.
std::string notesText(const casefile::Case& c, const Terminal& terminal)
{
    if (c.notes.empty()) {
        return {};
    }
    std::string out = "\n"
        + inked(terminal, Ink::Heading,
            said(QT_TRANSLATE_NOOP("assay", "What people wrote about this case")))
        + "\n";
    for (const auto& note : c.notes) {
        out += "\n" + inked(terminal, Ink::Strong, report::noteSubject(note.target, methodOf(c)))
            + inked(terminal, Ink::Faint, "  " + formatRfc3339(Time{note.written.seconds, 0}))
            + "\n";
        for (const auto& line : report::noteLines(note.text)) {
            out += "  " + wrapped(line, terminal.width, 2) + "\n";
        }
    }
    return out;
}

} // namespace

Result<casefile::Case> readCase(const FileData& file)
{
    return casefile::read(file.path, file.bytes);
}

verify::Method methodOf(const casefile::Case& c)
{
    return c.evidence.empty() ? verify::Method::AzureImds : c.evidence.front().method;
}

std::string reportSha256(const verify::Appraisal& appraisal)
{
    return hex(decode::sha256(asBytes(report::toJson(report::makeReport(appraisal)))));
}

int answerContents(const Invocation& invocation, const std::vector<Finding>& contents,
    std::vector<report::ContractMember> members)
{
    if (invocation.json()) {
        Judgement judgement{report::accepted({"case"}), {}, {}};
        judgement.result.members = std::move(members);
        judgement.result.members.push_back({"contents", contentsJson(contents)});
        return answer(invocation, judgement);
    }
    const auto& terminal = invocation.streams.terminal;
    for (const auto& finding : contents) {
        const auto words = explain::explain(finding);
        invocation.out(headlineOf(finding, terminal) + "\n  "
            + wrapped(words.explanation, terminal.width, 2) + "\n");
    }
    return kAccept;
}

std::optional<Sentence> secretIn(const casefile::Case& c)
{
    const auto judge = [](const Sentence& what, ByteView bytes) -> std::optional<Sentence> {
        const auto secret = secretIn(bytes);
        return secret ? std::optional(Sentence(QT_TRANSLATE_NOOP("assay", "{what} holds {secret}"),
                   {{"what", what}, {"secret", *secret}}))
                      : std::nullopt;
    };
    for (const auto& evidence : c.evidence) {
        if (auto found = judge(explain::showable(evidence.name), evidence.bytes)) {
            return found;
        }
    }
    if (auto found = judge(QT_TRANSLATE_NOOP("assay", "the policy"), c.policy)) {
        return found;
    }
    if (auto found
        = judge(QT_TRANSLATE_NOOP("assay", "the key set"), c.context.jwks.value_or(Bytes()))) {
        return found;
    }
    for (const auto& exchange : c.exchanges) {
        if (auto found
            = judge(explain::showable(verify::requestKey(exchange.request)), exchange.reply.body)) {
            return found;
        }
    }
    return std::nullopt;
}

int answerUnfit(const Invocation& invocation, const Problem& problem)
{
    return answer(invocation, rejectedAt("case", problem, {"case"}));
}

int runCaseShow(Invocation& invocation)
{
    const auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    if (!invocation.json()) {
        invocation.out(inputsText(*c));
    }
    const int exit = answerContents(invocation, casefile::describeReceived(*c),
        {{"clock", jsonQuoted(formatRfc3339(c->context.now))}, {"notes", notesJson(*c)}});
    if (!invocation.json()) {
        invocation.out(notesText(*c, invocation.streams.terminal));
    }
    return exit;
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "base/hex.h"
#include "base/json_writer.h"
#include "decode/digest.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "judgement.h"
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
    std::string out = "clock         " + formatRfc3339(c.context.now) + "\n";
    const auto line = [&out](std::string_view label, std::string_view value) {
        if (!value.empty()) {
            out += padded(label, 14) + explain::showable(value) + "\n";
        }
    };
    for (const auto& evidence : c.evidence) {
        line("evidence", methodName(evidence.method));
        line("tenant domain", evidence.tenantDomain);
        line("resource id", evidence.resourceId);
    }
    line("nonce", c.context.nonce.value_or(""));
    line("key set",
        c.context.jwks ? std::to_string(c.context.jwks->size()) + " bytes" : std::string());
    if (c.context.identity) {
        line("template", c.context.identity->pathTemplate);
    }
    line("recorded", c.reportSha256.empty() ? "no result" : "report " + c.reportSha256);
    return out + "\n";
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

int answerContents(const Invocation& invocation, const casefile::Case& c,
    std::vector<report::ContractMember> members)
{
    const auto contents = casefile::describeContents(c);
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

std::optional<std::string> secretIn(const casefile::Case& c)
{
    const auto judge = [](std::string_view what, ByteView bytes) -> std::optional<std::string> {
        const auto secret = secretIn(bytes);
        return secret
            ? std::optional(explain::showable(what) + " holds " + explain::showable(*secret))
            : std::nullopt;
    };
    for (const auto& evidence : c.evidence) {
        if (auto found = judge(evidence.name, evidence.bytes)) {
            return found;
        }
    }
    if (auto found = judge("the policy", c.policy)) {
        return found;
    }
    if (auto found = judge("the key set", c.context.jwks.value_or(Bytes()))) {
        return found;
    }
    for (const auto& exchange : c.exchanges) {
        if (auto found = judge(verify::requestKey(exchange.request), exchange.reply.body)) {
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
    return answerContents(invocation, *c, {{"clock", jsonQuoted(formatRfc3339(c->context.now))}});
}

} // namespace attest::app

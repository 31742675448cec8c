// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "base/json_writer.h"
#include "base/position.h"
#include "base/utf8.h"
#include "decode/name.h"
#include "decoded.h"
#include "explain/showable.h"
#include "judgement.h"
#include "lookup.h"
#include "tree_text.h"

namespace attest::app {

namespace {

std::string certificateTitle(
    const decode::Certificate& certificate, std::size_t index, const Terminal& terminal)
{
    const auto line = [](const char* label, std::string_view text) {
        return "  " + padded(said(label), 11) + explain::showable(text, 300) + "\n";
    };
    return inked(terminal, Ink::Heading,
               said(QT_TRANSLATE_NOOP("assay", "certificate {number}"), {{"number", index}}))
        + "\n" + line(QT_TRANSLATE_NOOP("assay", "subject"), nameText(certificate.subject))
        + line(QT_TRANSLATE_NOOP("assay", "issuer"), nameText(certificate.issuer))
        + line(QT_TRANSLATE_NOOP("assay", "valid"),
            said(QT_TRANSLATE_NOOP("assay", "{from} to {until}"),
                {{"from", formatRfc3339(certificate.notBefore)},
                    {"until", formatRfc3339(certificate.notAfter)}}))
        + line(QT_TRANSLATE_NOOP("assay", "sha256"), hex(certificate.sha256))
        + inked(terminal, Ink::Faint,
            said(QT_TRANSLATE_NOOP("assay", "its bytes are counted by themselves:")))
        + "\n" + buffersText(certificate.buffers, terminal);
}

std::string shown(const Decoded& decoded, const Terminal& terminal, Secrets secrets)
{
    std::string out = inked(terminal, Ink::Heading, said(decoded.what)) + "\n"
        + buffersText(decoded.buffers, terminal);
    if (decoded.root != decode::kNoNode || !decoded.certificates.empty()) {
        out += inked(terminal, Ink::Faint,
                   said(QT_TRANSLATE_NOOP("assay",
                       "[0:8+5] behind a value: bytes of buffer 0, from offset 8, 5 of them")))
            + "\n";
    }
    if (decoded.root != decode::kNoNode) {
        out += "\n" + treeText(decoded.tree, decoded.root, decoded.buffers, terminal, secrets);
    }
    for (std::size_t i = 0; i < decoded.certificates.size(); ++i) {
        const auto& certificate = *decoded.certificates[i];
        out += "\n" + certificateTitle(certificate, i, terminal)
            + treeText(certificate.tree, 0, certificate.buffers, terminal, Secrets::Show);
        for (const auto& finding : certificate.irregularities) {
            out += headlineOf(finding, terminal) + "\n";
        }
    }
    for (const auto& finding : decoded.findings) {
        out += headlineOf(finding, terminal) + "\n";
    }
    return out;
}

std::string findingsJson(const std::vector<Finding>& findings)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& finding : findings) {
        json.beginObject().member("code", finding.id.value);
        json.member("severity", severityName(finding.severity));
        json.member("message", report::contractMessage(finding.id, finding.params));
        json.key("spans").beginArray();
        for (const auto& span : finding.spans) {
            json.beginArray()
                .number(span.buffer)
                .number(span.offset)
                .number(span.length)
                .endArray();
        }
        json.endArray().endObject();
    }
    return json.endArray().take();
}

std::string certificatesJson(const std::vector<decode::CertificatePtr>& certificates)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& certificate : certificates) {
        json.beginObject();
        json.key("tree").raw(treeJson(certificate->tree, 0, certificate->buffers, Secrets::Show));
        json.key("buffers").raw(buffersJson(certificate->buffers));
        json.key("findings").raw(findingsJson(certificate->irregularities)).endObject();
    }
    return json.endArray().take();
}

/// A file of another kind: which, and what reads it.
void addKind(Judgement& judgement, const Decoded& decoded, std::string_view verb)
{
    const auto kind = decode::sniff(decoded.buffers, 0).kind;
    const auto other = verbFor(kind);
    if (!other.empty() && verb != "decode" && other != "assay " + std::string(verb)) {
        judgement.body += "  "
            + said(QT_TRANSLATE_NOOP("assay", "This looks like {kind}: {verb} reads it."),
                {{"kind", Sentence(kindWords(kind))}, {"verb", other}})
            + "\n";
    }
}

/// Errors of the login host and of the metadata service, in words.
std::string loginErrorText(const Decoded& decoded, const Terminal& terminal)
{
    constexpr std::size_t kMostBytes = 65536;
    const auto text = asText(decoded.buffers.at(0).bytes()).substr(0, kMostBytes);
    if (text.find("\"error\"") == text.npos) {
        return {};
    }
    std::string out;
    for (const auto* error : loginErrorsIn(text)) {
        out += "\n" + inked(terminal, Ink::Strong, error->code) + "\n  "
            + wrapped(said(error->meaning), terminal.width, 2) + "\n  "
            + wrapped(said(error->remedy), terminal.width, 2) + "\n";
    }
    return out;
}

/// Where reading ended: of the file itself by line and column where it is text, else by offset.
void addPlace(Judgement& judgement, const Decoded& decoded)
{
    const auto& span = decoded.problem->span;
    if (span.buffer != 0 || span.length == decoded.buffers.at(0).bytes().size()) {
        return; // in something derived, or no place but all of it
    }
    const auto bytes = decoded.buffers.at(0).bytes();
    auto& members = judgement.result.members;
    members.push_back({"offset", std::to_string(span.offset)});
    auto where
        = said(QT_TRANSLATE_NOOP("assay", "Where: offset {offset}"), {{"offset", span.offset}});
    if (!firstInvalidUtf8(asText(bytes))) {
        const auto at = positionOf(asText(bytes), span.offset);
        members.push_back({"line", std::to_string(at.line)});
        members.push_back({"column", std::to_string(at.column)});
        where = said(
            QT_TRANSLATE_NOOP("assay", "Where: offset {offset}, line {line}, column {column}"),
            {{"offset", span.offset}, {"line", at.line}, {"column", at.column}});
    }
    judgement.body = "  " + where + "\n";
}

} // namespace

int answer(const Invocation& invocation, const Decoded& decoded)
{
    const auto secrets = secretsOf(invocation);
    Judgement judgement;
    if (decoded.problem) {
        judgement = rejectedFor(*decoded.problem, decoded.stages);
        addPlace(judgement, decoded);
        addKind(judgement, decoded, invocation.verb.name);
    } else {
        judgement.result = report::accepted(decoded.stages);
    }
    if (!invocation.json()) {
        invocation.out(shown(decoded, invocation.streams.terminal, secrets)
            + loginErrorText(decoded, invocation.streams.terminal));
        if (!decoded.problem) {
            return kAccept;
        }
        invocation.out("\n");
        return answer(invocation, judgement);
    }
    auto& members = judgement.result.members;
    if (decoded.root != decode::kNoNode) {
        members.push_back({"tree", treeJson(decoded.tree, decoded.root, decoded.buffers, secrets)});
    }
    members.push_back({"buffers", buffersJson(decoded.buffers)});
    if (!decoded.certificates.empty()) {
        members.push_back({"certificates", certificatesJson(decoded.certificates)});
    }
    members.push_back({"findings", findingsJson(decoded.findings)});
    return answer(invocation, judgement);
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "lookup.h"
#include "report/contract.h"
#include "run.h"
#include "shown_argument.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr std::size_t kColumn = 14;

std::string row(const char* label, std::string_view text, const Terminal& terminal)
{
    if (text.empty()) {
        return {};
    }
    return inked(terminal, Ink::Strong, padded(said(label), kColumn))
        + wrapped(text, terminal.width, kColumn) + "\n";
}

std::string titleOf(const explain::Entry& entry, explain::Language language)
{
    return explain::explain(IssueId{entry.id}, {}, language).title;
}

std::string basisText(explain::Basis basis)
{
    const char* meaning = "";
    switch (basis) {
    case explain::Basis::Documented:
        meaning = QT_TRANSLATE_NOOP(
            "assay", "{basis}: the product's documentation says that the server does this");
        break;
    case explain::Basis::Stricter:
        meaning = QT_TRANSLATE_NOOP(
            "assay", "{basis}: this program refuses it, the server may well accept it");
        break;
    case explain::Basis::Inferred:
        meaning = QT_TRANSLATE_NOOP(
            "assay", "{basis}: follows from standards, or from how the services behave");
        break;
    }
    return said(meaning, {{"basis", explain::basisName(basis)}});
}

std::string shown(const explain::Entry& entry, const Terminal& terminal)
{
    // Without a finding there are no parameters: placeholders stay as they are written.
    const auto words = explain::explain(IssueId{entry.id}, {});
    std::string out = inked(terminal, Ink::Heading, words.title) + "\n\n";
    out += row(QT_TRANSLATE_NOOP("assay", "Id"), entry.id, terminal);
    out += row(QT_TRANSLATE_NOOP("assay", "Stands on"), basisText(words.basis), terminal);
    out += row(QT_TRANSLATE_NOOP("assay", "Why"), words.explanation, terminal);
    out += row(QT_TRANSLATE_NOOP("assay", "What to do"), words.remedy, terminal);
    out += row(QT_TRANSLATE_NOOP("assay", "Server says"), words.serverText, terminal);
    return out + row(QT_TRANSLATE_NOOP("assay", "Reference"), words.reference, terminal);
}

std::string asJson(const explain::Entry& entry)
{
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    json.member("id", entry.id);
    json.member("basis", explain::basisName(entry.basis, explain::Language::English));
    json.member("title", entry.title).member("explanation", entry.explanation);
    json.member("remedy", entry.remedy).member("server", entry.serverText);
    json.member("reference", entry.reference).endObject();
    return json.take() + "\n";
}

int list(const Invocation& invocation)
{
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        json.key("issues").beginArray();
        for (const auto& entry : explain::entries()) {
            json.beginObject().member("id", entry.id);
            json.member("title", titleOf(entry, explain::Language::English)).endObject();
        }
        invocation.out(json.endArray().endObject().take() + "\n");
        return kAccept;
    }
    for (const auto& entry : explain::entries()) {
        invocation.out(padded(entry.id, 34) + " "
            + wrapped(
                titleOf(entry, explain::Language::Interface), invocation.streams.terminal.width, 35)
            + "\n");
    }
    return kAccept;
}

std::string shown(const AttributeFacts& facts, const Terminal& terminal)
{
    return inked(terminal, Ink::Heading, facts.key) + "\n\n"
        + row(QT_TRANSLATE_NOOP("assay", "What"),
            said(QT_TRANSLATE_NOOP("assay", "An attribute that templates and conditions can use.")),
            terminal)
        + row(QT_TRANSLATE_NOOP("assay", "Meaning"), said(facts.meaning), terminal)
        + row(QT_TRANSLATE_NOOP("assay", "Comes from"), said(facts.source), terminal)
        + row(QT_TRANSLATE_NOOP("assay", "Reference"),
            said(QT_TRANSLATE_NOOP("assay", "product documentation, attributes")), terminal);
}

std::string shown(const LoginError& error, const Terminal& terminal)
{
    return inked(terminal, Ink::Heading, error.code) + "\n\n"
        + row(QT_TRANSLATE_NOOP("assay", "What"),
            said(QT_TRANSLATE_NOOP("assay", "An error that asking for a token can end with.")),
            terminal)
        + row(QT_TRANSLATE_NOOP("assay", "Why"), said(error.meaning), terminal)
        + row(QT_TRANSLATE_NOOP("assay", "What to do"), said(error.remedy), terminal)
        + row(QT_TRANSLATE_NOOP("assay", "Reference"),
            said(QT_TRANSLATE_NOOP("assay", "Microsoft Entra authentication error codes")),
            terminal);
}

std::string shown(const Lookup& found, const Terminal& terminal)
{
    std::string out;
    for (const auto* facts : found.attributes) {
        out += (out.empty() ? "" : "\n") + shown(*facts, terminal);
    }
    for (const auto* error : found.errors) {
        out += (out.empty() ? "" : "\n") + shown(*error, terminal);
    }
    if (found.issues.size() == 1) {
        return out + shown(*found.issues.front(), terminal);
    }
    for (const auto* entry : found.issues) {
        out += padded(entry->id, 34) + " "
            + wrapped(titleOf(*entry, explain::Language::Interface), terminal.width, 35) + "\n";
    }
    return out;
}

std::string asJson(const Lookup& found)
{
    if (found.count() == 1 && found.issues.size() == 1) {
        return asJson(*found.issues.front());
    }
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    json.key("issues").beginArray();
    for (const auto* entry : found.issues) {
        json.beginObject().member("id", entry->id);
        json.member("title", titleOf(*entry, explain::Language::English)).endObject();
    }
    json.endArray().key("attributes").beginArray();
    for (const auto* facts : found.attributes) {
        json.beginObject().member("key", facts->key).member("source", facts->source);
        json.member("meaning", facts->meaning).endObject();
    }
    json.endArray().key("loginErrors").beginArray();
    for (const auto* error : found.errors) {
        json.beginObject().member("code", error->code).member("meaning", error->meaning);
        json.member("remedy", error->remedy).endObject();
    }
    return json.endArray().endObject().take() + "\n";
}

int runExplain(Invocation& invocation)
{
    std::string asked;
    for (const auto& word : invocation.arguments.operands()) {
        asked += (asked.empty() ? "" : " ") + word;
    }
    if (asked.empty()) {
        return list(invocation);
    }
    const auto found = lookup(asked);
    if (found.count() == 0) {
        std::string ids;
        for (const auto& id : explain::nearest(asked)) {
            ids += (ids.empty() ? "" : ", ") + id;
        }
        const Sentence message(ids.empty()
                ? QT_TRANSLATE_NOOP("assay", "there is no issue {word}")
                : QT_TRANSLATE_NOOP("assay", "there is no issue {word}; near it: {ids}"),
            {{"word", quotedArgument(asked)}, {"ids", ids}});
        return refuse(invocation, {"usage.unknown-issue", message});
    }
    invocation.out(invocation.json() ? asJson(found) : shown(found, invocation.streams.terminal));
    return kAccept;
}

} // namespace

const Verb kExplain{"explain", Family::Look,
    QT_TRANSLATE_NOOP("assay",
        "an issue, an attribute or a server's message in words: what it means, what to do"),
    {"[ISSUE-ID|ATTRIBUTE|MESSAGE]", 64, {}, 0}, {}, runExplain,
    QT_TRANSLATE_NOOP("assay",
        "Takes an issue's id (chain.expired), a group of them (chain), an attribute "
        "(azure_imds.vm.name, or azure_imds for all of them), an error of the login host "
        "(AADSTS500011), or words of a server's log. Without any, every issue there is.")};

} // namespace attest::app

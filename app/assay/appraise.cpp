// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"

#include "decode/json.h"
#include "explain/showable.h"
#include "fetches.h"
#include "report/for_others.h"
#include "report/notes.h"
#include "secrets.h"
#include "worker.h"

namespace attest::app {

namespace {

/// What people wrote names whom it likes, so that a redacted report that nobody looks at first has none.
report::Report reportOf(const Invocation& invocation, const verify::Appraisal& appraisal,
    const std::vector<casefile::Note>& notes)
{
    auto report = report::makeReport(appraisal);
    if (invocation.arguments.has("redact")) {
        return report::redactedForOthers(std::move(report));
    }
    return invocation.arguments.has("no-notes") ? report
                                                : report::withNotes(std::move(report), notes);
}

std::string render(const report::Report& report, std::string_view form, const Terminal& terminal)
{
    if (form == "json") {
        return report::toJson(report) + "\n";
    }
    if (form == "md") {
        return report::toMarkdown(report);
    }
    if (form == "html") {
        return report::toHtml(report);
    }
    return report::toText(
        report, styleOf(terminal, form == "text" ? report::Detail::Full : report::Detail::Summary));
}

/// Of a document that is expired now, and mostly for no other reason: how to judge it as it was.
std::string ownTimeText(const verify::Appraisal& appraisal, const Terminal& terminal)
{
    const auto result = report::contractOf(appraisal);
    if (result.code != "policy.document-expired") {
        return {};
    }
    for (const auto& member : result.members) {
        const auto json = decode::readJsonText(member.name, copyBytes(asBytes(member.json)));
        if (member.name != "content" || !json) {
            continue;
        }
        const auto stamp = decode::member(json->tree, 0, "timeStamp", json->buffers);
        if (stamp == decode::kNoNode) {
            continue;
        }
        if (const auto made = decode::memberText(json->tree, stamp, "createdOn", json->buffers)) {
            return "\n"
                + wrapped(said(QT_TRANSLATE_NOOP("assay",
                                   "To judge the document at the time it was made: --time {time}"),
                              {{"time", "'" + explain::showable(*made, 40) + "'"}}),
                    terminal.width, 0)
                + "\n";
        }
    }
    return {};
}

bool onlyGenuine(const Prepared& prepared)
{
    const auto& context = prepared.context;
    return prepared.evidence.method == verify::Method::AzureMsi && !context.policy
        && context.demands.issuer.empty() && context.demands.audience.empty();
}

/// A token's header and claims say what somebody wrote into them, even another token.
void maskMembers(report::ContractResult& result)
{
    for (auto& member : result.members) {
        if (member.name == "header" || member.name == "claims") {
            member.json = maskedJson(member.json);
        }
    }
}

/// The evidence may be sound and the case all the same not what was saved.
void holdAgainst(report::ContractResult& result, Recorded recorded)
{
    if (recorded == Recorded::NoCase) {
        return;
    }
    result.members.push_back({"recorded",
        recorded == Recorded::Same          ? "\"same\""
            : recorded == Recorded::Nothing ? "null"
                                            : "\"differs\""});
    if (recorded == Recorded::Differs && result.verdict == report::ContractVerdict::Accept) {
        result.verdict = report::ContractVerdict::Reject;
        result.stage = "case";
        result.message
            = "the result is not the one recorded with the case: the file was edited, or "
              "another version of this program made it";
    }
}

} // namespace

OrUsage<std::string> reportForm(const Arguments& arguments)
{
    if (const auto form = arguments.text("report")) {
        return *form;
    }
    const auto out = arguments.text("out");
    if (!out) {
        return std::string();
    }
    constexpr std::pair<std::string_view, const char*> kEndings[] = {{".txt", "text"},
        {".text", "text"}, {".json", "json"}, {".md", "md"}, {".html", "html"}, {".htm", "html"}};
    for (const auto& [ending, form] : kEndings) {
        if (out->ends_with(ending)) {
            return std::string(form);
        }
    }
    return UsageError{"usage.conflict",
        QT_TRANSLATE_NOOP("assay",
            "--out needs to know in which form: give --report text, json, md or html, or a name "
            "that ends in .txt, .json, .md or .html")};
}

bool goesToFile(const Invocation& invocation)
{
    return invocation.arguments.has("out");
}

std::optional<UsageError> reportConflict(const Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    const auto form = reportForm(arguments);
    if (const auto* error = std::get_if<UsageError>(&form)) {
        return *error;
    }
    if (invocation.json() && !goesToFile(invocation)
        && (arguments.has("report") || arguments.has("redact"))) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay",
                "--json prints the contract's own object, which is neither a report nor "
                "redacted: leave it out, or give --out FILE for the report")};
    }
    return std::nullopt;
}

report::TextStyle styleOf(const Terminal& terminal, report::Detail detail)
{
    report::TextStyle style;
    style.width = terminal.width;
    style.colour = terminal.colour == Colour::On ? report::Colour::Ansi : report::Colour::None;
    style.detail = detail;
    return style;
}

int answer(const Invocation& invocation, const verify::Appraisal& appraisal, Recorded recorded,
    std::vector<report::ContractMember> extras, const std::vector<casefile::Note>& notes)
{
    const auto& arguments = invocation.arguments;
    const auto form = reportForm(arguments);
    if (const auto* error = std::get_if<UsageError>(&form)) {
        return refuse(invocation, *error);
    }
    const auto report = reportOf(invocation, appraisal, notes);
    const bool toFile = goesToFile(invocation);
    if (toFile) {
        const auto error = writeFile(*arguments.text("out"),
            render(report, std::get<std::string>(form), Terminal{}), Existing::Replace,
            Readers::Anyone, invocation.devices());
        if (error) {
            return refuse(invocation, *error);
        }
    }
    auto result = report::contractOf(appraisal);
    if (secretsOf(invocation) == Secrets::Mask) {
        maskMembers(result);
    }
    holdAgainst(result, recorded);
    std::move(extras.begin(), extras.end(), std::back_inserter(result.members));
    if (invocation.json()) {
        invocation.out(report::toJson(result) + "\n");
    } else {
        invocation.out(
            render(report, toFile ? "" : std::get<std::string>(form), invocation.streams.terminal));
    }
    if (arguments.has("redact")) {
        invocation.err("assay: " + explain::translated(report::kWhatRemains) + "\n");
    }
    return report::exitCode(result);
}

verify::Appraisal runPrepared(const Invocation& invocation, Prepared& prepared)
{
    verify::Appraisal appraisal({std::move(prepared.evidence)}, std::move(prepared.context));
    verify::runToEnd(appraisal, invocation.worker.bench(),
        [&prepared](const verify::Request& request) { return prepared.answers.answer(request); });
    return appraisal;
}

int appraise(const Invocation& invocation, Prepared& prepared)
{
    const auto& terminal = invocation.streams.terminal;
    const bool isDocument = invocation.arguments.has("report") && !goesToFile(invocation);
    const bool speaks = !invocation.json() && !isDocument;
    if (speaks && onlyGenuine(prepared)) {
        invocation.out(
            wrapped(said(QT_TRANSLATE_NOOP("assay",
                        "Only genuineness is judged here: without --policy, or --iss and --aud, "
                        "nothing says who may log in with this token.")),
                terminal.width, 0)
            + "\n\n");
    }
    const auto appraisal = runPrepared(invocation, prepared);
    const auto needs = report::fetchesFor(prepared.answers.unanswered(), prepared.cloud);
    std::vector<report::ContractMember> extras;
    if (!needs.empty()) {
        extras.push_back({"fetch", fetchJson(needs)});
    }
    const int exit = answer(invocation, appraisal, Recorded::NoCase, std::move(extras));
    if (speaks && exit == kReject) {
        invocation.out(ownTimeText(appraisal, terminal));
    }
    if (needs.empty() || invocation.json()) {
        return exit;
    }
    if (speaks && exit == kAccept) {
        invocation.out("\n"
            + said(QT_TRANSLATE_NOOP(
                "assay", "The verdict stands without what follows; what it would tell is missing."))
            + "\n");
    }
    // A report on standard output is a document: what is said besides goes elsewhere.
    if (speaks) {
        invocation.out("\n" + fetchText(needs, terminal));
    } else {
        invocation.err(fetchText(needs, {terminal.width, Colour::Off, false}));
    }
    return exit;
}

} // namespace attest::app

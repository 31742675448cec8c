// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"

#include "explain/showable.h"
#include "report/redaction.h"
#include "worker.h"

namespace attest::app {

namespace {

/// Two runs of one policy can pass while the policy waits for an attestor we do not verify.
void holdAgainst(report::ContractResult& result, verify::Outcome outcome)
{
    if (outcome == verify::Outcome::Pass || result.verdict == report::ContractVerdict::Reject) {
        return;
    }
    result.verdict = report::ContractVerdict::Reject;
    result.indeterminate = outcome == verify::Outcome::Indeterminate;
    result.stage = "policy";
    result.message
        = "the evidence passes, but its policy demands an attestor that is not verified here";
}

std::string render(
    const Invocation& invocation, const verify::Appraisal& appraisal, const Terminal& terminal)
{
    auto report = report::makeReport(appraisal);
    if (invocation.arguments.has("redact")) {
        report = report::redacted(std::move(report), report::Identifiers::Pseudonyms);
    }
    const auto form = invocation.arguments.textOr("report", "");
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

/// Whether the report goes to a file instead of standard output.
bool goesToFile(const Arguments& arguments)
{
    return arguments.has("report") && arguments.has("out");
}

} // namespace

report::ContractResult resultOf(const verify::Appraisal& appraisal, verify::Method method)
{
    if (const auto deciding = appraisal.deciding()) {
        auto result = report::contractOf(appraisal.runs()[*deciding]);
        holdAgainst(result, appraisal.outcome());
        return result;
    }
    report::ContractResult result;
    result.indeterminate = appraisal.outcome() == verify::Outcome::Indeterminate;
    result.stage = "policy";
    result.message = "no policy has an attestor of type " + std::string(methodName(method));
    for (const auto stage : report::contractStages(method)) {
        report::ContractStage entry;
        entry.stage = stage;
        entry.status = report::ContractStatus::NotEvaluated;
        result.stages.push_back(std::move(entry));
    }
    return result;
}

std::string fetchText(
    const std::vector<verify::Request>& unanswered, policy::Cloud cloud, const Terminal& terminal)
{
    std::string out;
    for (const auto& request : unanswered) {
        const auto fetch = fetchFor(request, cloud);
        out += out.empty() ? inked(terminal, Ink::Heading, "What would have to be fetched") + "\n"
                           : "";
        out += "  " + explain::showable(fetch.what) + "\n";
        out += "    " + inked(terminal, Ink::Strong, explain::showable(fetch.command, 1000)) + "\n";
        out += "    and again with " + explain::showable(fetch.option) + "\n";
    }
    return out;
}

report::TextStyle styleOf(const Terminal& terminal, report::Detail detail)
{
    report::TextStyle style;
    style.width = terminal.width;
    style.colour = terminal.colour == Colour::On ? report::Colour::Ansi : report::Colour::None;
    style.detail = detail;
    return style;
}

int answer(const Invocation& invocation, const verify::Appraisal& appraisal, verify::Method method)
{
    const auto& arguments = invocation.arguments;
    if (goesToFile(arguments)) {
        const auto error
            = writeFile(*arguments.text("out"), render(invocation, appraisal, Terminal{}));
        if (error) {
            return refuse(invocation, *error);
        }
    }
    const auto result = resultOf(appraisal, method);
    if (invocation.json()) {
        invocation.out(report::toJson(result) + "\n");
    } else if (goesToFile(arguments)) {
        invocation.out(report::toText(report::makeReport(appraisal),
            styleOf(invocation.streams.terminal, report::Detail::Summary)));
    } else {
        invocation.out(render(invocation, appraisal, invocation.streams.terminal));
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
    const auto method = prepared.evidence.method;
    const auto appraisal = runPrepared(invocation, prepared);
    const int exit = answer(invocation, appraisal, method);
    // A report on standard output is a document: nothing is said behind it.
    const bool isDocument = invocation.arguments.has("report") && !goesToFile(invocation.arguments);
    if (!invocation.json() && !isDocument && exit == kReject) {
        const auto text
            = fetchText(prepared.answers.unanswered(), prepared.cloud, invocation.streams.terminal);
        invocation.out(text.empty() ? "" : "\n" + text);
    }
    return exit;
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unfit.h"

#include "appraise.h"
#include "base/json_writer.h"
#include "base/position.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "judgement.h"
#include "policy_text.h"
#include "report/story_words.h"

namespace attest::app {

namespace {

/// The word that reports have for it.
std::string rejectedWord()
{
    return report::StoryWords(explain::Language::Interface).outcome(verify::Outcome::Fail);
}

std::string placed(const Unfit& unfit, const Terminal& terminal)
{
    std::string place = explain::showable(unfit.file->path) + ":";
    if (unfit.isText) {
        const auto at = positionOf(asText(unfit.file->bytes), unfit.problem.span.offset);
        place += std::to_string(at.line) + ":" + std::to_string(at.column) + ":";
    }
    const auto words = explain::explain(findingFrom(unfit.problem));
    std::string out = place + " "
        + inked(terminal, Ink::Bad, said(QT_TRANSLATE_NOOP("assay", "error"))) + ": " + words.title
        + inked(terminal, Ink::Faint, "  " + std::string(unfit.problem.id.value)) + "\n";
    for (const auto* text : {&words.explanation, &words.remedy}) {
        out += text->empty() ? "" : "    " + wrapped(*text, terminal.width, 4) + "\n";
    }
    return out;
}

std::string wordsFor(const Unfit& unfit, const Terminal& terminal)
{
    std::string out = inked(terminal, Ink::Bad, rejectedWord()) + ": "
        + said(QT_TRANSLATE_NOOP(
            "assay", "nothing was judged, because a file that was named for it cannot be used."))
        + "\n\n";
    for (const auto& diagnostic : unfit.diagnostics) {
        out += diagnosticText(diagnostic, unfit.file->path, terminal);
    }
    return out + (unfit.diagnostics.empty() ? placed(unfit, terminal) : "");
}

std::string markdown(const std::string& text)
{
    // An indented block: nothing in it is markup, and nothing in it can end it.
    std::string out = "# " + rejectedWord() + "\n\n    ";
    for (const char c : text) {
        out += c == '\n' ? std::string("\n    ") : std::string(1, c);
    }
    return out + "\n";
}

std::string html(const std::string& text)
{
    const auto title = rejectedWord();
    //: The code of this language, for a page's lang attribute.
    const auto language = said(QT_TRANSLATE_NOOP("assay", "en"));
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + language
        + "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
          "content=\"default-src 'none'\"><title>"
        + title + "</title></head><body><h1>" + title + "</h1>\n<pre>";
    for (const char c : text) {
        out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
    return out + "</pre></body></html>\n";
}

report::ContractResult resultOf(const Unfit& unfit, verify::Method method)
{
    auto result = rejectedAt(unfit.stage, unfit.problem, report::contractStages(method)).result;
    result.members.push_back({"file", jsonQuoted(unfit.file->path)});
    if (!unfit.diagnostics.empty()) {
        result.members.push_back({"diagnostics", diagnosticsJson(unfit.diagnostics)});
    } else if (unfit.isText) {
        const auto at = positionOf(asText(unfit.file->bytes), unfit.problem.span.offset);
        result.members.push_back({"line", std::to_string(at.line)});
        result.members.push_back({"column", std::to_string(at.column)});
    }
    return result;
}

std::string inForm(
    std::string_view form, const Unfit& unfit, verify::Method method, const Terminal& terminal)
{
    if (form == "json") {
        return report::toJson(resultOf(unfit, method)) + "\n";
    }
    const Terminal plain{100, Colour::Off, false};
    return form == "md"  ? markdown(wordsFor(unfit, plain))
        : form == "html" ? html(wordsFor(unfit, plain))
                         : wordsFor(unfit, terminal);
}

} // namespace

int answerUnfit(const Invocation& invocation, const Unfit& unfit, verify::Method method)
{
    const auto form = reportForm(invocation.arguments);
    if (const auto* error = std::get_if<UsageError>(&form)) {
        return refuse(invocation, *error);
    }
    const auto& name = std::get<std::string>(form);
    const bool toFile = goesToFile(invocation);
    if (toFile) {
        const auto error
            = writeFile(*invocation.arguments.text("out"), inForm(name, unfit, method, Terminal{}),
                Existing::Replace, Readers::Anyone, invocation.devices());
        if (error) {
            return refuse(invocation, *error);
        }
    }
    invocation.out(inForm(invocation.json() ? "json"
            : toFile                        ? "text"
                                            : name,
        unfit, method, invocation.streams.terminal));
    return kReject;
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/page.h"
#include "explain/checks.h"
#include "report/html_page.h"
#include "report/story_words.h"

namespace attest::doctor {
namespace {

using report::htmlText;

const char* classOf(report::Tone tone)
{
    switch (tone) {
    case report::Tone::Good:
        return "good";
    case report::Tone::Bad:
        return "bad";
    case report::Tone::Doubt:
        return "doubt";
    case report::Tone::Notice:
        return "notice";
    case report::Tone::Quiet:
        break;
    }
    return "quiet";
}

std::string section(const Diagnosis& each, const report::StoryWords& words)
{
    const auto language = words.language();
    const std::string tone = classOf(report::toneOf(each.state));
    std::string out = "<section class=\"finding " + tone + "\">\n<h3>"
        + htmlText(explain::checkTitle(each.check, language)) + ": <span class=\"" + tone + "\">"
        + htmlText(words.state(each.state)) + "</span></h3>\n<p class=\"quiet\">"
        + htmlText(explain::checkQuestion(each.check, language)) + "</p>\n";
    for (const auto& finding : each.findings) {
        const auto told = wordsOf(finding, language);
        out += "<p><strong>" + htmlText(told.title) + "</strong> <code>"
            + htmlText(finding.id.value) + "</code><br>" + htmlText(told.explanation) + " "
            + htmlText(told.remedy) + "</p>\n";
    }
    for (const auto& command : each.commands) {
        out += "<p>";
        if (command.where == Command::Where::OnTheHost) {
            out += htmlText(words.tr(WORDS("On the server's host"))) + ": ";
        }
        out += "<code>" + htmlText(shown(command)) + "</code></p>\n";
    }
    return out + "</section>\n";
}

} // namespace

std::string toHtml(const Examined& examined, explain::Language language)
{
    const report::StoryWords words(language);
    const auto title = words.tr(WORDS("Preflight of Azure"));
    std::string out = report::htmlHead("Assayer: " + title, language) + "<h1>" + htmlText(title)
        + "</h1>\n<p>" + htmlText(summaryOf(examined.diagnoses, language)) + "</p>\n<dl>\n";
    const auto row = [&](const char* name, const std::string& value) {
        out += "<dt>" + htmlText(words.tr(name)) + "</dt>\n<dd>" + htmlText(report::clean(value))
            + "</dd>\n";
    };
    row(WORDS("Connection"), examined.connection);
    row(WORDS("Cloud"), cloudOf(examined, language));
    row(WORDS("Tenant"), examined.tenant);
    row(WORDS("Account"), examined.account);
    row(WORDS("Examined"), formatRfc3339(examined.at));
    out += "</dl>\n";
    for (const auto& each : examined.diagnoses) {
        out += section(each, words);
    }
    return out.append(report::kHtmlEnd);
}

} // namespace attest::doctor

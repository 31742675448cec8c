// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/page.h"

#include "azure/process.h"
#include "doctor/issues.h"
#include "explain/checks.h"
#include "explain/showable.h"
#include "report/markdown_words.h"
#include "report/story_words.h"
#include "report/text_page.h"

#include <algorithm>

namespace attest::doctor {
namespace {

using report::StoryWords;

constexpr std::size_t kLongestCommand = 2'000;

std::vector<std::pair<std::string, std::string>> about(
    const Examined& examined, const StoryWords& words)
{
    return {{words.tr(WORDS("Connection")), report::clean(examined.connection)},
        {words.tr(WORDS("Cloud")), cloudOf(examined, words.language())},
        {words.tr(WORDS("Tenant")), report::clean(examined.tenant)},
        {words.tr(WORDS("Account")), report::clean(examined.account)},
        {words.tr(WORDS("Examined")), formatRfc3339(examined.at)}};
}

std::string placed(const Command& command, const StoryWords& words)
{
    return command.where == Command::Where::OnTheHost
        ? words.tr(WORDS("On the server's host: {}"), {shown(command)})
        : shown(command);
}

} // namespace

explain::Words wordsOf(const Finding& finding, explain::Language language)
{
    auto params = finding.params;
    if (finding.id == issue::kWaits) {
        for (auto& param : params) {
            if (auto* check = std::get_if<std::string>(&param.value)) {
                *check = explain::checkTitle(*check, language);
            }
        }
    }
    return explain::explain(finding.id, params, language);
}

std::string cloudOf(const Examined& examined, explain::Language language)
{
    return examined.lab ? StoryWords(language).tr(WORDS("{}, played by a lab"), {examined.cloud})
                        : report::clean(examined.cloud);
}

std::string shown(const Command& command)
{
    return explain::showable(azure::shownCommand(command.argv), kLongestCommand);
}

std::size_t countOf(const std::vector<Diagnosis>& diagnoses, State state)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        diagnoses, [&](const Diagnosis& each) { return each.state == state; }));
}

std::string summaryOf(const std::vector<Diagnosis>& diagnoses, explain::Language language)
{
    const StoryWords words(language);
    const auto count = [&](State state) { return std::to_string(countOf(diagnoses, state)); };
    return words.tr(
        WORDS("{} of {} checks hold, {} with a warning; {} failed, {} were not evaluated, "
              "{} were skipped."),
        {std::to_string(countOf(diagnoses, State::Passed) + countOf(diagnoses, State::Warned)),
            std::to_string(diagnoses.size()), count(State::Warned), count(State::Failed),
            count(State::NotEvaluated), count(State::Skipped)});
}

std::string toText(const Examined& examined, const report::TextStyle& style)
{
    const StoryWords words(style.language);
    report::TextPage page(style);
    page.line(page.bold(words.tr(WORDS("Preflight of Azure"))));
    page.paragraph(summaryOf(examined.diagnoses, style.language), 0);
    page.line();
    for (const auto& [name, value] : about(examined, words)) {
        page.labelled(name, value, 2, 14);
    }
    page.line();
    for (const auto& each : examined.diagnoses) {
        page.line(page.painted(report::symbolOf(each.state) + " " + words.state(each.state),
                      report::toneOf(each.state))
            + "  " + page.bold(explain::checkTitle(each.check, style.language)));
        for (const auto& finding : each.findings) {
            const auto told = wordsOf(finding, style.language);
            page.paragraph(told.title, 4);
            page.paragraph(told.explanation, 6);
            page.paragraph(told.remedy, 6);
        }
        for (const auto& command : each.commands) {
            page.line("      $ " + placed(command, words));
        }
    }
    return page.take();
}

std::string toMarkdown(const Examined& examined, explain::Language language)
{
    using report::markdownCode;
    using report::markdownText;
    const StoryWords words(language);
    std::string out = "# " + markdownText(words.tr(WORDS("Preflight of Azure"))) + "\n\n"
        + markdownText(summaryOf(examined.diagnoses, language)) + "\n\n";
    for (const auto& [name, value] : about(examined, words)) {
        out += "- " + markdownText(name) + ": " + markdownText(value) + "\n";
    }
    for (const auto& each : examined.diagnoses) {
        out += "\n## " + markdownText(explain::checkTitle(each.check, language)) + ": "
            + markdownText(words.state(each.state)) + "\n\n"
            + markdownText(explain::checkQuestion(each.check, language)) + "\n";
        for (const auto& finding : each.findings) {
            const auto told = wordsOf(finding, language);
            out += "\n**" + markdownText(told.title) + "** (" + markdownCode(finding.id.value)
                + ") " + markdownText(told.explanation) + " " + markdownText(told.remedy) + "\n";
        }
        for (const auto& command : each.commands) {
            out += "\n" + markdownCode(placed(command, words)) + "\n";
        }
    }
    return out;
}

} // namespace attest::doctor

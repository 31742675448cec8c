// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include "appraise.h"
#include "explain/showable.h"
#include "report/story.h"
#include "report/story_words.h"
#include "said.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr std::size_t kColumn = 16;
constexpr std::size_t kMostPlaces = 4;

Ink inkOf(report::Tone tone)
{
    switch (tone) {
    case report::Tone::Good:
        return Ink::Good;
    case report::Tone::Bad:
        return Ink::Bad;
    case report::Tone::Doubt:
    case report::Tone::Notice:
        return Ink::Doubtful;
    case report::Tone::Quiet:
        break;
    }
    return Ink::Faint;
}

/// Makes the pages of one run.
class Walk {
public:
    Walk(const report::Report& report, const Terminal& terminal)
        : m_terminal(terminal)
        , m_words(explain::Language::Interface)
        , m_run(*report.shown())
        , m_story(report::tell(report, explain::Language::Interface))
    {
    }

    std::vector<std::string> stagePages()
    {
        std::vector<std::string> pages;
        const auto& told = m_story.runs.front().stages;
        // Told and reported stages are the same ones in the same order.
        const std::size_t count = std::min(told.size(), m_run.stages.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (m_run.stages[i].state == verify::StageState::NotEvaluated
                && told[i].findings.empty()) {
                m_rest += (m_rest.empty() ? "" : ", ") + told[i].title;
                continue;
            }
            pages.push_back(stagePage(i, count));
        }
        if (!m_rest.empty()) {
            pages.push_back(row(QT_TRANSLATE_NOOP("assay", "Not reached"), m_rest, Ink::Faint));
        }
        return pages;
    }

private:
    std::string stagePage(std::size_t index, std::size_t count)
    {
        const auto& told = m_story.runs.front().stages[index];
        const auto& stage = m_run.stages[index];
        std::string page
            = inked(m_terminal, Ink::Faint, std::to_string(index + 1) + "/" + std::to_string(count))
            + "  " + inked(m_terminal, Ink::Heading, told.title) + "  "
            + inked(m_terminal, inkOf(told.tone), told.symbol + " " + told.state) + "\n";
        page += row(QT_TRANSLATE_NOOP("assay", "Asks"), told.question, Ink::Plain);
        page += places(stage.consulted);
        for (const auto& fact : told.facts) {
            page += row(QT_TRANSLATE_NOOP("assay", "Establishes"), fact.name + " = " + fact.value,
                Ink::Plain);
        }
        page += products(told.id);
        for (const auto& finding : told.findings) {
            page += findingRows(finding);
        }
        return page;
    }

    std::string places(const std::vector<report::Place>& consulted)
    {
        std::string out;
        for (std::size_t i = 0; i < consulted.size() && i < kMostPlaces; ++i) {
            out += placeRow(QT_TRANSLATE_NOOP("assay", "Looks at"), m_words.place(consulted[i]));
        }
        return out;
    }

    /// The bytes on a line of their own, as many as fit.
    std::string placeRow(const char* label, const report::ToldPlace& place)
    {
        std::string text = place.where;
        if (!place.excerpt.empty()) {
            text += "\n" + explain::showable(place.excerpt, m_terminal.width - kColumn - 1);
        }
        return row(label, text, Ink::Plain);
    }

    /// What two stages lead to beyond their facts.
    std::string products(std::string_view stage)
    {
        std::string out;
        if (stage == "attributes") {
            for (const auto& attribute : m_story.runs.front().attributes) {
                out += row(QT_TRANSLATE_NOOP("assay", "Hands on"), attribute, Ink::Plain);
            }
        }
        if (stage == "chain" && m_run.chainShown) {
            for (const auto& link : m_run.chain[*m_run.chainShown].links) {
                out += row(QT_TRANSLATE_NOOP("assay", "Path"),
                    link.source.empty()
                        ? explain::showable(link.subject)
                        : said(QT_TRANSLATE_NOOP("assay", "{subject}, from {source}"),
                            {{"subject", explain::showable(link.subject)},
                                {"source", explain::showable(link.source)}}),
                    Ink::Plain);
            }
        }
        return out;
    }

    std::string findingRows(const report::ToldFinding& finding)
    {
        std::string out = row(QT_TRANSLATE_NOOP("assay", "Finds"),
            finding.title + "  (" + finding.id + ")", inkOf(finding.tone));
        for (const auto& place : finding.places) {
            out += placeRow(QT_TRANSLATE_NOOP("assay", "At"), place);
        }
        out += row(QT_TRANSLATE_NOOP("assay", "Why"), finding.what, Ink::Plain);
        out += row(QT_TRANSLATE_NOOP("assay", "What to do"), finding.todo, Ink::Plain);
        out += row(QT_TRANSLATE_NOOP("assay", "Server says"), finding.server, Ink::Plain);
        return out + row(QT_TRANSLATE_NOOP("assay", "Reference"), finding.reference, Ink::Plain);
    }

    std::string row(const char* label, std::string_view text, Ink ink)
    {
        if (text.empty()) {
            return {};
        }
        return "  " + inked(m_terminal, Ink::Faint, padded(said(label), kColumn - 2))
            + inked(m_terminal, ink, wrapped(text, m_terminal.width, kColumn)) + "\n";
    }

    const Terminal& m_terminal;
    report::StoryWords m_words;
    const report::ReportedRun& m_run;
    report::Story m_story;
    std::string m_rest;
};

} // namespace

std::vector<std::string> walk(const report::Report& report, const Terminal& terminal)
{
    std::vector<std::string> pages;
    if (report.shown()) {
        pages = Walk(report, terminal).stagePages();
    }
    pages.push_back(report::toText(report, styleOf(terminal, report::Detail::Summary)));
    return pages;
}

} // namespace attest::app

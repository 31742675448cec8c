// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/columns.h"
#include "report/story_words.h"
#include "report/text_page.h"

#include <algorithm>
#include <utility>

namespace attest::report {
namespace {

class TextForm {
public:
    explicit TextForm(const TextStyle& style)
        : m_page(style)
        , m_words(style.language)
        , m_full(style.detail == Detail::Full)
    {
    }

    std::string written(const Story& story);

private:
    void facts(const std::vector<ToldFact>& facts, std::size_t indent);
    void finding(const ToldFinding& finding, std::size_t indent);
    void run(const ToldRun& run, std::size_t number, std::size_t of);
    void lights(const ToldRun& run);
    void stages(const ToldRun& run);
    void cause(const ToldRun& run);
    void notes(const ToldRun& run);
    void written(const std::vector<ToldNote>& notes, const std::string& title);
    void chain(const ToldRun& run);
    [[nodiscard]] std::string basisOf(const ToldFinding& finding) const;

    TextPage m_page;
    StoryWords m_words;
    bool m_full;
};

std::size_t widest(const std::vector<ToldFact>& facts)
{
    std::size_t width = 0;
    for (const ToldFact& fact : facts) {
        width = std::max(width, columns(fact.name));
    }
    return std::min<std::size_t>(width, 28);
}

void TextForm::facts(const std::vector<ToldFact>& facts, std::size_t indent)
{
    const std::size_t width = widest(facts) + 2;
    for (const ToldFact& fact : facts) {
        m_page.labelled(fact.name, fact.value, indent, width);
    }
}

std::string TextForm::basisOf(const ToldFinding& finding) const
{
    return m_words.tr(WORDS("{} ({})"), {finding.id, finding.basis});
}

void TextForm::finding(const ToldFinding& finding, std::size_t indent)
{
    std::vector<ToldFact> rows{{m_words.tr(WORDS("What")), finding.what},
        {m_words.tr(WORDS("What to do")), finding.todo},
        {m_words.tr(WORDS("Server says")), finding.server},
        {m_words.tr(WORDS("Reference")), finding.reference},
        {m_words.tr(WORDS("Code")), basisOf(finding)}};
    for (const ToldPlace& place : finding.places) {
        rows.push_back({m_words.tr(WORDS("Where")),
            place.excerpt.empty() ? place.where : place.where + ": " + place.excerpt});
        if (!m_full) {
            break; // the most telling place comes first
        }
    }
    std::erase_if(rows, [](const ToldFact& row) { return row.value.empty(); });
    facts(rows, indent);
}

void TextForm::lights(const ToldRun& run)
{
    std::string line;
    std::size_t taken = 0;
    for (const ToldLight& light : run.lights) {
        const std::string words = light.name + ": " + light.state;
        if (taken > 0 && taken + 3 + columns(words) > m_page.width()) {
            m_page.line(std::exchange(line, {}));
            taken = 0;
        }
        line += (taken == 0 ? "  " : "   ") + m_page.painted(words, light.tone);
        taken += 3 + columns(words);
    }
    m_page.line(line);
}

void TextForm::stages(const ToldRun& run)
{
    std::size_t width = 0;
    for (const ToldStage& stage : run.stages) {
        width = std::max(width, columns(stage.title));
    }
    for (const ToldStage& stage : run.stages) {
        const std::string remark = stage.remark.empty() ? std::string() : " (" + stage.remark + ')';
        m_page.line("  "
            + m_page.painted(
                stage.symbol + ' ' + padded(stage.title, width + 2) + stage.state, stage.tone)
            + remark);
        if (m_full) {
            facts(stage.facts, 6);
        }
    }
}

void TextForm::cause(const ToldRun& run)
{
    if (run.cause) {
        m_page.line();
        m_page.line(m_page.painted(run.blockedAt + ": " + run.cause->title, run.cause->tone));
        finding(*run.cause, 2);
    } else if (!run.blockedAt.empty()) {
        m_page.line();
        m_page.line(
            m_page.painted(m_words.tr(WORDS("{}: not evaluated"), {run.blockedAt}), Tone::Doubt));
    }
    for (const auto* list : {&run.further, &run.warnings}) {
        for (const ToldAt& each : *list) {
            m_page.line();
            m_page.line(m_page.painted(each.heading, each.finding.tone));
            finding(each.finding, 2);
        }
    }
    notes(run);
}

void TextForm::notes(const ToldRun& run)
{
    if (run.notes.empty()) {
        return;
    }
    m_page.heading(m_words.tr(WORDS("Notes")));
    for (const ToldAt& each : run.notes) {
        m_page.labelled(
            "-", each.heading + ". " + each.finding.what + " [" + each.finding.id + ']', 2, 2);
    }
}

void TextForm::chain(const ToldRun& run)
{
    for (const ToldAttempt& attempt : run.chain) {
        m_page.heading(m_words.tr(WORDS("Chain")));
        m_page.paragraph(attempt.heading, 2);
        for (const auto& link : attempt.links) {
            m_page.line();
            facts(link, 4);
        }
        for (const ToldFinding& one : attempt.findings) {
            m_page.line();
            m_page.paragraph(one.title + " [" + one.id + ']', 4);
        }
    }
}

void TextForm::run(const ToldRun& run, std::size_t number, std::size_t of)
{
    const std::string which = of > 1 ? std::to_string(number) + ". " : std::string();
    m_page.heading(which + run.heading + ": " + run.outcome);
    lights(run);
    m_page.line();
    facts(run.about, 2);
    m_page.line();
    stages(run);
    cause(run);
    if (!run.attributes.empty()) {
        m_page.heading(run.attributesTitle);
        for (const std::string& attribute : run.attributes) {
            m_page.line("  " + attribute);
        }
    }
    if (!m_full) {
        return;
    }
    chain(run);
    if (!run.exchanges.empty()) {
        m_page.heading(m_words.tr(WORDS("Asked of the network")));
        for (const auto& exchange : run.exchanges) {
            facts(exchange, 2);
            m_page.line();
        }
    }
}

void TextForm::written(const std::vector<ToldNote>& notes, const std::string& title)
{
    if (notes.empty() || !m_full) {
        return;
    }
    m_page.heading(title);
    for (const ToldNote& note : notes) {
        m_page.paragraph(note.subject + ", " + note.written, 2);
        for (const std::string& line : note.lines) {
            m_page.paragraph(line, 4);
        }
    }
}

std::string TextForm::written(const Story& story)
{
    const auto first = wrapped(story.outcome + ". " + story.summary, m_page.width());
    for (std::size_t i = 0; i < first.size(); ++i) {
        m_page.line(i > 0 ? first[i]
                          : m_page.painted(story.outcome, story.tone)
                    + first[i].substr(std::min(story.outcome.size(), first[i].size())));
    }
    for (const std::string& mark : story.marks) {
        m_page.paragraph(mark, 0);
    }
    if (story.cause) {
        m_page.line();
        m_page.line(m_page.painted(story.cause->title, story.cause->tone));
        finding(*story.cause, 2);
    }
    m_page.line();
    facts(story.about, 0);
    for (const auto& policy : story.policies) {
        m_page.line();
        facts(policy, 0);
    }
    written(story.notes, story.notesTitle);
    for (std::size_t i = 0; i < story.runs.size(); ++i) {
        run(story.runs[i], i + 1, story.runs.size());
    }
    if (!story.runs.empty()) {
        m_page.line();
        m_page.paragraph(story.legend, 0);
    }
    return m_page.take();
}

} // namespace

std::string toText(const Report& report, const TextStyle& style)
{
    return TextForm(style).written(tell(report, style.language));
}

} // namespace attest::report

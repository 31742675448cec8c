// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_page.h"
#include "report/render.h"
#include "report/story_words.h"

namespace attest::report {
namespace {

const char* classOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Bad:
        return "bad";
    case Tone::Doubt:
        return "doubt";
    case Tone::Notice:
        return "notice";
    case Tone::Quiet:
        break;
    }
    return "quiet";
}

class HtmlForm {
public:
    explicit HtmlForm(explain::Language language) : m_words(language) {}
    std::string written(const Story& story);

private:
    void raw(std::string_view html) { m_out.append(html); }
    /// <tag class="...">text</tag>; tag and class are ours, the text is escaped.
    void element(std::string_view tag, std::string_view text, std::string_view cssClass = {});
    void facts(const std::vector<ToldFact>& facts);
    void finding(const std::string& heading, const ToldFinding& finding);
    void row(const char* english, std::string_view text);
    void stages(const ToldRun& run);
    void notes(const ToldRun& run);
    void chain(const ToldRun& run);
    void run(const ToldRun& run);
    void written(const ToldNote& note);

    StoryWords m_words;
    std::string m_out;
};

void HtmlForm::element(std::string_view tag, std::string_view text, std::string_view cssClass)
{
    m_out.append("<").append(tag);
    if (!cssClass.empty()) {
        m_out.append(" class=\"").append(cssClass).append("\"");
    }
    m_out.append(">").append(htmlText(text)).append("</").append(tag).append(">\n");
}

void HtmlForm::facts(const std::vector<ToldFact>& facts)
{
    raw("<dl>\n");
    for (const ToldFact& fact : facts) {
        element("dt", fact.name);
        raw("<dd><code>" + htmlText(fact.value) + "</code></dd>\n");
    }
    raw("</dl>\n");
}

void HtmlForm::row(const char* english, std::string_view text)
{
    if (!text.empty()) {
        element("dt", m_words.tr(english));
        element("dd", text);
    }
}

void HtmlForm::finding(const std::string& heading, const ToldFinding& finding)
{
    raw(std::string("<section class=\"finding ") + classOf(finding.tone) + "\">\n");
    element("h3", heading, classOf(finding.tone));
    raw("<dl>\n");
    row(WORDS("What"), finding.what);
    row(WORDS("What to do"), finding.todo);
    row(WORDS("Server says"), finding.server);
    row(WORDS("Reference"), finding.reference);
    element("dt", m_words.tr(WORDS("Code")));
    raw("<dd><code>" + htmlText(finding.id) + "</code> (" + htmlText(finding.basis) + ")</dd>\n");
    for (const ToldPlace& place : finding.places) {
        element("dt", m_words.tr(WORDS("Where")));
        raw("<dd>" + htmlText(place.where));
        if (!place.excerpt.empty()) {
            raw("<br><code>" + htmlText(place.excerpt) + "</code>");
        }
        raw("</dd>\n");
    }
    raw("</dl>\n</section>\n");
}

void HtmlForm::stages(const ToldRun& run)
{
    raw("<table>\n<thead><tr>");
    for (const char* title :
        {WORDS("Stage"), WORDS("State"), WORDS("Question"), WORDS("Established")}) {
        element("th", m_words.tr(title));
    }
    raw("</tr></thead>\n<tbody>\n");
    for (const ToldStage& stage : run.stages) {
        raw("<tr>");
        element("td", stage.title);
        const std::string remark = stage.remark.empty() ? std::string() : " (" + stage.remark + ')';
        element("td", stage.symbol + ' ' + stage.state + remark,
            std::string("state ") + classOf(stage.tone));
        element("td", stage.question);
        raw("<td>");
        for (const ToldFact& fact : stage.facts) {
            raw(htmlText(fact.name) + ": <code>" + htmlText(fact.value) + "</code><br>");
        }
        for (const ToldFinding& one : stage.findings) {
            raw(std::string("<span class=\"") + classOf(one.tone) + "\">" + htmlText(one.severity)
                + ": " + htmlText(one.title) + " <code>" + htmlText(one.id) + "</code></span><br>");
        }
        raw("</td></tr>\n");
    }
    raw("</tbody>\n</table>\n");
}

void HtmlForm::notes(const ToldRun& run)
{
    if (run.notes.empty()) {
        return;
    }
    element("h3", m_words.tr(WORDS("Notes")));
    raw("<ul>\n");
    for (const ToldAt& each : run.notes) {
        raw("<li>" + htmlText(each.heading + ". " + each.finding.what) + " <code>"
            + htmlText(each.finding.id) + "</code></li>\n");
    }
    raw("</ul>\n");
}

void HtmlForm::chain(const ToldRun& run)
{
    for (const ToldAttempt& attempt : run.chain) {
        element("h3", m_words.tr(WORDS("Chain")));
        element("p", attempt.heading, classOf(attempt.tone));
        for (const auto& link : attempt.links) {
            facts(link);
        }
        for (const ToldFinding& one : attempt.findings) {
            finding(one.title, one);
        }
    }
}

void HtmlForm::run(const ToldRun& run)
{
    element("h2", run.heading + ": " + run.outcome, classOf(run.tone));
    raw("<ul class=\"lights\">\n");
    for (const ToldLight& light : run.lights) {
        element("li", light.name + ": " + light.state, classOf(light.tone));
    }
    raw("</ul>\n");
    facts(run.about);
    if (run.cause) {
        finding(run.blockedAt + ": " + run.cause->title, *run.cause);
    }
    for (const ToldAt& each : run.further) {
        finding(each.heading, each.finding);
    }
    stages(run);
    for (const ToldAt& each : run.warnings) {
        finding(each.heading, each.finding);
    }
    notes(run);
    if (!run.attributes.empty()) {
        element("h3", run.attributesTitle);
        raw("<ul>\n");
        for (const std::string& attribute : run.attributes) {
            raw("<li><code>" + htmlText(attribute) + "</code></li>\n");
        }
        raw("</ul>\n");
    }
    chain(run);
    if (!run.exchanges.empty()) {
        element("h3", m_words.tr(WORDS("Asked of the network")));
    }
    for (const auto& exchange : run.exchanges) {
        facts(exchange);
    }
}

void HtmlForm::written(const ToldNote& note)
{
    raw("<section class=\"finding note\">\n");
    element("h3", note.subject);
    raw("<p>");
    for (std::size_t i = 0; i < note.lines.size(); ++i) {
        raw((i > 0 ? "<br>\n" : "") + htmlText(note.lines[i]));
    }
    raw("</p>\n");
    element("p", note.written, "quiet");
    raw("</section>\n");
}

std::string HtmlForm::written(const Story& story)
{
    raw(htmlHead("Assayer: " + story.outcome, m_words.language()));
    element("h1", story.outcome, classOf(story.tone));
    element("p", story.summary);
    for (const std::string& mark : story.marks) {
        element("p", mark, "mark");
    }
    if (story.cause) {
        finding(story.cause->title, *story.cause);
    }
    facts(story.about);
    for (const auto& policy : story.policies) {
        facts(policy);
    }
    if (!story.notes.empty()) {
        element("h2", story.notesTitle);
    }
    for (const ToldNote& note : story.notes) {
        written(note);
    }
    for (const ToldRun& one : story.runs) {
        run(one);
    }
    if (!story.runs.empty()) {
        element("p", story.legend, "quiet");
    }
    raw(kHtmlEnd);
    return std::move(m_out);
}

} // namespace

std::string toHtml(const Report& report, explain::Language language)
{
    return HtmlForm(language).written(tell(report, language));
}

} // namespace attest::report

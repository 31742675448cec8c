// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/render.h"
#include "report/story_words.h"

namespace attest::report {
namespace {

// Colours meet WCAG 2.1 contrast (4.5 to 1) on both backgrounds; state is always a word as well.
constexpr const char* kStyle = R"(
:root{--bg:#fff;--fg:#1b1f24;--dim:#57606a;--line:#d0d7de;--box:#f6f8fa;--good:#116329;--bad:#a40e26;--doubt:#7d4e00}
@media (prefers-color-scheme:dark){:root{--bg:#16191d;--fg:#e6edf3;--dim:#9da7b1;--line:#3a424b;--box:#1f242a;--good:#56d364;--bad:#ff8b85;--doubt:#e3b341}}
body{background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem}
h1,h2,h3{line-height:1.25;margin:1.6em 0 .5em}h1{margin-top:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}td.state{white-space:nowrap}
code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
section.finding{background:var(--box);border-left:4px solid var(--line);padding:.6rem 1rem;margin:1rem 0}section.finding h3{margin-top:0}
p.mark{border:2px solid var(--doubt);padding:.4rem .8rem}ul.lights{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;list-style:none;padding:0}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt,.notice{color:var(--doubt)}.quiet{color:var(--dim)}
section.finding{color:var(--fg)}h1,h2,h3,td{overflow-wrap:anywhere}
@media(max-width:40rem){body{padding:.8rem}dl{grid-template-columns:1fr}table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.4rem 0}}
section.bad{border-left-color:var(--bad)}section.doubt,section.notice{border-left-color:var(--doubt)}
@media print{body{max-width:none;padding:0}section.finding{break-inside:avoid}}
)";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

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

    StoryWords m_words;
    std::string m_out;
};

void HtmlForm::element(std::string_view tag, std::string_view text, std::string_view cssClass)
{
    m_out.append("<").append(tag);
    if (!cssClass.empty()) {
        m_out.append(" class=\"").append(cssClass).append("\"");
    }
    m_out.append(">").append(escaped(text)).append("</").append(tag).append(">\n");
}

void HtmlForm::facts(const std::vector<ToldFact>& facts)
{
    raw("<dl>\n");
    for (const ToldFact& fact : facts) {
        element("dt", fact.name);
        raw("<dd><code>" + escaped(fact.value) + "</code></dd>\n");
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
    raw("<dd><code>" + escaped(finding.id) + "</code> (" + escaped(finding.basis) + ")</dd>\n");
    for (const ToldPlace& place : finding.places) {
        element("dt", m_words.tr(WORDS("Where")));
        raw("<dd>" + escaped(place.where));
        if (!place.excerpt.empty()) {
            raw("<br><code>" + escaped(place.excerpt) + "</code>");
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
            raw(escaped(fact.name) + ": <code>" + escaped(fact.value) + "</code><br>");
        }
        for (const ToldFinding& one : stage.findings) {
            raw(std::string("<span class=\"") + classOf(one.tone) + "\">" + escaped(one.severity)
                + ": " + escaped(one.title) + " <code>" + escaped(one.id) + "</code></span><br>");
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
        raw("<li>" + escaped(each.heading + ". " + each.finding.what) + " <code>"
            + escaped(each.finding.id) + "</code></li>\n");
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
            raw("<li><code>" + escaped(attribute) + "</code></li>\n");
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

std::string HtmlForm::written(const Story& story)
{
    // Opened from anywhere, the page may load and run nothing, whatever got into it.
    raw("<!DOCTYPE html>\n");
    raw(m_words.language() == explain::Language::English ? "<html lang=\"en\">\n" : "<html>\n");
    raw("<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n");
    element("title", "Assayer: " + story.outcome);
    raw("<style>");
    raw(kStyle);
    raw("</style>\n</head>\n<body>\n");
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
    for (const ToldRun& one : story.runs) {
        run(one);
    }
    if (!story.runs.empty()) {
        element("p", story.legend, "quiet");
    }
    raw("</body>\n</html>\n");
    return std::move(m_out);
}

} // namespace

std::string toHtml(const Report& report, explain::Language language)
{
    return HtmlForm(language).written(tell(report, language));
}

} // namespace attest::report

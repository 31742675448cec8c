// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "report/markdown_words.h"
#include "report/render.h"
#include "report/story_words.h"

#include <algorithm>
#include <utility>

namespace attest::report {
namespace {

// Characters that stand in words all the time and mean nothing there, unless they begin a line or make
// what some dialects take for a link by themselves: "www.", "https://", "mailto:" and "xmpp:".
bool isOrdinary(std::string_view text, std::size_t at)
{
    constexpr std::string_view kOrdinary = ".-'\"():/";
    const char c = text[at];
    const bool link = (c == '.' && at >= 3 && equalNoCase(text.substr(at - 3, 3), "www"))
        || (c == ':' && at + 1 < text.size() && text[at + 1] != ' ');
    return at > 0 && !link && kOrdinary.find(c) != std::string_view::npos;
}

// Every character that Markdown could take for markup, HTML included. A backslash in front of ASCII
// punctuation makes it plain in CommonMark (section 2.4), anywhere but in code.
std::string plain(std::string_view text)
{
    constexpr std::string_view kMarkup = "\\`*_{}[]()#+-.!|<>~&:@\"'=^$/";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kMarkup.find(text[i]) != std::string_view::npos && !isOrdinary(text, i)) {
            out += '\\';
        }
        out += text[i];
    }
    return out;
}

// In code nothing is markup but the run of backquotes that ends it, so a longer one surrounds it. A
// bar would still end the cell of a table.
std::string code(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    std::string inner;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
        inner += c == '|' ? "\\|" : std::string(1, c);
    }
    const std::string fence(longest + 1, '`');
    const bool touching = inner.starts_with('`') || inner.ends_with('`');
    return fence + (touching ? " " + inner + " " : inner) + fence;
}

} // namespace

std::string markdownText(std::string_view text)
{
    return plain(text);
}

std::string markdownCode(std::string_view text)
{
    return code(text);
}

namespace {

class MarkdownForm {
public:
    explicit MarkdownForm(explain::Language language) : m_words(language) {}
    std::string written(const Story& story);
    std::string summary(const Story& story);

private:
    void line(std::string_view text = {}) { m_out.append(text).append("\n"); }
    void begin(const Story& story);
    void facts(const std::vector<ToldFact>& facts);
    void finding(const ToldFinding& finding);
    void row(std::string_view name, std::string_view text);
    void stages(const ToldRun& run);
    void notes(const ToldRun& run);
    void established(const ToldRun& run);
    void run(const ToldRun& run);
    void written(const ToldNote& note);
    void chain(const ToldRun& run);

    StoryWords m_words;
    std::string m_out;
};

void MarkdownForm::facts(const std::vector<ToldFact>& facts)
{
    for (const ToldFact& fact : facts) {
        line("- " + plain(fact.name) + ": " + code(fact.value));
    }
    line();
}

void MarkdownForm::row(std::string_view name, std::string_view text)
{
    if (!text.empty()) {
        line("- **" + plain(name) + "**: " + plain(text));
    }
}

void MarkdownForm::finding(const ToldFinding& finding)
{
    row(m_words.tr(WORDS("What")), finding.what);
    row(m_words.tr(WORDS("What to do")), finding.todo);
    row(m_words.tr(WORDS("Server says")), finding.server);
    row(m_words.tr(WORDS("Reference")), finding.reference);
    line("- **" + plain(m_words.tr(WORDS("Code"))) + "**: " + code(finding.id) + ' '
        + plain(finding.basis));
    for (const ToldPlace& place : finding.places) {
        line("- **" + plain(m_words.tr(WORDS("Where"))) + "**: " + plain(place.where)
            + (place.excerpt.empty() ? std::string() : ": " + code(place.excerpt)));
    }
    line();
}

void MarkdownForm::stages(const ToldRun& run)
{
    line("| | " + plain(m_words.tr(WORDS("Stage"))) + " | " + plain(m_words.tr(WORDS("State")))
        + " | " + plain(m_words.tr(WORDS("Codes"))) + " |");
    line("|---|---|---|---|");
    for (const ToldStage& stage : run.stages) {
        std::string first;
        for (const ToldFinding& one : stage.findings) {
            first += first.empty() ? code(one.id) : ' ' + code(one.id);
        }
        const std::string remark
            = stage.remark.empty() ? std::string() : ", " + plain(stage.remark);
        line("| " + plain(stage.symbol) + " | " + plain(stage.title) + " | " + plain(stage.state)
            + remark + " | " + first + " |");
    }
    line();
}

void MarkdownForm::notes(const ToldRun& run)
{
    if (run.notes.empty()) {
        return;
    }
    line("### " + plain(m_words.tr(WORDS("Notes"))));
    line();
    for (const ToldAt& each : run.notes) {
        line("- " + plain(each.heading + ". " + each.finding.what) + ' ' + code(each.finding.id));
    }
    line();
}

void MarkdownForm::established(const ToldRun& run)
{
    std::vector<ToldFact> all;
    for (const ToldStage& stage : run.stages) {
        for (const ToldFact& fact : stage.facts) {
            all.push_back({stage.title + ", " + fact.name, fact.value});
        }
    }
    if (!all.empty()) {
        line("### " + plain(m_words.tr(WORDS("Established"))));
        line();
        facts(all);
    }
}

void MarkdownForm::chain(const ToldRun& run)
{
    for (const ToldAttempt& attempt : run.chain) {
        line("### " + plain(m_words.tr(WORDS("Chain"))));
        line();
        line(plain(attempt.heading));
        line();
        for (const auto& link : attempt.links) {
            facts(link);
        }
        for (const ToldFinding& one : attempt.findings) {
            line("- " + plain(one.title) + ' ' + code(one.id));
        }
        line();
    }
}

void MarkdownForm::run(const ToldRun& run)
{
    line("## " + plain(run.heading) + ": " + plain(run.outcome));
    line();
    for (const ToldLight& light : run.lights) {
        line("- " + plain(light.name) + ": " + plain(light.state));
    }
    line();
    facts(run.about);
    stages(run);
    if (run.cause) {
        line("### " + plain(run.blockedAt) + ": " + plain(run.cause->title));
        line();
        finding(*run.cause);
    }
    for (const auto* list : {&run.further, &run.warnings}) {
        for (const ToldAt& each : *list) {
            line("### " + plain(each.heading));
            line();
            finding(each.finding);
        }
    }
    notes(run);
    if (!run.attributes.empty()) {
        line("### " + plain(run.attributesTitle));
        line();
        for (const std::string& attribute : run.attributes) {
            line("- " + code(attribute));
        }
        line();
    }
    established(run);
    chain(run);
    for (const auto& exchange : run.exchanges) {
        line("### " + plain(m_words.tr(WORDS("Asked of the network"))));
        line();
        facts(exchange);
    }
}

void MarkdownForm::begin(const Story& story)
{
    line("# " + plain(story.outcome));
    line();
    line(plain(story.summary));
    line();
    for (const std::string& mark : story.marks) {
        line("> " + plain(mark));
        line();
    }
    if (story.cause) {
        line("**" + plain(story.cause->title) + "**");
        line();
        finding(*story.cause);
    }
}

// What is said to a colleague: the verdict, how far it got, and what to do.
std::string MarkdownForm::summary(const Story& story)
{
    begin(story);
    if (!story.runs.empty()) {
        const ToldRun& run = story.runs.front();
        stages(run);
        if (run.cause) {
            line("## " + plain(run.blockedAt) + ": " + plain(run.cause->title));
            line();
            row(m_words.tr(WORDS("What")), run.cause->what);
            row(m_words.tr(WORDS("What to do")), run.cause->todo);
        }
    }
    return std::move(m_out);
}

void MarkdownForm::written(const ToldNote& note)
{
    line("### " + plain(note.subject));
    line();
    // A backslash at the end of a line breaks it there (CommonMark 6.7); a quote keeps it apart from ours.
    for (std::size_t i = 0; i < note.lines.size(); ++i) {
        const bool last = i + 1 == note.lines.size() || note.lines[i + 1].empty();
        line("> " + plain(note.lines[i]) + (last || note.lines[i].empty() ? "" : "\\"));
    }
    line();
    line(code(note.written));
    line();
}

std::string MarkdownForm::written(const Story& story)
{
    begin(story);
    facts(story.about);
    for (const auto& policy : story.policies) {
        facts(policy);
    }
    if (!story.notes.empty()) {
        line("## " + plain(story.notesTitle));
        line();
    }
    for (const ToldNote& note : story.notes) {
        written(note);
    }
    for (const ToldRun& one : story.runs) {
        run(one);
    }
    if (!story.runs.empty()) {
        line(plain(story.legend));
    }
    return std::move(m_out);
}

} // namespace

std::string toMarkdown(const Report& report, explain::Language language, Detail detail)
{
    MarkdownForm form(language);
    const Story story = tell(report, language);
    return detail == Detail::Full ? form.written(story) : form.summary(story);
}

} // namespace attest::report

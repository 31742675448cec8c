// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "decode/json.h"
#include "report/columns.h"
#include "report/render.h"
#include "sample.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::report;
using attest::test::hostileReport;
using attest::test::sampleReport;

namespace {

constexpr auto kNone = std::string::npos;

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != kNone;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (std::size_t end = text.find('\n'); end != kNone; at = end + 1, end = text.find('\n', at)) {
        lines.push_back(text.substr(at, end - at));
    }
    return lines;
}

// Anything but line breaks that a terminal or a reader could be misled by; escape sequences of our
// own colours aside.
bool isSafe(std::string text)
{
    for (const char* colour :
        {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m"}) {
        for (std::size_t at = text.find(colour); at != kNone; at = text.find(colour)) {
            text.erase(at, std::string_view(colour).size());
        }
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decodeUtf8(std::string_view(text).substr(at));
        if (!c || (c->value != U'\n' && isUnsafeToShow(c->value))) {
            return false;
        }
        at += c->length;
    }
    return true;
}

struct Form {
    const char* name;
    std::string (*write)(const Report&);
};

std::string plainText(const Report& report)
{
    return toText(report, {80, Colour::None, Detail::Full, explain::Language::English});
}
std::string colouredText(const Report& report)
{
    return toText(report, {80, Colour::Ansi, Detail::Summary, explain::Language::English});
}
std::string markdown(const Report& report)
{
    return toMarkdown(report, explain::Language::English);
}
std::string html(const Report& report)
{
    return toHtml(report, explain::Language::English);
}

class EveryForm : public testing::TestWithParam<Form> {};

} // namespace

TEST_P(EveryForm, IsTheSameForTheSameReport)
{
    EXPECT_EQ(GetParam().write(sampleReport()), GetParam().write(sampleReport()));
}

TEST_P(EveryForm, IsSafeToShowWhateverTheEvidenceHolds)
{
    EXPECT_TRUE(isSafe(GetParam().write(hostileReport())));
}

TEST_P(EveryForm, NeverHoldsCredentials)
{
    const std::string text = GetParam().write(hostileReport());
    EXPECT_FALSE(holds(text, "c2lnbmF0dXJlc2VjcmV0"));
    EXPECT_FALSE(holds(text, "SECRETKEY"));
}

TEST_P(EveryForm, NamesTheCause)
{
    EXPECT_TRUE(holds(GetParam().write(sampleReport()), "json.duplicate-name"));
}

TEST_P(EveryForm, TakesAnEmptyReport)
{
    EXPECT_FALSE(GetParam().write(Report{}).empty());
}

INSTANTIATE_TEST_SUITE_P(Forms, EveryForm,
    testing::Values(Form{"json", toJson}, Form{"text", plainText}, Form{"coloured", colouredText},
        Form{"markdown", markdown}, Form{"html", html}),
    [](const auto& info) { return info.param.name; });

TEST(JsonForm, IsReadByTheStrictReader)
{
    for (const Report& report : {sampleReport(), hostileReport(), Report{}}) {
        const std::string text = toJson(report);
        EXPECT_TRUE(decode::readJsonText("report", copyBytes(asBytes(text))).ok());
    }
}

TEST(JsonForm, HoldsWhatTheReportHolds)
{
    const std::string text = toJson(sampleReport());
    const auto json = decode::readJsonText("report", copyBytes(asBytes(text)));
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(decode::memberText(json->tree, 0, "outcome", json->buffers), "fail");
    EXPECT_EQ(decode::memberText(json->tree, 0, "clock", json->buffers), "2026-07-28T13:24:00Z");
    EXPECT_TRUE(holds(text, "\"blocking\": \"content\""));
    EXPECT_TRUE(holds(text, "\"line\": 3"));
    EXPECT_TRUE(holds(text, "\"hex\": \"30820afd\""));
    EXPECT_TRUE(holds(text, "\"basis\": \"stricter\""));
    EXPECT_TRUE(holds(text, "\"count\": 2"));
}

TEST(JsonForm, WritesAParameterOnce)
{
    Report report = sampleReport();
    report.runs[0].stages[7].findings[0].params.push_back({"name", std::string("again")});
    EXPECT_TRUE(decode::readJsonText("report", copyBytes(asBytes(toJson(report)))).ok());
}

TEST(TextForm, KeepsTheWidthButForWhatMustStayWhole)
{
    for (const std::size_t width : {40U, 60U, 80U, 120U}) {
        for (const std::string& line : linesOf(toText(sampleReport(),
                 {width, Colour::None, Detail::Summary, explain::Language::English}))) {
            const bool oneWord = line.find(' ', line.find_first_not_of(' ')) == kNone;
            const bool whole = oneWord || holds(line, "/subscriptions/") || holds(line, "000000");
            EXPECT_TRUE(whole || columns(line) <= std::max<std::size_t>(width, 64))
                << width << ": " << line;
        }
    }
}

TEST(TextForm, SaysWhatWhyAndWhatToDo)
{
    const std::string text
        = toText(sampleReport(), {100, Colour::None, Detail::Summary, explain::Language::English});
    EXPECT_TRUE(text.starts_with("Rejected. No policy authorises this evidence."));
    EXPECT_TRUE(holds(text, "Content: The same JSON member twice"));
    EXPECT_TRUE(holds(text, "What to do"));
    EXPECT_TRUE(holds(text, "Reference"));
    EXPECT_TRUE(holds(text, "content, line 3, column 9: \"vmId\""));
    EXPECT_TRUE(holds(text, "Warning, Envelope"));
    EXPECT_FALSE(holds(text, "\x1b"));
}

TEST_P(EveryForm, ExplainsEveryFailureAndSaysEveryNote)
{
    Report report = sampleReport();
    ReportedStage& later = report.runs[0].stages[10];
    later.state = verify::StageState::Failed;
    later.restsOnFailure = true;
    later.findings.push_back({IssueId{"chain.lab-anchor"}, Severity::Failure, {}, {}});
    report.runs[0].stages[5].findings.push_back(
        {IssueId{"cms.odd-digest-oid"}, Severity::Note, {}, {}});
    const std::string text = GetParam().write(report);
    EXPECT_TRUE(holds(text, "chain.lab-anchor"));
    EXPECT_TRUE(holds(text, "cms.odd-digest-oid"));
}

TEST(TextForm, ExplainsWhatElseFailedAndWhatTheLightsSay)
{
    Report report = sampleReport();
    ReportedStage& later = report.runs[0].stages[10];
    later.state = verify::StageState::Failed;
    later.restsOnFailure = true;
    later.findings.push_back({IssueId{"chain.lab-anchor"}, Severity::Failure, {}, {}});
    const std::string text
        = toText(report, {100, Colour::None, Detail::Summary, explain::Language::English});
    EXPECT_TRUE(holds(text, "Also failed, Chain: "));
    EXPECT_TRUE(holds(text, "(rests on an earlier failure)"));
    EXPECT_TRUE(holds(text, "Genuine: signed by whom it says"));
}

TEST(TextForm, ColoursOnlyWhenAsked)
{
    EXPECT_TRUE(holds(colouredText(sampleReport()), "\x1b[31mRejected\x1b[0m"));
}

TEST(TextForm, SaysWhatLimitsTheMeaning)
{
    Report report = sampleReport();
    report.hypothetical = true;
    report.lab = true;
    const std::string text = plainText(report);
    EXPECT_TRUE(holds(text, "Hypothetical"));
    EXPECT_TRUE(holds(text, "Lab"));
}

TEST(HtmlForm, HoldsNoMarkupOfTheEvidence)
{
    const std::string text = html(hostileReport());
    EXPECT_FALSE(holds(text, "<script"));
    EXPECT_TRUE(holds(text, "&lt;script&gt;"));
    EXPECT_EQ(text.find("</style>"), text.rfind("</style>"));
    EXPECT_FALSE(holds(text, " src="));
    EXPECT_FALSE(holds(text, "href="));
    EXPECT_TRUE(holds(text, "prefers-color-scheme:dark"));
}

TEST(HtmlForm, ClosesWhatItOpens)
{
    const std::string text = html(hostileReport());
    for (const std::string tag : {"dl", "dd", "dt", "table", "tr", "td", "th", "section", "ul",
             "li", "p", "code", "span", "h1", "h2", "h3"}) {
        std::size_t opened = 0;
        std::size_t closed = 0;
        for (std::size_t at = text.find('<' + tag); at != kNone;
             at = text.find('<' + tag, at + 1)) {
            const char after = text[at + 1 + tag.size()];
            opened += after == '>' || after == ' ' ? 1 : 0;
        }
        for (std::size_t at = text.find("</" + tag + '>'); at != kNone;
             at = text.find("</" + tag + '>', at + 1)) {
            ++closed;
        }
        EXPECT_EQ(opened, closed) << tag;
    }
}

TEST(MarkdownForm, HoldsNoMarkupOfTheEvidence)
{
    const std::string text = markdown(hostileReport());
    // Outside of code, where nothing is markup.
    std::string outside;
    for (const std::string& line : linesOf(text)) {
        std::size_t at = 0;
        while (at < line.size()) {
            const bool escaped = line[at] == '\\';
            if (line[at] == '`') {
                const std::size_t run = std::min(line.find_first_not_of('`', at), line.size()) - at;
                const std::string fence(run, '`');
                std::size_t end = line.find(fence, at + run);
                while (end != kNone && end + run < line.size() && line[end + run] == '`') {
                    end = line.find(fence, line.find_first_not_of('`', end));
                }
                ASSERT_NE(end, kNone) << line;
                at = end + run;
                continue;
            }
            outside += escaped ? "?" : line.substr(at, 1);
            at += escaped ? 2 : 1;
        }
        outside += '\n';
    }
    EXPECT_FALSE(holds(outside, "<script"));
    EXPECT_FALSE(holds(outside, "](http"));
    EXPECT_FALSE(holds(outside, "www.evil"));
}

TEST(Columns, CountWhatATerminalDraws)
{
    EXPECT_EQ(columns("abc"), 3U);
    EXPECT_EQ(columns("Zürich"), 6U);
    EXPECT_EQ(columns("東京"), 4U);
    EXPECT_EQ(columns("e\xCC\x81"), 1U);
    EXPECT_EQ(padded("東", 4), "東  ");
}

TEST(Columns, WrapAtBlanks)
{
    EXPECT_EQ(wrapped("one two three", 7), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrapped("a https://example.invalid/long b", 5),
        (std::vector<std::string>{"a", "https://example.invalid/long", "b"}));
    EXPECT_TRUE(wrapped("", 5).empty());
}

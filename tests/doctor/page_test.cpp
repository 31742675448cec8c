// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/issues.h"
#include "doctor/page.h"
#include "explain/checks.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::doctor;

namespace {

Examined examined()
{
    Diagnosis failed{"application", State::Failed,
        {{doctor::issue::kNoApplication, Severity::Failure, {{"audience", "api://x/<b>"}}, {}}},
        {{{"az", "ad", "app", "create", "--identifier-uris", "api://x/it's"}}}, {}, {}};
    Diagnosis waiting{"service-principal", State::NotEvaluated,
        {{doctor::issue::kWaits, Severity::Missing, {{"check", "application"}}, {}}}, {}, {}, {}};
    return {"Contoso", "AzurePublicCloud", "t", "alice\x1b[31m", {}, {failed, waiting}, false};
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

} // namespace

TEST(Page, EveryCheckHasWords)
{
    for (const auto& check : checks()) {
        EXPECT_NE(explain::checkTitle(check.id), check.id);
        EXPECT_TRUE(explain::checkQuestion(check.id).ends_with('?')) << check.id;
    }
    EXPECT_EQ(explain::checkWords().size(), checks().size());
}

TEST(Page, TheTextNamesWhatIsWaitedForByItsTitle)
{
    const auto text = toText(examined());
    EXPECT_TRUE(has(text, "needs the result of Application")) << text;
}

TEST(Page, CommandsAreQuotedForAShell)
{
    EXPECT_TRUE(has(toText(examined()), R"('api://x/it'\''s')")) << toText(examined());
}

TEST(Page, ControlCharactersStayOut)
{
    for (const auto& text : {toText(examined()), toMarkdown(examined()), toHtml(examined())}) {
        EXPECT_FALSE(has(text, "\x1b")) << text;
    }
}

TEST(Page, HtmlHoldsNoMarkupFromOutside)
{
    const auto html = toHtml(examined());
    EXPECT_FALSE(has(html, "<b>")) << html;
    EXPECT_TRUE(has(html, "default-src 'none'"));
}

TEST(Page, JsonIsTheSameInEveryLanguage)
{
    const auto json = toJson(examined());
    EXPECT_TRUE(has(json, R"("check": "application")")) << json;
    EXPECT_TRUE(has(json, R"("state": "not-evaluated")")) << json;
    EXPECT_TRUE(has(json, R"("code": "doctor.no-application")")) << json;
}

TEST(Page, AReportOfALabSaysSo)
{
    auto all = examined();
    all.lab = true;
    for (const auto& text : {toText(all), toMarkdown(all), toHtml(all)}) {
        EXPECT_TRUE(has(text, "AzurePublicCloud, played by a lab")) << text;
    }
    EXPECT_TRUE(has(toJson(all), R"("lab": true)")) << toJson(all);
}

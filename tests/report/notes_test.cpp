// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "report/for_others.h"
#include "report/notes.h"
#include "report/render.h"
#include "sample.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::report;
using attest::test::sampleReport;

namespace {

constexpr const char* kAsked = "asked the platform team";

Report bare()
{
    Report report = sampleReport();
    report.notes.clear();
    return report;
}

Report noted(std::string text, std::string target = {})
{
    return withNotes(
        bare(), {{std::move(target), std::move(text), *parseRfc3339("2026-07-28T14:00:00Z")}});
}

std::string text(const Report& report, Detail detail)
{
    return toText(report, {80, Colour::None, detail, explain::Language::English});
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(Notes, StandInEveryFullForm)
{
    const Report report = noted(kAsked, "stage:chain");
    const auto heading = "Stage " + explain::stageTitle("azure_imds", "chain");
    for (const std::string& form :
        {toJson(report), text(report, Detail::Full), toMarkdown(report, explain::Language::English),
            toHtml(report, explain::Language::English)}) {
        EXPECT_TRUE(holds(form, kAsked)) << form;
        EXPECT_TRUE(holds(form, "2026-07-28T14:00:00Z")) << form;
        EXPECT_TRUE(holds(form, heading) || holds(form, "stage:chain")) << form;
    }
}

TEST(Notes, AreNoPartOfASummary)
{
    const Report report = noted(kAsked);
    EXPECT_FALSE(holds(text(report, Detail::Summary), kAsked));
    EXPECT_FALSE(holds(toMarkdown(report, explain::Language::English, Detail::Summary), kAsked));
}

TEST(Notes, LeaveTheResultsBytesAlone)
{
    EXPECT_EQ(toJson(withNotes(bare(), {})), toJson(bare()));
    EXPECT_FALSE(holds(toJson(bare()), "\"notes\""));
    // With them the same members come first, byte for byte.
    const std::string without = toJson(bare());
    const std::string with = toJson(noted(kAsked));
    EXPECT_EQ(with.substr(0, without.size() - 2), without.substr(0, without.size() - 2));
}

TEST(Notes, KeepTheirLines)
{
    EXPECT_EQ(noteLines("one\r\n\ntwo\n"), (std::vector<std::string>{"one", "", "two"}));
    EXPECT_TRUE(holds(toHtml(noted("one\ntwo")), "one<br>\ntwo"));
    EXPECT_TRUE(holds(toMarkdown(noted("one\ntwo")), "> one\\\n> two\n"));
}

TEST(Notes, AreBounded)
{
    EXPECT_EQ(noteLines(std::string(100000, '\n')).size(), kNoteLines + 1);
}

TEST(Notes, LoseKeysThatGoOverManyLines)
{
    const auto lines
        = noteLines("-----BEGIN PRIVATE KEY-----\nSECRETKEY\n-----END PRIVATE KEY-----");
    for (const std::string& line : lines) {
        EXPECT_FALSE(holds(line, "SECRETKEY")) << line;
    }
}

TEST(Notes, GiveNoNamesAwayForOthers)
{
    const Report report
        = redactedForOthers(noted("web of " + std::string(attest::test::kTenantDomain) + ", digest "
            + std::string(64, '0') + ", challenge 1234567890"));
    ASSERT_EQ(report.notes.size(), 1U);
    EXPECT_EQ(
        report.notes[0].text, "<vm-2> of <tenant-domain-1>, digest <digest>, challenge <nonce-1>");
}

TEST(Notes, AreAmongWhatChanges)
{
    const Report report = noted("the machine web");
    const auto changed = changedTexts(report, redactedForOthers(report));
    EXPECT_TRUE(std::ranges::any_of(
        changed, [](const ChangedText& one) { return one.before == "the machine web"; }));
}

TEST(Notes, SayWhatTheyAreAbout)
{
    using verify::Method;
    const auto subject = [](std::string_view target) {
        return noteSubject(target, Method::AzureImds, explain::Language::English);
    };
    EXPECT_EQ(subject(""), "The whole case");
    EXPECT_EQ(subject("field:content/nonce"), "Field content/nonce");
    EXPECT_EQ(subject("content/nonce"), "Field content/nonce");
    EXPECT_TRUE(subject("json.duplicate-name").starts_with("Finding: "));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "report/for_others.h"
#include "report/redaction.h"
#include "report/render.h"
#include "sample.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::report;
using attest::test::sampleReport;

namespace {

std::string allForms(const Report& report)
{
    return lowered(toJson(report)
        + toText(report, {80, Colour::None, Detail::Full, explain::Language::English})
        + toMarkdown(report, explain::Language::English)
        + toHtml(report, explain::Language::English));
}

// The sample's resource id in another case, the machine's id where nobody expects it.
Report leaky()
{
    Report report = sampleReport();
    report.runs[0].exchanges[0].target = "/SUBSCRIPTIONS/"
        + std::string(attest::test::kSubscription) + "/resourcegroups/RG-WEB/x/virtualMachines/Web";
    report.runs[0].stages[0].facts.push_back({"vm.id", lowered(attest::test::kVmId), {}});
    report.runs[0].stages[0].findings.push_back({IssueId{"json.duplicate-name"}, Severity::Note,
        {{"name",
            std::string(
                "host.contoso.onmicrosoft.com and 99999999-9999-9999-9999-999999999999_x")}},
        {}});
    report.runs[0].evidenceName = "web (prod).json";
    report.runs[0].buffers[0].name = "web (prod).json";
    return report;
}

} // namespace

TEST(Redaction, LeavesNoIdentifierInAnyForm)
{
    const std::string text = allForms(redacted(leaky(), Identifiers::Pseudonyms));
    for (const char* secret :
        {"contoso", "11111111-2222", "aaaaaaaa-bbbb", "rg-web", "99999999-9999", "(prod)"}) {
        EXPECT_EQ(text.find(secret), std::string::npos) << secret;
    }
    EXPECT_EQ(text.find("virtualmachines/web"), std::string::npos);
    EXPECT_EQ(text.find("vm.name=\\\"web"), std::string::npos);
}

TEST(Redaction, IsConsistent)
{
    const Report report = redacted(leaky(), Identifiers::Pseudonyms);
    const ReportedRun& run = report.runs[0];
    EXPECT_EQ(run.tenantDomain, "<tenant-domain-1>");
    EXPECT_EQ(run.resourceId,
        "/subscriptions/<subscription-1>/resourceGroups/<resource-group-1>/providers/"
        "Microsoft.Compute/virtualMachines/<vm-2>");
    EXPECT_EQ(run.exchanges[0].target,
        "/SUBSCRIPTIONS/<subscription-1>/resourcegroups/<resource-group-1>/x/virtualMachines/"
        "<vm-2>");
    EXPECT_EQ(run.attributes[0], "azure_imds:azure_imds.vm.name=\"<vm-2>\"");
    EXPECT_EQ(run.stages[0].facts[0].value, "<vm-1>");
    EXPECT_EQ(paramText(run.stages[0].findings[0].params[0].value),
        "host.<tenant-domain-1> and <id-1>_x");
    EXPECT_EQ(run.evidenceName, run.buffers[0].name);
    EXPECT_EQ(report.redacted, std::vector<std::string>{"identifiers"});
}

TEST(Redaction, DropsExcerptsWithIdentifiers)
{
    const Report report = redacted(sampleReport(), Identifiers::Pseudonyms);
    EXPECT_TRUE(report.runs[0].stages[7].findings[0].places[0].excerpt.empty());
    EXPECT_TRUE(report.runs[0].stages[7].consulted[0].excerpt.empty());
}

TEST(Redaction, MasksTokensAlways)
{
    Report report = sampleReport();
    report.runs[0].exchanges[0].source = "eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJl";
    const Report safe = redacted(report, Identifiers::Keep);
    EXPECT_EQ(safe.runs[0].exchanges[0].source, "eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.[redacted]");
    EXPECT_EQ(safe.redacted, std::vector<std::string>{"tokens"});
    EXPECT_EQ(safe.runs[0].tenantDomain, attest::test::kTenantDomain);
}

TEST(Redaction, TwiceIsOnce)
{
    const Report once = redacted(leaky(), Identifiers::Pseudonyms);
    EXPECT_EQ(toJson(redacted(once, Identifiers::Keep)), toJson(once));
}

TEST(Redaction, TakesALongRunAsOneName)
{
    Report report = leaky();
    const std::string run = "contoso." + std::string(300'000, 'x');
    report.runs[0].nonce = run + ' ' + run + " y";
    EXPECT_EQ(redacted(report, Identifiers::Pseudonyms).runs[0].nonce, "<id-1> <id-1> y");
}

// Every word of it could be one: the work is the length of the text, and nothing is nested.
TEST(Redaction, ReplacesNamesInAnyNumberOfWords)
{
    Report report = sampleReport();
    report.identifiers = {{Identifier::Kind::Principal, "abc"}, {Identifier::Kind::Vm, "x.abc"}};
    std::string text;
    std::string expected;
    for (int i = 0; i < 20'000; ++i) {
        text += "abc.x.abc_abcd/";
        expected += "<principal-1>.<vm-1>_abcd/";
    }
    report.runs[0].nonce = text;
    EXPECT_EQ(redacted(report, Identifiers::Pseudonyms).runs[0].nonce, expected);
    report.runs[0].nonce = std::string(3'000'000, '.');
    EXPECT_LT(redacted(report, Identifiers::Pseudonyms).runs[0].nonce.size(), 10U);
}

TEST(Redaction, LeavesNoHalfNameWhereATextWasCut)
{
    Report report = sampleReport();
    report.runs[0].nonce = "found contoso.onmic\xE2\x80\xA6";
    EXPECT_EQ(redacted(report, Identifiers::Pseudonyms).runs[0].nonce, "found \xE2\x80\xA6");
}

TEST(Redaction, TellsWhatItChangedOnce)
{
    const Report report = leaky();
    const auto changed = changedTexts(report, redactedForOthers(report));
    const auto domain = std::ranges::count_if(changed, [](const ChangedText& each) {
        return each.before == "contoso.onmicrosoft.com" && each.after == "<tenant-domain-1>";
    });
    EXPECT_EQ(domain, 1);
    EXPECT_TRUE(changedTexts(report, report).empty());
}

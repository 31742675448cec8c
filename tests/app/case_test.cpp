// SPDX-License-Identifier: GPL-3.0-or-later
// Cases on the command line, over the samples that the program is built with.
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "support/shared.h"

#include <gtest/gtest.h>

using namespace attest::test;

namespace {

constexpr char kTwoTenants[] = R"(section: AgentAttestation
schema: v1
spec:
  policies:
    - name: p
      requiredAttestors:
        - type: azure_imds
          config:
            tenants:
              a.example:
                tenantID: 11111111-1111-4111-8111-111111111111
              b.example:
                tenantID: 22222222-2222-4222-8222-222222222222
)";

std::string sample()
{
    return readFile(ASSAY_SAMPLE).value_or("");
}

} // namespace

TEST(Cases, ReportsHoldNotesUnlessTold)
{
    const Scratch scratch;
    auto text = sample();
    const std::string none = "\"notes\": []";
    const auto at = text.find(none);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, none.size(),
        "\"notes\": [{\"target\": \"\", \"text\": \"asked the platform team\", "
        "\"written\": \"2026-07-28T14:00:00Z\"}]");
    const auto file = scratch.file("noted.case", text);
    const std::string note = "asked the platform team";
    for (const char* form : {"text", "json", "md", "html"}) {
        const auto with = assay({"case", "run", file, "--report", form}).out;
        EXPECT_NE(with.find(note), std::string::npos) << with;
        for (const char* without : {"--no-notes", "--redact"}) {
            EXPECT_EQ(assay({"case", "run", file, "--report", form, without}).out.find(note),
                std::string::npos)
                << form << without;
        }
    }
    EXPECT_NE(assay({"case", "show", file}).out.find(note), std::string::npos);
    EXPECT_EQ(
        assay({"case", "show", ASSAY_SAMPLE}).out.find("What people wrote"), std::string::npos);
    EXPECT_NE(assay({"case", "show", file, "--json"}).out.find(note), std::string::npos);
}

TEST(Cases, EditedCaseIsNotAccepted)
{
    const Scratch scratch;
    auto text = sample();
    const std::string none = "\"reportSha256\": null";
    const auto at = text.find(none);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, none.size(), "\"reportSha256\": \"" + std::string(64, '0') + "\"");
    const auto file = scratch.file("edited.case", text);
    const auto words = assay({"case", "run", file});
    EXPECT_EQ(words.exit, 1);
    EXPECT_NE(words.out.find("edited"), std::string::npos) << words.out;
    const JsonObject object(assay({"case", "run", file, "--json"}).out);
    EXPECT_EQ(object.text("recorded"), "differs");
    EXPECT_EQ(object.text("verdict"), "reject");
}

TEST(Cases, SaysThatNoResultWasRecorded)
{
    const auto words = assay({"case", "run", ASSAY_SAMPLE});
    EXPECT_EQ(words.exit, 0);
    EXPECT_EQ(words.out.find("No result was recorded"), 0U) << words.out;
    const auto document = assay({"case", "run", ASSAY_SAMPLE, "--report", "md"});
    EXPECT_EQ(document.out.find("No result was recorded"), std::string::npos);
    EXPECT_NE(document.err.find("No result was recorded"), std::string::npos);
    EXPECT_NE(assay({"case", "run", ASSAY_SAMPLE, "--json"}).out.find("\"recorded\":null"),
        std::string::npos);
}

TEST(Cases, SaysWhoseKeysATokenWasHeldAgainst)
{
    const Scratch scratch;
    const auto file = scratch.path("token.case");
    ASSERT_EQ(assay({"lab", "run", "accepted-identity", "--out", file}).exit, 0);
    const auto words = assay({"case", "run", file});
    EXPECT_NE(words.out.find("keys that the case holds"), std::string::npos) << words.out;
    EXPECT_NE(words.out.find("Lab:"), std::string::npos) << words.out;
    const auto json = assay({"case", "run", file, "--json"}).out;
    EXPECT_NE(json.find("\"recordedKeys\":true"), std::string::npos) << json;
    EXPECT_NE(json.find("\"lab\":true"), std::string::npos) << json;
    EXPECT_EQ(
        assay({"case", "run", ASSAY_SAMPLE}).out.find("keys that the case"), std::string::npos);
    const auto redacted = scratch.path("redacted.case");
    ASSERT_EQ(assay({"case", "redact", file, "--out", redacted}).exit, 0);
    const auto without = assay({"case", "run", redacted}).out;
    EXPECT_EQ(without.find("keys that the case"), std::string::npos) << without;
    EXPECT_EQ(without.find("No result is recorded with a token"), 0U) << without;
}

TEST(Cases, DifferencesComeInTheContractsObject)
{
    const JsonObject same(assay({"case", "diff", ASSAY_SAMPLE, ASSAY_SAMPLE, "--json"}).out);
    EXPECT_EQ(same.text("verdict"), "accept");
    const Scratch scratch;
    auto text = sample();
    text.replace(text.find("13:24:00Z"), 9, "13:25:00Z");
    const auto result
        = assay({"case", "diff", ASSAY_SAMPLE, scratch.file("b.case", text), "--json"});
    const JsonObject object(result.out);
    EXPECT_EQ(object.text("verdict"), "reject");
    EXPECT_EQ(object.text("stage"), "case");
    EXPECT_NE(result.out.find(R"({"path":"clock","in":"both","left":")"), std::string::npos)
        << result.out;
}

TEST(Cases, RedactedReportsNameNoFolder)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml", kTwoTenants);
    const auto document = scratch.file("d.json", R"({"encoding":"pkcs7","signature":"MAA="})");
    const auto result = assay({"verify", "attested", document, "--policy", policy,
        "--tenant-domain", "a.example", "--nonce", "abcdefgh", "--time", "2026-07-28T13:24:00Z",
        "--report", "json", "--redact"});
    EXPECT_EQ(result.out.find(scratch.path("")), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("p.yaml"), std::string::npos) << result.out;
}

TEST(Cases, RedactingKeepsAFileUnlessForced)
{
    const Scratch scratch;
    const auto in = scratch.file("in.case", sample()), out = scratch.file("out.case", "kept");
    EXPECT_EQ(assay({"case", "redact", in, "--out", out}).exit, 2);
    EXPECT_EQ(readFile(out).value_or(""), "kept");
    const auto forced = assay({"case", "redact", in, "--out", out, "--force"});
    EXPECT_EQ(forced.exit, 0) << forced.err;
    EXPECT_NE(forced.out.find("Taken out"), std::string::npos) << forced.out;
}

TEST(Policies, AgentThatCanNeverLogInIsAnError)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml", kTwoTenants);
    const auto agent = [&](const std::string& domain) {
        return scratch.file(domain,
            "cluster-id: c-1\nagent-attestors:\n  - type: azure_imds\n    config:\n"
            "      tenant_domain: "
                + domain + "\n");
    };
    EXPECT_EQ(assay({"policy", "check", policy, "--agent", agent("a.example")}).exit, 0)
        << assay({"policy", "check", policy, "--agent", agent("a.example")}).out;
    EXPECT_EQ(assay({"policy", "check", policy, "--agent", agent("A.example")}).exit, 1);
    EXPECT_EQ(assay({"policy", "check", policy, "--agent", agent("c.example")}).exit, 1);
}

TEST(Policies, ExportForAnAgentWantsOneTenant)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml", kTwoTenants);
    const auto unsaid = assay({"policy", "export", policy, "--to", "linux"});
    EXPECT_EQ(unsaid.exit, 2);
    EXPECT_NE(unsaid.err.find("b.example"), std::string::npos) << unsaid.err;
    const auto said
        = assay({"policy", "export", policy, "--to", "linux", "--tenant-domain", "b.example"});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_NE(said.out.find("b.example"), std::string::npos) << said.out;
}

TEST(Challenges, MalformedLedgerIsUsageWithItsLine)
{
    const Scratch scratch;
    const auto ledger = scratch.file(
        "l.jsonl", "{\"nonce\":\"n\",\"issued\":\"2026-07-28T13:24:00Z\"}\n{\"nonce\":1}\n");
    const auto result
        = assay({"verify", "attested", "/dev/null", "--nonce", "n", "--ledger", ledger});
    EXPECT_EQ(result.exit, 2);
    EXPECT_NE(result.err.find("line 2"), std::string::npos) << result.err;
}

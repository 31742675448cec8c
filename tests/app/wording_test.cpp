// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told besides the verdict.
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "support/shared.h"

#include <gtest/gtest.h>

using namespace attest::test;

namespace {

// {"alg":"RS256"} . {"exp":1750003600}
constexpr char kHeader[] = "eyJhbGciOiJSUzI1NiJ9";
constexpr char kPayload[] = "eyJleHAiOjE3NTAwMDM2MDB9";

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string policyWith(const std::string& lines)
{
    return "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    - name: p\n"
           "      requiredAttestors:\n        - type: azure_imds\n          config:\n"
           "            tenants:\n              a.example:\n                tenantID: "
           "11111111-1111-4111-8111-111111111111\n"
        + lines;
}

} // namespace

TEST(Wording, ATokenThatWasCutIsShownAsFarAsItGoes)
{
    for (const std::string& text :
        {std::string(kHeader) + "." + kPayload, std::string(kHeader) + "." + kPayload + "\n"}) {
        for (const auto& words : {std::vector<std::string>{"decode", "-"},
                 std::vector<std::string>{"decode", "jwt", "-"}}) {
            const auto result = assay(words, text);
            EXPECT_EQ(result.exit, 1);
            EXPECT_TRUE(has(result.out, "RS256")) << result.out;
            EXPECT_TRUE(has(result.out, "1750003600  = 2025-06-15T16:06:40Z")) << result.out;
            EXPECT_TRUE(has(result.out, "decode.jws-parts")) << result.out;
        }
    }
}

TEST(Wording, AFileOfAnotherKindIsNamed)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml", policyWith(""));
    EXPECT_TRUE(has(assay({"decode", "attested", policy}).out, "looks like a policy"));
    const auto keys = scratch.file("k.json", R"({"keys":[]})");
    EXPECT_TRUE(has(assay({"policy", "check", keys}).err, "looks like a key set"));
    EXPECT_TRUE(has(
        assay({"decode", "-"}, R"({"error":"x","error_description":"AADSTS500011: The resource"})")
            .out,
        "identifier URI"));
}

TEST(Wording, MarksAreAsciiWhereTheLocaleHasNoOthers)
{
    const std::vector<std::string> demo{ASSAY_PROGRAM, "demo", "--no-pause"};
    const auto in = [&](std::vector<std::string> setting, std::vector<std::string> words) {
        setting.insert(setting.begin(), {"-u", "LC_ALL", "-u", "LC_CTYPE"});
        setting.insert(setting.end(), words.begin(), words.end());
        return runProcess("env", setting).out;
    };
    EXPECT_TRUE(has(in({"LANG=C.UTF-8"}, demo), "\xE2\x9C\x93"));
    EXPECT_TRUE(has(in({"-u", "LANG"}, demo), "\xE2\x9C\x93"));
    EXPECT_FALSE(has(in({"LANG=C"}, demo), "\xE2"));
    // For programs nothing depends on it.
    const std::vector<std::string> json{ASSAY_PROGRAM, "case", "run", ASSAY_SAMPLE, "--json"};
    EXPECT_EQ(in({"LANG=C"}, json), in({"LANG=C.UTF-8"}, json));
}

TEST(Wording, ColourCanBeKeptForAPager)
{
    EXPECT_TRUE(has(runProcess("env", {"CLICOLOR_FORCE=1", ASSAY_PROGRAM, "help"}).out, "\x1b["));
    EXPECT_FALSE(has(
        runProcess("env", {"CLICOLOR_FORCE=1", "NO_COLOR=1", ASSAY_PROGRAM, "help"}).out, "\x1b["));
}

TEST(Wording, APolicyIsToldWhatToDoWithAKeyItDoesNotKnow)
{
    const Scratch scratch;
    const auto said = [&](const std::string& lines) {
        return assay({"policy", "check", scratch.file("p.yaml", policyWith(lines))}).out;
    };
    EXPECT_TRUE(
        has(said("                restrictToSubscription: []\n"), "restrictToSubscriptions"));
    EXPECT_FALSE(has(said("            encoding: x\n"), "write \"tenants\""));
    EXPECT_TRUE(has(said("                restrictToSubscriptions: \"abc\"\n"), "[\"a\", \"b\"]"));
    EXPECT_TRUE(has(said(""), "assay policy lint"));
}

TEST(Wording, EvidenceNobodyAsksForSaysWhatIsAskedFor)
{
    const Scratch scratch;
    const auto result = assay(
        {"verify", "token", scratch.file("t", std::string(kHeader) + "." + kPayload + ".e30"),
            "--policy", scratch.file("p.yaml", policyWith(""))});
    EXPECT_TRUE(has(result.err, "it asks for azure_imds")) << result.err;
}

TEST(Wording, AResourceIdThatIsNoneIsSaid)
{
    const Scratch scratch;
    const auto document = scratch.file("d", "{}");
    EXPECT_TRUE(has(assay({"verify", "attested", document, "--resource-id", "web-1"}).err,
        "not the id of a machine"));
}

TEST(Wording, TheDifferenceOfTwoCasesIsShort)
{
    const Scratch scratch;
    auto text = readFile(ASSAY_SAMPLE).value_or("");
    const std::string clock = "\"clock\": \"2026-07-28T13:24:00Z\"";
    ASSERT_TRUE(has(text, clock));
    text.replace(text.find(clock), clock.size(), "\"clock\": \"2027-07-28T13:24:00Z\"");
    const auto result = assay({"case", "diff", ASSAY_SAMPLE, scratch.file("b.case", text)});
    EXPECT_EQ(result.exit, 1);
    EXPECT_TRUE(has(result.out, "2027-07-28T13:24:00Z")) << result.out;
    EXPECT_FALSE(has(result.out, "consulted")) << result.out;
    EXPECT_TRUE(has(result.out, "--json lists them all")) << result.out;
}

TEST(Wording, BatchWantsSomebodyToWork)
{
    EXPECT_EQ(assay({"batch", "--jobs", "0"}).exit, 2);
}

TEST(Wording, TheClockIsInWholeSeconds)
{
    const Scratch scratch;
    const auto made = scratch.path("c.case");
    ASSERT_EQ(assay({"case", "new", scratch.file("d", "{}"), "--out", made}).exit, 0);
    const auto text = readFile(made).value_or("");
    const auto at = text.find("\"clock\"");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(text.substr(at, text.find('\n', at) - at).find('.'), std::string::npos);
}

TEST(Wording, ACaseSaysWhatItIsJudgedBy)
{
    const auto shown = assay({"case", "show", ASSAY_SAMPLE}).out;
    for (const char* part : {"2026-07-28T13:24:00Z", "tenant domain", "nonce", "resource id"}) {
        EXPECT_TRUE(has(shown, part)) << part;
    }
}

TEST(Wording, DamageHasAPlace)
{
    const auto result = assay({"decode", "jwks", "-"}, "{\n  \"keys\": [}");
    EXPECT_EQ(result.exit, 1);
    EXPECT_TRUE(has(result.out, "line 2, column 12")) << result.out;
    EXPECT_EQ(JsonObject(assay({"decode", "jwks", "-", "--json"}, "{\n  \"keys\": [}").out)
                  .number("column"),
        12);
}

TEST(Wording, AnAnswerThatCouldNotBeWrittenIsSaid)
{
    const auto result = runProcess("sh", {"-c", "exec \"$0\" help > /dev/full", ASSAY_PROGRAM});
    EXPECT_EQ(result.exit, 3);
    EXPECT_TRUE(has(result.err, "could not be written")) << result.err;
}

TEST(Wording, ASignatureSaysWhatItWasMadeWith)
{
    const Scratch scratch;
    const auto token
        = scratch.file("t", std::string(kHeader) + "." + kPayload + "." + std::string(342, 'A'));
    const auto keys = scratch.file("k", R"({"keys":[]})");
    EXPECT_TRUE(has(assay({"verify", "jws", token, "--jwks", keys}).out, "algorithm    RS256"));
}

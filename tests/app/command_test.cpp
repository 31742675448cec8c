// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a process: exit codes, where output goes, and what --json prints.
#include "json.h"
#include "process.h"
#include "scratch.h"

#include <gtest/gtest.h>

#include <sstream>

using namespace attest::test;

namespace {

struct Usage {
    const char* name;
    std::vector<std::string> words;
    int exit;
    const char* code;
    const char* says;
};

class UsageErrors : public testing::TestWithParam<Usage> {};

} // namespace

TEST_P(UsageErrors, GoToTheErrorStream)
{
    const auto result = assay(GetParam().words);
    EXPECT_EQ(result.exit, GetParam().exit);
    EXPECT_TRUE(result.out.empty()) << result.out;
    EXPECT_NE(result.err.find(GetParam().says), std::string::npos) << result.err;
}

TEST_P(UsageErrors, AreOneObjectWithJson)
{
    auto words = GetParam().words;
    words.emplace_back("--json");
    const auto result = assay(words);
    EXPECT_EQ(result.exit, GetParam().exit);
    const JsonObject object(result.out);
    ASSERT_TRUE(object.valid()) << result.out;
    EXPECT_EQ(object.number("contract"), 1);
    EXPECT_EQ(object.raw("verdict"), "null");
    EXPECT_EQ(object.text("code"), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(All, UsageErrors,
    testing::Values(Usage{"NoSuchVerb", {"verfy", "chain"}, 4, "unsupported.verb", "'verify'"},
        Usage{"NoSuchObject", {"verify", "atested"}, 4, "unsupported.verb", "'verify attested'"},
        Usage{"NoObject", {"verify"}, 2, "usage.missing-object", "attested"},
        Usage{"UnknownOption", {"parse", "json", "--inn", "x"}, 2, "usage.unknown-option", "--in"},
        Usage{"NoInput", {"parse", "json"}, 2, "usage.missing-option", "--in"},
        Usage{"NoFile", {"parse", "json", "/nonexistent"}, 2, "usage.unreadable-path",
            "/nonexistent"},
        Usage{"Folder", {"parse", "json", "/"}, 2, "usage.unreadable-path", "'/'"},
        Usage{"BadTime", {"verify", "chain", "/dev/null", "--time", "noon"}, 2, "usage.bad-value",
            "noon"},
        Usage{"TwoNames",
            {"verify", "chain", "/dev/null", "--dns", "a.example", "--ip", "192.0.2.1"}, 2,
            "usage.conflict", "--dns"},
        Usage{"InputTwice", {"verify", "jws", "-", "--jwks", "-"}, 2, "usage.conflict", "once"},
        Usage{
            "NoSuchIssue", {"explain", "chain.expird"}, 2, "usage.unknown-issue", "chain.expired"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Commands, NoVerbIsUsage)
{
    const auto result = assay({});
    EXPECT_EQ(result.exit, 2);
    EXPECT_NE(result.err.find("verify attested"), std::string::npos);
}

TEST(Commands, VersionNamesWhatItRunsOn)
{
    for (const char* word : {"version", "--version"}) {
        const auto result = assay({word});
        EXPECT_EQ(result.exit, 0);
        EXPECT_TRUE(result.out.starts_with("assay ")) << result.out;
        EXPECT_NE(result.out.find("\nQt 6."), std::string::npos) << result.out;
        EXPECT_NE(result.out.find("\nOpenSSL 3."), std::string::npos) << result.out;
    }
}

TEST(Commands, HalfAVerbIsAnsweredWithItsOtherHalves)
{
    for (const auto& words : {std::vector<std::string>{"azure", "vm", "--help"},
             std::vector<std::string>{"help", "azure", "vm"}}) {
        const auto help = assay(words);
        EXPECT_EQ(help.exit, 0) << help.err;
        EXPECT_NE(help.out.find("azure vm list"), std::string::npos) << help.out;
        EXPECT_EQ(help.out.find("azure whoami"), std::string::npos) << help.out;
    }
    const auto half = assay({"azure", "vm"});
    EXPECT_EQ(half.exit, 2);
    EXPECT_NE(half.err.find("list, show"), std::string::npos) << half.err;
    const auto wrong = assay({"azure", "vm", "lst"});
    EXPECT_EQ(wrong.exit, 4);
    EXPECT_NE(wrong.err.find("'azure vm list'"), std::string::npos) << wrong.err;
    const auto unlike = assay({"azur"});
    EXPECT_EQ(unlike.exit, 4);
    EXPECT_NE(unlike.err.find("azure"), std::string::npos) << unlike.err;
}

TEST(Commands, HelpKnowsEveryVerbOfTheContract)
{
    const auto verbs = JsonObject(assay({"contract", "--json"}).out).texts("verbs");
    ASSERT_GT(verbs.size(), 20U);
    const auto overview = assay({"help"}).out;
    for (const auto& verb : verbs) {
        EXPECT_NE(overview.find("  " + verb), std::string::npos) << verb;
        std::vector<std::string> words;
        std::istringstream each(verb);
        for (std::string word; each >> word;) {
            words.push_back(word);
        }
        auto asked = words;
        asked.insert(asked.begin(), "help");
        const auto help = assay(asked);
        EXPECT_EQ(help.exit, 0) << verb << help.err;
        EXPECT_TRUE(help.out.starts_with("usage: assay " + verb)) << help.out;
        words.emplace_back("--help");
        const auto same = assay(words);
        EXPECT_EQ(same.exit, 0) << verb << same.err;
        EXPECT_EQ(same.out, help.out) << verb;
    }
}

TEST(Commands, ExitCodesAreDocumented)
{
    const auto out = assay({"help", "exit-codes"}).out;
    for (const char* code : {"  0 ", "  1 ", "  2 ", "  3 ", "  4 "}) {
        EXPECT_NE(out.find(code), std::string::npos) << code;
    }
}

TEST(Commands, ContractListsStagesCodesAndAlgorithms)
{
    const JsonObject contract(assay({"contract", "--json"}).out);
    ASSERT_TRUE(contract.valid());
    EXPECT_EQ(contract.number("contract"), 1);
    EXPECT_GT(contract.texts("codes").size(), 50U);
    EXPECT_EQ(contract.texts("algs").front(), "RS256");
    auto groups = contract.texts("stages");
    // Codes of what happens before or beside a verdict.
    for (const char* group : {"case", "lab", "usage", "unsupported", "internal", "net", "keychain",
             "entra", "credential", "connection", "azure", "fetch", "doctor", "source", "log"}) {
        groups.emplace_back(group);
    }
    for (const auto& code : contract.texts("codes")) {
        const auto group = code.substr(0, code.find('.'));
        EXPECT_TRUE(std::find(groups.begin(), groups.end(), group) != groups.end()) << code;
    }
}

TEST(Commands, StandardInputIsRead)
{
    const auto result = assay({"parse", "json", "-", "--json"}, "{\"a\":1}");
    EXPECT_EQ(result.exit, 0) << result.out;
    EXPECT_EQ(JsonObject(result.out).text("verdict"), "accept");
}

TEST(Commands, PositionOfAnError)
{
    const auto result = assay({"parse", "json", "-", "--json"}, "{\n  \"a\": 1,\n  b\n}");
    EXPECT_EQ(result.exit, 1);
    const JsonObject object(result.out);
    EXPECT_EQ(object.text("stage"), "json");
    EXPECT_EQ(object.number("line"), 3);
    EXPECT_EQ(object.number("column"), 3);
}

TEST(Commands, DuplicateNamesAreListed)
{
    const auto result = assay({"parse", "json", "-", "--json"}, "{\"a\":1,\"a\":2}");
    EXPECT_EQ(result.exit, 0);
    EXPECT_NE(JsonObject(result.out).raw("duplicates").find("\"column\":9"), std::string::npos)
        << result.out;
}

TEST(Commands, DecodingShowsTheBytesOfEveryField)
{
    const auto result = assay({"decode", "-"}, "{\"name\":\"value\"}");
    EXPECT_EQ(result.exit, 0);
    EXPECT_NE(result.out.find("name"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("[0:8+7]"), std::string::npos) << result.out;
}

TEST(Commands, NothingFromEvidenceReachesTheTerminal)
{
    const auto result = assay({"decode", "-"}, "{\"\x1b[31m\":\"\xe2\x80\xae\x07\"}");
    EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
    EXPECT_EQ(result.out.find('\x07'), std::string::npos);
    EXPECT_EQ(result.out.find("\xe2\x80\xae"), std::string::npos);
}

TEST(Commands, DamageIsRejectionNotUsage)
{
    for (const char* object : {"cert", "cms", "attested", "jwt", "jwks", "policy"}) {
        for (const char* bytes : {"", "\x30", "{", "garbage", "\xff\xfe"}) {
            const auto result = assay({"decode", object, "-", "--json"}, bytes);
            EXPECT_EQ(result.exit, 1) << object << ": " << result.out;
            EXPECT_EQ(JsonObject(result.out).text("verdict"), "reject") << object;
        }
    }
}

TEST(Commands, PlainOutputHasNoColour)
{
    for (const char* verb : {"help", "contract", "version"}) {
        EXPECT_EQ(assay({verb}).out.find('\x1b'), std::string::npos) << verb;
    }
}

TEST(Commands, TokenInPlaceOfAPathIsNotSaidBack)
{
    const std::string token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ."
                              "eyJzdWIiOiJzb21lYm9keS1zb21ld2hlcmUifQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
    const std::vector<std::vector<std::string>> commands{{"verify", "token", token},
        {"decode", token}, {"verify", "token", "--in", token}, {token},
        {"decode", "/dev/null", token}, {"explain", token}, {"verify", "token", token, "--json"}};
    for (const auto& words : commands) {
        const auto result = assay(words);
        EXPECT_GE(result.exit, 2);
        for (const auto* text : {&result.out, &result.err}) {
            EXPECT_EQ(text->find("eyJzdWIi"), std::string::npos) << *text;
            EXPECT_EQ(text->find("c2lnbmF0"), std::string::npos) << *text;
        }
    }
    EXPECT_NE(assay({"verify", "token", token}).err.find("standard input"), std::string::npos);
}

TEST(Commands, ArgumentsAreSaidBackWithoutControlCharacters)
{
    const std::vector<std::vector<std::string>> commands{{"decode", "no\x1b[31mpe"},
        {"explain", "no\x1b[31mpe"}, {"ver\x1b[31m"}, {"decode", "--\x1b[31m", "x"},
        {"help", "\x1b[31m"}, {"verify", "attested", "x", "--time", "\x1b[31m"}};
    for (const auto& words : commands) {
        const auto result = assay(words);
        EXPECT_GE(result.exit, 2);
        EXPECT_EQ(result.err.find('\x1b'), std::string::npos) << result.err;
    }
}

TEST(Commands, WhatNobodyKnowsIsRejectedWithAHint)
{
    for (const char* bytes : {"", "\xff\xfe\x01"}) {
        const auto result = assay({"decode", "-"}, bytes);
        EXPECT_EQ(result.exit, 1) << result.out;
        EXPECT_NE(result.out.find("a token"), std::string::npos) << result.out;
        EXPECT_EQ(
            JsonObject(assay({"decode", "-", "--json"}, bytes).out).text("verdict"), "reject");
    }
}

TEST(Commands, JsonIsOneObjectOrRefused)
{
    EXPECT_TRUE(JsonObject(assay({"explain", "--json"}).out).has("issues"));
    for (const char* verb : {"help", "demo"}) {
        const auto result = assay({verb, "--json"});
        EXPECT_EQ(result.exit, 2) << verb;
        EXPECT_EQ(JsonObject(result.out).text("code"), "usage.no-json") << verb;
    }
}

TEST(Commands, BrokenPolicyHasItsPlaceInEveryForm)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml", "section: AgentAttestation\nschema: v1\nspec: 3\n");
    const std::vector<std::string> words{"verify", "attested", policy, "--policy", policy};
    const auto with = [&words](std::vector<std::string> more) {
        more.insert(more.begin(), words.begin(), words.end());
        return assay(more);
    };
    EXPECT_EQ(with({}).exit, 1);
    EXPECT_NE(with({}).out.find("p.yaml:3:"), std::string::npos) << with({}).out;
    EXPECT_TRUE(JsonObject(with({"--report", "json"}).out).has("diagnostics"));
    EXPECT_TRUE(JsonObject(with({"--json"}).out).has("diagnostics"));
    const auto page = scratch.path("r.html");
    EXPECT_EQ(with({"--out", page}).exit, 1);
    EXPECT_TRUE(std::filesystem::exists(page));
    EXPECT_EQ(with({"--out", scratch.path("r.xyz")}).exit, 2);
}

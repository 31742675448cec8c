// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused rather than read in part, waited for, or passed on raw.
#include "explain/catalogue.h"
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <set>
#include <sys/stat.h>

using namespace attest::test;

namespace {

constexpr std::uintmax_t kLimit = std::uintmax_t{16} << 20U;

/// A text with blanks behind it, of that size; the blanks take no room on the disk where it can.
std::string padded(
    const Scratch& scratch, const std::string& name, std::string_view text, std::uintmax_t size)
{
    const auto path = scratch.file(name, text);
    std::filesystem::resize_file(path, size);
    return path;
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

std::string line(const std::vector<std::string>& argv)
{
    std::string out = "{\"id\":1,\"argv\":[";
    for (const auto& word : argv) {
        out += (out.ends_with('[') ? "\"" : ",\"") + word + "\"";
    }
    return out + "]}\n";
}

} // namespace

TEST(Refusals, AFileThatIsTooLongIsRejectedAndNotReadInPart)
{
    const Scratch scratch;
    const auto small = scratch.file("small", "x");
    const auto big = padded(scratch, "big", "{}", kLimit + 1);
    struct Command {
        const char* stage;
        std::vector<std::string> words;
    };
    const Command commands[] = {{"signature",
                                    {"verify", "signature", "--alg", "RS256", "--key", small,
                                        "--msg", big, "--sig", small}},
        {"signature",
            {"verify", "signature", "--alg", "RS256", "--key", small, "--msg", small, "--sig",
                big}},
        {"cms", {"verify", "cms", "--in", small, "--content", big, "--no-chain"}},
        {"chain", {"verify", "chain", "--leaf", small, "--crls", big}},
        {"chain", {"verify", "chain", "--leaf", small, "--roots", big}},
        {"key", {"verify", "jws", "--in", small, "--jwks", big}},
        {"policy", {"verify", "attested", small, "--arm", big}},
        {"decode", {"verify", "attested", big}}, {"decode", {"verify", "token", big}},
        {"json", {"parse", "json", big}}, {"yaml", {"parse", "yaml", big}},
        {"policy", {"policy", "check", big}}};
    for (const auto& [stage, command] : commands) {
        auto words = command;
        words.emplace_back("--json");
        const auto result = assay(words);
        const auto name = command[0] + " " + command[1];
        EXPECT_EQ(result.exit, 1) << name << result.out << result.err;
        const JsonObject object(result.out);
        EXPECT_EQ(object.text("code"), "decode.file-too-large") << name;
        EXPECT_EQ(object.text("stage"), stage) << name;
        EXPECT_NE(object.text("message").find("16777217"), std::string::npos) << name;
    }
}

TEST(Refusals, ALongStreamIsRejectedToo)
{
    const auto result = assay({"parse", "json", "-", "--json"}, "{}" + std::string(kLimit, ' '));
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).text("code"), "decode.file-too-large");
}

TEST(Refusals, ACaseMayBeLongerThanOtherFilesButNotCut)
{
    const Scratch scratch;
    const auto text = readFile(ASSAY_SAMPLE).value_or("");
    const auto allowed
        = scratch.file("a.case", text + std::string(kLimit - text.size() + 100, ' '));
    EXPECT_EQ(assay({"case", "run", allowed, "--json"}).exit, 0);
    const auto rubbish
        = scratch.file("b.case", text + std::string(kLimit - text.size() + 100, ' ') + "rubbish");
    EXPECT_EQ(assay({"case", "run", rubbish, "--json"}).exit, 1);
    EXPECT_EQ(assay({"case", "show", rubbish, "--json"}).exit, 1);
    const auto longer = padded(scratch, "c.case", text, 4 * kLimit + 1);
    EXPECT_EQ(JsonObject(assay({"case", "run", longer, "--json"}).out).text("code"),
        "decode.file-too-large");
}

TEST(Refusals, AListWithoutRevocationsIsNotNoDemand)
{
    const std::string root = "/usr/share/ca-certificates/mozilla/DigiCert_Global_Root_G2.crt";
    if (!std::filesystem::exists(root)) {
        GTEST_SKIP() << "ca-certificates absent";
    }
    const Scratch scratch;
    const auto judged = [&](std::vector<std::string> more) {
        std::vector<std::string> words{
            "verify", "chain", root, "--time", "2026-01-01T00:00:00Z", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return assay(words);
    };
    ASSERT_EQ(judged({}).exit, 0) << judged({}).out;
    const auto block = [&](const std::string& label) {
        return scratch.file(
            label, "-----BEGIN " + label + "-----\nMAA=\n-----END " + label + "-----\n");
    };
    for (const auto& file : {block("CRL"), block("CERTIFICATE"), scratch.file("empty", ""),
             scratch.file("text", "none")}) {
        const auto result = judged({"--crls", file});
        EXPECT_EQ(result.exit, 1) << file;
        EXPECT_EQ(JsonObject(result.out).text("code"), "chain.no-crl") << result.out;
    }
}

TEST(Refusals, EqualNamesAreCountedAndTheFirstHundredListed)
{
    const auto many = "{" + repeated("\"a\":1,\n", 150000) + "\"b\":1}";
    const auto result = assay({"parse", "json", "-", "--json"}, many);
    EXPECT_EQ(result.exit, 0);
    const JsonObject object(result.out);
    EXPECT_EQ(object.number("duplicateCount"), 149999);
    EXPECT_NE(object.raw("duplicates").find("{\"path\":\"a\",\"line\":101,\"column\":2}"),
        std::string::npos);
    EXPECT_EQ(object.raw("duplicates").find("\"line\":102,"), std::string::npos);
    EXPECT_NE(
        assay({"parse", "json", "-"}, "{\"a\":1,\"a\":2}").out.find("column 9"), std::string::npos);
}

TEST(Refusals, LongNumbersDoNotBreakTheAnswersReaders)
{
    const std::string digits(5000, '7');
    const auto result = assay({"batch"}, "{\"id\":" + digits + ",\"argv\":[\"version\"]}\n");
    EXPECT_EQ(JsonObject(result.out).text("id"), digits) << "a text, not a number";
    EXPECT_EQ(JsonObject(result.out).number("exit"), 0);
}

TEST(Refusals, BatchNeitherWaitsNorReadsItsOwnStreams)
{
    const Scratch scratch;
    const auto pipe = scratch.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto sample = std::string(ASSAY_SAMPLE);
    for (const auto& path : {pipe, std::string("/dev/stdin"), std::string("/proc/self/fd/0")}) {
        const auto read = assay({"batch", "--jobs", "1"}, line({"parse", "json", path}));
        EXPECT_EQ(JsonObject(read.out).number("exit"), 2) << path << read.out;
    }
    for (const auto& path : {pipe, std::string("/dev/stdout"), std::string("/proc/self/fd/1")}) {
        const auto written = assay({"batch", "--jobs", "1"},
            line({"case", "run", sample, "--report", "json", "--out", path}));
        EXPECT_EQ(JsonObject(written.out).number("exit"), 2) << path << written.out;
        const auto played = assay({"batch", "--jobs", "1"},
            line({"lab", "run", "accepted-machine", "--force", "--out", path}));
        EXPECT_EQ(JsonObject(played.out).number("exit"), 2) << path << played.out.substr(0, 200);
    }
    const auto nul = assay({"batch"}, line({"parse", "json", sample + "\\u0000.txt"}));
    EXPECT_EQ(JsonObject(nul.out).number("exit"), 2) << nul.out;
}

TEST(Refusals, TerraformNamesAreNames)
{
    const Scratch scratch;
    const auto policy = scratch.file("p.yaml",
        "section: AgentAttestation\nschema: v1\nspec:\n"
        "  policies:\n    - name: p\n"
        "      requiredAttestors:\n        - type: azure_imds\n"
        "          config:\n            tenants:\n"
        "              a.example:\n                tenantID: "
        "11111111-1111-4111-8111-111111111111\n");
    ASSERT_EQ(assay({"policy", "export", policy, "--to", "terraform"}).exit, 0);
    const auto with = [&](const std::string& option, const std::string& value) {
        return assay({"policy", "export", policy, "--to", "terraform", option, value}).exit;
    };
    EXPECT_EQ(with("--resource", "x\" { }\nresource \"y"), 2);
    EXPECT_EQ(with("--resource", "1x"), 2);
    EXPECT_EQ(with("--cluster-id", "x\n}"), 2);
}

TEST(Refusals, EveryCodeOfTheCommandLineHasWords)
{
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ASSAY_FOLDER)) {
        const auto text = entry.is_regular_file() ? readFile(entry.path()).value_or("") : "";
        for (const std::string_view group : {"\"usage.", "\"unsupported.", "\"internal."}) {
            for (auto at = text.find(group); at != text.npos; at = text.find(group, at + 1)) {
                codes.insert(text.substr(at + 1, text.find('"', at + 1) - at - 1));
            }
        }
    }
    EXPECT_GT(codes.size(), 20U);
    const auto contract = JsonObject(assay({"contract", "--json"}).out).texts("codes");
    for (const auto& code : codes) {
        EXPECT_NE(attest::explain::find(code), nullptr) << code;
        EXPECT_NE(std::find(contract.begin(), contract.end(), code), contract.end()) << code;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <gtest/gtest.h>

using namespace attest::app;

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", "", Use::Required},
    {"nonce", Takes::Text, "NONCE", ""},
    {"domains", Takes::List, "DOMAIN", ""},
    {"arm", Takes::Files, "FILE", ""},
    {"time", Takes::Time, "TIME", ""},
    {"since", Takes::Moment, "TIME", ""},
    {"leeway", Takes::Seconds, "S", ""},
    {"algs", Takes::Choice, "modern|legacy", ""},
    {"eku", Takes::Choices, "serverAuth|any", ""},
    {"collect", Takes::Nothing, "", ""},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

OrUsage<Arguments> parse(const std::vector<std::string>& words)
{
    return parseArguments(kOptions, kOperands, words);
}

Arguments parsed(const std::vector<std::string>& words)
{
    auto result = parse(words);
    const auto* error = std::get_if<UsageError>(&result);
    EXPECT_EQ(error, nullptr) << error->message.english;
    return error ? Arguments{} : std::get<Arguments>(std::move(result));
}

} // namespace

TEST(Arguments, TakesValuesInBothForms)
{
    const auto arguments = parsed({"--in", "a", "--nonce=b=c"});
    EXPECT_EQ(arguments.text("in"), "a");
    EXPECT_EQ(arguments.text("nonce"), "b=c");
}

TEST(Arguments, OperandStandsForItsOption)
{
    EXPECT_EQ(parsed({"doc.json"}).text("in"), "doc.json");
    EXPECT_EQ(parsed({"-"}).text("in"), "-");
}

TEST(Arguments, DashesEndOptions)
{
    EXPECT_EQ(parsed({"--", "--nonce"}).text("in"), "--nonce");
}

TEST(Arguments, ListsAddUp)
{
    const std::vector<std::string> expected{"a", "b", "c"};
    EXPECT_EQ(parsed({"x", "--domains", "a,b", "--domains=c"}).all("domains"), expected);
}

TEST(Arguments, FilesTakeAllThatFollow)
{
    const auto arguments = parsed({"--in=x", "--arm", "a", "b", "--collect", "--arm", "c"});
    const std::vector<std::string> expected{"a", "b", "c"};
    EXPECT_EQ(arguments.all("arm"), expected);
    EXPECT_TRUE(arguments.has("collect"));
}

TEST(Arguments, AttachedFileTakesOne)
{
    const auto arguments = parsed({"--arm=a", "doc"});
    EXPECT_EQ(arguments.text("in"), "doc");
}

TEST(Arguments, NowIsNoInstant)
{
    EXPECT_FALSE(parsed({"x", "--time", "now"}).time("time"));
    EXPECT_TRUE(parsed({"x", "--time", "2026-07-28T13:24:00.5Z"}).time("time"));
}

TEST(Arguments, TimesAsTheyAreCopiedFromWhereTheyStand)
{
    const auto expected = attest::parseRfc3339("2026-07-28T19:24:00Z");
    for (const char* text : {"2026-07-28T19:24:00Z", "2026-07-28T19:24Z", "1785266640",
             "07/28/26 19:24:00 -0000", "2026-07-28T21:24+02:00"}) {
        EXPECT_EQ(parsed({"x", "--time", text}).time("time"), expected) << text;
    }
    EXPECT_EQ(parsed({"x", "--time", "2026-07-28"}).time("time"),
        attest::parseRfc3339("2026-07-28T00:00:00Z"));
    for (const char* text : {"2026-07", "28/07/26 19:24:00 -0000", "07/28/26 19:24:00 +0100",
             "253402300800", "1785266640.5", "-1", "2026-07-28T19Z", ""}) {
        EXPECT_TRUE(std::holds_alternative<UsageError>(parse({"x", "--time=" + std::string(text)})))
            << text;
    }
}

TEST(Arguments, MomentsByHowLongAgoTheyWere)
{
    const auto now = *attest::parseRfc3339("2026-07-28T13:24:00Z");
    const std::pair<const char*, const char*> moments[] = {
        {"10m", "2026-07-28T13:14:00Z"},
        {"2h", "2026-07-28T11:24:00Z"},
        {"1h30m", "2026-07-28T11:54:00Z"},
        {"1d", "2026-07-27T13:24:00Z"},
        {"1w", "2026-07-21T13:24:00Z"},
        {"-90s", "2026-07-28T13:22:30Z"},
        {"5m ago", "2026-07-28T13:19:00Z"},
        {"today", "2026-07-28T00:00:00Z"},
        {"yesterday", "2026-07-27T00:00:00Z"},
        {"now", "2026-07-28T13:24:00Z"},
        {"2026-07-01", "2026-07-01T00:00:00Z"},
    };
    for (const auto& [text, expected] : moments) {
        EXPECT_EQ(parsed({"x", "--since=" + std::string(text)}).moment("since", now),
            attest::parseRfc3339(expected))
            << text;
    }
    EXPECT_FALSE(parsed({"x"}).moment("since", now));
    for (const char* text : {"m", "10x", "1m1h", "10m10m", "1.5h", "--5m", "100001d", "ago", ""}) {
        EXPECT_TRUE(
            std::holds_alternative<UsageError>(parse({"x", "--since=" + std::string(text)})))
            << text;
    }
}

TEST(Arguments, NumbersAsScriptsWriteThem)
{
    EXPECT_EQ(parsed({"x", "--leeway", "300"}).number("leeway"), 300);
    EXPECT_EQ(parsed({"x", "--leeway", "1e+06"}).number("leeway"), 1000000);
    EXPECT_EQ(parsed({"x", "--leeway", "0"}).number("leeway"), 0);
}

struct Wrong {
    const char* name;
    std::vector<std::string> words;
    const char* code;
    const char* says;
};

class WrongArguments : public testing::TestWithParam<Wrong> {};

TEST_P(WrongArguments, AreNamed)
{
    const auto result = parse(GetParam().words);
    const auto* error = std::get_if<UsageError>(&result);
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->code, GetParam().code);
    EXPECT_NE(error->message.english.find(GetParam().says), std::string::npos)
        << error->message.english;
}

INSTANTIATE_TEST_SUITE_P(All, WrongArguments,
    testing::Values(Wrong{"Unknown", {"x", "--nonse", "1"}, "usage.unknown-option", "--nonce"},
        Wrong{"UnknownShort", {"x", "-x"}, "usage.unknown-option", "'-x'"},
        Wrong{"OnlyDashes", {"x", "---"}, "usage.unknown-option", "'---'"},
        Wrong{"MissingValue", {"x", "--nonce"}, "usage.missing-value", "--nonce"},
        Wrong{"OptionAsValue", {"x", "--nonce", "--collect"}, "usage.missing-value", "--nonce"},
        Wrong{"ValueOfFlag", {"x", "--collect=1"}, "usage.unexpected-value", "--collect"},
        Wrong{"Twice", {"x", "--nonce", "1", "--nonce", "2"}, "usage.repeated-option", "--nonce"},
        Wrong{"TwoInputs", {"x", "--in", "y"}, "usage.repeated-option", "--in"},
        Wrong{"MissingRequired", {"--nonce", "1"}, "usage.missing-option", "--in"},
        Wrong{"EatenInput", {"--arm", "a", "doc"}, "usage.missing-option", "--arm"},
        Wrong{"TwoOperands", {"x", "y"}, "usage.unexpected-operand", "'y'"},
        Wrong{"BadTime", {"x", "--time", "yesterday"}, "usage.bad-value", "'yesterday'"},
        Wrong{"BadNumber", {"x", "--leeway", "5s"}, "usage.bad-value", "'5s'"},
        Wrong{"Negative", {"x", "--leeway=-1"}, "usage.bad-value", "'-1'"},
        Wrong{"Fraction", {"x", "--leeway", "0.5"}, "usage.bad-value", "'0.5'"},
        Wrong{"NotANumber", {"x", "--leeway", "nan"}, "usage.bad-value", "'nan'"},
        Wrong{"Huge", {"x", "--leeway", "1e300"}, "usage.bad-value", "'1e300'"},
        Wrong{"BadChoice", {"x", "--algs", "new"}, "usage.bad-value", "modern|legacy"},
        Wrong{"BadOneOfSeveral", {"x", "--eku", "any,all"}, "usage.bad-value", "'all'"},
        Wrong{"EmptyText", {"x", "--nonce", ""}, "usage.bad-value", "--nonce"},
        Wrong{"EmptyAttached", {"x", "--nonce="}, "usage.bad-value", "--nonce"},
        Wrong{"EmptyList", {"x", "--domains", ""}, "usage.bad-value", "--domains"},
        Wrong{"EmptyItem", {"x", "--domains", "a,"}, "usage.bad-value", "'a,'"},
        Wrong{"EmptyChoices", {"x", "--eku", ""}, "usage.bad-value", "--eku"},
        Wrong{"EmptyChoice", {"x", "--algs="}, "usage.bad-value", "--algs"},
        Wrong{"NulInValue", {"x", "--nonce", std::string("a\0b", 3)}, "usage.bad-value", "NUL"},
        Wrong{"NulInOperand", {std::string("a\0b", 3)}, "usage.bad-value", "NUL"},
        Wrong{"EmptyPath", {"x", "--arm="}, "usage.bad-value", "--arm"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(NearestWord, FindsSlips)
{
    const std::string_view words[] = {"verify", "decode", "explain"};
    EXPECT_EQ(nearestWord("verfy", words), "verify");
    EXPECT_EQ(nearestWord("dec", words), "decode");
    EXPECT_FALSE(nearestWord("banana", words));
    EXPECT_FALSE(nearestWord("", words));
    EXPECT_FALSE(nearestWord(std::string(10000, 'x'), words));
}

TEST(Split, KeepsEmptyParts)
{
    const std::vector<std::string> expected{"a", "", "b"};
    EXPECT_EQ(split("a,,b", ','), expected);
    EXPECT_TRUE(split("", ',').empty());
}

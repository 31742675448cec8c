// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "support/shared.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

Result<JsonText> read(std::string_view text, const JsonOptions& options = {})
{
    return readJsonText("text", copyBytes(asBytes(text)), options);
}

struct Bad {
    const char* name;
    std::string text;
    IssueId id;
    std::uint32_t offset;
    std::string expected; ///< parameter of json.syntax
};

class BadJson : public testing::TestWithParam<Bad> {};

TEST_P(BadJson, IsRefusedWhereItGoesWrong)
{
    const auto json = read(GetParam().text);
    ASSERT_FALSE(json);
    const Problem& problem = json.problem();
    EXPECT_EQ(problem.id.value, GetParam().id.value);
    EXPECT_EQ(problem.span.offset, GetParam().offset);
    if (!GetParam().expected.empty()) {
        ASSERT_EQ(problem.params.size(), 2U);
        EXPECT_EQ(paramText(problem.params[0].value), GetParam().expected);
    }
}

INSTANTIATE_TEST_SUITE_P(Texts, BadJson,
    testing::Values(Bad{"Empty", "", issue::kJsonSyntax, 0, "value"},
        Bad{"SpaceOnly", " \n", issue::kJsonSyntax, 2, "value"},
        Bad{"ByteOrderMark", "\xEF\xBB\xBF{}", issue::kJsonSyntax, 0, "value"},
        Bad{"TwoValues", "{} {}", issue::kJsonSyntax, 3, "end"},
        Bad{"TrailingComma", "[1,]", issue::kJsonSyntax, 3, "value"},
        Bad{"TrailingCommaInObject", R"({"a":1,})", issue::kJsonSyntax, 7, "name"},
        Bad{"NoColon", R"({"a" 1})", issue::kJsonSyntax, 5, "colon"},
        Bad{"NoComma", R"({"a":1 "b":2})", issue::kJsonSyntax, 7, "comma-or-brace"},
        Bad{"WrongBracket", "[1}", issue::kJsonSyntax, 2, "comma-or-bracket"},
        Bad{"BareName", "{a:1}", issue::kJsonSyntax, 1, "name"},
        Bad{"Unclosed", R"({"a":[1)", issue::kJsonSyntax, 7, "comma-or-bracket"},
        Bad{"UnclosedString", R"("abc)", issue::kJsonSyntax, 4, "string"},
        Bad{"ControlInString", "\"a\nb\"", issue::kJsonSyntax, 2, "string"},
        Bad{"ControlAfterEight", "\"12345678\x01\"", issue::kJsonSyntax, 9, "string"},
        Bad{"NoEscape", R"("\x41")", issue::kJsonSyntax, 2, "escape"},
        Bad{"ShortUnit", R"("\u00g0")", issue::kJsonSyntax, 5, "hex-digit"},
        Bad{"LeadingZero", "01", issue::kJsonSyntax, 1, "end"},
        Bad{"LeadingPlus", "+1", issue::kJsonSyntax, 0, "value"},
        Bad{"NoFraction", "1.", issue::kJsonSyntax, 2, "digit"},
        Bad{"NoExponent", "1e+", issue::kJsonSyntax, 3, "digit"},
        Bad{"Nan", "NaN", issue::kJsonSyntax, 0, "value"},
        Bad{"Comment", "/**/1", issue::kJsonSyntax, 0, "value"},
        Bad{"HighSurrogateAlone", R"("a\ud800b")", issue::kJsonSurrogate, 2, ""},
        Bad{"LowSurrogateAlone", R"("\udc00")", issue::kJsonSurrogate, 1, ""},
        Bad{"TwoHighSurrogates", R"("\ud800\ud800")", issue::kJsonSurrogate, 1, ""},
        Bad{"OverlongUtf8", "\"\xC0\x80\"", issue::kJsonEncoding, 1, ""},
        Bad{"EncodedSurrogate", "\"\xED\xA0\x80\"", issue::kJsonEncoding, 1, ""},
        Bad{"CutUtf8", "\"12345678\xE2\x82", issue::kJsonEncoding, 9, ""},
        Bad{"NotUtf8Outside", "{\xFF}", issue::kJsonEncoding, 1, ""},
        Bad{"Duplicate", R"({"a":1,"b":2,"a":3})", issue::kJsonDuplicate, 14, ""},
        Bad{"DuplicateByEscape", R"({"ab":1,"\u0061b":2})", issue::kJsonDuplicate, 9, ""},
        Bad{"DuplicateOfOneAmongAlikes", R"({"abcXdef":1,"abcYdef":2,"abcXdef":3})",
            issue::kJsonDuplicate, 26, ""},
        Bad{"DuplicateInside", R"([{"x":{"a":1,"a":1}}])", issue::kJsonDuplicate, 14, ""},
        Bad{"DuplicateEmptyName", R"({"":1,"":1})", issue::kJsonDuplicate, 7, ""}),
    [](const auto& info) { return info.param.name; });

TEST(Json, SpansCoverExactlyTheBytes)
{
    const auto json = read(" {\"a\" : [ -1.5e3 , \"x\\ny\" ] } ");
    ASSERT_TRUE(json);
    const Tree& tree = json->tree;
    const Buffers& buffers = json->buffers;
    const NodeId array = member(tree, 0, "a", buffers);
    ASSERT_NE(array, kNoNode);
    EXPECT_EQ(buffers.text(tree.at(0).span), "{\"a\" : [ -1.5e3 , \"x\\ny\" ] }");
    EXPECT_EQ(buffers.text(tree.at(array).key), "a");
    EXPECT_EQ(buffers.text(tree.at(array).span), "[ -1.5e3 , \"x\\ny\" ]");
    const NodeId number = tree.at(array).firstChild;
    const NodeId string = tree.at(number).next;
    EXPECT_EQ(buffers.text(tree.at(number).span), "-1.5e3");
    EXPECT_EQ(buffers.text(tree.at(string).span), "\"x\\ny\"");
    EXPECT_EQ(buffers.text(tree.at(string).value), "x\\ny");
    EXPECT_EQ(textOf(tree, string, buffers), "x\ny");
    EXPECT_EQ(tree.at(array).lastChild, string);
}

TEST(Json, EscapesAreUndone)
{
    const auto json = read(R"(["\"\\\/\b\f\n\r\t", "\u0000", "\u00e9\u20AC", "\ud83d\ude00"])");
    ASSERT_TRUE(json);
    const std::vector<std::string> expected{
        "\"\\/\b\f\n\r\t", std::string(1, '\0'), "\xC3\xA9\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
    NodeId id = json->tree.at(0).firstChild;
    for (const std::string& text : expected) {
        EXPECT_EQ(textOf(json->tree, id, json->buffers), text);
        id = json->tree.at(id).next;
    }
    EXPECT_EQ(id, kNoNode);
}

TEST(Json, MembersAreFoundByTheirRealName)
{
    const auto json = read(R"({"a\\b":1,"\u006bid":"x","k\tid":"y","n":null})");
    ASSERT_TRUE(json);
    const auto find
        = [&](std::string_view name) { return member(json->tree, 0, name, json->buffers); };
    EXPECT_EQ(find("a\\b"), 1U);
    EXPECT_EQ(find("a\\\\b"), kNoNode);
    EXPECT_EQ(find("kid"), 2U);
    EXPECT_EQ(find("\\u006bid"), kNoNode);
    EXPECT_EQ(find("KID"), kNoNode);
    EXPECT_EQ(find(""), kNoNode);
    EXPECT_EQ(memberText(json->tree, 0, "kid", json->buffers), "x");
    EXPECT_EQ(memberText(json->tree, 0, "k\tid", json->buffers), "y");
    EXPECT_FALSE(memberText(json->tree, 0, "n", json->buffers)) << "null is no text";
    EXPECT_EQ(member(json->tree, 1, "a", json->buffers), kNoNode) << "a number has no members";
    EXPECT_EQ(member(json->tree, kNoNode, "a", json->buffers), kNoNode);
}

TEST(Json, DuplicateNamesAreListedWhenAsked)
{
    const auto json = read(R"({"a":{"b":1,"b":2},"c":3,"a":4,"a":5})", {DuplicateNames::List});
    ASSERT_TRUE(json);
    std::vector<std::uint32_t> offsets;
    for (const NodeId id : duplicateNames(json->tree, 0, json->buffers)) {
        offsets.push_back(json->tree.at(id).key.offset);
    }
    EXPECT_EQ(offsets, (std::vector<std::uint32_t>{13, 26, 32}));
}

TEST(Json, SameNameInTwoObjectsIsNoDuplicate)
{
    EXPECT_TRUE(read(R"([{"a":1},{"a":1,"b":{"a":1}}])"));
}

TEST(Json, ManyMembersAreComparedQuickly)
{
    std::string text = "{";
    for (int i = 0; i < 60'000; ++i) {
        text += "\"name" + std::to_string(i) + "\":0,";
    }
    EXPECT_TRUE(read(text + "\"last\":0}"));
    const auto twice = read(text + "\"n\\u0061me59999\":0}");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.problem().id.value, issue::kJsonDuplicate.value);
    EXPECT_EQ(paramText(twice.problem().params.at(0).value), "name59999");
}

TEST(Json, DepthIsBounded)
{
    const std::string open(64, '[');
    EXPECT_TRUE(read(open + std::string(64, ']')));
    const auto bomb = read(std::string(100'000, '['));
    ASSERT_FALSE(bomb);
    EXPECT_EQ(bomb.problem().id.value, issue::kJsonTooDeep.value);
    EXPECT_EQ(bomb.problem().span.offset, 64U);
}

TEST(Json, CountOfValuesIsBounded)
{
    std::string text = "[0";
    for (std::size_t i = 0; i < kLimits.nodes; ++i) {
        text += ",0";
    }
    const auto bomb = read(text + "]");
    ASSERT_FALSE(bomb);
    EXPECT_EQ(bomb.problem().id.value, issue::kJsonTooLarge.value);
    EXPECT_TRUE(read("[0,0]", {.nodes = 3}));
    EXPECT_FALSE(read("[0,0]", {.nodes = 2}));
}

TEST(Json, WhatWasReadBeforeAProblemStays)
{
    Buffers buffers;
    buffers.add(Buffer("text", copyBytes(asBytes(R"({"a":1,"b":[2,!)"))));
    Tree tree;
    ASSERT_FALSE(readJson(tree, kNoNode, buffers, buffers.whole(0)));
    ASSERT_EQ(tree.size(), 4U);
    EXPECT_EQ(tree.at(0).span, (Span{0, 0, 14}));
    EXPECT_EQ(buffers.text(tree.at(2).value), "2,");
}

TEST(Json, ValueIsAddedUnderItsParentInPlace)
{
    Buffers buffers;
    buffers.add(Buffer("text", copyBytes(asBytes("xx{\"a\":[]}yy"))));
    Tree tree;
    const NodeId group = tree.add(kNoNode, {});
    const auto root = readJson(tree, group, buffers, {0, 2, 8});
    ASSERT_TRUE(root);
    EXPECT_EQ(tree.at(*root).parent, group);
    EXPECT_EQ(tree.at(group).firstChild, *root);
    EXPECT_EQ(tree.at(*root).span, (Span{0, 2, 8}));
}

TEST(Json, EveryTruncationIsRefused)
{
    const std::string text = R"({"a":[1.5e-3,true,null,"\u00e9\n"],"b":{"c":"\ud83d\ude00"}})";
    ASSERT_TRUE(read(text));
    for (std::size_t n = 0; n < text.size(); ++n) {
        EXPECT_FALSE(read(text.substr(0, n))) << n;
    }
}

TEST(Json, JsonTestSuiteAgrees)
{
    const auto shared = test::sharedFolder();
    const auto folder = shared ? *shared / "suites/json/test_parsing" : std::filesystem::path();
    if (!std::filesystem::is_directory(folder)) {
        GTEST_SKIP() << "reference material absent";
    }
    std::size_t judged = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const auto text = test::readFile(entry.path());
        ASSERT_TRUE(text) << name;
        const bool ok = read(*text, {DuplicateNames::List}).ok();
        EXPECT_TRUE(name[0] == 'i' || ok == (name[0] == 'y')) << name;
        ++judged;
    }
    EXPECT_GT(judged, 300U);
}

} // namespace
} // namespace attest::decode

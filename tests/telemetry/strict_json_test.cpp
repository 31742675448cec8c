// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/strict_json.h"

#include <gtest/gtest.h>

#include <string>

using namespace attest::telemetry;
using Kind = StrictJson::Kind;

namespace {

struct Row {
    std::string text;
    Kind kind;
};

const Row kRows[] = {
    {"{}", Kind::Object},
    {" {\"a\":[1,-0,0.5,1e9,-1.5E+3,true,false,null,\"x\",{}]} \r", Kind::Object},
    {"{\"a\":1,\"a\":2}", Kind::Object},
    {R"({"a":"\u00e9\n\"\\\/\b\f\r\t"})", Kind::Object},
    {R"({"a":"\ud800"})", Kind::Object},
    {"{\"a\":\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"}", Kind::Object},
    {"[]", Kind::OtherValue},
    {"0", Kind::OtherValue},
    {"-12.5e-1", Kind::OtherValue},
    {"\"{}\"", Kind::OtherValue},
    {"null", Kind::OtherValue},
    {"", Kind::NotJson},
    {"{", Kind::NotJson},
    {"{\"a\"}", Kind::NotJson},
    {"{\"a\":}", Kind::NotJson},
    {"{\"a\":1,}", Kind::NotJson},
    {"{\"a\":[1,]}", Kind::NotJson},
    {"{\"a\":[1}}", Kind::NotJson},
    {"{a:1}", Kind::NotJson},
    {"{'a':1}", Kind::NotJson},
    {"{\"a\":01}", Kind::NotJson},
    {"{\"a\":+1}", Kind::NotJson},
    {"{\"a\":.5}", Kind::NotJson},
    {"{\"a\":1.}", Kind::NotJson},
    {"{\"a\":1e}", Kind::NotJson},
    {"{\"a\":NaN}", Kind::NotJson},
    {"{\"a\":tru}", Kind::NotJson},
    {"{\"a\":truee}", Kind::NotJson},
    {"{\"a\":\"\\x41\"}", Kind::NotJson},
    {"{\"a\":\"\\u12g4\"}", Kind::NotJson},
    {"{\"a\":\"\t\"}", Kind::NotJson},
    {std::string("{\"a\":\"\0\"}", 9), Kind::NotJson},
    {"{\"a\":\"\xff\"}", Kind::NotJson},
    {"{\"a\":\"\xc0\x80\"}", Kind::NotJson},
    {"{\"a\":\"\xe0\x80\x80\"}", Kind::NotJson},
    {"{\"a\":\"\xed\xa0\x80\"}", Kind::NotJson},
    {"{\"a\":\"\xf4\x90\x80\x80\"}", Kind::NotJson},
    {"{\"a\":\"\xc3\"}", Kind::NotJson},
    {"{} {}", Kind::NotJson},
    {"{}x", Kind::NotJson},
    {"\xef\xbb\xbf{}", Kind::NotJson},
    {"{\"a\":1 2}", Kind::NotJson},
    {"}", Kind::NotJson},
    {"{\"a\":1]", Kind::NotJson},
};

std::string nested(std::size_t depth)
{
    std::string text = "{\"a\":";
    text += std::string(depth, '[') + std::string(depth, ']');
    return text + "}";
}

} // namespace

TEST(StrictJson, JudgesTheGrammar)
{
    for (const Row& row : kRows) {
        EXPECT_EQ(judgeJson(row.text), row.kind) << row.text;
    }
}

TEST(StrictJson, JudgesTheSameInPieces)
{
    for (const Row& row : kRows) {
        StrictJson json;
        for (const char c : row.text) {
            json.feed({&c, 1});
        }
        EXPECT_EQ(json.finish(), row.kind) << row.text;
    }
}

TEST(StrictJson, ForgetsWithReset)
{
    StrictJson json;
    json.feed("{\"a\":[[\"\xc3");
    json.reset();
    json.feed("{\"b\":\"\xc3\xa9\"}");
    EXPECT_EQ(json.finish(), Kind::Object);
}

TEST(StrictJson, BoundsTheDepth)
{
    EXPECT_EQ(judgeJson(nested(StrictJson::kDeepest - 1)), Kind::Object);
    EXPECT_EQ(judgeJson(nested(StrictJson::kDeepest)), Kind::TooDeep);
    EXPECT_EQ(judgeJson(std::string(1'000'000, '[')), Kind::TooDeep);
}

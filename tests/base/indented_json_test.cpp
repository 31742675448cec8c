// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/indented_json.h"

#include <gtest/gtest.h>

using attest::indentedJson;

TEST(IndentedJson, AMemberALine)
{
    EXPECT_EQ(indentedJson(R"({"b":1,"a":[true,{"c":null}]})"),
        "{\n  \"b\": 1,\n  \"a\": [\n    true,\n    {\n      \"c\": null\n    }\n  ]\n}");
}

TEST(IndentedJson, LeavesStringsAndNumbersAsTheyAre)
{
    EXPECT_EQ(indentedJson(R"({"a{,:\"[\\":"x,\u202e }","n":1.50e+20})"),
        "{\n  \"a{,:\\\"[\\\\\": \"x,\\u202e }\",\n  \"n\": 1.50e+20\n}");
}

TEST(IndentedJson, KeepsWhatIsEmptyOnOneLine)
{
    EXPECT_EQ(indentedJson("{\"a\" : { } , \"b\" : [\n] }"), "{\n  \"a\": {},\n  \"b\": []\n}");
    EXPECT_EQ(indentedJson(" [] "), "[]");
}

TEST(IndentedJson, IsTheSameTwice)
{
    const auto once = indentedJson(R"({"a":[1,[2,{}]],"b":{"c":"d"}})");
    EXPECT_EQ(indentedJson(once), once);
}

TEST(IndentedJson, OfOtherTextEndsWithIt)
{
    EXPECT_EQ(indentedJson(""), "");
    EXPECT_EQ(indentedJson("\"never closed \\"), "\"never closed \\");
    EXPECT_EQ(indentedJson("]]"), "\n]\n]");
}

TEST(IndentedJson, DeepNestingGrowsByItsLengthAlone)
{
    const std::string deep(100'000, '[');
    EXPECT_LT(indentedJson(deep).size(), deep.size() * 140);
}

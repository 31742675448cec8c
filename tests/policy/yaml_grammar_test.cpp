// SPDX-License-Identifier: GPL-3.0-or-later
// What is YAML 1.2 and what is not, and where it goes wrong.
#include "policy/yaml.h"

#include <gtest/gtest.h>

#include <string>

namespace attest::policy {
namespace {

struct Good {
    const char* name;
    std::string text;
};

class YamlAccepts : public testing::TestWithParam<Good> {};

TEST_P(YamlAccepts, Text)
{
    const auto wrong = checkYaml(GetParam().text);
    ASSERT_FALSE(wrong) << wrong->id.value << " at " << wrong->position.line << ":"
                        << wrong->position.column;
}

INSTANTIATE_TEST_SUITE_P(Grammar, YamlAccepts,
    testing::Values(Good{"Empty", ""}, Good{"OnlyComment", "# nothing\n"},
        Good{"ByteOrderMark",
            "\xEF\xBB\xBF"
            "a: b\n"},
        Good{"SequenceAtParentIndent", "a:\n- b\n- c\nd: e\n"},
        Good{"CompactMapping", "- a: 1\n  b: 2\n-   - x\n    - y\n"},
        Good{"ExplicitKey", "? [a, b]\n: - c\n? d\n"}, Good{"EmptyKey", ": a\n"},
        Good{"AnchorOfKey", "&k a: &v\n  b: c\n"},
        Good{"PropertiesOnLinesOfTheirOwn", "a: !!map\n  &x\n  b: c\n"},
        Good{"PlainOverLines", "a: one\n  two\n\n  three\nb: c\n"},
        Good{"PlainWithHash", "a: b#c\n"}, Good{"PlainWithColon", "a: http://x:1/y\n"},
        Good{"FlowOverLines", "a: [b,\n  c: d, {e: f}]\n"},
        Good{"FlowAdjacentValue", "{\"a\":1, 'b':[2]}\n"},
        Good{"FlowColonOnNextLine", "{a\n: b}\n"}, Good{"Literal", "a: |2-\n   b\n  c\n\nd: e\n"},
        Good{"FoldedAtTop", "--- >\nline\n# text, no comment\n"},
        Good{"Documents", "--- a\n--- b\n...\n%YAML 1.2\n---\nc\n"},
        Good{"TagHandle", "%TAG !e! tag:example.com,2000:\n---\n!e!x a\n"},
        Good{"ReservedDirective", "%FUTURE thing\n--- a\n"},
        Good{"TabBeforeComment", "a: b\t# c\n"}, Good{"BlankLineWithTab", "a: 1\n\t\nb: 2\n"},
        Good{"CarriageReturns", "a: b\r\nc:\r\n  - d\r\n"},
        Good{"PercentInText", "---\ntext\n%no directive\n"},
        Good{"EscapedBreak", "a: \"b\\\n  c\"\n"}),
    [](const auto& test) { return test.param.name; });

struct Bad {
    const char* name;
    std::string text;
    const char* id;
    unsigned line, column;
};

class YamlRefuses : public testing::TestWithParam<Bad> {};

TEST_P(YamlRefuses, Text)
{
    const auto wrong = checkYaml(GetParam().text);
    ASSERT_TRUE(wrong) << "accepted";
    EXPECT_EQ(wrong->id.value, GetParam().id);
    EXPECT_EQ(wrong->position.line, GetParam().line);
    EXPECT_EQ(wrong->position.column, GetParam().column);
}

INSTANTIATE_TEST_SUITE_P(Grammar, YamlRefuses,
    testing::Values(
        Bad{"UnterminatedDouble", "a: b\nc: \"d\n  e\n", "yaml.unterminated-quote", 2, 4},
        Bad{"UnterminatedSingle", "a: 'b\n", "yaml.unterminated-quote", 1, 4},
        Bad{"UnterminatedBracket", "a: [b,\n  c\n", "yaml.unterminated-bracket", 1, 4},
        Bad{"UnterminatedBrace", "a: {b: c\n", "yaml.unterminated-bracket", 1, 4},
        Bad{"TextAfterQuote", "a: \"b\" c\n", "yaml.unexpected", 1, 8},
        Bad{"TextAfterBracket", "a: [b] c\n", "yaml.unexpected", 1, 8},
        Bad{"CommentWithoutSpace", "a: \"b\"# c\n", "yaml.unexpected", 1, 7},
        Bad{"NoColon", "a: b\nc\n", "yaml.no-colon", 2, 1},
        Bad{"MappingInLine", "a: b: c\n", "yaml.mapping-here", 1, 5},
        Bad{"SequenceInLine", "a: - b\n", "yaml.sequence-here", 1, 4},
        Bad{"DeeperKey", "a: b\n  c: d\n", "yaml.long-key", 1, 4},
        Bad{"DeeperAfterCollection", "a:\n  b: c\n    d: e\n", "yaml.long-key", 2, 6},
        Bad{"WrongDedent", "a:\n    b: c\n  d: e\n", "yaml.indentation", 3, 3},
        Bad{"SequenceThenKey", "- a\nb: c\n", "yaml.unexpected", 2, 1},
        Bad{"TabIndent", "a:\n\tb: c\n", "yaml.tab-indentation", 2, 2},
        Bad{"TabInQuoted", "a: \"b\n\tc\"\n", "yaml.tab-indentation", 2, 2},
        Bad{"FlowNotIndented", "a: [b,\nc]\n", "yaml.indentation", 2, 1},
        Bad{"EmptyFlowEntry", "[a, , b]\n", "yaml.unexpected", 1, 5},
        Bad{"NoComma", "[\"a\" \"b\"]\n", "yaml.no-comma", 1, 6},
        Bad{"BadEscape", "a: \"\\q\"\n", "yaml.escape", 1, 5},
        Bad{"ShortEscape", "a: \"\\u12\"\n", "yaml.escape", 1, 5},
        Bad{"SurrogateEscape", "a: \"\\ud800\"\n", "yaml.escape", 1, 5},
        Bad{"KeyOverLines", "\"a\n b\": c\n", "yaml.long-key", 1, 1},
        Bad{"LongKey", std::string(1100, 'k') + ": v\n", "yaml.long-key", 1, 1},
        Bad{"BlockHeader", "a: |x\n  b\n", "yaml.block-header", 1, 5},
        Bad{"BlockIndent", "a: |\n    \n  b\n", "yaml.block-indentation", 2, 1},
        Bad{"MarkerInQuote", "a: \"b\n---\n\"\n", "yaml.document-marker", 2, 1},
        Bad{"DirectiveWithoutDocument", "%YAML 1.2\n", "yaml.directive", 2, 1},
        Bad{"DirectiveAfterContent", "a: b\n%YAML 1.2\n---\n", "yaml.unexpected", 2, 1},
        Bad{"OtherMajorVersion", "%YAML 2.0\n--- a\n", "yaml.directive", 1, 7},
        Bad{"TwoAnchors", "&a &b c\n", "yaml.tag-or-anchor", 1, 4},
        Bad{"AnchorOnAlias", "a: &x b\nc: &y *x\n", "yaml.tag-or-anchor", 2, 7},
        Bad{"UnknownHandle", "!e!x a\n", "yaml.tag-handle", 1, 1},
        Bad{"ReservedIndicator", "a: @b\n", "yaml.unexpected", 1, 4},
        Bad{"ControlCharacter", "a: b\x01\n", "yaml.control-character", 1, 5},
        Bad{"NotUtf8", "a: \xFF\n", "yaml.not-utf8", 1, 4},
        Bad{"Utf16",
            std::string("\xFF\xFE"
                        "a\0",
                4),
            "yaml.not-utf8", 1, 1},
        Bad{"TooDeep", std::string(100000, '['), "yaml.too-deep", 1, 65}),
    [](const auto& test) { return test.param.name; });

TEST(YamlLimits, RefusesTooManyValues)
{
    std::string text = "[";
    for (int i = 0; i < 210'000; ++i) {
        text += "a,";
    }
    const auto wrong = checkYaml(text + "]");
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->id.value, "yaml.too-many-values");
}

TEST(YamlLimits, RefusesTooManyBytes)
{
    const auto wrong = checkYaml(std::string(kLimits.policyBytes + 1, ' '));
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->id.value, "yaml.too-large");
}

} // namespace
} // namespace attest::policy

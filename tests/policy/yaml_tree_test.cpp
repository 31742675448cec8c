// SPDX-License-Identifier: GPL-3.0-or-later
// From a text to values: folding, escapes, the core schema, keys, aliases, places.
#include "policy/yaml.h"
#include "reading.h"

#include <gtest/gtest.h>

namespace attest::policy {
namespace {

using test::shown;

struct Scalar {
    const char* name;
    std::string yaml;
    YamlType type;
    std::string text;
};

class YamlScalar : public testing::TestWithParam<Scalar> {};

TEST_P(YamlScalar, Reads)
{
    const YamlReading reading = readYaml("a: " + GetParam().yaml + "\n");
    ASSERT_EQ(shown(reading.diagnostics), std::vector<std::string>{});
    const YamlNode& value = reading.document->at(reading.document->value(0, "a"));
    EXPECT_EQ(yamlTypeName(value.type), yamlTypeName(GetParam().type));
    EXPECT_EQ(value.text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Tree, YamlScalar,
    testing::Values(Scalar{"Plain", "b c", YamlType::Text, "b c"},
        Scalar{"PlainFolded", "b\n  c\n\n  d", YamlType::Text, "b c\nd"},
        Scalar{"Integer", "123", YamlType::Integer, "123"},
        Scalar{"Octal", "0o17", YamlType::Integer, "0o17"},
        Scalar{"Hexadecimal", "0xAf", YamlType::Integer, "0xAf"},
        Scalar{"Signed", "-4", YamlType::Integer, "-4"},
        Scalar{"Number", "1.5e3", YamlType::Number, "1.5e3"},
        Scalar{"Infinity", "-.inf", YamlType::Number, "-.inf"},
        Scalar{"Boolean", "True", YamlType::Boolean, "True"},
        Scalar{"OldBooleanIsText", "yes", YamlType::Text, "yes"},
        Scalar{"Null", "~", YamlType::Null, "~"}, Scalar{"Nothing", "", YamlType::Null, ""},
        Scalar{"QuotedNumber", "\"123\"", YamlType::Text, "123"},
        Scalar{"TaggedNumber", "!!str 123", YamlType::Text, "123"},
        Scalar{"TaggedText", "!!int \"1\"", YamlType::Integer, "1"},
        Scalar{"VersionIsText", "1.2.3", YamlType::Text, "1.2.3"},
        Scalar{"Single", "'it''s'", YamlType::Text, "it's"},
        Scalar{"Double", R"("\x41\u00e9\U0001F600\t\"\\\/")", YamlType::Text,
            "A\xC3\xA9\xF0\x9F\x98\x80\t\"\\/"},
        Scalar{"DoubleFolded", "\"b \n\n  c\"", YamlType::Text, "b\nc"},
        Scalar{"EscapedBreak", "\"b\\\n   c\"", YamlType::Text, "bc"},
        Scalar{"EscapedSpaceStays", "\"b\\ \n  c\"", YamlType::Text, "b  c"},
        Scalar{"Literal", "|\n  b\n   c\n", YamlType::Text, "b\n c\n"},
        Scalar{"LiteralStripped", "|-\n  b\n", YamlType::Text, "b"},
        Scalar{"LiteralKept", "|+\n  b\n\n", YamlType::Text, "b\n\n\n"},
        Scalar{"Folded", ">\n  b\n  c\n\n  d\n   e\n  f\n", YamlType::Text, "b c\nd\n e\nf\n"}),
    [](const auto& test) { return test.param.name; });

struct Wrong {
    const char* name;
    std::string yaml;
    std::vector<std::string> diagnostics;
};

class YamlTreeRefuses : public testing::TestWithParam<Wrong> {};

TEST_P(YamlTreeRefuses, Text)
{
    EXPECT_EQ(shown(readYaml(GetParam().yaml).diagnostics), GetParam().diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Tree, YamlTreeRefuses,
    testing::Values(Wrong{"Empty", "# nothing\n", {"yaml.empty 1:1 "}},
        Wrong{"SeveralDocuments", "a: b\n---\nc: d\n", {"yaml.several-documents 2:1 "}},
        Wrong{"DuplicateKey", "a: 1\nb: 2\n\"a\": 3\n", {"yaml.duplicate-key 3:1 "}},
        Wrong{"DuplicateDeep", "x:\n  - a: 1\n    a: 2\n", {"yaml.duplicate-key 3:5 "}},
        Wrong{"KeyOfList", "? [a]\n: b\n", {"yaml.key-not-text 1:3 "}},
        Wrong{"UnknownTag", "a: !secret b\n", {"yaml.unknown-tag 1:12 "}},
        Wrong{"MisplacedTag", "a: !!map b\n", {"yaml.unknown-tag 1:10 "}},
        Wrong{"UnknownAlias", "a: *b\n", {"yaml.unknown-alias 1:4 "}},
        Wrong{"RecursiveAlias", "a: &x\n  b: *x\n", {"yaml.recursive-alias 2:6 "}},
        Wrong{"LongText", "a: " + std::string(70'000, 'b') + "\n", {"yaml.long-text 1:4 "}}),
    [](const auto& test) { return test.param.name; });

TEST(YamlTree, ExpandsAliases)
{
    const YamlReading reading = readYaml("a: &x {b: c}\nd: *x\n");
    ASSERT_EQ(shown(reading.diagnostics), std::vector<std::string>{});
    const YamlDocument& yaml = *reading.document;
    const YamlId inner = yaml.value(yaml.value(0, "d"), "b");
    ASSERT_NE(inner, kNoYaml);
    EXPECT_EQ(yaml.at(inner).text, "c");
}

TEST(YamlTree, StopsAnAliasBomb)
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 0; k < 9; ++k) {
            bomb += ", " + before;
        }
        bomb += "]\n";
    }
    const YamlReading reading = readYaml(bomb);
    ASSERT_EQ(reading.diagnostics.size(), 1U);
    EXPECT_EQ(reading.diagnostics.front().id.value, "yaml.too-many-values");
    EXPECT_FALSE(reading.document);
}

TEST(YamlTree, KnowsWhereValuesStand)
{
    const std::string text = "a:\n  b: 'c'\n  d:\n    - e\n\nf: g\n";
    const YamlReading reading = readYaml(text);
    const YamlDocument& yaml = *reading.document;
    const YamlNode& quoted = yaml.at(yaml.value(yaml.value(0, "a"), "b"));
    EXPECT_EQ(text.substr(quoted.span.offset, quoted.span.length), "'c'");
    EXPECT_EQ(quoted.position.line, 2U);
    EXPECT_EQ(quoted.position.column, 6U);
    const YamlNode& mapping = yaml.at(yaml.value(0, "a"));
    EXPECT_EQ(text.substr(mapping.span.offset, mapping.span.length), "b: 'c'\n  d:\n    - e");
}

} // namespace
} // namespace attest::policy

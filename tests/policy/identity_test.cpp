// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes as log lines, and SPIFFE IDs made of them.
#include "decode/json.h"
#include "policy/attribute.h"
#include "policy/go_quote.h"
#include "policy/spiffe_id.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <map>

namespace attest::policy {
namespace {

struct Quoted {
    const char* name;
    std::string text;
    std::string quoted;
};

class GoQuote : public testing::TestWithParam<Quoted> {};

TEST_P(GoQuote, WritesAndReads)
{
    EXPECT_EQ(goQuoted(GetParam().text), GetParam().quoted);
    EXPECT_EQ(goUnquoted(GetParam().quoted), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Attributes, GoQuote,
    testing::Values(Quoted{"Plain", "my-vm", "\"my-vm\""},
        Quoted{"Quotes", "a\"b\\c", R"("a\"b\\c")"},
        Quoted{"Controls", "\a\b\f\n\r\t\v\x01\x7f", R"("\a\b\f\n\r\t\v\x01\x7f")"},
        Quoted{"Letters", "\xC3\xA9\xF0\x9F\x98\x80", "\"\xC3\xA9\xF0\x9F\x98\x80\""},
        Quoted{"InvalidUtf8", "a\xFFz", R"("a\xffz")"},
        Quoted{"NoBreakSpace", "\xC2\xA0", R"("\u00a0")"},
        Quoted{"Bidi", "\xE2\x80\xAE", R"("\u202e")"},
        Quoted{"PrivateUse", "\xF4\x80\x80\x80", R"("\U00100000")"}),
    [](const auto& test) { return test.param.name; });

TEST(GoUnquoted, RefusesWhatIsNoGoText)
{
    for (const char* text :
        {"", "\"", "a", "\"a", "\"a\"b\"", R"("\q")", R"("\x1")", R"("\ud800")", "\"\\\""}) {
        EXPECT_FALSE(goUnquoted(text)) << text;
    }
}

TEST(AttributeLines, OneAValue)
{
    const Attribute attribute{"azure_imds", "azure_imds.virtual_network", {"a", "b\"c"}};
    EXPECT_EQ(attributeLines(attribute),
        (std::vector<std::string>{"azure_imds:azure_imds.virtual_network=\"a\"",
            "azure_imds:azure_imds.virtual_network=\"b\\\"c\""}));
}

TEST(AttributeLines, ReadBackWithAnyKey)
{
    const Attribute odd{"azure_imds", "azure_imds.vm.tag.a:b=\"c", {"x=\"y\""}};
    EXPECT_EQ(parseAttributeLine(attributeLines(odd).at(0)), odd);
    EXPECT_FALSE(parseAttributeLine("azure_imds:key=value"));
    EXPECT_FALSE(parseAttributeLine(":key=\"value\""));
    EXPECT_FALSE(parseAttributeLine("azure imds:key=\"value\""));
    EXPECT_FALSE(parseAttributeLine("azure_imds"));
}

const std::vector<Attribute> kAttributes{{"azure_imds", "name", {"my-vm"}},
    {"azure_imds", "empty", {""}}, {"azure_imds", "none", {}}, {"azure_imds", "dots", {".."}},
    {"azure_imds", "slash", {"a/b"}}, {"azure_imds", "space", {"a b"}},
    {"azure_imds", "accent", {"\xC3\xA9"}}, {"azure_imds", "two", {"a", "b"}},
    {"azure_imds", "long", {std::string(2100, 'a')}}};

struct Rendered {
    const char* name;
    std::string trustDomain;
    std::string pathTemplate;
    std::string id; ///< or the issue
    Span span = {};
};

class RenderSpiffeId : public testing::TestWithParam<Rendered> {};

TEST_P(RenderSpiffeId, Gives)
{
    const auto id = renderSpiffeId(GetParam().trustDomain, GetParam().pathTemplate, kAttributes);
    EXPECT_EQ(id ? *id : std::string(id.problem().id.value), GetParam().id);
    if (!id) {
        EXPECT_EQ(id.problem().span, GetParam().span);
    }
}

INSTANTIATE_TEST_SUITE_P(Identity, RenderSpiffeId,
    testing::Values(Rendered{"Plain", "example.com", "/a/{{name}}", "spiffe://example.com/a/my-vm"},
        Rendered{"PartOfSegment", "e", "/vm-{{name}}.x", "spiffe://e/vm-my-vm.x"},
        Rendered{"DotsBesideText", "e", "/a{{dots}}", "spiffe://e/a.."},
        Rendered{"NoTrustDomain", "", "/a", "policy.identity-no-trust-domain"},
        Rendered{"UpperTrustDomain", "E", "/a", "policy.identity-trust-domain"},
        Rendered{"PortInTrustDomain", "e:1", "/a", "policy.identity-trust-domain"},
        Rendered{
            "LongTrustDomain", std::string(256, 'a'), "/a", "policy.identity-trust-domain-length"},
        Rendered{"LongestTrustDomain", std::string(255, 'a'), "/a",
            "spiffe://" + std::string(255, 'a') + "/a"},
        Rendered{"NoPath", "e", "", "policy.identity-no-path"},
        Rendered{"RootPath", "e", "/", "policy.identity-no-path"},
        Rendered{"NoSlash", "e", "a", "policy.identity-no-leading-slash", {0, 0, 1}},
        Rendered{"TrailingSlash", "e", "/a/", "policy.identity-trailing-slash", {0, 2, 1}},
        Rendered{"EmptySegment", "e", "/a//b", "policy.identity-empty-segment", {0, 3, 0}},
        Rendered{"OwnDot", "e", "/./b", "policy.identity-dot-segment", {0, 1, 1}},
        Rendered{"OwnCharacter", "e", "/a%41", "policy.identity-character", {0, 1, 4}},
        Rendered{"Unclosed", "e", "/{{name", "policy.identity-unclosed-placeholder", {0, 1, 6}},
        Rendered{"NoName", "e", "/{{}}", "policy.identity-empty-placeholder", {0, 1, 4}},
        Rendered{"Unknown", "e", "/{{other}}", "policy.identity-missing-attribute", {0, 1, 9}},
        Rendered{"NoTrimming", "e", "/{{ name }}", "policy.identity-missing-attribute", {0, 1, 10}},
        Rendered{"NoValue", "e", "/{{none}}", "policy.identity-missing-attribute", {0, 1, 8}},
        Rendered{"Empty", "e", "/a{{empty}}", "policy.identity-empty-value", {0, 2, 9}},
        Rendered{"Dots", "e", "/{{dots}}", "policy.identity-dot-segment", {0, 1, 8}},
        Rendered{"Slash", "e", "/{{slash}}", "policy.identity-value-has-slash", {0, 1, 9}},
        Rendered{"Space", "e", "/{{space}}", "policy.identity-character", {0, 1, 9}},
        Rendered{"Accent", "e", "/{{accent}}", "policy.identity-character", {0, 1, 10}},
        Rendered{"TwoValues", "e", "/{{two}}", "policy.identity-multi-valued", {0, 1, 7}},
        Rendered{"TooLong", "e", "/{{long}}", "policy.identity-length", {0, 0, 9}}),
    [](const auto& test) { return test.param.name; });

TEST(RenderSpiffeId, NamesTheAttributeThatIsMeant)
{
    const auto nearest = [](std::string_view path) {
        const auto id = renderSpiffeId("e", path, kAttributes);
        return paramText(id.problem().params.at(1).value);
    };
    EXPECT_EQ(nearest("/{{ name }}"), "name");
    EXPECT_EQ(nearest("/{{accnt}}"), "accent");
    EXPECT_EQ(nearest("/{{azure_imds.vm.name}}"), "");
    EXPECT_STREQ(renderSpiffeId("e", "/{{a}}", {}).problem().params.at(2).name, "known");
}

TEST(RenderSpiffeId, NamesThePlaceholder)
{
    const auto id = renderSpiffeId("e", "/x/{{accent}}", kAttributes);
    ASSERT_FALSE(id);
    ASSERT_EQ(id.problem().params.size(), 3U);
    EXPECT_EQ(paramText(id.problem().params[0].value), "accent");
    EXPECT_EQ(paramText(id.problem().params[2].value), "\xC3\xA9");
}

// What the vectors call the issues.
const std::map<std::string, std::vector<std::string>> kNames{
    {"segment_charset", {"policy.identity-character"}},
    {"attribute_missing", {"policy.identity-missing-attribute"}},
    {"segment_empty", {"policy.identity-empty-value", "policy.identity-empty-segment"}},
    {"segment_dot", {"policy.identity-dot-segment"}},
    {"value_contains_slash", {"policy.identity-value-has-slash"}},
    {"attribute_multivalued", {"policy.identity-multi-valued"}},
    {"td_charset", {"policy.identity-trust-domain"}},
    {"template_no_leading_slash", {"policy.identity-no-leading-slash"}},
    {"trailing_slash", {"policy.identity-trailing-slash"}},
    {"leaf_path_empty", {"policy.identity-no-path"}},
    {"template_unclosed", {"policy.identity-unclosed-placeholder"}},
    {"template_empty_name", {"policy.identity-empty-placeholder"}},
};

struct VectorReader {
    const decode::JsonText& json;

    [[nodiscard]] std::string text(decode::NodeId object, std::string_view name) const
    {
        return decode::memberText(json.tree, object, name, json.buffers).value_or("");
    }
    [[nodiscard]] std::vector<Attribute> attributes(decode::NodeId object) const
    {
        std::vector<Attribute> out;
        const auto all = decode::member(json.tree, object, "attrs", json.buffers);
        for (auto at = json.tree.at(all).firstChild; at != decode::kNoNode;
             at = json.tree.at(at).next) {
            Attribute attribute{"azure_imds", json.tree.name(at, json.buffers), {}};
            if (json.tree.at(at).kind == decode::NodeKind::Array) {
                for (auto each = json.tree.at(at).firstChild; each != decode::kNoNode;
                     each = json.tree.at(each).next) {
                    attribute.values.push_back(*decode::textOf(json.tree, each, json.buffers));
                }
            } else {
                attribute.values.push_back(*decode::textOf(json.tree, at, json.buffers));
            }
            out.push_back(std::move(attribute));
        }
        return out;
    }
};

TEST(RenderSpiffeId, AgreesWithTheVectors)
{
    const auto shared = attest::test::sharedFolder();
    const auto bytes = shared
        ? attest::test::readFile(*shared / "vectors" / "spiffe" / "spiffe_template.json")
        : std::nullopt;
    if (!bytes) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto json = decode::readJsonText("vectors", copyBytes(asBytes(*bytes)));
    ASSERT_TRUE(json);
    const VectorReader reader{*json};
    std::size_t cases = 0;
    for (auto at = json->tree.at(0).firstChild; at != decode::kNoNode;
         at = json->tree.at(at).next) {
        const std::string pathTemplate = reader.text(at, "template");
        const auto id = renderSpiffeId(reader.text(at, "td"), pathTemplate, reader.attributes(at));
        const std::string error = reader.text(at, "error");
        if (error.empty()) {
            EXPECT_EQ(id ? *id : std::string(id.problem().id.value), reader.text(at, "id"));
        } else {
            ASSERT_FALSE(id) << pathTemplate << " gave " << *id;
            const auto& allowed = kNames.at(error);
            EXPECT_TRUE(
                std::find(allowed.begin(), allowed.end(), id.problem().id.value) != allowed.end())
                << pathTemplate << ": " << id.problem().id.value << " for " << error;
        }
        ++cases;
    }
    EXPECT_GE(cases, 13U);
}

} // namespace
} // namespace attest::policy

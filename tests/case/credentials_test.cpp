// SPDX-License-Identifier: GPL-3.0-or-later
// What a case file never holds, whatever it was made of.
#include "case/credentials.h"
#include "case/issues.h"
#include "sample.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::casefile;
using attest::test::sampleCase;

namespace {

std::string keys(std::string_view text)
{
    return std::string(asText(withoutPrivateKeys(asBytes(text))));
}

std::string safe(std::string_view text)
{
    return std::string(asText(withoutCredentials(asBytes(text))));
}

constexpr char kKeySet[]
    = R"({"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"PRIVATE","p" : "PRIVATE"}]})";
constexpr char kToken[] = "eyAiYWxnIjoiUlMyNTYiIH0.e30.PRIVATE";

std::string answerOfTheService()
{
    return R"({"access_token":"eyAiYWxnIjoiUlMyNTYiIH0.e30.PRIVATE","refresh_token":"PRIVATE","x":1})";
}

bool says(const Case& c, IssueId id)
{
    return std::ranges::count(describeContents(c), id, &Finding::id) > 0;
}

} // namespace

TEST(Credentials, OfAKeySetOnlyThePublicPartIsKept)
{
    EXPECT_EQ(keys(kKeySet),
        R"({"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"removed0","p" : "removed0"}]})");
    EXPECT_EQ(keys(keys(kKeySet)), keys(kKeySet));
    const std::string plain = R"({ "keys" : [ {"kty":"RSA","n":"AQAB"} ] })";
    EXPECT_EQ(keys(plain), plain);
    EXPECT_EQ(keys(R"({"\u0064":{"d":"a"},"d":["b"]})"), R"({"\u0064":"removed0","d":"removed0"})");
    EXPECT_EQ(keys("not json"), "not json");
}

TEST(Credentials, OfATextNothingIsKeptThatCouldBeUsed)
{
    EXPECT_EQ(safe(answerOfTheService()),
        R"({"access_token":"removed0","refresh_token":"removed0","x":1})");
    EXPECT_EQ(safe(kToken), "eyAiYWxnIjoiUlMyNTYiIH0.e30.[redacted]");
    EXPECT_EQ(safe("MIIB"), "MIIB");
}

struct Broken {
    const char* name;
    std::string text, kept;
};

class OfABrokenText : public testing::TestWithParam<Broken> {};

TEST_P(OfABrokenText, NothingIsKeptThatFollowsTheNameOfACredential)
{
    EXPECT_EQ(safe(GetParam().text), GetParam().kept);
    EXPECT_EQ(safe(GetParam().kept), GetParam().kept) << "nothing is left to take";
}

INSTANTIATE_TEST_SUITE_P(Credentials, OfABrokenText,
    testing::Values(Broken{"ThatBreaksOff", R"({"refresh_token":"SECRET","x":[1)",
                        R"({"refresh_token":"removed0","x":[1)"},
        Broken{"ThatBreaksOffInside", R"({"x":1,"client_secret" : "SECR)",
            R"({"x":1,"client_secret" : "removed0)"},
        Broken{"WithAQuoteTooMany", R"({"a":"b, "client_secret":"SECRET"})",
            R"({"a":"b, "client_secret":"removed0"})"},
        Broken{"WithAnEscapedQuote", R"({"client_secret":"SEC\"RET","x":})",
            R"({"client_secret":"removed0","x":})"},
        Broken{"WithAnEscapedName", R"({"client\u005fsecret":"SECRET",})",
            R"({"client\u005fsecret":"removed0",})"},
        Broken{"WithinAText", R"({"body":"{\"client_secret\":\"SEC\\\"RET\",\"x\":1}",})",
            R"({"body":"{\"client_secret\":\"removed0\",\"x\":1}",})"},
        Broken{"InSingleQuotes", "{'refresh_token': 'SECRET', 'x': 1}",
            "{'refresh_token': 'removed0', 'x': 1}"},
        Broken{"WithBareNames", "{refreshToken: \"SECRET\", x: 1}",
            "{refreshToken: \"removed0\", x: 1}"},
        Broken{"OfAForm", "a=b&client_secret=SECRET&c=d", "a=b&client_secret=removed0&c=d"},
        Broken{"WithAList", R"({"refresh_token":["SECRET", "SECRET"],})",
            R"({"refresh_token":removed0)"},
        Broken{"OfManyValues", "{\"client_secret\":\"SECRET\"}\n{\"client_secret\":\"SECRET\"}",
            "{\"client_secret\":\"removed0\"}\n{\"client_secret\":\"removed0\"}"},
        Broken{"WithOtherNames",
            R"({"my_client_secret":"x","client_secrets":"y","assertion","k":1)",
            R"({"my_client_secret":"x","client_secrets":"y","assertion","k":1)"},
        Broken{"OfNothing", R"({"client_secret":"",)", R"({"client_secret":"",)"}),
    [](const auto& broken) { return broken.param.name; });

TEST(Credentials, OfABrokenKeySetNoPrivateMemberIsKept)
{
    EXPECT_EQ(keys(R"({"keys":[{"kty":"RSA","d":"SECRET","p":"SECRET")"),
        R"({"keys":[{"kty":"RSA","d":"removed0","p":"removed0")");
    EXPECT_EQ(
        keys("<svg><path d=\"M1\"/></svg> a?k=5 p: q"), "<svg><path d=\"M1\"/></svg> a?k=5 p: q")
        << "a page that was given as a key set";
}

// Its first two dots may stand anywhere, with a secret before them.
TEST(Credentials, AreTakenOutOfAnAnswerThatWasGivenAsAToken)
{
    Case c = sampleCase();
    c.evidence[0].method = verify::Method::AzureMsi;
    for (const char* before : {"", "\n "}) {
        c.evidence[0].bytes = copyBytes(asBytes(before
            + std::string(R"({"refreshToken":"PRIVATE","resource":"https://a.b.c/","x":"1"})")));
        const Case kept = redacted(c);
        EXPECT_EQ(asText(kept.evidence[0].bytes),
            before
                + std::string(
                    R"({"refreshToken":"removed0","resource":"https://a.b.c/","x":"1"})"));
    }
}

TEST(Credentials, NeverReachAFile)
{
    for (const TokenKeeping keeping : {TokenKeeping::Keep, TokenKeeping::StripSignature}) {
        Case c = sampleCase();
        c.evidence[0].bytes = copyBytes(asBytes(answerOfTheService()));
        c.context.jwks = copyBytes(asBytes(kKeySet));
        c.exchanges[2].reply = {verify::ReplyStatus::Ok, 200, copyBytes(*c.context.jwks), ""};
        const auto again = read("case", copyBytes(asBytes(write(c, keeping))));
        ASSERT_TRUE(again.ok());
        for (const ByteView bytes : {again->evidence[0].bytes.view(), again->context.jwks->view(),
                 ByteView(again->exchanges[2].reply.body)}) {
            EXPECT_EQ(asText(bytes).find("PRIVATE"), std::string_view::npos) << asText(bytes);
        }
    }
}

TEST(Credentials, AreNamedWhereTheyStand)
{
    Case c = sampleCase();
    EXPECT_TRUE(says(c, issue::kHoldsKeySet));
    EXPECT_FALSE(says(c, issue::kHoldsPrivateKey));
    c.context.jwks = copyBytes(asBytes(kKeySet));
    EXPECT_TRUE(says(c, issue::kHoldsPrivateKey));
    c.evidence[0].bytes = copyBytes(asBytes(answerOfTheService()));
    c.evidence.resize(1);
    EXPECT_TRUE(says(c, issue::kHoldsToken)) << "a document that is a token's answer";
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/base64.h"
#include "decode/jose.h"
#include "decode/roca.h"
#include "support/shared.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

struct Token {
    Buffers buffers;
    Tree tree;
    Result<CompactJws> jws{Problem{}};
};

Token readToken(std::string_view text)
{
    Token token;
    const BufferId id = token.buffers.add(Buffer("token", copyBytes(asBytes(text))));
    token.jws = readCompactJws(token.buffers, token.tree, id);
    return token;
}

std::string encoded(std::string_view text)
{
    return base64Url(asBytes(text));
}

std::string compact(std::string_view header, std::string_view payload, std::string_view sig = "s")
{
    return encoded(header) + '.' + encoded(payload) + '.' + encoded(sig);
}

// RFC 7515 A.2.1, header and payload as the RFC prints them; the signature cut short.
constexpr std::string_view kRfc7515
    = "eyJhbGciOiJSUzI1NiJ9."
      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
      "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB";

TEST(CompactJws, IsTakenApart)
{
    Token token = readToken(" " + std::string(kRfc7515) + "\r\n");
    ASSERT_TRUE(token.jws);
    const CompactJws& jws = *token.jws;
    EXPECT_EQ(token.buffers.text(jws.token), kRfc7515);
    EXPECT_EQ(token.buffers.text(jws.signingInput), kRfc7515.substr(0, kRfc7515.rfind('.')));
    EXPECT_EQ(asText(token.buffers.at(jws.header).bytes()), R"({"alg":"RS256"})");
    EXPECT_EQ(token.buffers.at(jws.signature).bytes().size(), 21U);
    EXPECT_EQ(memberText(token.tree, jws.headerRoot, "alg", token.buffers), "RS256");
    EXPECT_EQ(token.tree.at(jws.headerRoot).parent, jws.headerPart);
    EXPECT_EQ(token.buffers.text(token.tree.at(jws.payloadPart).span), kRfc7515.substr(21, 94));

    const auto claims = readClaims(token.buffers, token.tree, jws);
    ASSERT_TRUE(claims);
    EXPECT_EQ(memberText(token.tree, *claims, "iss", token.buffers), "joe");
    const NodeId exp = member(token.tree, *claims, "exp", token.buffers);
    EXPECT_EQ(numericDate(token.tree, exp, token.buffers), (Time{1300819380, 0}));
}

TEST(CompactJws, BytesOfAClaimLeadBackToTheToken)
{
    Token token = readToken(kRfc7515);
    ASSERT_TRUE(token.jws);
    const auto claims = readClaims(token.buffers, token.tree, *token.jws);
    ASSERT_TRUE(claims);
    const NodeId iss = member(token.tree, *claims, "iss", token.buffers);
    const auto origin = token.buffers.origin(token.tree.at(iss).value);
    ASSERT_TRUE(origin);
    EXPECT_EQ(origin->buffer, 0U);
    const auto quanta = fromBase64(token.buffers, *origin, Base64Form::Url);
    ASSERT_TRUE(quanta);
    EXPECT_NE(asText(*quanta).find("joe"), std::string_view::npos);
}

struct Bad {
    const char* name;
    std::string text;
    IssueId id;
};

class BadToken : public testing::TestWithParam<Bad> {};

TEST_P(BadToken, IsRefused)
{
    const Token token = readToken(GetParam().text);
    ASSERT_FALSE(token.jws);
    EXPECT_EQ(token.jws.problem().id.value, GetParam().id.value);
}

const std::string kGoodHeader = R"({"alg":"RS256"})";

INSTANTIATE_TEST_SUITE_P(Texts, BadToken,
    testing::Values(Bad{"Empty", "", issue::kJwsEmpty}, Bad{"Space", " \n", issue::kJwsEmpty},
        Bad{"OnePart", "abcd", issue::kJwsParts}, Bad{"TwoParts", "e30.e30", issue::kJwsParts},
        Bad{"FourParts", "e30.e30.e30.e30", issue::kJwsParts},
        Bad{"TrailingDot", compact(kGoodHeader, "{}") + ".", issue::kJwsParts},
        Bad{"Encrypted", "e30.e30.e30.e30.e30", issue::kJwsParts},
        Bad{"JsonForm", R"({"payload":"e30","signature":"e30"})", issue::kJwsJsonForm},
        Bad{"Bearer", "Bearer " + compact(kGoodHeader, "{}"), issue::kJwsScheme},
        Bad{"Padding", encoded("{\"a\":1}") + "==.e30.e30", issue::kBase64Padding},
        Bad{"InnerSpace", "e30 .e30.e30", issue::kBase64Space},
        Bad{"StandardAlphabet", "e30.e30.+/", issue::kBase64Character},
        Bad{"TrailingBits", "e30.e30.AB", issue::kBase64TrailingBits},
        Bad{"EmptyHeader", ".e30.e30", issue::kHeaderJson},
        Bad{"HeaderNotJson", compact("alg", "{}"), issue::kHeaderJson},
        Bad{"HeaderNotUtf8", compact("{\"alg\":\"\xFF\"}", "{}"), issue::kHeaderJson},
        Bad{"HeaderArray", compact("[]", "{}"), issue::kHeaderNotObject},
        Bad{"HeaderTwice", compact(R"({"alg":"none","alg":"RS256"})", "{}"),
            issue::kHeaderDuplicate}),
    [](const auto& info) { return info.param.name; });

TEST(CompactJws, EmptyPayloadAndSignatureAreLeftToLaterStages)
{
    const Token token = readToken(encoded(R"({"alg":"none"})") + "..");
    ASSERT_TRUE(token.jws);
    EXPECT_EQ(token.buffers.at(token.jws->payload).bytes().size(), 0U);
    EXPECT_EQ(token.buffers.at(token.jws->signature).bytes().size(), 0U);
}

TEST(CompactJws, ClaimsHaveTheirOwnProblems)
{
    const std::pair<const char*, IssueId> cases[]{{"", issue::kClaimsJson},
        {"hello", issue::kClaimsJson}, {"\"x\"", issue::kClaimsNotObject},
        {R"({"aud":1,"\u0061ud":2})", issue::kClaimsDuplicate}};
    for (const auto& [payload, id] : cases) {
        Token token = readToken(compact(kGoodHeader, payload));
        ASSERT_TRUE(token.jws) << payload;
        const auto claims = readClaims(token.buffers, token.tree, *token.jws);
        ASSERT_FALSE(claims) << payload;
        EXPECT_EQ(claims.problem().id.value, id.value) << payload;
        EXPECT_EQ(claims.problem().span.buffer, token.jws->payload) << payload;
    }
}

TEST(CompactJws, EveryTruncationIsSafe)
{
    const std::string whole = compact(R"({"alg":"RS256","kid":"a"})", R"({"exp":1})", "signature");
    const std::size_t lastDot = whole.rfind('.');
    for (std::size_t n = 0; n < whole.size(); ++n) {
        Token token = readToken(std::string_view(whole).substr(0, n));
        EXPECT_TRUE(!token.jws || n > lastDot) << n;
    }
}

TEST(CompactJws, AnythingTooLongIsRefused)
{
    const Token token = readToken(std::string(kLimits.evidenceBytes + 1, 'A'));
    ASSERT_FALSE(token.jws);
    EXPECT_EQ(token.jws.problem().id.value, "decode.too-large");
}

struct Date {
    const char* text;
    std::optional<Time> time;
};

TEST(NumericDate, IsExact)
{
    const Date cases[]{{"0", Time{0, 0}}, {"-0", Time{0, 0}},
        {"0.0e999999999999999999", Time{0, 0}}, {"1300819380", Time{1300819380, 0}},
        {"1.5", Time{1, 500'000'000}}, {"1300819380.123456789", Time{1300819380, 123'456'789}},
        {"1300819380.9999999999", Time{1300819380, 999'999'999}},
        {"1.300819380e9", Time{1300819380, 0}}, {"13008193800E-1", Time{1300819380, 0}},
        {"130081938e+01", Time{1300819380, 0}},
        {"0.00000013008193805e+16", Time{1300819380, 500'000'000}}, {"1e-9", Time{0, 1}},
        {"1e-10", Time{0, 0}}, {"1e-99999999999999999999", Time{0, 0}},
        {"12345e-3", Time{12, 345'000'000}},
        {"253402300799.999999999", Time{253402300799, 999'999'999}}, {"253402300800", {}},
        {"1e12", {}}, {"1e99999999999999999999", {}}, {"-1", {}}, {"-0.5", {}},
        {"\"1300819380\"", {}}, {"true", {}}, {"null", {}}, {"[1]", {}}};
    for (const Date& date : cases) {
        const auto json = readJsonText("date", copyBytes(asBytes(date.text)));
        ASSERT_TRUE(json) << date.text;
        EXPECT_EQ(numericDate(json->tree, 0, json->buffers), date.time) << date.text;
    }
    const auto json
        = readJsonText("date", copyBytes(asBytes("0." + std::string(100'000, '0') + "1e100001")));
    ASSERT_TRUE(json);
    EXPECT_EQ(numericDate(json->tree, 0, json->buffers), (Time{1, 0}));
    EXPECT_FALSE(numericDate(json->tree, kNoNode, json->buffers));
}

Result<Discovery> readDiscoveryText(std::string_view text)
{
    Buffers buffers;
    Tree tree;
    const BufferId id = buffers.add(Buffer("discovery", copyBytes(asBytes(text))));
    return readDiscovery(buffers, tree, kNoNode, id);
}

TEST(Discovery, NeedsIssuerAndKeys)
{
    const auto good = readDiscoveryText(
        R"({"issuer":"https://i/","jwks_uri":"https://k","cloud_instance_name":"c","x":null})");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->issuer, "https://i/");
    EXPECT_EQ(good->jwksUri, "https://k");
    EXPECT_EQ(good->cloudInstance, "c");

    const std::pair<const char*, IssueId> cases[]{{"<html>", issue::kKeyJson},
        {"[]", issue::kKeyNotObject}, {R"({"issuer":"a","issuer":"b"})", issue::kKeyDuplicateName},
        {R"({"issuer":"a"})", issue::kKeyDiscoveryMember},
        {R"({"issuer":1,"jwks_uri":"b"})", issue::kKeyDiscoveryMember}};
    for (const auto& [text, id] : cases) {
        const auto bad = readDiscoveryText(text);
        ASSERT_FALSE(bad) << text;
        EXPECT_EQ(bad.problem().id.value, id.value) << text;
    }
}

TEST(RealDocuments, KeySetsAndDiscoveryAreReadWithoutComplaint)
{
    const auto shared = test::sharedFolder();
    const auto folder = shared ? *shared / "vectors/entra/jwks" : std::filesystem::path();
    if (!std::filesystem::is_directory(folder)) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const auto text = test::readFile(entry.path());
        ASSERT_TRUE(text) << name;
        if (name.starts_with("discovery")) {
            EXPECT_TRUE(readDiscoveryText(*text)) << name;
            continue;
        }
        Buffers buffers;
        Tree tree;
        const BufferId id = buffers.add(Buffer(name, copyBytes(asBytes(*text))));
        const auto set = readJwks(buffers, tree, kNoNode, id, JwksStrictness::Strict);
        ASSERT_TRUE(set) << name << ": " << set.problem().id.value;
        EXPECT_GT(set->keys.size(), 1U) << name;
        EXPECT_TRUE(set->irregularities.empty()) << name;
        for (const Jwk& key : set->keys) {
            EXPECT_TRUE(judgeJwk(key, "RS256").empty()) << name << ' ' << key.kid;
            EXPECT_EQ(key.x5c.size(), 1U) << name << ' ' << key.kid;
        }
    }
}

} // namespace
} // namespace attest::decode

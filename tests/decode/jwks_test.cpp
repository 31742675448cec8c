// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/base64.h"
#include "decode/jwks.h"
#include "decode/roca.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::decode {
namespace {

struct Set {
    Buffers buffers;
    Tree tree;
    Result<Jwks> jwks{Problem{}};
};

Set readSet(std::string_view text, JwksStrictness strictness = JwksStrictness::Lenient)
{
    Set set;
    const BufferId id = set.buffers.add(Buffer("jwks", copyBytes(asBytes(text))));
    set.jwks = readJwks(set.buffers, set.tree, kNoNode, id, strictness);
    return set;
}

// An odd number of that many bits without a small structure; nobody has its factors.
enum class Sign { None, Octet };
std::string modulus(std::size_t bits, Sign sign = Sign::None)
{
    Bytes bytes(sign == Sign::Octet ? 1 : 0);
    for (std::size_t i = 0; i < bits / 8; ++i) {
        bytes.push_back(static_cast<Byte>(i * 73 + 0x9B));
    }
    bytes.back() |= 1U;
    return base64Url(bytes);
}

const std::string kN = modulus(2048);
const std::string kSigned = modulus(2048, Sign::Octet);
const std::string kX = base64Url(Bytes(32, 7));

std::string rsa(std::string_view more, const std::string& n = kN, std::string_view e = "AQAB")
{
    return R"({"kty":"RSA","kid":"k","n":")" + n + R"(","e":")" + std::string(e) + '"'
        + (more.empty() ? "" : ",") + std::string(more) + '}';
}

std::string ec(std::string_view crv, std::string_view more, const std::string& y = kX)
{
    return R"({"kty":"EC","kid":"k","crv":")" + std::string(crv) + R"(","x":")" + kX + R"(","y":")"
        + y + '"' + (more.empty() ? "" : ",") + std::string(more) + '}';
}

std::string setOf(const std::string& keys)
{
    return R"({"keys":[)" + keys + "]}";
}

std::vector<std::string_view> failures(const std::vector<Finding>& findings)
{
    std::vector<std::string_view> ids;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Failure) {
            ids.push_back(finding.id.value);
        }
    }
    return ids;
}

struct KeyCase {
    const char* name;
    std::string key;
    std::string_view alg;
    IssueId id; ///< empty: nothing to say
};

class JudgedKey : public testing::TestWithParam<KeyCase> {};

TEST_P(JudgedKey, GetsItsVerdict)
{
    const Set set = readSet(setOf(GetParam().key));
    ASSERT_TRUE(set.jwks);
    ASSERT_EQ(set.jwks->keys.size(), 1U);
    const auto ids = failures(judgeJwk(set.jwks->keys[0], GetParam().alg));
    if (GetParam().id.empty()) {
        EXPECT_TRUE(ids.empty()) << ids.front();
    } else {
        EXPECT_TRUE(std::find(ids.begin(), ids.end(), GetParam().id.value) != ids.end())
            << (ids.empty() ? "no failure" : ids.front());
    }
}

INSTANTIATE_TEST_SUITE_P(Keys, JudgedKey,
    testing::Values(KeyCase{"Plain", rsa(""), "RS256", {}},
        KeyCase{"Entra", rsa(R"("use":"sig","x5t":"k","issuer":"https://i")"), "RS256", {}},
        KeyCase{"AllNamed", rsa(R"("use":"sig","alg":"RS256","key_ops":["verify"])"), "RS256", {}},
        KeyCase{"LeadingZero", rsa("", kSigned), "RS256", {}},
        KeyCase{"ExponentThree", rsa("", kN, "Aw"), "RS256", {}},
        KeyCase{"ForAnyAlgorithm", rsa(R"("alg":"PS384")"), "", {}},
        KeyCase{"Ec", ec("P-256", ""), "ES256", {}},
        KeyCase{"UseEncryption", rsa(R"("use":"enc")"), "RS256", issue::kKeyUse},
        KeyCase{"UseCase", rsa(R"("use":"SIG")"), "RS256", issue::kKeyUse},
        KeyCase{"UseNumber", rsa(R"("use":1)"), "RS256", issue::kKeyMemberType},
        KeyCase{"NoVerify", rsa(R"("key_ops":["encrypt"])"), "RS256", issue::kKeyOperations},
        KeyCase{"NoOperation", rsa(R"("key_ops":[])"), "RS256", issue::kKeyOperations},
        KeyCase{"OperationsText", rsa(R"("key_ops":"verify")"), "RS256", issue::kKeyMemberType},
        KeyCase{
            "OperationNumber", rsa(R"("key_ops":["verify",1])"), "RS256", issue::kKeyMemberType},
        KeyCase{"OtherAlgorithm", rsa(R"("alg":"RS512")"), "RS256", issue::kKeyAlgorithm},
        KeyCase{"UnknownAlgorithm", rsa(R"("alg":"RS257")"), "", issue::kKeyAlgorithm},
        KeyCase{"EmptyAlgorithm", rsa(R"("alg":"")"), "", issue::kKeyAlgorithm},
        KeyCase{"AlgorithmNumber", rsa(R"("alg":256)"), "RS256", issue::kKeyMemberType},
        KeyCase{"AlgorithmOfEc", rsa(R"("alg":"ES256")"), "", issue::kKeyAlgorithm},
        KeyCase{"SymmetricAlgorithm", rsa(""), "HS256", issue::kKeyType},
        KeyCase{"EcForRsa", ec("P-256", ""), "RS256", issue::kKeyType},
        KeyCase{"Symmetric", R"({"kty":"oct","kid":"k","k":"AAAA"})", "HS256", issue::kKeyPrivate},
        KeyCase{
            "Okp", R"({"kty":"OKP","kid":"k","crv":"Ed25519","x":"AAAA"})", "", issue::kKeyType},
        KeyCase{"TypeCase", R"({"kty":"rsa","kid":"k"})", "RS256", issue::kKeyType},
        KeyCase{
            "NoType", R"({"kid":"k","n":"AQAB","e":"AQAB"})", "RS256", issue::kKeyMissingMember},
        KeyCase{"NoModulus", R"({"kty":"RSA","kid":"k","e":"AQAB"})", "RS256",
            issue::kKeyMissingMember},
        KeyCase{"EmptyModulus", rsa("", ""), "RS256", issue::kKeyMissingMember},
        KeyCase{"ZeroModulus", rsa("", "AAAA"), "RS256", issue::kKeyMissingMember},
        KeyCase{"NoExponent", R"({"kty":"RSA","kid":"k","n":")" + kN + "\"}", "RS256",
            issue::kKeyMissingMember},
        KeyCase{"ZeroExponent", rsa("", kN, "AA"), "RS256", issue::kKeyMissingMember},
        KeyCase{"ModulusNumber", R"({"kty":"RSA","kid":"k","n":5,"e":"AQAB"})", "RS256",
            issue::kKeyMemberType},
        KeyCase{"PaddedModulus", rsa("", kN + "=="), "RS256", issue::kKeyBase64},
        KeyCase{"StandardBase64", rsa("", kN.substr(0, 340) + "+/"), "RS256", issue::kKeyBase64},
        KeyCase{"Small", rsa("", modulus(2040)), "RS256", issue::kKeySmall},
        KeyCase{"Tiny", rsa("", "AQAB"), "RS256", issue::kKeySmall},
        KeyCase{"Huge", rsa("", modulus(16400)), "RS256", issue::kKeyLarge},
        KeyCase{"Even", rsa("", base64Url(Bytes(256, 0xAA))), "RS256", issue::kKeyModulus},
        KeyCase{"ExponentOne", rsa("", kN, "AQ"), "RS256", issue::kKeyExponent},
        KeyCase{"ExponentEven", rsa("", kN, "AQAC"), "RS256", issue::kKeyExponent},
        KeyCase{
            "ExponentHuge", rsa("", kN, base64Url(Bytes(33, 0xFF))), "RS256", issue::kKeyExponent},
        KeyCase{"Private", rsa(R"("d":"AQAB")"), "RS256", issue::kKeyPrivate},
        KeyCase{"IssuerNumber", rsa(R"("issuer":1)"), "RS256", issue::kKeyMemberType},
        KeyCase{"OtherCurve", ec("P-384", ""), "ES256", issue::kKeyCurve},
        KeyCase{"CurveOfAlgorithm", ec("P-384", R"("alg":"ES256")"), "", issue::kKeyCurve},
        KeyCase{"ShortCoordinate", ec("P-256", "", "AAAA"), "ES256", issue::kKeyCurve},
        KeyCase{"NoCoordinate", R"({"kty":"EC","kid":"k","crv":"P-256","x":"AAAA"})", "ES256",
            issue::kKeyMissingMember}),
    [](const auto& info) { return info.param.name; });

struct SetCase {
    const char* name;
    std::string text;
    IssueId strict;  ///< empty: taken
    IssueId lenient; ///< empty: taken
};

class JwkSet : public testing::TestWithParam<SetCase> {};

TEST_P(JwkSet, IsTakenOrRefused)
{
    const std::pair<JwksStrictness, IssueId> both[]{
        {JwksStrictness::Strict, GetParam().strict}, {JwksStrictness::Lenient, GetParam().lenient}};
    for (const auto& [strictness, id] : both) {
        const Set set = readSet(GetParam().text, strictness);
        const char* which = strictness == JwksStrictness::Strict ? "strict" : "lenient";
        EXPECT_EQ(set.jwks.ok(), id.empty()) << which;
        if (!set.jwks) {
            EXPECT_EQ(set.jwks.problem().id.value, id.value) << which;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Sets, JwkSet,
    testing::Values(SetCase{"One", setOf(rsa("")), {}, {}},
        SetCase{"WithoutKid", setOf(R"({"kty":"RSA","n":")" + kN + R"(","e":"AQAB"})"), {}, {}},
        SetCase{"ManyKinds",
            setOf(rsa(R"("alg":"RS512")") + R"(,{"kty":"EC","kid":"j","crv":"P-256","x":")" + kX
                + R"(","y":")" + kX + R"(","alg":"ES256","key_ops":["verify"]})"),
            {}, {}},
        SetCase{"OtherMembers", R"({"x":1,"keys":[)" + rsa(R"("y":{"z":[]})") + "]}", {}, {}},
        SetCase{"NotJson", "keys", issue::kKeyJson, issue::kKeyJson},
        SetCase{"Number", "5", issue::kKeyNotObject, issue::kKeyNotObject},
        SetCase{"TwiceNamed", R"({"keys":[],"keys":[]})", issue::kKeyDuplicateName,
            issue::kKeyDuplicateName},
        SetCase{"NoKeys", "{}", issue::kKeySetShape, issue::kKeySetShape},
        SetCase{"KeysText", R"({"keys":"value"})", issue::kKeySetShape, issue::kKeySetShape},
        SetCase{"Empty", setOf(""), issue::kKeySetEmpty, {}},
        SetCase{"KeyNumber", setOf("1"), issue::kKeyNotAKey, {}},
        SetCase{"OneBad", setOf(rsa("") + "," + R"({"kty":"RSA","kid":"j"})"),
            issue::kKeyMissingMember, {}},
        SetCase{"KidNumber", setOf(R"({"kty":"RSA","kid":5,"n":")" + kN + R"(","e":"AQAB"})"),
            issue::kKeyMemberType, {}},
        SetCase{"TwoOperations", setOf(rsa(R"("key_ops":["verify","sign"])")),
            issue::kKeyOperations, {}},
        SetCase{"Encryption", setOf(rsa(R"("use":"enc")")), issue::kKeyUse, {}},
        SetCase{"SameKidTwice", setOf(rsa("") + "," + rsa("", modulus(3072))),
            issue::kKeyDuplicateKid, {}},
        SetCase{"BrokenCertificate", setOf(rsa(R"("x5c":["*"])")), issue::kKeyCertificate, {}}),
    [](const auto& info) { return info.param.name; });

TEST(JwkSetIrregularities, NeverSpoilTheOtherKeys)
{
    const Set set = readSet(setOf(rsa(R"("use":"enc")") + "," + R"({"kty":"RSA"})" + ",1,"
        + R"({"kty":"RSA","kid":"good","n":")" + kN + R"(","e":"AQAB"})"));
    ASSERT_TRUE(set.jwks);
    ASSERT_EQ(set.jwks->keys.size(), 3U);
    EXPECT_TRUE(judgeJwk(set.jwks->keys[2], "RS256").empty());
    EXPECT_FALSE(set.jwks->irregularities.empty());
    for (const Finding& finding : set.jwks->irregularities) {
        EXPECT_TRUE(finding.severity == Severity::Note || finding.severity == Severity::Warning)
            << finding.id.value;
        ASSERT_FALSE(finding.spans.empty());
        EXPECT_GT(finding.spans[0].length, 0U) << finding.id.value;
    }
}

TEST(JwkSetIrregularities, NumbersOfKeysAreBounded)
{
    std::string keys = "{}";
    for (std::size_t i = 0; i < kMaximumKeys; ++i) {
        keys += ",{}";
    }
    const Set set = readSet(setOf(keys));
    ASSERT_FALSE(set.jwks);
    EXPECT_EQ(set.jwks.problem().id.value, issue::kKeySetLarge.value);
}

TEST(Jwk, MembersAreReadWhateverTheirEscapes)
{
    const Set set = readSet(setOf(R"({"kt\u0079":"R\u0053A","kid":"\u006b","n":")" + kN
        + R"(","e":"A\u0051AB","x5c":["AA\/\/"]})"));
    ASSERT_TRUE(set.jwks);
    const Jwk& key = set.jwks->keys.at(0);
    EXPECT_EQ(key.kid, "k");
    EXPECT_EQ(key.exponent, (Bytes{1, 0, 1}));
    EXPECT_EQ(key.x5c, (std::vector<Bytes>{{0, 0x0F, 0xFF}}));
    EXPECT_TRUE(judgeJwk(key, "RS256").empty());
}

// 65537^a modulo the product of the primes up to 167, written big-endian, is what the broken
// generator's moduli look like modulo that product; here it stands for the modulus itself.
TEST(Roca, KnowsPowersOf65537)
{
    EXPECT_TRUE(hasRocaFingerprint(Bytes{1, 0, 1}));
    EXPECT_TRUE(hasRocaFingerprint(Bytes{1, 0, 2, 0, 1}));
    EXPECT_FALSE(hasRocaFingerprint(Bytes{1, 0, 3}));
    EXPECT_FALSE(hasRocaFingerprint(Bytes(256, 0xFF)));
    EXPECT_FALSE(hasRocaFingerprint({}));
}

} // namespace
} // namespace attest::decode

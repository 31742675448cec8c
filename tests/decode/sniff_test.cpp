// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/base64.h"
#include "decode/decode_any.h"
#include "decode/sniff.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::decode {
namespace {

Sniffing sniffText(std::string_view text)
{
    Buffers buffers;
    return sniff(buffers, buffers.add(Buffer("given", copyBytes(asBytes(text)))));
}

struct Case {
    const char* name;
    std::string text;
    Sniffed kind;
};

class SniffedText : public testing::TestWithParam<Case> {};

TEST_P(SniffedText, IsRecognised)
{
    EXPECT_EQ(sniffedName(sniffText(GetParam().text).kind), sniffedName(GetParam().kind));
}

const std::string kSignedDataStart(
    "\x30\x82\x0C\x00\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02\xA0\x82", 17);
const std::string kCertificateStart(
    "\x30\x82\x05\x00\x30\x82\x04\x00\xA0\x03\x02\x01\x02\x02\x01", 15);

std::string pem(const std::string& label)
{
    return "-----BEGIN " + label + "-----\nMAMCAQc=\n-----END " + label + "-----\n";
}

INSTANTIATE_TEST_SUITE_P(Texts, SniffedText,
    testing::Values(Case{"Empty", "", Sniffed::Unknown}, Case{"Space", " \n ", Sniffed::Unknown},
        Case{"Prose", "Hello, world. This is no evidence.", Sniffed::Unknown},
        Case{"Binary", std::string("\x00\x01\x02\xFF", 4), Sniffed::Unknown},
        Case{"Response", R"({"encoding":"pkcs7","signature":"MII"})", Sniffed::AttestedResponse},
        Case{"ResponseCut", R"({"encoding":"pkcs7","signature":"MII)", Sniffed::AttestedResponse},
        Case{"ResponseMarked", "\xEF\xBB\xBF{\"signature\":\"MII\"}", Sniffed::AttestedResponse},
        Case{"Base64", base64(asBytes(kSignedDataStart)), Sniffed::Base64Cms},
        Case{"Base64Lines", "\n" + base64(asBytes(kSignedDataStart)).insert(8, "\r\n"),
            Sniffed::Base64Cms},
        Case{"Der", kSignedDataStart, Sniffed::DerCms},
        Case{"OtherDer", std::string("\x30\x03\x02\x01\x07", 5), Sniffed::Unknown},
        Case{"Pem", pem("PKCS7"), Sniffed::PemCms}, Case{"PemCms", pem("CMS"), Sniffed::PemCms},
        Case{"Certificate", kCertificateStart, Sniffed::Certificate},
        Case{"Base64Certificate", base64(asBytes(kCertificateStart)), Sniffed::Certificate},
        Case{"PemCertificate", "subject=x\n" + pem("CERTIFICATE"), Sniffed::PemCertificates},
        Case{"PemKeyFirst", pem("PRIVATE KEY") + pem("CERTIFICATE"), Sniffed::PemCertificates},
        Case{"PemOfSomething", pem("PUBLIC KEY"), Sniffed::Unknown},
        Case{"Jwt", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA", Sniffed::Jwt},
        Case{"JwtTwoParts", "eyJhbGciOiJSUzI1NiJ9.e30", Sniffed::Jwt},
        Case{"JwtSpaced", "ewogICJhbGciOiAiUlMyNTYiCn0.e30.AAAA\n", Sniffed::Jwt},
        Case{"JwtBearer", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA", Sniffed::Jwt},
        Case{"Jwks", R"({"keys":[]})", Sniffed::Jwks},
        Case{"KeysOfSomething", R"({"keys":5})", Sniffed::Json},
        Case{"Discovery", R"({"issuer":"a","jwks_uri":"b"})", Sniffed::Discovery},
        Case{"TokenResponse", R"({"access_token":"x","expires_in":"1"})", Sniffed::TokenResponse},
        Case{"Instance", R"({"compute":{},"network":{}})", Sniffed::InstanceMetadata},
        Case{"Compute", R"({"azEnvironment":"AzurePublicCloud"})", Sniffed::InstanceMetadata},
        Case{"Arm", R"({"id":"/Subscriptions/0/resourceGroups/g"})", Sniffed::ArmObject},
        Case{"ArmList", R"({"value":[{"id":"/subscriptions/0"}]})", Sniffed::ArmObject},
        Case{"Policy", "section: AgentAttestation\nschema: v1\n", Sniffed::PolicyYaml},
        Case{"PolicyJson", R"({"section":"AgentAttestation"})", Sniffed::PolicyYaml},
        Case{"CaseFile", R"({"attestcase":1})", Sniffed::CaseFile},
        Case{"Json", R"({"hello":"world"})", Sniffed::Json},
        Case{"JsonArray", "[1,2]", Sniffed::Json}, Case{"JsonBroken", "{", Sniffed::Json},
        Case{"JwsJson", R"({"payload":"e30","signature":"AA"})", Sniffed::Json}),
    [](const auto& info) { return info.param.name; });

TEST(Sniff, IsBoundedOnHostileTexts)
{
    EXPECT_EQ(sniffText(std::string(1'000'000, '[')).kind, Sniffed::Json);
    EXPECT_EQ(sniffText(std::string(1'000'000, '{')).kind, Sniffed::Json);
    std::string begins;
    for (int i = 0; i < 50'000; ++i) {
        begins += "-----BEGIN \n";
    }
    EXPECT_EQ(sniffText(begins).kind, Sniffed::Unknown);
}

std::string jwt(std::string_view header, std::string_view claims)
{
    return base64Url(asBytes(header)) + '.' + base64Url(asBytes(claims)) + ".AAAA";
}

TEST(DecodeAnything, AlwaysGivesARoot)
{
    const std::string hostile[]{"", "x", "{", "-----BEGIN CERTIFICATE-----", kSignedDataStart,
        kCertificateStart, "eyJ.", std::string(100, '['), base64(asBytes(kSignedDataStart)),
        R"({"encoding":"pkcs7","signature":"MAMCAQc="})", R"({"keys":[1,{"x5c":["*",1]}]})",
        "\xEF\xBB\xBF{\"access_token\":\"x\"}"};
    for (const std::string& text : hostile) {
        const Decoded decoded = decodeAnything("given", copyBytes(asBytes(text)));
        EXPECT_EQ(decoded.root, 0U) << text;
        EXPECT_GT(decoded.tree.size(), 0U) << text;
    }
}

TEST(DecodeAnything, TokenIsOpenedToItsClaims)
{
    const Decoded decoded = decodeAnything(
        "given", copyBytes(asBytes(jwt(R"({"alg":"RS256"})", R"({"tid":"t"})") + "\n")));
    EXPECT_TRUE(decoded.findings.empty());
    const NodeId payload = decoded.tree.child(decoded.root, "payload", decoded.buffers);
    ASSERT_NE(payload, kNoNode);
    const NodeId claims = decoded.tree.at(payload).firstChild;
    ASSERT_NE(claims, kNoNode);
    EXPECT_NE(decoded.tree.child(claims, "tid", decoded.buffers), kNoNode);
}

TEST(DecodeAnything, SchemeInFrontOfATokenIsSaidAndPassedOver)
{
    const std::string token = jwt(R"({"alg":"RS256"})", "{}");
    const Decoded once = decodeAnything("given", copyBytes(asBytes("Bearer " + token)));
    ASSERT_EQ(once.findings.size(), 1U);
    EXPECT_EQ(once.findings[0].id.value, "decode.jws-scheme");
    EXPECT_EQ(once.findings[0].severity, Severity::Warning);
    EXPECT_EQ(once.buffers.text(once.tree.at(once.root).span), token);
    const Decoded twice = decodeAnything("given", copyBytes(asBytes("Bearer Bearer " + token)));
    EXPECT_LE(twice.findings.size(), 2U);
}

TEST(DecodeAnything, TokenInsideAnAnswerIsOpened)
{
    const std::string token = jwt(R"({"alg":"RS256"})", R"({"tid":"t"})");
    const Decoded decoded = decodeAnything("given",
        copyBytes(asBytes(R"({"access_token":")" + token + R"(","token_type":"Bearer"})")));
    EXPECT_EQ(decoded.sniffing.kind, Sniffed::TokenResponse);
    EXPECT_TRUE(decoded.findings.empty());
    const NodeId node = decoded.tree.child(decoded.root, "access_token", decoded.buffers);
    ASSERT_NE(node, kNoNode);
    EXPECT_NE(decoded.tree.at(node).firstChild, kNoNode);
}

TEST(DecodeAnything, DuplicateNamesOfOtherJsonAreWarnings)
{
    const Decoded decoded = decodeAnything("given", copyBytes(asBytes(R"({"a":1,"a":2})")));
    ASSERT_EQ(decoded.findings.size(), 1U);
    EXPECT_EQ(decoded.findings[0].severity, Severity::Warning);
    EXPECT_EQ(decoded.findings[0].id.value, "json.duplicate-name");
}

std::optional<std::string> sharedText(const char* path)
{
    const auto shared = test::sharedFolder();
    return shared ? test::readFile(*shared / path) : std::nullopt;
}

TEST(DecodeAnything, RealResponseIsOpenedToTheSignedContent)
{
    const auto text = sharedText("vectors/attested/public_eastus_2026-07-28_g2-ocsp02.imds.json");
    if (!text) {
        GTEST_SKIP() << "reference material absent";
    }
    const Decoded decoded = decodeAnything("response", copyBytes(asBytes(*text)));
    EXPECT_EQ(decoded.sniffing.kind, Sniffed::AttestedResponse);
    ASSERT_EQ(decoded.certificates.size(), 1U);
    EXPECT_TRUE(decoded.certificates[0].certificate);
    for (const Finding& finding : decoded.findings) {
        EXPECT_NE(finding.severity, Severity::Failure) << finding.id.value;
    }
    bool sawContent = false;
    for (NodeId id = 0; id < decoded.tree.size(); ++id) {
        sawContent |= decoded.tree.name(id, decoded.buffers) == "vmId";
    }
    EXPECT_TRUE(sawContent);
}

TEST(DecodeAnything, RealResponseCutAnywhereIsSafe)
{
    const auto text = sharedText("vectors/attested/public_eastus_2026-07-28_g2-ocsp02.imds.json");
    if (!text) {
        GTEST_SKIP() << "reference material absent";
    }
    for (std::size_t n = 0; n < text->size(); ++n) {
        const Decoded decoded
            = decodeAnything("response", copyBytes(asBytes(std::string_view(*text).substr(0, n))));
        ASSERT_EQ(decoded.root, 0U) << n;
    }
}

TEST(DecodeAnything, RealKeySetShowsItsCertificates)
{
    const auto text = sharedText("vectors/entra/jwks/jwks_public_common_v2_2024-07-22.json");
    if (!text) {
        GTEST_SKIP() << "reference material absent";
    }
    const Decoded decoded = decodeAnything("jwks", copyBytes(asBytes(*text)));
    EXPECT_EQ(decoded.sniffing.kind, Sniffed::Jwks);
    EXPECT_GT(decoded.certificates.size(), 5U);
    EXPECT_TRUE(std::all_of(decoded.certificates.begin(), decoded.certificates.end(),
        [](const Decoded::Inner& inner) { return inner.certificate != nullptr; }));
}

} // namespace
} // namespace attest::decode

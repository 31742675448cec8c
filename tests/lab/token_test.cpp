// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"
#include "lab/mint/jwks.h"
#include "lab/mint/text_code.h"
#include "lab/mint/token.h"
#include "openssl_checks.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;

namespace {

const Time kNow = *fromCivil({2026, 7, 28, 13, 24, 0});
constexpr char kTenant[] = "99999999-8888-4777-8666-555555555555";

const SigningKey& signingKey()
{
    static const SigningKey one = deriveSigningKey("token-test", "current", kNow);
    return one;
}

TokenSpec plainSpec()
{
    TokenSpec spec;
    spec.tenantId = kTenant;
    spec.audience = "api://lab/server";
    spec.clientId = "12121212-3434-4565-8787-909090909090";
    spec.principalId = "abababab-cdcd-4efe-8fef-010101010101";
    spec.issuedAt = kNow;
    spec.identityResourceId = "/subscriptions/s/resourcegroups/g/providers/"
                              "Microsoft.Compute/virtualMachines/lab-vm";
    return spec;
}

std::vector<std::string> realClaims(const std::string& file)
{
    const auto folder = test::sharedFolder();
    const std::string text
        = folder ? test::readFile(*folder / "vectors/entra/tokens" / file).value_or("") : "";
    const std::size_t start = text.find("\"payload\"");
    if (start == std::string::npos) {
        return {};
    }
    const std::size_t open = text.find('{', start);
    return test::memberNames(text.substr(open, text.find('}', open) - open + 1));
}

struct Jws {
    std::string input, signature;
};

Jws split(const std::string& token)
{
    const std::size_t dot = token.rfind('.');
    return {token.substr(0, dot), token.substr(dot + 1)};
}

} // namespace

TEST(Token, SignatureIsAcceptedForEveryAlgorithm)
{
    const SigningKey ec
        = signingKeyFor(Key::ecP256("token-test", "ec"), deriveSerial("token-test", "ec", 8), kNow);
    struct Row {
        SignatureAlgorithm algorithm;
        const SigningKey* key;
    };
    for (const Row& row : {Row{SignatureAlgorithm::Rs256, &signingKey()},
             Row{SignatureAlgorithm::Rs512, &signingKey()},
             Row{SignatureAlgorithm::Ps256, &signingKey()}, Row{SignatureAlgorithm::Es256, &ec}}) {
        const Jws jws = split(mintToken(plainSpec(), *row.key, row.algorithm));
        const Key& key = row.key->certificate.key;
        const Bytes signature = key.sign(row.algorithm, asBytes(jws.input));
        EXPECT_EQ(jws.signature, base64url(signature)) << joseName(row.algorithm);
        EXPECT_TRUE(
            test::verifies(key.publicKeyInfo(), row.algorithm, asBytes(jws.input), signature))
            << joseName(row.algorithm);
    }
}

TEST(Token, HeaderNamesTheCertificate)
{
    const std::string& kid = signingKey().kid;
    EXPECT_EQ(tokenHeader(plainSpec(), signingKey()),
        R"({"typ":"JWT","alg":"RS256","x5t":")" + kid + R"(","kid":")" + kid + R"("})");
    TokenSpec v2 = plainSpec();
    v2.version = TokenVersion::V2;
    EXPECT_EQ(
        tokenHeader(v2, signingKey()), R"({"typ":"JWT","alg":"RS256","kid":")" + kid + R"("})");
    EXPECT_EQ(kid.size(), 27U);
}

TEST(Token, ClaimsAreTheRealOnesInTheRealOrder)
{
    if (!test::sharedFolder()) {
        GTEST_SKIP() << "reference material absent";
    }
    EXPECT_EQ(test::memberNames(tokenPayload(plainSpec())),
        realClaims("imds_v1_system_assigned_vm_2024-11.json"));

    // The older user-assigned one has claims that come and go; ours must keep their order.
    TokenSpec userAssigned = plainSpec();
    userAssigned.machineResourceId = "/subscriptions/s/x";
    userAssigned.omitted = {"xms_idrel"};
    std::vector<std::string> real = realClaims("imds_v1_user_assigned_on_vm_2023-12.json");
    std::erase(real, "xms_cae");
    std::erase(real, "xms_tcdt");
    EXPECT_EQ(test::memberNames(tokenPayload(userAssigned)), real);
}

TEST(Token, VersionsDifferWhereEntraDiffers)
{
    const std::string v1 = tokenPayload(plainSpec());
    EXPECT_EQ(test::memberText(v1, "iss"), std::string("https://sts.windows.net/") + kTenant + "/");
    EXPECT_EQ(test::memberText(v1, "idp"), test::memberText(v1, "iss"));
    EXPECT_EQ(test::memberText(v1, "appid"), plainSpec().clientId);
    EXPECT_EQ(test::memberText(v1, "ver"), "1.0");

    TokenSpec spec = plainSpec();
    spec.version = TokenVersion::V2;
    spec.cloud = Cloud::UsGovernment;
    const std::string v2 = tokenPayload(spec);
    EXPECT_EQ(test::memberText(v2, "iss"),
        std::string("https://login.microsoftonline.us/") + kTenant + "/v2.0");
    EXPECT_EQ(test::memberText(v2, "azp"), spec.clientId);
    EXPECT_EQ(test::memberText(v2, "appid"), "");
    EXPECT_EQ(test::memberText(v2, "ver"), "2.0");
}

TEST(Token, TimesFollowTheIssue)
{
    const std::string claims = tokenPayload(plainSpec());
    EXPECT_EQ(test::memberText(claims, "iat"), std::to_string(kNow.seconds));
    EXPECT_EQ(test::memberText(claims, "nbf"), std::to_string(kNow.seconds));
    EXPECT_EQ(test::memberText(claims, "exp"), std::to_string(kNow.seconds + 86700));
}

TEST(Token, ClaimsCanBeLeftOutAddedAndReplaced)
{
    TokenSpec spec = plainSpec();
    spec.omitted = {"oid"};
    spec.extra = {{"roles", R"(["a"])"}};
    const auto names = test::memberNames(tokenPayload(spec));
    EXPECT_EQ(std::count(names.begin(), names.end(), "oid"), 0);
    EXPECT_EQ(names.back(), "roles");

    spec.rawHeader = R"({"alg":"none"})";
    spec.rawPayload = "{}";
    EXPECT_EQ(split(mintToken(spec, signingKey())).input, "eyJhbGciOiJub25lIn0.e30");
    EXPECT_EQ(compactJws(*spec.rawHeader, "{}", {}), "eyJhbGciOiJub25lIn0.e30.");
}

TEST(Token, SameSpecGivesTheSameBytes)
{
    EXPECT_EQ(mintToken(plainSpec(), deriveSigningKey("token-test", "current", kNow)),
        mintToken(plainSpec(), signingKey()));
    EXPECT_NE(deriveSigningKey("token-test", "next", kNow).kid, signingKey().kid);
}

TEST(Token, ServiceAnswersWithTextsOnly)
{
    EXPECT_EQ(tokenResponse(plainSpec(), "a.b.c", kNow + Duration{100}),
        R"({"access_token":"a.b.c","client_id":"12121212-3434-4565-8787-909090909090",)"
        R"("expires_in":"86600","expires_on":")"
            + std::to_string(kNow.seconds + 86700) + R"(","ext_expires_in":"86399","not_before":")"
            + std::to_string(kNow.seconds)
            + R"(","resource":"api://lab/server","token_type":"Bearer"})");
}

TEST(SigningKey, CertificateLastsFiveYearsAndVerifiesItself)
{
    const Certificate& certificate = signingKey().certificate;
    EXPECT_EQ(toCivil(certificate.spec.notAfter).year, 2031);
    EXPECT_EQ(test::subjectText(certificate.der), "CN = accounts.lab.assayer.invalid");
    EXPECT_EQ(test::reencoded(certificate.der), certificate.der);
}

TEST(Jwks, KeysAreWrittenAsEntraDoes)
{
    const std::string v1 = tenantJwks(Cloud::Public, TokenVersion::V1, {signingKey()});
    EXPECT_EQ(test::memberNames(v1),
        (std::vector<std::string>{"keys", "kty", "use", "kid", "x5t", "n", "e", "x5c"}));
    EXPECT_EQ(test::memberText(v1, "kid"), signingKey().kid);
    EXPECT_EQ(test::memberText(v1, "n"), base64url(signingKey().certificate.key.modulus()));
    EXPECT_EQ(test::memberText(v1, "e"), "AQAB");

    const std::string v2 = tenantJwks(Cloud::Public, TokenVersion::V2, {signingKey()});
    EXPECT_EQ(test::memberNames(v2).back(), "issuer");
    EXPECT_EQ(test::memberText(v2, "issuer"), "https://login.microsoftonline.com/{tenantid}/v2.0");
}

TEST(Jwks, EllipticKeysAreWrittenAsRfc7518Says)
{
    const SigningKey ec
        = signingKeyFor(Key::ecP256("token-test", "ec"), deriveSerial("token-test", "ec", 8), kNow);
    PublishedKey published;
    published.key = ec;
    published.chain = PublishedKey::Chain::Absent;
    const std::string text = jwk(published);
    EXPECT_EQ(test::memberNames(text),
        (std::vector<std::string>{"kty", "use", "kid", "x5t", "crv", "x", "y"}));
    EXPECT_EQ(test::memberText(text, "x").size(), 43U);
}

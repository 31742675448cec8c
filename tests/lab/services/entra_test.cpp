// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"
#include "fixture.h"
#include "lab/entra/jwt.h"
#include "lab/entra/service.h"
#include "lab/http/parameters.h"
#include "lab/mint/digest.h"
#include "lab/mint/text_code.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

struct Entra {
    std::shared_ptr<Tenant> tenant = newTenant();
    http::Handler handler = entra::Service::make(tenant)->handler();
    std::shared_ptr<const World> world = tenant->world();
    std::string tenantId = world->directory.tenantId;
    AppRegistration ops = appNamed(*world, kOpsApp);
    AppRegistration console = appNamed(*world, kConsoleApp);
    std::vector<http::Header> headers{{"Host", "localhost:1"}};

    http::Response get(const std::string& target) { return handler(test::get(target, headers)); }
    http::Response token(const std::string& form, const std::string& path = "/oauth2/v2.0/token")
    {
        return handler(test::post("/" + tenantId + path, form, headers));
    }
    std::string secretForm(
        const std::string& rest = "&scope=https%3A%2F%2Fmanagement.azure.com%2F.default")
    {
        return "grant_type=client_credentials&client_id=" + ops.appId
            + "&client_secret=" + percentEncoded(ops.secrets[0].value) + rest;
    }
    std::string assertionForm(const std::string& assertion)
    {
        return "grant_type=client_credentials&client_id=" + ops.appId
            + "&scope=https%3A%2F%2Fmanagement.azure.com%2F.default&client_assertion_type="
            + percentEncoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            + "&client_assertion=" + assertion;
    }
    /// An assertion of the registered certificate, as the SDKs make it.
    std::string assertion(const std::string& audience, const std::string& subject,
        SignatureAlgorithm algorithm = SignatureAlgorithm::Ps256)
    {
        const SigningKey key = opsCertificate(*world);
        TokenSpec spec;
        spec.rawHeader = std::string("{\"alg\":\"")
            + (algorithm == SignatureAlgorithm::Ps256 ? "PS256" : "RS256")
            + "\",\"typ\":\"JWT\",\"x5t#S256\":\""
            + base64url(digest(Digest::Sha256, key.certificate.der)) + "\"}";
        spec.rawPayload = "{\"aud\":\"" + audience + "\",\"iss\":\"" + ops.appId + "\",\"sub\":\""
            + subject + "\",\"jti\":\"1\",\"nbf\":" + std::to_string(kNow.seconds)
            + ",\"exp\":" + std::to_string(kNow.seconds + 600) + "}";
        return mintToken(spec, key, algorithm);
    }
    std::string address() { return "https://localhost:1/" + tenantId + "/oauth2/v2.0/token"; }
};

std::string codeOf(const http::Response& answer)
{
    return at(answer.body, "error_codes/0");
}

} // namespace

TEST(Entra, LeadsBackToWhereItIsAskedButKeepsItsIssuers)
{
    Entra entra;
    for (const std::string& tenant : {entra.tenantId, std::string("contoso.onmicrosoft.com")}) {
        const std::string v2
            = entra.get("/" + tenant + "/v2.0/.well-known/openid-configuration").body;
        EXPECT_EQ(
            at(v2, "issuer"), "https://login.microsoftonline.com/" + entra.tenantId + "/v2.0");
        EXPECT_EQ(at(v2, "token_endpoint"), entra.address());
        EXPECT_EQ(
            at(v2, "jwks_uri"), "https://localhost:1/" + entra.tenantId + "/discovery/v2.0/keys");
    }
    const std::string v1
        = entra.get("/" + entra.tenantId + "/.well-known/openid-configuration").body;
    EXPECT_EQ(at(v1, "issuer"), "https://sts.windows.net/" + entra.tenantId + "/");
    EXPECT_NE(entra.get("/common/v2.0/.well-known/openid-configuration").body.find("{tenantid}"),
        std::string::npos);
}

TEST(Entra, SaysItsRealNamesWhereItIsCalledByThem)
{
    Entra entra;
    entra.headers = {{"Host", "login.microsoftonline.com"}};
    EXPECT_EQ(at(entra.get("/common/v2.0/.well-known/openid-configuration").body, "jwks_uri"),
        "https://login.microsoftonline.com/common/discovery/v2.0/keys");
}

TEST(Entra, PublishesTheKeysThatItSignsWith)
{
    Entra entra;
    const std::string before = entra.get("/common/discovery/keys").body;
    EXPECT_EQ(at(before, "keys/0/kid"), entra.world->keys.signing.kid);
    EXPECT_EQ(at(before, "keys/0/x5t"), at(before, "keys/0/kid"));
    EXPECT_FALSE(has(before, "keys/0/issuer"));
    EXPECT_TRUE(has(entra.get("/common/discovery/v2.0/keys").body, "keys/0/issuer"));
    entra.tenant->change(
        [](World& world) { rollOver(world.keys, world.seed, kNow, OldKeys::Withdrawn); });
    const std::string after = entra.get("/common/discovery/keys").body;
    EXPECT_EQ(after.find(entra.world->keys.signing.kid), std::string::npos);
}

TEST(Entra, KnowsItsInstances)
{
    Entra entra;
    const std::string known = entra
                                  .get("/common/discovery/instance?api-version=1.1&"
                                       "authorization_endpoint=https%3A%2F%2Flocalhost%3A1%2Fx%2F")
                                  .body;
    EXPECT_EQ(at(known, "metadata/0/preferred_cache"), "login.windows.net");
    EXPECT_EQ(codeOf(entra.get("/common/discovery/instance?api-version=1.1&"
                               "authorization_endpoint=https%3A%2F%2Fevil.test%2Fx%2F")),
        "50049");
}

TEST(Entra, GivesTokensForASecret)
{
    Entra entra;
    const auto answer = entra.token(entra.secretForm());
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(at(answer.body, "expires_in"), "3599");
    const std::string claims = claimsOf(at(answer.body, "access_token"));
    EXPECT_EQ(at(claims, "aud"), "https://management.azure.com");
    EXPECT_EQ(at(claims, "appid"), entra.ops.appId);
    EXPECT_EQ(at(claims, "appidacr"), "1");
    EXPECT_EQ(at(claims, "oid"), principalOfApp(entra.world->directory, entra.ops.appId)->id);
    const auto slash
        = entra.token(entra.secretForm("&scope=https%3A%2F%2Fmanagement.azure.com%2F%2F.default"));
    EXPECT_EQ(at(claimsOf(at(slash.body, "access_token")), "aud"), "https://management.azure.com/");
}

TEST(Entra, AnswersTheOldEndpointInTexts)
{
    Entra entra;
    const auto answer = entra.token(
        entra.secretForm("&resource=https%3A%2F%2Fmanagement.azure.com%2F"), "/oauth2/token");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_NE(answer.body.find("\"expires_in\":\"3599\""), std::string::npos);
    EXPECT_EQ(at(answer.body, "resource"), "https://management.azure.com/");
}

TEST(Entra, TakesASecretAsBasic)
{
    Entra entra;
    const std::string pair = entra.ops.appId + ":" + percentEncoded(entra.ops.secrets[0].value);
    entra.headers.push_back({"Authorization", "Basic " + base64(asBytes(pair))});
    EXPECT_EQ(entra
                  .token("grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F."
                         "default")
                  .status,
        200);
}

TEST(Entra, TakesACertificatesAssertionOfEitherKind)
{
    Entra entra;
    for (const auto algorithm : {SignatureAlgorithm::Ps256, SignatureAlgorithm::Rs256}) {
        const auto answer = entra.token(
            entra.assertionForm(entra.assertion(entra.address(), entra.ops.appId, algorithm)));
        ASSERT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(at(claimsOf(at(answer.body, "access_token")), "appidacr"), "2");
    }
}

TEST(Entra, TakesAFederatedAssertion)
{
    Entra entra;
    EXPECT_EQ(entra.token(entra.assertionForm(federatedAssertion(*entra.world, kNow))).status, 200);
    entra.tenant->setClock([] { return kNow + Duration{7200}; });
    EXPECT_EQ(
        codeOf(entra.token(entra.assertionForm(federatedAssertion(*entra.world, kNow)))), "700024");
}

/// The answer to the lab's federated assertion once the registration says something else.
http::Response federatedWith(Entra& entra, const std::function<void(FederatedCredential&)>& change)
{
    const std::string assertion = federatedAssertion(*entra.world, kNow);
    entra.tenant->change([&](World& world) {
        for (auto& app : world.directory.apps) {
            std::for_each(app.federated.begin(), app.federated.end(), change);
        }
    });
    return entra.token(entra.assertionForm(assertion));
}

struct Denied {
    const char* name;
    std::function<http::Response(Entra&)> ask;
    const char* code;
    const char* error;
    int status;
};

class EntraDenied : public testing::TestWithParam<Denied> {};

TEST_P(EntraDenied, SaysWhy)
{
    Entra entra;
    const auto answer = GetParam().ask(entra);
    EXPECT_EQ(answer.status, GetParam().status) << answer.body;
    EXPECT_EQ(codeOf(answer), GetParam().code) << answer.body;
    EXPECT_EQ(at(answer.body, "error"), GetParam().error);
    const std::string description = at(answer.body, "error_description");
    EXPECT_TRUE(description.starts_with("AADSTS" + std::string(GetParam().code) + ": "));
    for (const char* member : {"timestamp", "trace_id", "correlation_id", "error_uri"}) {
        EXPECT_NE(at(answer.body, member), "") << member;
    }
}

namespace {

std::string with(std::string form, const std::string& from, const std::string& to)
{
    return form.replace(form.find(from), from.size(), to);
}

const std::vector<Denied>& denials()
{
    static const std::vector<Denied> kAll{
        {"noGrant", [](Entra& e) { return e.token("client_id=x"); }, "900144", "invalid_request",
            400},
        {"otherGrant", [](Entra& e) { return e.token("grant_type=password"); }, "70003",
            "unsupported_grant_type", 400},
        {"unknownClient",
            [](Entra& e) { return e.token("grant_type=client_credentials&client_id=nobody"); },
            "700016", "unauthorized_client", 400},
        {"badSecret",
            [](Entra& e) {
                return e.token(with(e.secretForm(), "client_secret=", "client_secret=x"));
            },
            "7000215", "invalid_client", 401},
        {"expiredSecret",
            [](Entra& e) {
                return e.token(with(e.secretForm(), "client_secret=", "client_secret=expired-"));
            },
            "7000222", "invalid_client", 401},
        {"noSecret",
            [](Entra& e) {
                return e.token("grant_type=client_credentials&client_id=" + e.ops.appId);
            },
            "7000218", "invalid_client", 401},
        {"unknownResource",
            [](Entra& e) { return e.token(e.secretForm("&scope=api%3A%2F%2Fx%2F.default")); },
            "500011", "invalid_resource", 400},
        {"noDefault",
            [](Entra& e) {
                return e.token(e.secretForm("&scope=https%3A%2F%2Fmanagement.azure.com%2Fread"));
            },
            "1002012", "invalid_scope", 400},
        {"noScope", [](Entra& e) { return e.token(e.secretForm("")); }, "70011", "invalid_scope",
            400},
        {"assertionMalformed", [](Entra& e) { return e.token(e.assertionForm("a.b.c")); }, "50027",
            "invalid_client", 401},
        {"assertionAudience",
            [](Entra& e) {
                return e.token(e.assertionForm(e.assertion("https://other/", e.ops.appId)));
            },
            "700023", "invalid_client", 401},
        {"assertionSubject",
            [](Entra& e) { return e.token(e.assertionForm(e.assertion(e.address(), "other"))); },
            "700021", "invalid_client", 401},
        {"assertionUnregistered",
            [](Entra& e) {
                e.tenant->change([&](World& world) {
                    for (auto& app : world.directory.apps) {
                        app.certificates.clear();
                    }
                });
                return e.token(e.assertionForm(e.assertion(e.address(), e.ops.appId)));
            },
            "700027", "invalid_client", 401},
        {"assertionLate",
            [](Entra& e) {
                e.tenant->setClock([] { return kNow + Duration{7200}; });
                return e.token(e.assertionForm(e.assertion(e.address(), e.ops.appId)));
            },
            "700024", "invalid_client", 401},
        {"federationOtherIssuer",
            [](Entra& e) {
                return federatedWith(
                    e, [](FederatedCredential& one) { one.issuer = "https://other.example"; });
            },
            "700211", "invalid_client", 401},
        {"federationOtherSubject",
            [](Entra& e) {
                return federatedWith(e, [](FederatedCredential& one) { one.subject = "other"; });
            },
            "700213", "invalid_client", 401},
        {"federationOtherAudience",
            [](Entra& e) {
                return federatedWith(e, [](FederatedCredential& one) { one.audience = "other"; });
            },
            "700212", "invalid_client", 401},
        {"federationOtherKeys",
            [](Entra& e) {
                return federatedWith(
                    e, [](FederatedCredential& one) { one.keysJson = R"({"keys":[]})"; });
            },
            "50013", "invalid_client", 401},
        {"tenantNoName",
            [](Entra& e) { return e.handler(test::post("/nothing/oauth2/v2.0/token", "")); },
            "900023", "invalid_request", 400},
        {"tenantUnknown",
            [](Entra& e) {
                return e.handler(test::post("/fabrikam.onmicrosoft.com/oauth2/v2.0/token", ""));
            },
            "90002", "invalid_request", 400},
        {"deviceUnknown",
            [](Entra& e) {
                return e.token("grant_type=device_code&device_code=x&client_id=" + e.console.appId);
            },
            "70018", "bad_verification_code", 400},
        {"refreshUnknown",
            [](Entra& e) {
                return e.token(
                    "grant_type=refresh_token&refresh_token=x&client_id=" + e.console.appId);
            },
            "9002313", "invalid_grant", 400},
    };
    return kAll;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(All, EntraDenied, testing::ValuesIn(denials()),
    [](const auto& tested) { return tested.param.name; });

TEST(Entra, LetsADeviceWaitForItsUser)
{
    Entra entra;
    const auto started = entra.token("client_id=" + entra.console.appId
            + "&scope=https%3A%2F%2Fmanagement.azure.com%2F.default%20openid%20offline_access",
        "/oauth2/v2.0/devicecode");
    ASSERT_EQ(started.status, 200) << started.body;
    EXPECT_EQ(at(started.body, "expires_in"), "900");
    const std::string poll
        = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id="
        + entra.console.appId + "&device_code=" + at(started.body, "device_code");
    EXPECT_EQ(at(entra.token(poll).body, "error"), "authorization_pending");
    const std::string decide = "otc=" + at(started.body, "user_code");
    EXPECT_EQ(entra.handler(test::post("/common/oauth2/deviceauth", decide)).status, 200);
    const auto done = entra.token(poll);
    ASSERT_EQ(done.status, 200) << done.body;
    const std::string claims = claimsOf(at(done.body, "access_token"));
    EXPECT_EQ(at(claims, "idtyp"), "user");
    EXPECT_EQ(at(claims, "upn"), "alice@contoso.onmicrosoft.com");
    EXPECT_EQ(at(claims, "appidacr"), "0");
    EXPECT_EQ(at(claimsOf(at(done.body, "id_token")), "aud"), entra.console.appId);
    EXPECT_EQ(at(entra.token(poll).body, "error"), "bad_verification_code") << "used up";
    const auto refreshed = entra.token("grant_type=refresh_token&client_id=" + entra.console.appId
        + "&refresh_token=" + at(done.body, "refresh_token"));
    EXPECT_EQ(refreshed.status, 200) << refreshed.body;
}

TEST(Entra, TellsADeviceThatItsUserDeclinedOrNeverCame)
{
    Entra entra;
    const auto start = [&] {
        return entra.token("client_id=" + entra.console.appId, "/oauth2/v2.0/devicecode").body;
    };
    const auto poll = [&](const std::string& started) {
        return at(entra
                      .token("grant_type=device_code&client_id=" + entra.console.appId
                          + "&device_code=" + at(started, "device_code"))
                      .body,
            "error");
    };
    const std::string declined = start();
    entra.handler(
        test::post("/common/oauth2/deviceauth", "decline=1&otc=" + at(declined, "user_code")));
    EXPECT_EQ(poll(declined), "authorization_declined");
    const std::string late = start();
    entra.tenant->setClock([] { return kNow + Duration{901}; });
    EXPECT_EQ(poll(late), "expired_token");
}

TEST(Entra, ExchangesACodeForWhoeverHasItsVerifier)
{
    Entra entra;
    const std::string verifier = "a-verifier-of-forty-three-characters-or-more";
    const auto authorize = [&] {
        const auto answer = entra.get("/" + entra.tenantId
            + "/oauth2/v2.0/authorize?client_id=" + entra.console.appId
            + "&response_type=code&redirect_uri=" + percentEncoded("http://localhost:5000/")
            + "&scope=" + percentEncoded("https://management.azure.com/.default openid")
            + "&state=a%20b" + "&code_challenge_method=S256&code_challenge="
            + base64url(digest(Digest::Sha256, asBytes(verifier))));
        EXPECT_EQ(answer.status, 302) << answer.body;
        return std::string(answer.header("Location").value_or(""));
    };
    const auto exchange = [&](const std::string& location, const std::string& proof) {
        const std::size_t code = location.find("code=") + 5;
        return entra.token("grant_type=authorization_code&client_id=" + entra.console.appId
            + "&redirect_uri=" + percentEncoded("http://localhost:5000/") + "&code="
            + location.substr(code, location.find('&', code) - code) + "&code_verifier=" + proof);
    };
    const std::string location = authorize();
    EXPECT_TRUE(location.starts_with("http://localhost:5000/?code="));
    EXPECT_TRUE(location.ends_with("&state=a%20b"));
    EXPECT_EQ(exchange(location, verifier).status, 200);
    EXPECT_EQ(codeOf(exchange(location, verifier)), "54005") << "a code works once";
    EXPECT_EQ(codeOf(exchange(authorize(), "another")), "501481");
}

TEST(Entra, SendsNobodyToAnAddressThatIsNotRegistered)
{
    Entra entra;
    for (const char* uri :
        {"http://localhost.evil.test/", "https://localhost/", "http://127.0.0.1/"}) {
        const auto answer = entra.get("/common/oauth2/v2.0/authorize?response_type=code&client_id="
            + entra.console.appId + "&redirect_uri=" + percentEncoded(uri));
        EXPECT_EQ(answer.status, 400) << uri;
        EXPECT_NE(answer.body.find("AADSTS50011"), std::string::npos) << uri;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the sign-in service says no to, told apart; provoked at the lab as it would be in life.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/entra_reply.h"
#include "azure/sign_in/form.h"
#include "folder.h"
#include "lab/mint/token.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed.h"
#include "net/live_transport.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kOther[] = "11111111-2222-4333-8444-555555555555";
constexpr char kArm[] = "https://management.azure.com/";

struct BadSecret {
    const char* name;
    IssueId issue;
    /// Changes the connection, the secret or the world before the sign-in.
    void (*change)(Simulated&, Connection&, std::string& secret);
};

const BadSecret kBadSecrets[]{
    {"WrongSecret", azure::issue::kEntraSecretWrong,
        [](Simulated&, Connection&, std::string& secret) { secret = "planted-wrong"; }},
    {"ExpiredSecret", azure::issue::kEntraSecretExpired,
        [](Simulated&, Connection&, std::string& secret) { secret = "expired-" + secret; }},
    {"UnknownClient", azure::issue::kEntraClientUnknown,
        [](Simulated&, Connection& c, std::string&) { c.credential.clientId = kOther; }},
    {"UnknownTenant", azure::issue::kEntraTenantUnknown,
        [](Simulated&, Connection& c, std::string&) { c.tenant = kOther; }},
    {"NoPrincipal", azure::issue::kEntraClientNoPrincipal,
        [](Simulated& simulated, Connection& c, std::string&) {
            simulated.lab().tenant().change([&](lab::World& world) {
                lab::removePrincipal(
                    world, lab::principalOfApp(world.directory, c.credential.clientId)->id);
            });
        }},
};
class BadSecrets : public testing::TestWithParam<BadSecret> {};

struct BadAssertion {
    const char* name;
    IssueId issue;
    std::string (*token)(const lab::World&, Time now);
};

std::string federated(const lab::World& world, Time now, std::string_view issuer,
    std::string_view subject, std::string_view audience, const lab::SigningKey& key)
{
    lab::TokenSpec spec;
    spec.rawPayload = "{\"iss\":\"" + std::string(issuer) + "\",\"sub\":\"" + std::string(subject)
        + "\",\"aud\":\"" + std::string(audience)
        + "\",\"exp\":" + std::to_string(now.seconds + 600) + "}";
    (void)world;
    return lab::mintToken(spec, key);
}

const lab::FederatedCredential& trusted(const lab::World& world)
{
    return lab::appNamed(world, lab::kOpsApp).federated.front();
}

const BadAssertion kBadAssertions[]{
    {"Issuer", azure::issue::kEntraFederationIssuer,
        [](const lab::World& world, Time now) {
            const auto& good = trusted(world);
            return federated(world, now, "https://other.example/", good.subject, good.audience,
                lab::federationKey(world));
        }},
    {"Subject", azure::issue::kEntraFederationSubject,
        [](const lab::World& world, Time now) {
            const auto& good = trusted(world);
            return federated(
                world, now, good.issuer, "somebody", good.audience, lab::federationKey(world));
        }},
    {"Audience", azure::issue::kEntraFederationAudience,
        [](const lab::World& world, Time now) {
            const auto& good = trusted(world);
            return federated(
                world, now, good.issuer, good.subject, "api://other", lab::federationKey(world));
        }},
    {"Signature", azure::issue::kEntraAssertionSignature,
        [](const lab::World& world, Time now) {
            const auto& good = trusted(world);
            return federated(
                world, now, good.issuer, good.subject, good.audience, lab::opsCertificate(world));
        }},
};
class BadAssertions : public testing::TestWithParam<BadAssertion> {};

} // namespace

TEST_P(BadSecrets, AreToldApart)
{
    Simulated simulated;
    auto connection = simulated.opsConnection(CredentialKind::ClientSecret);
    std::string secret = simulated.opsSecret();
    GetParam().change(simulated, connection, secret);
    const auto account = simulated.openWith(connection, kClientSecret, secret)->signIn({}, {});
    ASSERT_EQ(idOf(account), GetParam().issue.value);
    EXPECT_EQ(paramOf(account.problem(), "client"), connection.credential.clientId);
    EXPECT_EQ(paramOf(account.problem(), "tenant"), connection.tenant);
    EXPECT_TRUE(paramOf(account.problem(), "code").starts_with("AADSTS"));
    EXPECT_EQ(paramOf(account.problem(), "message").find("Trace ID"), std::string::npos);
    for (const Param& param : account.problem().params) {
        EXPECT_EQ(paramText(param.value).find(secret), std::string::npos) << param.name;
    }
}
INSTANTIATE_TEST_SUITE_P(All, BadSecrets, testing::ValuesIn(kBadSecrets),
    [](const auto& info) { return info.param.name; });

TEST_P(BadAssertions, AreToldApart)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::FederatedToken);
    connection.credential.file = folder.file(
        "token", GetParam().token(*simulated.lab().tenant().world(), simulated.now()));
    EXPECT_EQ(idOf(simulated.open(connection)->signIn({}, {})), GetParam().issue.value);
}
INSTANTIATE_TEST_SUITE_P(All, BadAssertions, testing::ValuesIn(kBadAssertions),
    [](const auto& info) { return info.param.name; });

TEST(Refusals, CertificateThatIsNotRegistered)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    const auto other = lab::federationKey(*simulated.lab().tenant().world());
    connection.credential.file = folder.file(
        "other.pem", lab::certificatePem(other.certificate.der) + other.certificate.key.pem());
    EXPECT_EQ(idOf(simulated.open(connection)->signIn({}, {})),
        azure::issue::kEntraCertificateUnknown.value);
}

TEST(Refusals, AssertionOfAClockThatIsBehind)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    connection.credential.file = folder.file("ops.pem", simulated.opsPem());
    const Time later = simulated.now() + Duration{3600};
    simulated.lab().tenant().setClock([later] { return later; });
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kEntraAssertionTime.value);
}

TEST(Refusals, ResourceThatIsNotThere)
{
    Simulated simulated;
    const auto session = simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret),
        kClientSecret, simulated.opsSecret());
    EXPECT_EQ(idOf(session->token("api://nothing", {})), azure::issue::kEntraResourceUnknown.value);
}

TEST(Refusals, ApplicationThatIsNotPublic)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.opsConnection(CredentialKind::DeviceCode));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kEntraProofMissing.value);
}

TEST(Refusals, OfRefreshTokensAreToldApart)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    Prompts prompts;
    prompts.showCode = [&](const std::string& code, const std::string&, Time) {
        simulated.decide(code, Simulated::Decision::Approve);
    };
    ASSERT_EQ(idOf(session->signIn(prompts, {})), "");
    simulated.pass(91 * 86400);
    EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kEntraSignInExpired.value);
    simulated.store->plant(secretKey(session->connection(), kRefreshToken), "nonsense");
    EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kEntraRefreshMalformed.value);
    ASSERT_EQ(idOf(session->signIn(prompts, {})), "");
    simulated.lab().tenant().change([](lab::World& world) {
        std::erase_if(world.directory.principals,
            [](const auto& one) { return one.kind == lab::Principal::Kind::User; });
    });
    EXPECT_EQ(idOf(session->token("https://graph.microsoft.com/", {})),
        azure::issue::kEntraUserUnknown.value);
}

namespace {

/// Comes back from the sign-in page with that query in place of the page's own.
Result<Account> comeBackWith(Simulated& simulated, const std::string& query)
{
    const auto session = simulated.open(simulated.connection(CredentialKind::Browser));
    std::thread browser;
    Prompts prompts;
    prompts.openBrowser = [&](const std::string& page) {
        const std::string state = queryValue(page.substr(page.find('?') + 1), "state").value_or("");
        const std::string back
            = queryValue(page.substr(page.find('?') + 1), "redirect_uri").value_or("");
        browser = std::thread([=] {
            net::HttpRequest request;
            request.url = back + "/?" + query + "&state=" + state;
            (void)net::liveTransport({})->exchange(request, {});
        });
    };
    auto account = session->signIn(prompts, {});
    browser.join();
    return account;
}

} // namespace

TEST(Refusals, OfTheSignInPageAreToldApart)
{
    Simulated simulated;
    EXPECT_EQ(idOf(comeBackWith(simulated, "code=nonsense")), azure::issue::kEntraCodeUsed.value);
    EXPECT_EQ(idOf(comeBackWith(simulated, "error=access_denied")),
        azure::issue::kEntraAccessDenied.value);
    EXPECT_EQ(idOf(comeBackWith(simulated,
                  "error=interaction_required&error_description=AADSTS50076%3A+Due+to+a+change")),
        azure::issue::kEntraSecondFactor.value);
}

TEST(Refusals, EveryCodeThatTheLabHasMeansSomething)
{
    std::size_t seen = 0;
    for (const char* file :
        {"client_proof.cpp", "flows.cpp", "issue_token.cpp", "service.cpp", "sign_in.cpp"}) {
        std::ifstream stream(std::string(ASSAYER_SOURCE_DIR "/core/lab/entra/") + file);
        const std::string text(std::istreambuf_iterator<char>(stream), {});
        for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;) {
            const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
            // A code is a number of five digits or more that an argument follows.
            if (end - at >= 5 && end - at <= 7 && text.compare(end, 1, ",") == 0) {
                ++seen;
                EntraRefusal refusal{std::stoll(text.substr(at, end - at)), {}, {}, {}};
                if (refusal.number == 70016 || refusal.number == 70018) {
                    refusal.word = refusal.number == 70016 ? "authorization_pending"
                                                           : "authorization_declined";
                }
                EXPECT_NE(azure::problemOf(refusal, {}).id, azure::issue::kEntraRefused)
                    << "AADSTS" << refusal.number << " of " << file;
            }
            at = text.find_first_of("0123456789", end);
        }
    }
    EXPECT_GE(seen, 30U);
}

namespace {

struct Answer {
    const char* name;
    IssueId issue;
    lab::http::Response response;
};

lab::http::Response with(lab::http::Response response, std::string name, std::string value)
{
    response.headers.push_back({std::move(name), std::move(value)});
    return response;
}

using lab::http::json;
using lab::http::text;
const Answer kAnswers[]{
    {"Html", azure::issue::kEntraNotEntra,
        text(200, "<html>log in to the network</html>", "text/html")},
    {"Redirect", azure::issue::kEntraNotEntra,
        with(text(302, ""), "Location", "https://evil.example/")},
    {"RefusalInHtml", azure::issue::kEntraNotEntra, text(403, "<html></html>", "text/html")},
    {"Array", azure::issue::kEntraNotEntra, json(200, "[]")},
    {"CutOff", azure::issue::kEntraNotEntra, json(200, R"({"token_type":"Bearer")")},
    {"TwoTokens", azure::issue::kEntraNotEntra,
        json(200,
            R"({"token_type":"Bearer","access_token":"a","access_token":"b","expires_in":9})")},
    {"Deep", azure::issue::kEntraNotEntra,
        json(200, "{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}")},
    {"OtherType", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"mac","access_token":"a","expires_in":9})")},
    {"NoToken", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","expires_in":9})")},
    {"TokenIsANumber", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","access_token":7,"expires_in":9})")},
    {"TokenWithLineBreak", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","access_token":"a\r\nX: y","expires_in":9})")},
    {"NegativeLifetime", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","access_token":"a","expires_in":-9})")},
    {"EndlessLifetime", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","access_token":"a","expires_in":999999999999})")},
    {"LifetimeInWords", azure::issue::kEntraBadAnswer,
        json(200, R"({"token_type":"Bearer","access_token":"a","expires_in":"soon"})")},
    {"RefreshWithBlank", azure::issue::kEntraBadAnswer,
        json(200,
            R"({"token_type":"Bearer","access_token":"a","expires_in":9,"refresh_token":"a b"})")},
    {"Unavailable", azure::issue::kEntraUnavailable, text(503, "")},
    {"Throttled", azure::issue::kEntraUnavailable, with(json(429, "{}"), "Retry-After", "17")},
    {"UnknownCode", azure::issue::kEntraRefused,
        json(400, R"({"error":"invalid_request","error_description":"AADSTS99999: odd"})")},
    {"PlainOauth", azure::issue::kEntraRefused, json(401, R"({"error":"invalid_client"})")},
    {"TooLong", net::issue::kTooLarge, json(200, std::string(400'000, ' '))},
};
class Answers : public testing::TestWithParam<Answer> {};

} // namespace

TEST_P(Answers, ThatAreNoTokenAreToldApart)
{
    Simulated simulated;
    simulated.lab().intercept(
        lab::Azure::Entra, [](const auto&, const auto&) { return GetParam().response; });
    const auto session = simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret),
        kClientSecret, simulated.opsSecret());
    const auto account = session->signIn({}, {});
    EXPECT_EQ(idOf(account), GetParam().issue.value);
    EXPECT_FALSE(session->account());
}
INSTANTIATE_TEST_SUITE_P(
    All, Answers, testing::ValuesIn(kAnswers), [](const auto& info) { return info.param.name; });

TEST(Refusals, ThatRepeatATokenDoNotBringItBeforePeople)
{
    const std::string token = "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl";
    const auto refusal = refusalOf("invalid_grant", "AADSTS70000: " + token + " is bad.");
    EXPECT_EQ(refusal.message.find("c2lnbmF0dXJl"), std::string::npos) << refusal.message;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Managed identities as App Service, Arc and a strange metadata service offer them. The assertions are on
// what arrives there.
#include "azure/sign_in/credential_issues.h"
#include "folder.h"
#include "identity_service.h"
#include "simulated.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace http = attest::lab::http;

namespace {

constexpr char kArm[] = "https://management.azure.com/";

Connection with(const Simulated& simulated, Credential::IdentityIs is, std::string id)
{
    auto connection = simulated.connection(CredentialKind::ManagedIdentity);
    connection.credential.identityIs = is;
    connection.credential.identity = std::move(id);
    return connection;
}

constexpr char kGuid[] = "0b0e3a8e-9f0e-4c07-8f7c-5d3a0f6f1c11";

} // namespace

TEST(AppService, IsAskedWithItsHeader)
{
    using Is = Credential::IdentityIs;
    Simulated simulated;
    IdentityService service([&](const auto&) { return identityAnswer(simulated.now()); });
    simulated.environment
        = {{"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "planted"}};
    const std::pair<Is, std::string> ids[]{{Is::None, ""}, {Is::ClientId, kGuid},
        {Is::ObjectId, kGuid}, {Is::ResourceId, "/subscriptions/x"}};
    for (const auto& [is, id] : ids) {
        const auto session = simulated.open(with(simulated, is, id));
        const auto account = session->signIn({}, {});
        ASSERT_TRUE(account.ok()) << account.problem().id.value;
        EXPECT_EQ(account->expires, simulated.now() + Duration{3600});
    }
    const auto asked = service.asked();
    const std::string base
        = "/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fmanagement.azure.com%2F";
    ASSERT_EQ(asked.size(), 4U);
    EXPECT_EQ(asked[0].target, base);
    EXPECT_EQ(asked[1].target, base + "&client_id=" + kGuid);
    EXPECT_EQ(asked[2].target, base + "&principal_id=" + kGuid);
    EXPECT_EQ(asked[3].target, base + "&mi_res_id=%2Fsubscriptions%2Fx");
    EXPECT_EQ(asked[0].header("X-IDENTITY-HEADER"), "planted");
    EXPECT_EQ(asked[0].header("Metadata"), std::nullopt);
}

TEST(AppService, RefusalsAreSaid)
{
    Simulated simulated;
    IdentityService service([](const auto&) {
        return http::json(400, R"({"statusCode":400,"message":"No User Assigned identity"})");
    });
    simulated.environment = {{"IDENTITY_ENDPOINT", service.url()}, {"IDENTITY_HEADER", "planted"}};
    const auto account
        = simulated.open(simulated.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
    ASSERT_EQ(idOf(account), azure::issue::kIdentityRefused.value);
    EXPECT_EQ(paramOf(account.problem(), "message"), "No User Assigned identity");
}

TEST(IdentityEnvironment, ThatLeadsElsewhereIsNotFollowed)
{
    Simulated simulated;
    for (const char* url : {"http://203.0.113.7/msi/token", "http://169.254.evil.example/x",
             "http://127.0.0.1@203.0.113.7/", "file:///etc/passwd", "http://127.evil.example/"}) {
        simulated.environment = {{"IDENTITY_ENDPOINT", url}, {"IDENTITY_HEADER", "planted"}};
        const auto account
            = simulated.open(simulated.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
        EXPECT_EQ(idOf(account), azure::issue::kIdentityElsewhere.value) << url;
    }
}

TEST(IdentityEnvironment, OfAnUnknownKindIsSaid)
{
    Simulated simulated;
    const auto connection = simulated.connection(CredentialKind::ManagedIdentity);
    simulated.environment = {{"MSI_ENDPOINT", "http://localhost:50342/oauth2/token"}};
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kIdentityUnsupported.value);
    simulated.environment = {{"IDENTITY_ENDPOINT", "https://localhost:2377/"},
        {"IDENTITY_HEADER", "x"}, {"IDENTITY_SERVER_THUMBPRINT", "aa"}};
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kIdentityUnsupported.value);
}

namespace {

/// Arc's agent: refuses once and names a file, then wants its content.
class Arc {
public:
    explicit Arc(Simulated& simulated)
        : m_service([this, &simulated](const http::Request& request) {
            if (request.header("Authorization")) {
                return answer ? answer(request) : identityAnswer(simulated.now());
            }
            http::Response refusal = http::text(401, "");
            refusal.headers.push_back({"WWW-Authenticate", challenge});
            return refusal;
        })
    {
        simulated.around.arcTokens = folder.path();
        simulated.environment
            = {{"IDENTITY_ENDPOINT", m_service.url() + "/metadata/identity/oauth2/token"},
                {"IMDS_ENDPOINT", m_service.url()}};
        challenge = "Basic realm=" + folder.file("a-1.key", "planted-challenge");
    }
    [[nodiscard]] std::vector<http::Request> asked() const { return m_service.asked(); }

    Folder folder;
    std::string challenge;
    std::function<http::Response(const http::Request&)> answer; ///< unset: as agents of old

private:
    IdentityService m_service;
};

} // namespace

TEST(Arc, IsGivenTheContentOfItsFile)
{
    Simulated simulated;
    const Arc arc(simulated);
    const auto session = simulated.open(simulated.connection(CredentialKind::ManagedIdentity));
    ASSERT_EQ(idOf(session->signIn({}, {})), "");
    const auto asked = arc.asked();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].target,
        "/metadata/identity/oauth2/token?api-version=2020-06-01&resource=https%3A%2F%2F"
        "management.azure.com%2F");
    EXPECT_EQ(asked[0].header("Metadata"), "true");
    EXPECT_EQ(asked[0].header("Authorization"), std::nullopt);
    EXPECT_EQ(asked[1].header("Authorization"), "Basic planted-challenge");
}

TEST(Arc, GivesTheTokenOfItsMachine)
{
    Simulated simulated;
    simulated.onArc();
    const auto account
        = simulated.open(simulated.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
    ASSERT_EQ(idOf(account), "");
    const auto world = simulated.lab().tenant().world();
    EXPECT_EQ(account->objectId, world->arc->identity.systemPrincipalId);
}

TEST(Arc, ThatStartsIsAskedAgain)
{
    Simulated simulated;
    simulated.onArc();
    std::atomic<int> count = 0;
    simulated.lab().intercept(lab::Azure::Arc, [&](const auto& request, const auto& next) {
        return ++count == 1 ? http::text(503, "") : next(request);
    });
    const auto session = simulated.open(simulated.connection(CredentialKind::ManagedIdentity));
    EXPECT_EQ(idOf(session->signIn({}, {})), "");
    EXPECT_EQ(count, 3) << "busy, the challenge, the token";
    simulated.lab().intercept(lab::Azure::Arc, {});
}

TEST(Arc, ThatDoesNotTakeItsOwnKeySaysWhy)
{
    Simulated simulated;
    Arc arc(simulated);
    arc.answer = [](const auto&) {
        return http::json(401, R"({"error":"x","error_description":"no such key"})");
    };
    const auto account
        = simulated.open(simulated.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
    ASSERT_EQ(idOf(account), azure::issue::kArcKeyRefused.value);
    EXPECT_EQ(paramOf(account.problem(), "message"), "no such key");
}

TEST(Arc, IsNotWaitedForWhereSomethingElseAnswers)
{
    Simulated simulated;
    simulated.onArc();
    simulated.lab().intercept(
        lab::Azure::Arc, [](const auto&, const auto&) { return http::text(404, ""); });
    const Time start = simulated.now();
    const auto session = simulated.open(simulated.connection(CredentialKind::ManagedIdentity));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kNotIdentityService.value);
    EXPECT_EQ(simulated.now(), start);
    simulated.lab().intercept(lab::Azure::Arc, {});
}

TEST(Arc, MayNotHaveOtherFilesRead)
{
    Simulated simulated;
    Arc arc(simulated);
    const Folder elsewhere;
    const std::string own = arc.folder.path() + "/";
    ::symlink(elsewhere.file("s.key", "planted-secret").c_str(), (own + "link.key").c_str());
    const std::pair<std::string, std::string> challenges[]{
        {"Basic realm=" + elsewhere.file("x.key", "planted-secret"), "folder"},
        {"Basic realm=" + own + "../x.key", "folder"},
        {"Basic realm=" + own + ".key", "folder"},
        {"Basic realm=/etc/passwd", "folder"},
        {"Basic realm=" + arc.folder.file("a.txt", "planted-secret"), "name"},
        {"Basic realm=" + own + "missing.key", "missing"},
        {"Basic realm=" + own + "link.key", "kind"},
        {"Basic realm=" + arc.folder.file("open.key", "planted-secret", 0666), "owner"},
        {"Basic realm=" + arc.folder.file("large.key", std::string(4097, 'x')), "size"},
        {"Basic realm=" + arc.folder.file("empty.key", ""), "size"},
        {"Bearer realm=x", "header"},
        {"Basic realm=", "header"},
    };
    for (const auto& [challenge, reason] : challenges) {
        arc.challenge = challenge;
        const auto account
            = simulated.open(simulated.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
        ASSERT_EQ(idOf(account), azure::issue::kArcChallenge.value) << challenge;
        EXPECT_EQ(paramOf(account.problem(), "reason"), reason) << challenge;
    }
    for (const auto& request : arc.asked()) {
        EXPECT_EQ(request.header("Authorization"), std::nullopt);
    }
}

namespace {

constexpr char kOther[] = "9c1f64a2-5a0e-4f55-9a43-3c8a3f1d2b10";
constexpr char kIdentity[] = "/subscriptions/x/resourceGroups/g/providers/"
                             "Microsoft.ManagedIdentity/userAssignedIdentities/one";

} // namespace

TEST(Arc, IsAskedForAnIdentityByTheNamesThatItsAgentHas)
{
    using Is = Credential::IdentityIs;
    const std::tuple<Is, const char*, const char*> ids[]{{Is::ClientId, kGuid, "client_id"},
        {Is::ObjectId, kGuid, "object_id"}, {Is::ResourceId, kIdentity, "msi_res_id"}};
    for (const auto& [is, id, name] : ids) {
        Simulated simulated;
        Arc arc(simulated);
        arc.answer
            = [&](const auto& request) { return identityAnswer(simulated.now(), echoOf(request)); };
        EXPECT_EQ(idOf(simulated.open(with(simulated, is, id))->signIn({}, {})), "") << name;
        const auto asked = arc.asked();
        ASSERT_EQ(asked.size(), 2U) << name;
        EXPECT_EQ(asked[0].query(name), id);
        EXPECT_EQ(asked[1].query(name), id);
        EXPECT_EQ(asked[0].query("api-version"), "2020-06-01");
    }
}

TEST(Arc, ConfirmsAnIdentityInAnyCase)
{
    Simulated simulated;
    Arc arc(simulated);
    arc.answer = [&](const auto&) {
        return identityAnswer(
            simulated.now(), R"(,"client_id":"0B0E3A8E-9F0E-4C07-8F7C-5D3A0F6F1C11")");
    };
    const auto session = simulated.open(with(simulated, Credential::IdentityIs::ClientId, kGuid));
    EXPECT_EQ(idOf(session->signIn({}, {})), "");
}

TEST(Arc, OfOldThatGivesAnotherIdentitysTokenIsNotBelieved)
{
    using Is = Credential::IdentityIs;
    const std::tuple<Is, const char*, std::string, const char*> answers[]{
        {Is::ClientId, kGuid, "", ""},
        {Is::ClientId, kGuid, ",\"client_id\":\"" + std::string(kOther) + "\"", kOther},
        {Is::ObjectId, kGuid, ",\"client_id\":\"" + std::string(kGuid) + "\"", ""},
        {Is::ResourceId, kIdentity, "", ""},
    };
    for (const auto& [is, id, more, answered] : answers) {
        Simulated simulated;
        Arc arc(simulated);
        arc.answer
            = [&, said = more](const auto&) { return identityAnswer(simulated.now(), said); };
        const auto session = simulated.open(with(simulated, is, id));
        const auto account = session->signIn({}, {});
        ASSERT_EQ(idOf(account), azure::issue::kIdentitySelector.value) << more;
        EXPECT_EQ(paramOf(account.problem(), "identity"), id);
        EXPECT_EQ(paramOf(account.problem(), "answered"), answered);
        EXPECT_FALSE(session->account()) << "nobody is signed in by such a token";
    }
}

TEST(Arc, SaysAtOnceThatAnIdentityIsNotTheMachines)
{
    Simulated simulated;
    Arc arc(simulated);
    arc.answer = [](const auto&) {
        return http::json(404, R"({"error":"not_found","error_description":"no such identity"})");
    };
    const Time start = simulated.now();
    const auto session = simulated.open(with(simulated, Credential::IdentityIs::ClientId, kGuid));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kIdentityNotFound.value);
    EXPECT_EQ(simulated.now(), start) << "it was waited for what does not come";
}

namespace {

struct Strange {
    const char* name;
    http::Response response;
    IssueId issue;
};
const Strange kStrange[]{
    {"Html", http::text(200, "<html>captive</html>", "text/html"),
        azure::issue::kNotIdentityService},
    {"Forbidden", http::text(403, "<html></html>", "text/html"), azure::issue::kNotIdentityService},
    {"Redirect", http::text(307, ""), azure::issue::kIdentityRedirected},
    {"NoToken", http::json(200, "{}"), azure::issue::kIdentityBadAnswer},
    {"Updating", http::json(410, "{}"), azure::issue::kIdentityUnavailable},
    {"Busy", http::json(429, "{}"), azure::issue::kIdentityUnavailable},
    {"Proxy", http::text(502, ""), azure::issue::kIdentityUnavailable},
    {"Refused", http::json(400, R"({"error":"invalid_scope","error_description":"no"})"),
        azure::issue::kIdentityRefused},
};
class StrangeMetadata : public testing::TestWithParam<Strange> {};

} // namespace

TEST_P(StrangeMetadata, IsToldApart)
{
    Simulated simulated("web-01");
    std::atomic<int> count = 0;
    simulated.lab().interceptImds("web-01", [&](const auto&, const auto&) {
        ++count;
        return GetParam().response;
    });
    const Time start = simulated.now();
    const auto session = simulated.open(simulated.connection(CredentialKind::ManagedIdentity));
    EXPECT_EQ(idOf(session->token(kArm, {})), GetParam().issue.value);
    const bool again = GetParam().issue == azure::issue::kIdentityUnavailable;
    EXPECT_EQ(count, again ? 5 : 1);
    EXPECT_EQ(simulated.now(), start + Duration{again ? 30 : 0});
}
INSTANTIATE_TEST_SUITE_P(All, StrangeMetadata, testing::ValuesIn(kStrange),
    [](const auto& info) { return info.param.name; });

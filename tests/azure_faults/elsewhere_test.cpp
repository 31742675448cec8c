// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that lead elsewhere: whoever is asked with a secret or a token may redirect, name a next page, an
// operation or an authority at a stranger's. The stranger is there, under a name that leads to it, and nothing
// arrives at it.
#include "../azure/folder.h"
#include "../azure/identity_service.h"
#include "../azure/simulated.h"
#include "azure/arm/read.h"
#include "azure/fetch/fetch.h"
#include "azure/resolve.h"
#include "doctor/examine.h"
#include "lab/tenant/seed.h"
#include "net/live_transport.h"

#include <gtest/gtest.h>

#include <thread>

using namespace attest;
using namespace attest::test;
using azure::CredentialKind;

namespace {

constexpr char kStranger[] = "https://stranger.example";

struct Lure {
    const char* name;
    lab::http::Response answer;
};

Lure lure(const char* name, int status, const char* body, std::vector<lab::http::Header> headers)
{
    auto answer = lab::http::json(status, body);
    answer.headers.insert(answer.headers.end(), headers.begin(), headers.end());
    return {name, std::move(answer)};
}

std::vector<Lure> lures()
{
    const std::string to = kStranger + std::string("/somewhere");
    std::vector<Lure> all;
    for (const auto& [name, status] : {std::pair("Moved", 301), {"Found", 302}, {"SeeOther", 303},
             {"Temporary", 307}, {"Permanent", 308}}) {
        all.push_back(lure(name, status, "{}", {{"Location", to}}));
    }
    all.push_back(lure("Accepted", 202, "{}", {{"Location", to}, {"Azure-AsyncOperation", to}}));
    all.push_back(lure("NextPage", 200,
        R"({"value":[],"nextLink":"https://stranger.example/next",)"
        R"("@odata.nextLink":"https://stranger.example/next",)"
        R"("jwks_uri":"https://stranger.example/keys"})",
        {{"Link", "<" + to + ">; rel=\"next\""}}));
    all.push_back(lure("Challenge", 401,
        R"({"error":"invalid_token","error_uri":"https://stranger.example/why"})",
        {{"WWW-Authenticate", "Bearer authorization_uri=\"" + to + "\""}}));
    return all;
}

/// A lab, a stranger beside it, and clients that could reach both.
class Elsewhere {
public:
    Elsewhere()
    {
        connection.places["stranger.example"] = {"127.0.0.1", m_stranger.port(), "", true};
        net::NetworkOptions options;
        options.proxy.kind = net::Proxy::Kind::None;
        options.extraCaPem = connection.extraCaPem;
        options.places = connection.places;
        transport = net::liveTransport(std::move(options));
    }
    ~Elsewhere()
    {
        for (const auto service :
            {lab::Azure::Entra, lab::Azure::Arm, lab::Azure::Graph, lab::Azure::Imds}) {
            simulated.lab().intercept(service, {});
        }
    }
    Elsewhere(const Elsewhere&) = delete;

    /// From now on that service answers with it alone.
    void arm(lab::Azure service)
    {
        simulated.lab().intercept(service, [this](const auto&, const auto&) {
            ++asked;
            return lure.answer;
        });
    }
    std::unique_ptr<azure::Session> open(CredentialKind kind, const std::string& proof = {})
    {
        const bool person = kind == CredentialKind::DeviceCode || kind == CredentialKind::Browser;
        auto made = person || kind == CredentialKind::ManagedIdentity
            ? simulated.connection(kind)
            : simulated.opsConnection(kind);
        made.places = connection.places;
        made.credential.file = proof;
        simulated.store->plant(azure::secretKey(made, azure::kClientSecret), simulated.opsSecret());
        return azure::openSession(
            made, transport, simulated.store, [this] { return simulated.now(); }, simulated.around);
    }
    std::unique_ptr<azure::Session> signedIn()
    {
        auto session = open(CredentialKind::ClientSecret);
        EXPECT_EQ(idOf(session->signIn({}, {})), "");
        return session;
    }
    /// What arrived at the stranger's, by path.
    std::vector<std::string> strayed()
    {
        const std::scoped_lock lock(m_lock);
        return m_strayed;
    }

    Lure lure;
    std::atomic<int> asked = 0;
    Simulated simulated{"web-01"};
    azure::Connection connection = simulated.connection(CredentialKind::ClientSecret);
    std::shared_ptr<net::Transport> transport;
    Folder folder;

private:
    std::mutex m_lock;
    std::vector<std::string> m_strayed;
    lab::http::Server m_stranger
        = std::move(lab::http::Server::listen([this](const lab::http::Request& request) {
              const std::scoped_lock lock(m_lock);
              m_strayed.push_back(request.method + " " + request.target);
              return lab::http::json(200, "{}");
          })).value();
};

bool noPause(std::chrono::milliseconds, const net::Cancel&)
{
    return true;
}

azure::ArmOptions impatient()
{
    azure::ArmOptions options;
    options.patience.pause = noPause;
    return options;
}

/// Somebody who asks a service with something that is for nobody else.
struct Asking {
    const char* name;
    void (*ask)(Elsewhere& at);
};

void signIn(Elsewhere& at, CredentialKind kind, const std::string& proof = {})
{
    at.arm(kind == CredentialKind::ManagedIdentity ? lab::Azure::Imds : lab::Azure::Entra);
    EXPECT_NE(idOf(at.open(kind, proof)->signIn({}, {})), "") << "it was let in";
}

void bySecret(Elsewhere& at)
{
    signIn(at, CredentialKind::ClientSecret);
}

void byCertificate(Elsewhere& at)
{
    signIn(at, CredentialKind::Certificate, at.folder.file("ops.pem", at.simulated.opsPem()));
}

void byFederatedToken(Elsewhere& at)
{
    signIn(at, CredentialKind::FederatedToken,
        at.folder.file("token",
            lab::federatedAssertion(*at.simulated.lab().tenant().world(), at.simulated.now())));
}

void byDevice(Elsewhere& at)
{
    signIn(at, CredentialKind::DeviceCode);
}

void byManagedIdentity(Elsewhere& at)
{
    signIn(at, CredentialKind::ManagedIdentity);
}

void byRefreshing(Elsewhere& at)
{
    const auto session = at.open(CredentialKind::DeviceCode);
    azure::Prompts prompts;
    prompts.showCode = [&at](const std::string& code, const std::string&, Time) {
        at.simulated.decide(code, Simulated::Decision::Approve);
    };
    EXPECT_EQ(idOf(session->signIn(prompts, {})), "");
    at.simulated.pass(7200);
    at.arm(lab::Azure::Entra);
    EXPECT_NE(idOf(session->token(at.connection.endpoints.armAudience, {})), "");
}

void byListing(Elsewhere& at)
{
    const auto session = at.signedIn();
    at.arm(lab::Azure::Arm);
    azure::ArmClient arm(*session, impatient());
    EXPECT_NE(idOf(azure::eachSubscription(arm, [](const auto&) { return true; }, {})), "");
}

void byRunningACommand(Elsewhere& at)
{
    const auto session = at.signedIn();
    at.arm(lab::Azure::Arm);
    azure::FetchOrder order;
    order.way = azure::FetchWay::RunCommand;
    order.machineId = idOf(*lab::findMachine(*at.simulated.lab().tenant().world(), "web-01"));
    azure::FetchMeans means;
    means.session = session.get();
    means.arm = impatient();
    EXPECT_NE(idOf(azure::fetch(*azure::planFetch(order), means, {})), "");
}

void byExamining(Elsewhere& at)
{
    const auto session = at.signedIn();
    at.arm(lab::Azure::Graph);
    doctor::Subject subject;
    subject.connection = session->connection();
    subject.session = session.get();
    subject.transport = at.transport.get();
    subject.clock = [&at] { return at.simulated.now(); };
    EXPECT_FALSE(doctor::examine(subject, {}).empty());
}

void byResolving(Elsewhere& at)
{
    const auto session = at.signedIn();
    at.arm(lab::Azure::Entra);
    azure::ResolveOptions options;
    options.clock = [&at] { return at.simulated.now(); };
    options.arm = impatient();
    const auto answers = azure::liveAnswers(session.get(), *at.transport, std::move(options));
    const auto& tenant = at.connection.tenant;
    (void)answers(verify::DiscoveryRequest{
        "https://login.microsoftonline.com/" + tenant + "/.well-known/openid-configuration",
        "https://sts.windows.net/" + tenant + "/"});
    (void)answers(
        verify::JwksRequest{"https://login.microsoftonline.com/common/discovery/keys", false});
}

constexpr Asking kAsking[]{{"Secret", bySecret}, {"Certificate", byCertificate},
    {"FederatedToken", byFederatedToken}, {"Device", byDevice}, {"Refreshing", byRefreshing},
    {"ManagedIdentity", byManagedIdentity}, {"Listing", byListing},
    {"RunningACommand", byRunningACommand}, {"Examining", byExamining}, {"Resolving", byResolving}};

class Elsewheres : public testing::TestWithParam<std::tuple<Asking, Lure>> {};

} // namespace

TEST_P(Elsewheres, AreNotGoneTo)
{
    const auto& [asking, lure] = GetParam();
    Elsewhere at;
    at.lure = lure;
    asking.ask(at);
    EXPECT_GE(at.asked, 1) << "the service was not asked";
    EXPECT_EQ(at.strayed(), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(All, Elsewheres,
    testing::Combine(testing::ValuesIn(kAsking), testing::ValuesIn(lures())), [](const auto& info) {
        return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
    });

TEST(Stranger, IsThereForWhoeverGoesToIt)
{
    Elsewhere at;
    net::HttpRequest request;
    request.url = kStranger + std::string("/somewhere");
    EXPECT_EQ(idOf(at.transport->exchange(request, {})), "");
    EXPECT_EQ(at.strayed(), std::vector<std::string>{"GET /somewhere"});
}

TEST(Stranger, GetsNothingThatIsForAppService)
{
    for (const Lure& lure : lures()) {
        Elsewhere at;
        const IdentityService service([&](const auto&) { return lure.answer; });
        at.simulated.environment
            = {{"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "planted"}};
        EXPECT_NE(idOf(at.open(CredentialKind::ManagedIdentity)->signIn({}, {})), "") << lure.name;
        EXPECT_EQ(service.asked().front().header("X-IDENTITY-HEADER"), "planted");
        EXPECT_EQ(at.strayed(), std::vector<std::string>()) << lure.name;
    }
}

TEST(Stranger, GetsNothingThatArcsAgentIsShown)
{
    for (const Lure& lure : lures()) {
        Elsewhere at;
        const std::string file = at.folder.file("a-1.key", "planted-challenge");
        const IdentityService agent([&](const lab::http::Request& request) {
            auto answer = request.header("Authorization") ? lure.answer : lab::http::text(401, "");
            answer.headers.push_back({"WWW-Authenticate", "Basic realm=" + file});
            return answer;
        });
        at.simulated.around.arcTokens = at.folder.path();
        at.simulated.environment
            = {{"IDENTITY_ENDPOINT", agent.url()}, {"IMDS_ENDPOINT", agent.url()}};
        EXPECT_NE(idOf(at.open(CredentialKind::ManagedIdentity)->signIn({}, {})), "") << lure.name;
        EXPECT_EQ(agent.asked().back().header("Authorization"), "Basic planted-challenge");
        EXPECT_EQ(at.strayed(), std::vector<std::string>()) << lure.name;
    }
}

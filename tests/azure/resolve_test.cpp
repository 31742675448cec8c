// SPDX-License-Identifier: GPL-3.0-or-later
// The verifier's requests, answered over sockets from the simulated tenant: what is asked, by which rule,
// how often, and what is never asked.
#include "azure/resolve.h"
#include "fetch_rig.h"
#include "lab/http/server.h"
#include "lab/tenant/changes.h"
#include "session/open_requests.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kIssuing[] = "AIA";

/// A client with a clock of its own and everything that it was told.
struct Asking {
    explicit Asking(LabRig& lab) : rig(lab), answers(make(lab.session.get())) {}
    verify::Answerer make(Session* session)
    {
        ResolveOptions options;
        options.clock = [this] { return now; };
        options.memory = memory;
        options.told = [this](const Resolution& one) { told.push_back(one); };
        options.arm.patience.pause = [](auto, const net::Cancel&) { return true; };
        return liveAnswers(session, *rig.transport, options);
    }
    LabRig& rig;
    Time now{1'800'000'000, 0};
    std::shared_ptr<AnswerMemory> memory = std::make_shared<AnswerMemory>();
    std::vector<Resolution> told;
    verify::Answerer answers;
};

LabRig& shared()
{
    static LabRig one;
    return one;
}

/// An address under which the lab's certificates are to be had.
verify::AiaRequest issuer(LabRig& rig)
{
    std::string path = rig.lab->tenant().pki().downloadUrls().front();
    path = path.substr(path.find("://") + 3);
    return {"https://" + path, "http://" + path, kIssuing, "a leaf", 1};
}

std::string tenantIssuer(LabRig& rig)
{
    return "https://sts.windows.net/" + rig.world->directory.tenantId + "/";
}

verify::DiscoveryRequest discovery(LabRig& rig)
{
    return {"https://login.microsoftonline.com/" + rig.world->directory.tenantId
            + "/.well-known/openid-configuration",
        tenantIssuer(rig)};
}

const verify::JwksRequest kKeys{"https://login.microsoftonline.com/common/discovery/keys", false};

std::string problemOf(const Asking& asking)
{
    return asking.told.empty() || !asking.told.back().problem
        ? ""
        : std::string(asking.told.back().problem->id.value);
}

std::string remarkOf(const Asking& asking)
{
    return asking.told.empty() || asking.told.back().remarks.empty()
        ? ""
        : std::string(asking.told.back().remarks.front().id.value);
}

} // namespace

TEST(Resolve, FetchesACertificateOverHttpsAndOnlyOnce)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Aia);
    Asking asking(rig);
    const auto reply = asking.answers(issuer(rig));
    ASSERT_EQ(reply.status, verify::ReplyStatus::Ok) << problemOf(asking);
    EXPECT_EQ(reply.httpStatus, 200);
    EXPECT_EQ(reply.source, issuer(rig).https);
    EXPECT_FALSE(reply.body.empty());
    EXPECT_EQ(asking.answers(issuer(rig)).body, reply.body);
    EXPECT_EQ(asking.told.back().from, Resolution::From::Memory);
    ASSERT_EQ(arrived->size(), 1U);
    EXPECT_EQ(arrived->front().header("Authorization"), std::nullopt);
    EXPECT_EQ(arrived->front().header("Cookie"), std::nullopt);
    asking.now = asking.now + kCertificateKept;
    EXPECT_EQ(asking.answers(issuer(rig)).status, verify::ReplyStatus::Ok);
    EXPECT_EQ(arrived->size(), 2U);
}

TEST(Resolve, RemembersForAMinuteThatACertificateWasNotToBeHad)
{
    LabRig rig;
    auto count = std::make_shared<int>(0);
    rig.lab->intercept(lab::Azure::Aia, [count](const auto&, const auto&) {
        ++*count;
        return lab::http::text(404, "no");
    });
    Asking asking(rig);
    EXPECT_EQ(asking.answers(issuer(rig)).status, verify::ReplyStatus::NotFound);
    EXPECT_EQ(problemOf(asking), "azure.unwanted-status");
    EXPECT_EQ(*count, 2); // https, then http
    EXPECT_EQ(asking.answers(issuer(rig)).status, verify::ReplyStatus::NotFound);
    EXPECT_EQ(*count, 2);
    asking.now = asking.now + kFailureKept;
    EXPECT_EQ(asking.answers(issuer(rig)).status, verify::ReplyStatus::NotFound);
    EXPECT_EQ(*count, 4);
}

TEST(Resolve, FallsBackToHttpAndSaysSo)
{
    LabRig rig;
    auto count = std::make_shared<int>(0);
    rig.lab->intercept(lab::Azure::Aia, [count](const auto& request, const auto& next) {
        return (*count)++ == 0 ? lab::http::text(503, "busy") : next(request);
    });
    Asking asking(rig);
    const auto reply = asking.answers(issuer(rig));
    EXPECT_EQ(reply.status, verify::ReplyStatus::Ok);
    EXPECT_EQ(reply.source, issuer(rig).http);
    EXPECT_EQ(remarkOf(asking), "azure.aia-over-http");
}

TEST(Resolve, AsksNoAddressThatTheRulesForbid)
{
    Asking asking(shared());
    const std::pair<const char*, const char*> forbidden[]{
        {"https://evil.example/pkiops/certs/x.crt", "host"},
        {"https://169.254.169.254/metadata/instance", "host"},
        {"https://www.microsoft.com/en-us/download", "path"},
        {"https://user@www.microsoft.com/pkiops/certs/x.crt", "userinfo"},
        {"https://www.microsoft.com:8443/pkiops/certs/x.crt", "port"},
        {"https://www.microsoft.com/pkiops/certs/../../x", "path"},
        {"ftp://www.microsoft.com/pkiops/certs/x.crt", "scheme"},
    };
    for (const auto& [url, reason] : forbidden) {
        const auto reply = asking.answers(verify::AiaRequest{url, "", kIssuing, "leaf", 1});
        EXPECT_EQ(reply.status, verify::ReplyStatus::Refused) << url;
        EXPECT_EQ(problemOf(asking), "azure.not-asked") << url;
        EXPECT_EQ(paramText(asking.told.back().problem->params.at(1).value), reason) << url;
    }
}

TEST(Resolve, AsksNoSecondAddressThatIsNotTheFirst)
{
    Asking asking(shared());
    verify::AiaRequest request = issuer(shared());
    request.http = "http://cacerts.digicert.com/other.crt";
    EXPECT_EQ(asking.answers(request).status, verify::ReplyStatus::Refused);
}

TEST(Resolve, TakesNoMoreThanACertificateIsLarge)
{
    LabRig rig;
    rig.lab->intercept(lab::Azure::Aia, [](const auto&, const auto&) {
        return lab::http::text(200, std::string((64U << 10U) + 1, 'x'));
    });
    Asking asking(rig);
    EXPECT_EQ(asking.answers(issuer(rig)).status, verify::ReplyStatus::Failed);
    EXPECT_EQ(problemOf(asking), "net.too-large");
}

TEST(Resolve, TakesNoMoreThanKeySetsAreLarge)
{
    LabRig rig;
    rig.lab->intercept(lab::Azure::Entra, [](const auto&, const auto&) {
        return lab::http::json(200, std::string((1U << 20U) + 1, ' '));
    });
    Asking asking(rig);
    for (const verify::Request& request :
        {verify::Request(discovery(rig)), verify::Request(kKeys)}) {
        EXPECT_EQ(asking.answers(request).status, verify::ReplyStatus::Failed);
        EXPECT_EQ(problemOf(asking), "net.too-large");
    }
}

TEST(Resolve, FollowsNoRedirect)
{
    LabRig rig;
    const auto redirect = [](const auto&, const auto&) {
        auto response = lab::http::text(302, "");
        response.headers.push_back({"Location", "http://169.254.169.254/metadata/identity"});
        return response;
    };
    rig.lab->intercept(lab::Azure::Aia, redirect);
    rig.lab->intercept(lab::Azure::Entra, redirect);
    const auto imds = rig.record(lab::Azure::Imds);
    Asking asking(rig);
    for (const verify::Request& request :
        {verify::Request(issuer(rig)), verify::Request(discovery(rig)), verify::Request(kKeys)}) {
        EXPECT_EQ(asking.answers(request).status, verify::ReplyStatus::Failed);
        EXPECT_EQ(problemOf(asking), "azure.redirected");
    }
    EXPECT_TRUE(imds->empty());
}

TEST(Resolve, GoesToNoPrivateAddressForACertificate)
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    std::string leadsTo;
    options.resolve = [&leadsTo](const std::string&) { return std::vector{leadsTo}; };
    const auto transport = net::liveTransport(options);
    for (const char* address :
        {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1", "::ffff:10.0.0.1"}) {
        leadsTo = address;
        std::vector<Resolution> told;
        ResolveOptions resolve;
        resolve.clock = [] { return Time{}; };
        resolve.told = [&told](const Resolution& one) { told.push_back(one); };
        const auto answers = liveAnswers(nullptr, *transport, resolve);
        EXPECT_EQ(answers(issuer(shared())).status, verify::ReplyStatus::Refused) << address;
        ASSERT_TRUE(told.back().problem) << address;
        EXPECT_EQ(told.back().problem->id.value, "net.forbidden-address") << address;
    }
}

TEST(Resolve, ReadsDiscoveryAndKeysOfTheIssuer)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Entra);
    Asking asking(rig);
    const auto document = asking.answers(discovery(rig));
    ASSERT_EQ(document.status, verify::ReplyStatus::Ok) << problemOf(asking);
    EXPECT_NE(asText(document.body).find(tenantIssuer(rig)), std::string_view::npos);
    const auto keys = asking.answers(kKeys);
    ASSERT_EQ(keys.status, verify::ReplyStatus::Ok) << problemOf(asking);
    ASSERT_EQ(arrived->size(), 2U);
    EXPECT_EQ(arrived->at(1).header("Authorization"), std::nullopt);
    EXPECT_EQ(arrived->at(1).header("Host"), "login.microsoftonline.com");
    static_cast<void>(asking.answers(discovery(rig)));
    static_cast<void>(asking.answers(kKeys));
    EXPECT_EQ(arrived->size(), 2U);
}

TEST(Resolve, AsksAgainForAnUnknownKeyOnceInFiveMinutes)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Entra);
    Asking asking(rig);
    const verify::JwksRequest again{kKeys.url, true};
    const auto before = asking.answers(kKeys);
    EXPECT_EQ(asking.answers(again).body, before.body);
    EXPECT_EQ(remarkOf(asking), "azure.keys-asked-lately");
    EXPECT_EQ(arrived->size(), 1U);
    const Time rolled = rig.lab->tenant().now();
    rig.lab->tenant().change([rolled](lab::World& world) {
        lab::rollOver(world.keys, world.seed, rolled, lab::OldKeys::StayPublished);
    });
    asking.now = asking.now + kKeysAskedAgain;
    EXPECT_NE(asking.answers(again).body, before.body);
    EXPECT_EQ(arrived->size(), 2U);
    EXPECT_NE(asking.answers(kKeys).body, before.body);
    EXPECT_EQ(arrived->size(), 2U);
}

TEST(Resolve, KeepsTheLastKeysThroughAnOutageAndSaysSo)
{
    LabRig rig;
    Asking asking(rig);
    const auto before = asking.answers(kKeys);
    rig.lab->intercept(
        lab::Azure::Entra, [](const auto&, const auto&) { return lab::http::text(503, "down"); });
    asking.now = asking.now + kKeysKept;
    EXPECT_EQ(asking.answers(kKeys).body, before.body);
    EXPECT_EQ(remarkOf(asking), "azure.older-answer");
}

TEST(Resolve, AsksNobodyElseForKeys)
{
    Asking asking(shared());
    EXPECT_EQ(asking.answers(verify::JwksRequest{"https://evil.example/keys", false}).status,
        verify::ReplyStatus::Refused);
    EXPECT_EQ(
        asking.answers(verify::JwksRequest{"http://login.microsoftonline.com/keys", false}).status,
        verify::ReplyStatus::Refused);
    verify::DiscoveryRequest other = discovery(shared());
    other.issuer = "https://sts.windows.net/00000000-0000-0000-0000-000000000000/";
    EXPECT_EQ(asking.answers(other).status, verify::ReplyStatus::Refused);
    EXPECT_EQ(problemOf(asking), "azure.not-asked");
}

TEST(Resolve, ReadsResourceManagerWithTheSignIn)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Arm);
    Asking asking(rig);
    const std::string web = lab::idOf(rig.machine("web-01"));
    const auto reply = asking.answers(verify::ArmRequest{web, "2024-07-01", "vm"});
    EXPECT_EQ(reply.status, verify::ReplyStatus::Ok) << problemOf(asking);
    EXPECT_EQ(arrived->front().header("Authorization"), "Bearer " + rig.session->tokenText);
}

TEST(Resolve, TellsResourceManagersRefusalsApart)
{
    Asking asking(shared());
    const std::string web = lab::idOf(shared().machine("web-01"));
    const auto ask = [&](const std::string& id) {
        return asking.answers(verify::ArmRequest{id, "2024-07-01", "vm"}).status;
    };
    EXPECT_EQ(ask(web + "x"), verify::ReplyStatus::NotFound);
    EXPECT_EQ(problemOf(asking), "azure.not-found");
    EXPECT_EQ(ask("/subscriptions/a?b"), verify::ReplyStatus::Refused);
    FakeSession nobody(shared().connection, shared().transport);
    const auto unknown = asking.make(&nobody);
    EXPECT_EQ(unknown(verify::ArmRequest{web, "2024-07-01", "vm"}).status,
        verify::ReplyStatus::Forbidden);
    EXPECT_EQ(problemOf(asking), "azure.unauthenticated");
    const auto none = asking.make(nullptr);
    EXPECT_EQ(
        none(verify::ArmRequest{web, "2024-07-01", "vm"}).status, verify::ReplyStatus::Unavailable);
    EXPECT_EQ(problemOf(asking), "azure.nobody-signed-in");
}

TEST(Resolve, CancelledItAsksNothingMore)
{
    ResolveOptions options;
    options.clock = [] { return Time{}; };
    options.cancel.ask();
    const auto answers = liveAnswers(shared().session.get(), *shared().transport, options);
    EXPECT_EQ(answers(issuer(shared())).status, verify::ReplyStatus::Failed);
}

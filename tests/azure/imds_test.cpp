// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata service of the machine: what is sent, what is taken, and how each refusal is told apart.
#include "azure/imds/client.h"
#include "fetch_rig.h"
#include "lab/http/parameters.h"
#include "lab/imds/rules.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;
using lab::http::Response;

namespace {

Patience impatient()
{
    Patience patience = imdsPatience();
    patience.pause = [](auto, const net::Cancel&) { return true; };
    return patience;
}

struct Machine {
    explicit Machine(const std::string& name = "web-01") : rig(name) {}
    ImdsClient client(Patience patience = impatient())
    {
        return {rig.connection.endpoints.metadata, *rig.transport, std::move(patience)};
    }
    void answerWith(Response response)
    {
        rig.lab->intercept(lab::Azure::Imds,
            [response, this](const auto&, const auto&) { return (++asked, response); });
    }
    std::string audience() { return policy::defaultAudience(rig.world->directory.tenantId); }
    LabRig rig;
    std::atomic<int> asked{0};
};

template <typename T>
std::string idOf(const Result<T>& result)
{
    return result ? "" : std::string(result.problem().id.value);
}

Response html(int status)
{
    return lab::http::text(status, "<html>Sign in to the hotel's network</html>", "text/html");
}

} // namespace

TEST(Imds, FetchesADocumentForTheNonce)
{
    Machine machine;
    const auto arrived = machine.rig.record(lab::Azure::Imds);
    const auto body = machine.client().attested("0123456789abcdef+/=", net::Cancel());
    ASSERT_TRUE(body) << idOf(body);
    EXPECT_NE(asText(*body).find("\"encoding\":\"pkcs7\""), std::string_view::npos);
    ASSERT_EQ(arrived->size(), 1U);
    const auto& request = arrived->front();
    EXPECT_EQ(request.method, "GET");
    EXPECT_EQ(request.header("Metadata"), "true");
    EXPECT_EQ(request.header("X-Forwarded-For"), std::nullopt);
    EXPECT_EQ(request.query("nonce"), "0123456789abcdef+/=");
    EXPECT_EQ(request.query("api-version"), "2025-04-07");
}

TEST(Imds, TellsTheMachinesResourceId)
{
    Machine machine;
    const auto body = machine.client().instance(net::Cancel());
    ASSERT_TRUE(body) << idOf(body);
    const auto id = resourceIdIn(*body);
    ASSERT_TRUE(id) << idOf(id);
    EXPECT_EQ(*id, lab::idOf(machine.rig.machine("web-01")));
}

TEST(Imds, FetchesATokenOfTheChosenIdentity)
{
    Machine machine("build-01");
    const auto arrived = machine.rig.record(lab::Azure::Imds);
    const auto& identity = machine.rig.machine("build-01").identity.userAssigned.at(1);
    const std::pair<IdentityChoice, const char*> choices[]{
        {{IdentityChoice::By::ClientId, identity.clientId}, "client_id"},
        {{IdentityChoice::By::ObjectId, identity.principalId}, "object_id"},
        {{IdentityChoice::By::ResourceId, identity.id}, "msi_res_id"},
    };
    for (const auto& [choice, name] : choices) {
        const auto body = machine.client().token(machine.audience(), choice, net::Cancel());
        ASSERT_TRUE(body) << idOf(body) << name;
        EXPECT_TRUE(tokenIn(*body)) << name;
        EXPECT_EQ(arrived->back().query(name), choice.value);
        EXPECT_EQ(arrived->back().query("resource"), machine.audience());
    }
}

TEST(Imds, TellsTheLabsRefusalsApart)
{
    Machine machine("build-01");
    EXPECT_EQ(idOf(machine.client().token(machine.audience(), {}, net::Cancel())),
        "fetch.identity-ambiguous");
    const IdentityChoice stranger{
        IdentityChoice::By::ClientId, "00000000-0000-4000-8000-000000000000"};
    EXPECT_EQ(idOf(machine.client().token(machine.audience(), stranger, net::Cancel())),
        "fetch.identity-not-found");
    const IdentityChoice own{IdentityChoice::By::ClientId,
        machine.rig.machine("build-01").identity.userAssigned.at(0).clientId};
    EXPECT_EQ(idOf(machine.client().token("api://nothing", own, net::Cancel())),
        "fetch.resource-unknown");
}

TEST(Imds, TellsAnswersOfOthersApart)
{
    Machine machine;
    const std::pair<Response, const char*> answers[]{
        {html(200), "fetch.imds-stranger"},
        {lab::http::text(410, ""), "fetch.imds-not-ready"},
        {lab::http::text(502, ""), "fetch.imds-stranger"},
        {html(403), "fetch.imds-stranger"},
        {html(502), "fetch.imds-stranger"},
        {html(302), "fetch.imds-stranger"},
        {lab::http::json(200, R"({"encoding":7,"signature":"x"})"), "fetch.unexpected-shape"},
        {lab::http::json(200, R"({"encoding":"pkcs7"})"), "fetch.unexpected-shape"},
        {lab::http::json(200, R"({"encoding":"pkcs1","signature":"x"})"), "fetch.unexpected-shape"},
        {lab::http::json(200, "[]"), "fetch.unexpected-shape"},
        {lab::imds::notThisVersion(), "fetch.imds-version"},
        {lab::imds::plainError(400, "Bad request. Required metadata header not specified"),
            "fetch.imds-header-lost"},
        {lab::imds::plainError(400, "Bad request. X-Forwarded-For is not allowed"),
            "fetch.imds-forwarded"},
        {lab::imds::plainError(429, "Too many requests"), "fetch.imds-throttled"},
        {lab::imds::plainError(410, "Gone"), "fetch.imds-not-ready"},
        {lab::imds::plainError(500, "oops"), "fetch.imds-not-ready"},
        {lab::imds::plainError(403, "no"), "fetch.imds-refused"},
    };
    for (const auto& [response, id] : answers) {
        machine.answerWith(response);
        const auto body = machine.client().attested("abc", net::Cancel());
        EXPECT_EQ(idOf(body), id) << response.status << response.body;
    }
}

TEST(Imds, TakesNoTokenThatIsNone)
{
    for (const char* body : {R"({"access_token":"abc","token_type":"Bearer"})",
             R"({"access_token":"a.b.c","token_type":"pop"})", R"({"token_type":"Bearer"})",
             R"({"access_token":["a.b.c"],"token_type":"Bearer"})",
             R"({"access_token":"a.b.c\r\nx: y","token_type":"Bearer"})"}) {
        EXPECT_EQ(idOf(tokenIn(asBytes(body))), "fetch.unexpected-shape") << body;
    }
}

TEST(Imds, TriesAgainWhileItIsBeingUpdated)
{
    Machine machine;
    std::atomic<int> left{3};
    machine.rig.lab->intercept(lab::Azure::Imds, [&left](const auto& request, const auto& next) {
        return left-- > 0 ? lab::imds::plainError(410, "Gone") : next(request);
    });
    std::vector<Waiting> waits;
    Patience patience = impatient();
    patience.waiting = [&waits](const Waiting& one) { waits.push_back(one); };
    EXPECT_TRUE(machine.client(patience).attested("abc", net::Cancel()));
    ASSERT_EQ(waits.size(), 3U);
    EXPECT_EQ(waits[2].time, std::chrono::seconds(8));
}

TEST(Imds, GivesUpWithinItsPatience)
{
    Machine machine;
    machine.answerWith(lab::imds::plainError(429, "Too many requests"));
    EXPECT_FALSE(machine.client().attested("abc", net::Cancel()));
    EXPECT_EQ(machine.asked, 5);
    machine.asked = 0;
    machine.answerWith(lab::imds::plainError(400, "no"));
    EXPECT_FALSE(machine.client().attested("abc", net::Cancel()));
    EXPECT_EQ(machine.asked, 1);
}

TEST(Imds, SaysWhereThereIsNone)
{
    Machine machine;
    machine.rig.lab->intercept(lab::Azure::Imds, [](const auto&, const auto&) {
        Response none;
        none.status = 0;
        return none;
    });
    EXPECT_EQ(idOf(machine.client().attested("abc", net::Cancel())), "fetch.imds-unreachable");
}

TEST(Imds, AsksForNothingThatCouldBeReadAsMore)
{
    Machine machine;
    const auto arrived = machine.rig.record(lab::Azure::Imds);
    for (const char* nonce :
        {"", "a&nonce=b", "a b", "a'b", "$(id)", "0123456789012345678901234567890123", "a\nb"}) {
        EXPECT_EQ(idOf(machine.client().attested(nonce, net::Cancel())), "fetch.bad-nonce")
            << nonce;
    }
    for (const char* resource : {"", "api://x y", "api://x&client_id=1", "-x", "a'b", "a\"b"}) {
        EXPECT_EQ(idOf(machine.client().token(resource, {}, net::Cancel())), "fetch.bad-parameter")
            << resource;
    }
    for (const IdentityChoice& choice : {IdentityChoice{IdentityChoice::By::ClientId, "x"},
             IdentityChoice{IdentityChoice::By::ResourceId, "/subscriptions/s"},
             IdentityChoice{IdentityChoice::By::ResourceId,
                 "/subscriptions/s/providers/x/userAssignedIdentities/a'b"}}) {
        EXPECT_EQ(
            idOf(machine.client().token("api://x", choice, net::Cancel())), "fetch.bad-parameter")
            << choice.value;
    }
    EXPECT_TRUE(arrived->empty());
}

TEST(Imds, MakesAnotherNonceEachTime)
{
    const std::string first = newNonce();
    EXPECT_EQ(first.size(), 32U);
    EXPECT_FALSE(unfitNonce(first));
    EXPECT_NE(first, newNonce());
}

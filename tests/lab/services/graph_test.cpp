// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"
#include "fixture.h"
#include "lab/entra/issue_token.h"
#include "lab/graph/service.h"
#include "lab/http/parameters.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

struct Graph {
    std::shared_ptr<Tenant> tenant = newTenant();
    http::Handler handler = graph::handler(tenant);
    AppRegistration server = appNamed(*tenant->world(), kServerApp);
    std::string client = kOpsApp;

    std::vector<http::Header> headers()
    {
        const auto world = tenant->world();
        TokenSpec spec = entra::tokenSpec(*world,
            {*principalOfApp(world->directory, appNamed(*world, client).appId),
                {"https://graph.microsoft.com", 1}, kNow, Duration{3599},
                entra::ClientProof::Secret, {}, {}});
        return {{"Authorization", "Bearer " + entra::signedToken(*world, spec)}};
    }
    http::Response get(const std::string& path)
    {
        return handler(test::get("/v1.0/" + path, headers()));
    }
    http::Response post(const std::string& path, std::string body)
    {
        return handler(test::post("/v1.0/" + path, std::move(body), headers()));
    }
    std::string find(const std::string& kind, const std::string& filter)
    {
        return get(kind + "?$filter=" + percentEncoded(filter)).body;
    }
};

} // namespace

TEST(Graph, FindsTheAudiencesApplicationAndPrincipal)
{
    Graph graph;
    const std::string& uri = graph.server.identifierUris[0];
    EXPECT_EQ(
        at(graph.find("applications", "identifierUris/any(s:s eq '" + uri + "')"), "value/0/appId"),
        graph.server.appId);
    EXPECT_EQ(at(graph.find("servicePrincipals", "servicePrincipalNames/any(x:x eq '" + uri + "')"),
                  "value/0/appId"),
        graph.server.appId);
    EXPECT_EQ(at(graph.find("servicePrincipals", "appId eq '" + graph.server.appId + "'"),
                  "value/0/displayName"),
        kServerApp);
    EXPECT_FALSE(
        has(graph.find("applications", "identifierUris/any(s:s eq 'api://none')"), "value/0"));
    EXPECT_EQ(
        at(graph.get("applications/" + graph.server.objectId).body, "id"), graph.server.objectId);
    EXPECT_EQ(graph.get("applications/none").status, 404);
    EXPECT_EQ(graph.get("applications?$filter=createdDateTime%20gt%20x").status, 400);
}

TEST(Graph, WantsATokenForItAndARole)
{
    Graph graph;
    EXPECT_EQ(graph.handler(get("/v1.0/applications")).status, 401);
    graph.client = kServerApp;
    const auto refused = graph.get("applications");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(at(refused.body, "error/code"), "Authorization_RequestDenied");
}

TEST(Graph, CreatesAnAudienceThatTokensCanThenBeHadFor)
{
    Graph graph;
    const std::string tenantId = graph.tenant->world()->directory.tenantId;
    const std::string uri = "api://" + tenantId + "/other-server";
    const auto resource = [&] {
        const auto world = graph.tenant->world();
        return findResource(world->directory, world->cloud, uri);
    };
    const auto app = graph.post("applications",
        R"({"displayName":"other-server","identifierUris":[")" + uri
            + R"("],"signInAudience":"AzureADMyOrg","api":{"requestedAccessTokenVersion":2}})");
    ASSERT_EQ(app.status, 201) << app.body;
    EXPECT_EQ(std::get<NoResource>(resource()), NoResource::NoPrincipal);
    const std::string body = R"({"appId":")" + at(app.body, "appId") + R"("})";
    EXPECT_EQ(graph.post("servicePrincipals", body).status, 201);
    ASSERT_TRUE(std::holds_alternative<TokenResource>(resource()));
    EXPECT_EQ(std::get<TokenResource>(resource()).audience, at(app.body, "appId"));
    EXPECT_EQ(graph.post("servicePrincipals", body).status, 409);
}

TEST(Graph, KeepsThePolicyOnIdentifierUris)
{
    Graph graph;
    const auto foreign
        = graph.post("applications", R"({"displayName":"x","identifierUris":["api://foreign/x"]})");
    EXPECT_EQ(foreign.status, 400);
    EXPECT_NE(
        at(foreign.body, "error/message").find("Failed to add identifier URI"), std::string::npos);
    EXPECT_EQ(graph
                  .post("applications",
                      R"({"displayName":"x","identifierUris":[")" + graph.server.identifierUris[0]
                          + R"("]})")
                  .status,
        400)
        << "taken already";
}

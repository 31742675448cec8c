// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "fixture.h"
#include "lab/arm/resource_graph.h"
#include "lab/arm/service.h"
#include "lab/entra/issue_token.h"
#include "lab/imds/service.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

struct Arm {
    std::shared_ptr<Tenant> tenant = newTenant();
    std::shared_ptr<imds::Service> imds = imds::Service::make(tenant, imds::kUnlimited);
    http::Handler handler = arm::Service::make(
        tenant, {2, [this](std::string machine) {
                     return imds->handlerOf(std::move(machine));
                 }})->handler();
    std::shared_ptr<const World> world = tenant->world();
    std::string production = "/subscriptions/" + world->subscriptions[0].subscriptionId;
    std::string integration = "/subscriptions/" + world->subscriptions[1].subscriptionId;
    std::string token = tokenOf(kServerApp);

    std::string tokenOf(
        const char* app, std::string audience = "https://management.azure.com/", Time now = kNow)
    {
        const auto current = tenant->world();
        TokenSpec spec = entra::tokenSpec(*current,
            {*principalOfApp(current->directory, appNamed(*current, app).appId), {audience, 1}, now,
                Duration{3599}, entra::ClientProof::Secret, {}, {}});
        return entra::signedToken(*current, spec);
    }
    std::vector<http::Header> headers()
    {
        return {{"Authorization", "Bearer " + token}, {"Host", "localhost:2"}};
    }
    http::Response get(const std::string& path)
    {
        return handler(test::get(
            path + (path.find('?') == std::string::npos ? "?" : "&") + "api-version=2024-07-01",
            headers()));
    }
    http::Response post(const std::string& path, std::string body)
    {
        return handler(test::post(path + "?api-version=2024-07-01", std::move(body), headers()));
    }
    std::string read(const std::string& path)
    {
        const auto answer = get(path);
        EXPECT_EQ(answer.status, 200) << path << answer.body;
        return answer.body;
    }
    /// Names of all items of a list, by following its pages.
    std::vector<std::string> names(const std::string& path)
    {
        std::vector<std::string> all;
        std::string body = read(path);
        for (int pages = 0; pages < 20; ++pages) {
            for (int i = 0; has(body, "value/" + std::to_string(i)); ++i) {
                all.push_back(at(body, "value/" + std::to_string(i) + "/name"));
            }
            const std::string next = at(body, "nextLink");
            if (next.empty()) {
                break;
            }
            EXPECT_TRUE(next.starts_with("https://localhost:2/"));
            body = handler(test::get(next.substr(next.find('/', 8)), headers())).body;
        }
        return all;
    }
    const Machine& machine(const char* name) { return *findMachine(*world, name); }
};

using Names = std::vector<std::string>;

} // namespace

TEST(Arm, ReadsEveryResourceByItsId)
{
    Arm arm;
    const arm::Inventory inventory(*arm.world);
    ASSERT_GT(inventory.all().size(), 20U);
    for (const auto& one : inventory.all()) {
        EXPECT_EQ(at(arm.read(one.id), "id"), one.id);
    }
    EXPECT_EQ(at(arm.read(lowered(idOf(arm.machine("web-01")))), "properties/vmId"),
        arm.machine("web-01").vmId);
}

TEST(Arm, ReadsWhatHoldsResources)
{
    Arm arm;
    EXPECT_EQ(at(arm.read("/tenants"), "value/0/tenantId"), arm.world->directory.tenantId);
    EXPECT_TRUE(has(arm.read("/subscriptions"), "value/1"));
    EXPECT_EQ(at(arm.read(arm.production), "tenantId"), arm.world->directory.tenantId);
    EXPECT_EQ(arm.names(arm.production + "/resourcegroups"),
        (Names{"contoso-web-rg", "contoso-data-rg", "contoso-net-rg"}));
    EXPECT_EQ(
        at(arm.read(arm.production + "/resourceGroups/contoso-web-rg"), "name"), "contoso-web-rg");
}

TEST(Arm, ListsByPageAtEveryScope)
{
    Arm arm;
    const std::string compute = "/providers/Microsoft.Compute";
    EXPECT_EQ(arm.names(arm.production + compute + "/virtualMachines"), (Names{"web-01", "db-01"}));
    EXPECT_EQ(arm.names(arm.integration + compute + "/virtualMachines").size(), 3U);
    EXPECT_EQ(
        arm.names(arm.production + "/resourceGroups/contoso-web-rg" + compute + "/virtualMachines"),
        Names{"web-01"});
    const std::string set = arm.production + "/resourceGroups/contoso-web-rg" + compute
        + "/virtualMachineScaleSets/api-vmss";
    EXPECT_EQ(
        arm.names(set + "/virtualMachines"), (Names{"api-vmss_0", "api-vmss_1", "api-vmss_2"}));
    EXPECT_EQ(arm.names(set + "/virtualMachines/1/networkInterfaces"), Names{"api-vmss-nic"});
    EXPECT_EQ(arm.names(set + "/networkInterfaces").size(), 0U);
}

TEST(Arm, ShowsTheInstanceViewWhenAskedFor)
{
    Arm arm;
    const std::string id = idOf(arm.machine("web-01"));
    EXPECT_FALSE(has(arm.read(id), "properties/instanceView"));
    EXPECT_EQ(at(arm.read(id + "?$expand=instanceView"), "properties/instanceView/statuses/1/code"),
        "PowerState/running");
    EXPECT_EQ(at(arm.read(id + "/instanceView"), "statuses/1/code"), "PowerState/running");
}

struct ArmRefusal {
    const char* name;
    std::function<http::Response(Arm&)> ask;
    int status;
    const char* code;
};

class ArmRefused : public testing::TestWithParam<ArmRefusal> {};

TEST_P(ArmRefused, SaysWhy)
{
    Arm arm;
    const auto answer = GetParam().ask(arm);
    EXPECT_EQ(answer.status, GetParam().status) << answer.body;
    EXPECT_EQ(at(answer.body, "error/code"), GetParam().code) << answer.body;
    EXPECT_TRUE(answer.header("x-ms-request-id"));
    const auto challenge = answer.header("WWW-Authenticate");
    EXPECT_EQ(challenge.has_value(), answer.status == 401);
    if (challenge) {
        EXPECT_NE(challenge->find("authorization_uri=\"https://login.microsoftonline.com/"
                      + arm.world->directory.tenantId),
            std::string_view::npos);
    }
}

namespace {

const std::vector<ArmRefusal>& refusals()
{
    static const std::vector<ArmRefusal> kAll{
        {"noToken", [](Arm& a) { return a.handler(get(a.production + "?api-version=2024-07-01")); },
            401, "AuthenticationFailed"},
        {"nonsense",
            [](Arm& a) {
                a.token = "nonsense";
                return a.get(a.production);
            },
            401, "InvalidAuthenticationToken"},
        {"tampered",
            [](Arm& a) {
                a.token[a.token.size() - 20] = a.token[a.token.size() - 20] == 'A' ? 'B' : 'A';
                return a.get(a.production);
            },
            401, "InvalidAuthenticationToken"},
        {"rolledOver",
            [](Arm& a) {
                a.tenant->change([](World& world) {
                    rollOver(world.keys, world.seed, kNow, OldKeys::Withdrawn);
                });
                return a.get(a.production);
            },
            401, "InvalidAuthenticationToken"},
        {"audience",
            [](Arm& a) {
                a.token = a.tokenOf(kServerApp, "https://graph.microsoft.com");
                return a.get(a.production);
            },
            401, "InvalidAuthenticationTokenAudience"},
        {"tenant",
            [](Arm& a) {
                a.tenant->change([](World& world) {
                    world.hooks.token = [](TokenSpec& spec) { spec.tenantId = "other"; };
                });
                a.token = a.tokenOf(kServerApp);
                return a.get(a.production);
            },
            401, "InvalidAuthenticationTokenTenant"},
        {"expired",
            [](Arm& a) {
                a.token
                    = a.tokenOf(kServerApp, "https://management.azure.com/", kNow - Duration{7200});
                return a.get(a.production);
            },
            401, "ExpiredAuthenticationToken"},
        {"noVersion", [](Arm& a) { return a.handler(get(a.production, a.headers())); }, 400,
            "MissingApiVersionParameter"},
        {"badVersion",
            [](Arm& a) {
                return a.handler(get(a.production + "?api-version=latest", a.headers()));
            },
            400, "InvalidApiVersionParameter"},
        {"oldVersion",
            [](Arm& a) {
                return a.handler(get(a.production + "?api-version=1999-01-01", a.headers()));
            },
            400, "InvalidApiVersionParameter"},
        {"noDayVersion",
            [](Arm& a) {
                return a.handler(get(a.production + "?api-version=2024-13-01", a.headers()));
            },
            400, "InvalidApiVersionParameter"},
        {"subscription",
            [](Arm& a) { return a.get("/subscriptions/00000000-0000-0000-0000-000000000000"); },
            404, "SubscriptionNotFound"},
        {"group",
            [](Arm& a) {
                return a.get(a.production
                    + "/resourceGroups/none/providers/Microsoft.Compute/virtualMachines/web-01");
            },
            404, "ResourceGroupNotFound"},
        {"machine", [](Arm& a) { return a.get(idOf(a.machine("web-01")) + "x"); }, 404,
            "ResourceNotFound"},
        {"uniformAsPlain",
            [](Arm& a) {
                return a.get(a.production
                    + "/resourceGroups/contoso-web-rg/providers/Microsoft.Compute/virtualMachines/"
                      "api-vmss_0");
            },
            404, "ResourceNotFound"},
        {"noRole",
            [](Arm& a) {
                a.token = a.tokenOf(kOpsApp);
                return a.get(idOf(a.machine("build-01")));
            },
            403, "AuthorizationFailed"},
        {"noRoleForAList",
            [](Arm& a) {
                a.token = a.tokenOf(kOpsApp);
                return a.get(a.integration + "/providers/Microsoft.Compute/virtualMachines");
            },
            403, "AuthorizationFailed"},
        {"write", [](Arm& a) { return a.post(idOf(a.machine("web-01")), "{}"); }, 405,
            "MethodNotAllowed"},
    };
    return kAll;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(All, ArmRefused, testing::ValuesIn(refusals()),
    [](const auto& tested) { return tested.param.name; });

TEST(Arm, NamesClientActionAndScopeWhenItRefuses)
{
    Arm arm;
    arm.token = arm.tokenOf(kOpsApp);
    const std::string id = idOf(arm.machine("build-01"));
    const auto answer = arm.get(id);
    const auto& app = appNamed(*arm.world, kOpsApp);
    EXPECT_EQ(at(answer.body, "error/message"),
        "The client '" + app.appId + "' with object id '"
            + principalOfApp(arm.world->directory, app.appId)->id
            + "' does not have authorization to perform action "
              "'Microsoft.Compute/virtualMachines/read' over scope '"
            + id
            + "' or the scope is invalid. If access was recently granted, please refresh your "
              "credentials.");
    EXPECT_EQ(answer.header("x-ms-failure-cause"), "gateway");
}

TEST(Arm, ShowsOnlyWhatTheCallerMayRead)
{
    Arm arm;
    const std::string server
        = principalOfApp(arm.world->directory, appNamed(*arm.world, kServerApp).appId)->id;
    arm.tenant->change([&](World& world) {
        removeRoles(world, server, arm.production);
        grantRole(world, server, "Reader", arm.production + "/resourceGroups/contoso-data-rg");
    });
    EXPECT_EQ(
        arm.names(arm.production + "/providers/Microsoft.Compute/virtualMachines"), Names{"db-01"});
    EXPECT_EQ(arm.get(arm.machine("db-01").nics[0].subnetId).status, 403)
        << "networks are in a group of their own";
    EXPECT_EQ(arm.get(arm.production).status, 403);
}

TEST(Arm, TellsPermissionsAndRoles)
{
    Arm arm;
    const std::string id = idOf(arm.machine("web-01"));
    EXPECT_EQ(
        at(arm.read(id + "/providers/Microsoft.Authorization/permissions"), "value/0/actions/0"),
        "*/read");
    arm.token = arm.tokenOf(kOpsApp);
    EXPECT_TRUE(has(arm.read(id + "/providers/Microsoft.Authorization/permissions"), "value/1"));
    EXPECT_FALSE(has(
        arm.read(arm.integration + "/providers/Microsoft.Authorization/permissions"), "value/0"));
    const std::string who
        = principalOfApp(arm.world->directory, appNamed(*arm.world, kOpsApp).appId)->id;
    const std::string mine
        = arm.read(id + "/providers/Microsoft.Authorization/roleAssignments?$filter=assignedTo(%27"
            + who + "%27)");
    EXPECT_EQ(at(mine, "value/0/properties/principalId"), who);
    EXPECT_TRUE(at(mine, "value/0/properties/roleDefinitionId")
                    .ends_with("/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba80ae7"));
}

TEST(Arm, LetsAnOwnerGrantAndTakeRoles)
{
    Arm arm;
    const auto& ops = *principalOfApp(arm.world->directory, appNamed(*arm.world, kOpsApp).appId);
    const std::string id = idOf(arm.machine("build-01"));
    const std::string opsToken = arm.tokenOf(kOpsApp), serverToken = arm.token;
    const auto owner = std::find_if(arm.world->directory.principals.begin(),
        arm.world->directory.principals.end(),
        [](const Principal& one) { return one.kind == Principal::Kind::User; });
    TokenSpec spec = entra::tokenSpec(*arm.world,
        {*owner, {"https://management.azure.com/", 1}, kNow, Duration{3599},
            entra::ClientProof::None, appNamed(*arm.world, kConsoleApp).appId, {}});
    const std::string ownerToken = entra::signedToken(*arm.world, spec);
    const auto write = [&](const std::string& token, const std::string& method) {
        arm.token = token;
        auto request = post(id
                + "/providers/Microsoft.Authorization/roleAssignments/"
                  "aaaaaaaa-0000-4000-8000-000000000001?api-version=2022-04-01",
            "{\"properties\":{\"roleDefinitionId\":\"/providers/Microsoft.Authorization/"
            "roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba80ae7\",\"principalId\":\""
                + ops.id + "\"}}",
            arm.headers());
        request.method = method;
        return arm.handler(request).status;
    };
    const auto read = [&] {
        arm.token = opsToken;
        return arm.get(id).status;
    };
    EXPECT_EQ(read(), 403);
    EXPECT_EQ(write(serverToken, "PUT"), 403) << "a Reader grants nothing";
    EXPECT_EQ(write(ownerToken, "PUT"), 201);
    EXPECT_EQ(write(ownerToken, "PUT"), 409);
    EXPECT_EQ(read(), 200);
    EXPECT_EQ(write(ownerToken, "DELETE"), 200);
    EXPECT_EQ(write(ownerToken, "DELETE"), 204);
    EXPECT_EQ(read(), 403);
}

TEST(Arm, AnswersTheGraphQueryOfAVerifier)
{
    Arm arm;
    const std::string vmId = arm.machine("web-01").vmId;
    const auto ask = [&](const std::string& query) {
        return arm
            .post("/providers/Microsoft.ResourceGraph/resources",
                "{\"subscriptions\":[\"" + arm.world->subscriptions[0].subscriptionId
                    + "\"],\"query\":\"" + query
                    + "\",\"options\":{\"resultFormat\":\"objectArray\"}}")
            .body;
    };
    const std::string found = ask(
        "resources | where type =~ 'microsoft.compute/virtualmachines' | where properties.vmId == '"
        + vmId
        + "' | project id,name,location,tags,vmId=properties.vmId,networkProfile=properties."
          "networkProfile,resourceGroup");
    EXPECT_EQ(at(found, "totalRecords"), "1") << found;
    EXPECT_EQ(at(found, "data/0/name"), "web-01");
    EXPECT_EQ(at(found, "data/0/vmId"), vmId);
    EXPECT_EQ(at(found, "data/0/resourceGroup"), "contoso-web-rg");
    EXPECT_TRUE(has(found, "data/0/networkProfile/networkInterfaces/0/id"));
    EXPECT_EQ(
        at(ask("Resources | where properties.vmId =~ '" + arm.machine("api-vmss_0").vmId + "'"),
            "totalRecords"),
        "0")
        << "instances of a uniform scale set are not in the table";
    EXPECT_EQ(at(ask("resources | join kind=inner x"), "error/code"), "BadRequest");
}

TEST(Arm, RunsTheOneCommandThatFetchesEvidence)
{
    Arm arm;
    arm.token = arm.tokenOf(kOpsApp);
    const std::string script
        = R"({"commandId":"RunShellScript","script":["curl -s -H Metadata:true \"http://169.254.169.254/metadata/instance/compute/name?api-version=2021-02-01&format=text\""]})";
    const auto started = arm.post(idOf(arm.machine("web-01")) + "/runCommand", script);
    ASSERT_EQ(started.status, 202) << started.body;
    const std::string location(started.header("Location").value_or(""));
    const auto done = arm.handler(get(location.substr(location.find('/', 8)), arm.headers()));
    EXPECT_EQ(at(done.body, "value/0/message"), "Enable succeeded: \n[stdout]\nweb-01\n[stderr]\n");
    arm.token = arm.tokenOf(kServerApp);
    EXPECT_EQ(arm.post(idOf(arm.machine("web-01")) + "/runCommand", script).status, 403)
        << "a Reader runs nothing";
}

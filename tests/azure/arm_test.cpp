// SPDX-License-Identifier: GPL-3.0-or-later
// Resource Manager as the explorer and the doctor read it, over sockets from the simulated tenant.
#include "azure/arm/read.h"
#include "fetch_rig.h"
#include "lab/arm/answers.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

#include <malloc.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// The services of one lab for all cases of this file; each case has a session of its own.
LabRig& rig()
{
    static LabRig one;
    return one;
}

template <typename T>
Each<T> into(std::vector<T>& all)
{
    return [&all](const std::vector<T>& page) {
        all.insert(all.end(), page.begin(), page.end());
        return true;
    };
}

template <typename T>
std::string idOf(const Result<T>& result)
{
    return result ? "" : std::string(result.problem().id.value);
}

std::string param(const Problem& problem, std::string_view name)
{
    for (const Param& one : problem.params) {
        if (one.name == name) {
            return paramText(one.value);
        }
    }
    return "(none)";
}

/// No pauses, but a record of them.
ArmOptions impatient(std::vector<Waiting>* waits = nullptr)
{
    ArmOptions options;
    options.patience.pause = [](milliseconds, const net::Cancel&) { return true; };
    options.patience.waiting = [waits](const Waiting& one) {
        if (waits != nullptr) {
            waits->push_back(one);
        }
    };
    return options;
}

/// Answers everything by a function, without a socket.
class Scripted final : public net::Transport {
public:
    using Answer = std::function<net::HttpReply(const net::HttpRequest&)>;
    explicit Scripted(Answer answer) : m_answer(std::move(answer)) {}
    Result<net::HttpReply> exchange(const net::HttpRequest& request, const net::Cancel&) override
    {
        urls.push_back(request.url);
        return m_answer(request);
    }
    Result<net::HttpReply> stream(const net::HttpRequest&, const Sink&, const net::Cancel&) override
    {
        return Problem{net::issue::kNotAllowed, {}, {}};
    }
    std::vector<std::string> urls;

private:
    Answer m_answer;
};

net::HttpReply json(std::string text, int status = 200)
{
    net::HttpReply reply;
    reply.status = status;
    reply.body = copyBytes(asBytes(text));
    reply.headers = {{"Content-Type", "application/json", {}}};
    return reply;
}

/// A client of something that answers by a function.
struct Faked {
    explicit Faked(Scripted::Answer answer, ArmOptions options = impatient())
        : transport(std::make_shared<Scripted>(std::move(answer)))
        , session(connection(), transport)
        , arm(session, std::move(options))
    {
    }
    static Connection connection()
    {
        Connection one;
        one.endpoints = endpointsOf(policy::Cloud::Public);
        return one;
    }
    Result<std::size_t> machines()
    {
        return eachMachine(
            arm, "/subscriptions/s", [](const auto&) { return true; }, net::Cancel());
    }
    std::shared_ptr<Scripted> transport;
    FakeSession session;
    ArmClient arm;
};

} // namespace

TEST(Shape, GivesJsonThatATerminalDoesNotObey)
{
    const std::string text = "{\n\t\"a\": \"x\xC2\x9D\x30\x3B\x7F\xE2\x80\xAE\xC3\xA4\"}";
    const auto value = Value::read("answer", copyBytes(asBytes(text)));
    ASSERT_TRUE(value);
    EXPECT_EQ(value->json(), "{\n\t\"a\": \"x\\u009d0;\\u007f\\u202e\xC3\xA4\"}");
}

TEST(Arm, ListsTenantsAndSubscriptions)
{
    ArmClient arm(*rig().session);
    std::vector<DirectoryTenant> tenants;
    ASSERT_TRUE(eachTenant(arm, into(tenants), net::Cancel()));
    ASSERT_EQ(tenants.size(), 1U);
    EXPECT_EQ(tenants[0].tenantId, rig().world->directory.tenantId);
    std::vector<CloudSubscription> subscriptions;
    ASSERT_TRUE(eachSubscription(arm, into(subscriptions), net::Cancel()));
    ASSERT_EQ(subscriptions.size(), 2U);
    EXPECT_EQ(subscriptions[0].subscriptionId, rig().subscription(0));
    EXPECT_EQ(subscriptions[0].tenantId, rig().world->directory.tenantId);
    EXPECT_EQ(rig().session->resources.back(), "https://management.azure.com/");
}

TEST(Arm, FollowsThePagesOfMachines)
{
    ArmClient arm(*rig().session);
    std::vector<std::size_t> pages;
    std::vector<std::string> names;
    const auto count = eachMachine(
        arm, "/subscriptions/" + rig().subscription(1),
        [&](const std::vector<VirtualMachine>& page) {
            pages.push_back(page.size());
            for (const auto& one : page) {
                names.push_back(one.name);
            }
            return true;
        },
        net::Cancel());
    ASSERT_TRUE(count) << idOf(count);
    EXPECT_EQ(*count, 3U);
    EXPECT_EQ(pages, (std::vector<std::size_t>{2, 1}));
    EXPECT_EQ(names.at(0), "build-01");
}

TEST(Arm, ReadsAMachineWithItsNetworkAndIdentity)
{
    ArmClient arm(*rig().session);
    const lab::Machine& web = rig().machine("web-01");
    const auto machine = machineOf(arm, lab::idOf(web), net::Cancel());
    ASSERT_TRUE(machine) << idOf(machine);
    EXPECT_EQ(machine->vmId, web.vmId);
    EXPECT_EQ(machine->identity.principalId, web.identity.systemPrincipalId);
    EXPECT_EQ(machine->state, "PowerState/running");
    ASSERT_EQ(machine->interfaceIds.size(), 1U);
    const auto nic = interfaceOf(arm, machine->interfaceIds[0], net::Cancel());
    ASSERT_TRUE(nic) << idOf(nic);
    EXPECT_NE(nic->securityGroupId.find("web-nsg"), std::string::npos);
    ASSERT_EQ(nic->subnetIds.size(), 1U);
    const auto subnet = subnetOf(arm, nic->subnetIds[0], net::Cancel());
    ASSERT_TRUE(subnet) << idOf(subnet);
    EXPECT_EQ(subnet->id, nic->subnetIds[0]);
}

TEST(Arm, ReadsScaleSetsAndTheirInstances)
{
    ArmClient arm(*rig().session);
    std::vector<ScaleSet> sets;
    ASSERT_TRUE(
        eachScaleSet(arm, "/subscriptions/" + rig().subscription(0), into(sets), net::Cancel()));
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].orchestration, "Uniform");
    std::vector<VirtualMachine> instances;
    ASSERT_TRUE(eachInstance(arm, sets[0].id, into(instances), net::Cancel()));
    ASSERT_EQ(instances.size(), 3U);
    EXPECT_EQ(instances[1].vmId, rig().machine("api-vmss_1").vmId);
    EXPECT_EQ(instances[1].scaleSetId, sets[0].id);
    EXPECT_FALSE(instances[1].subnetIds.empty());
}

TEST(Arm, FindsAMachineByItsVmId)
{
    ArmClient arm(*rig().session);
    const auto found
        = machinesByVmId(arm, {rig().subscription(0)}, rig().machine("web-01").vmId, net::Cancel());
    ASSERT_TRUE(found) << idOf(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_NE(found->front().find("web-01"), std::string::npos);
}

TEST(Arm, RefusesAVmIdThatWouldChangeTheQuery)
{
    ArmClient arm(*rig().session);
    EXPECT_EQ(
        idOf(machinesByVmId(arm, {}, "x' or '1' == '1", net::Cancel())), "azure.bad-resource-id");
}

TEST(Arm, TellsWhatOneMayDoAndWhatAPrincipalMay)
{
    ArmClient arm(*rig().session);
    const std::string scope = lab::idOf(rig().machine("web-01"));
    const auto own = permissionsAt(arm, scope, net::Cancel());
    ASSERT_TRUE(own) << idOf(own);
    EXPECT_TRUE(allows(*own, "Microsoft.Compute/virtualMachines/read"));
    EXPECT_FALSE(allows(*own, "Microsoft.Compute/virtualMachines/runCommand/action"));
    const auto& ops = lab::appNamed(*rig().world, lab::kOpsApp);
    const std::string principal = lab::principalOfApp(rig().world->directory, ops.appId)->id;
    std::vector<RoleAssignment> assignments;
    ASSERT_TRUE(eachRoleAssignment(arm, scope, principal, into(assignments), net::Cancel()));
    ASSERT_FALSE(assignments.empty());
    EXPECT_EQ(assignments[0].principalId, principal);
    const auto role = roleOf(arm, assignments[0].roleDefinitionId, net::Cancel());
    ASSERT_TRUE(role) << idOf(role);
    EXPECT_TRUE(allows(*role, "Microsoft.Compute/virtualMachines/read"));
}

TEST(Arm, TellsRefusalsApart)
{
    FakeSession ops(rig().connection, rig().transport);
    ops.tokenText = rig().tokenOf(lab::kOpsApp);
    ArmClient arm(ops);
    const auto forbidden = machineOf(arm, lab::idOf(rig().machine("build-01")), net::Cancel());
    EXPECT_EQ(idOf(forbidden), "azure.forbidden");
    const auto said = paramText(forbidden.problem().params.at(2).value);
    EXPECT_FALSE(said.empty() || said.ends_with('.')) << "the sentence has its own: " << said;
    EXPECT_EQ(param(forbidden.problem(), "code"), "AuthorizationFailed");
    const std::string web = lab::idOf(rig().machine("web-01"));
    const auto missing = machineOf(arm, web + "-not", net::Cancel());
    EXPECT_EQ(idOf(missing), "azure.not-found");
    EXPECT_EQ(param(missing.problem(), "code"), "ResourceNotFound");
    ops.tokenText = "no.token.atall";
    const auto unknown = machineOf(arm, web, net::Cancel());
    EXPECT_EQ(idOf(unknown), "azure.unauthenticated");
    EXPECT_EQ(param(unknown.problem(), "code"), "InvalidAuthenticationToken");
}

TEST(Arm, TellsAWishForClaimsFromARefusedToken)
{
    LabRig own;
    std::string challenge;
    own.lab->intercept(lab::Azure::Arm, [&challenge](const auto&, const auto&) {
        auto response = lab::http::json(401, R"({"error":{"code":"InvalidAuthenticationToken"}})");
        response.headers.push_back({"WWW-Authenticate", challenge});
        return response;
    });
    const std::pair<const char*, const char*> challenges[]{
        {R"(Bearer authorization_uri="https://login.example", error="insufficient_claims", )"
         R"(claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ==")",
            "azure.claims-challenge"},
        {R"(Bearer error="insufficient_user_authentication", acr_values="c1")",
            "azure.claims-challenge"},
        {R"(Bearer error="invalid_token", error_description="expired")", "azure.unauthenticated"},
        {R"(Basic realm="claims=")", "azure.unauthenticated"},
        {"", "azure.unauthenticated"},
    };
    ArmClient arm(*own.session);
    for (const auto& [text, id] : challenges) {
        challenge = text;
        EXPECT_EQ(idOf(machineOf(arm, lab::idOf(own.machine("web-01")), net::Cancel())), id)
            << text;
    }
}

TEST(Arm, WaitsAsLongAsItIsAskedTo)
{
    LabRig own;
    auto left = std::make_shared<int>(2);
    own.lab->intercept(lab::Azure::Arm, [left](const auto& request, const auto& next) {
        return (*left)-- > 0 ? lab::arm::throttled(7) : next(request);
    });
    std::vector<Waiting> waits;
    ArmClient arm(*own.session, impatient(&waits));
    const auto machine = machineOf(arm, lab::idOf(own.machine("web-01")), net::Cancel());
    ASSERT_TRUE(machine) << idOf(machine);
    ASSERT_EQ(waits.size(), 2U);
    EXPECT_EQ(waits[0].time, seconds(7));
    EXPECT_EQ(waits[0].status, 429);
    EXPECT_EQ(waits[1].attempt, 2U);
    EXPECT_EQ(waits[0].url.find('?'), std::string::npos);
}

TEST(Arm, WaitsNoLongerThanItsCapAndGivesUp)
{
    std::vector<Waiting> waits;
    Faked faked(
        [](const auto&) {
            auto reply = json(R"({"error":{"code":"TooMany","message":"go away"}})", 429);
            reply.headers.push_back({"Retry-After", "86400", {}});
            return reply;
        },
        impatient(&waits));
    const auto result = faked.machines();
    EXPECT_EQ(idOf(result), "azure.throttled");
    EXPECT_EQ(param(result.problem(), "seconds"), "86400");
    ASSERT_FALSE(waits.empty());
    EXPECT_EQ(waits[0].time, seconds(60));
    EXPECT_EQ(waits[0].asked, seconds(86400));
    EXPECT_LE(waits.size(), 3U);
}

TEST(Arm, EndsAWaitWhenItIsCancelled)
{
    ArmOptions options;
    options.patience.pause = [](milliseconds, const net::Cancel&) { return false; };
    Faked faked([](const auto&) { return json("{}", 429); }, options);
    EXPECT_EQ(idOf(faked.machines()), "net.cancelled");
    EXPECT_EQ(faked.transport->urls.size(), 1U);
}

TEST(Arm, DoesNotRepeatWhatMayHaveBeenDone)
{
    Faked faked([](const auto&) { return json("{}", 503); });
    EXPECT_EQ(idOf(faked.arm.post("answer", "/subscriptions/s/x", "2024-07-01", "{}", {})),
        "azure.unavailable");
    EXPECT_EQ(faked.transport->urls.size(), 1U);
}

TEST(Arm, NeverFollowsAListToAnotherHost)
{
    for (const char* link : {"https://evil.example/next", "http://management.azure.com/next",
             "https://management.azure.com:444/next", "https://management.azure.com@evil.example/",
             "https://management.azure.com.evil.example/", "//evil.example/", "/subscriptions"}) {
        Faked faked([link](const auto&) {
            return json(R"({"value":[],"nextLink":")" + std::string(link) + "\"}");
        });
        EXPECT_EQ(idOf(faked.machines()), "azure.next-link-elsewhere") << link;
        EXPECT_EQ(faked.transport->urls.size(), 1U) << link;
    }
}

TEST(Arm, NeverGoesInACircle)
{
    Faked faked([](const auto& request) {
        return json(R"({"value":[],"nextLink":"https://management.azure.com/a?page=)"
            + std::string(request.url.ends_with("=1") ? "2" : "1") + "\"}");
    });
    EXPECT_EQ(idOf(faked.machines()), "azure.next-link-cycle");
    EXPECT_EQ(faked.transport->urls.size(), 3U);
}

TEST(Arm, EndsAListThatNeverEnds)
{
    ArmOptions options = impatient();
    options.pages = 5;
    int page = 0;
    Faked faked(
        [&page](const auto&) {
            return json(R"({"value":[],"nextLink":"https://management.azure.com/a?page=)"
                + std::to_string(++page) + "\"}");
        },
        options);
    EXPECT_EQ(idOf(faked.machines()), "azure.too-many-pages");
    EXPECT_EQ(faked.transport->urls.size(), 5U);
}

TEST(Arm, HoldsValuesToTheirTypes)
{
    struct Lie {
        const char* body;
        const char* id;
        const char* path;
    };
    const Lie lies[] = {
        {R"({"value":[{"id":5}]})", "azure.unexpected-shape", "value/[0]/id"},
        {R"({"value":{"id":"x"}})", "azure.unexpected-shape", "value"},
        {R"({"value":[{"id":"x","tags":["a"]}]})", "azure.unexpected-shape", "value/[0]/tags"},
        {R"({"value":[{"id":"x","properties":"none"}]})", "azure.unexpected-shape",
            "value/[0]/properties"},
        {R"({"value":[{"name":"x"}]})", "azure.unexpected-shape", "value/[0]/id"},
        {R"({"value":["x"]})", "azure.unexpected-shape", "value/[0]"},
        {R"({"value":[],"nextLink":7})", "azure.unexpected-shape", "nextLink"},
        {"<html>sign in</html>", "azure.not-json", "(none)"},
        {"", "azure.not-json", "(none)"},
    };
    for (const Lie& lie : lies) {
        Faked faked([&lie](const auto&) { return json(lie.body); });
        const auto result = faked.machines();
        EXPECT_EQ(idOf(result), lie.id) << lie.body;
        EXPECT_EQ(result ? "" : param(result.problem(), "path"), lie.path) << lie.body;
    }
}

TEST(Arm, TakesARedirectForARefusal)
{
    Faked faked([](const auto&) {
        auto reply = json("", 302);
        reply.headers.push_back({"Location", "https://evil.example/", {}});
        return reply;
    });
    const auto result = faked.machines();
    EXPECT_EQ(idOf(result), "azure.refused");
    EXPECT_EQ(param(result.problem(), "status"), "302");
    EXPECT_EQ(faked.transport->urls.size(), 1U);
}

TEST(Arm, PutsNothingIntoAnAddressThatChangesIt)
{
    for (const char* id : {"subscriptions/s", "/subscriptions/s?x=", "/subscriptions/../tenants",
             "/subscriptions/s%2f", "/subscriptions/s#", "//evil.example/x", "/a\r\nX: y",
             "/subscriptions/s/.."}) {
        Faked faked([](const auto&) { return json("{}"); });
        EXPECT_EQ(idOf(machineOf(faked.arm, id, net::Cancel())), "azure.bad-resource-id") << id;
        EXPECT_TRUE(faked.transport->urls.empty()) << id;
    }
}

TEST(Arm, KeepsNothingOfTenThousandMachines)
{
    int page = 0;
    Faked faked([&page](const auto&) {
        std::string text = "{\"value\":[";
        for (int i = 0; i < 100; ++i) {
            text += std::string(i > 0 ? "," : "") + R"({"id":"/subscriptions/s/m)"
                + std::to_string(page * 100 + i) + R"(","properties":{"vmId":"x"}})";
        }
        ++page;
        return json(text + "]"
            + (page < 100 ? R"(,"nextLink":"https://management.azure.com/a?p=)"
                        + std::to_string(page) + "\"}"
                          : "}"));
    });
    std::vector<std::size_t> inUse;
    const auto count = eachMachine(
        faked.arm, "/subscriptions/s",
        [&inUse](const auto&) {
            inUse.push_back(::mallinfo2().uordblks);
            return true;
        },
        net::Cancel());
    ASSERT_TRUE(count) << idOf(count);
    EXPECT_EQ(*count, 10'000U);
    EXPECT_LT(inUse.back(), inUse.at(5) + (256U << 10U));
}

TEST(Arm, SendsItsTokenWhereItBelongs)
{
    LabRig own;
    const auto arm = own.record(lab::Azure::Arm);
    const auto graph = own.record(lab::Azure::Graph);
    ArmClient client(*own.session);
    ASSERT_TRUE(machineOf(client, lab::idOf(own.machine("web-01")), net::Cancel()));
    ASSERT_EQ(arm->size(), 1U);
    EXPECT_EQ(arm->front().header("Authorization"), "Bearer " + own.session->tokenText);
    EXPECT_EQ(arm->front().header("Accept"), "application/json");
    EXPECT_EQ(arm->front().query("api-version"), "2024-07-01");
    EXPECT_TRUE(graph->empty());
}

TEST(Arm, TakesNoPageThatIsLargerThanItsBound)
{
    LabRig own;
    ArmOptions options = impatient();
    options.pageBytes = 500;
    ArmClient arm(*own.session, options);
    EXPECT_EQ(
        idOf(machineOf(arm, lab::idOf(own.machine("web-01")), net::Cancel())), "net.too-large");
}

TEST(Arm, TakesNoAnswerThatIsNestedWithoutEnd)
{
    Faked faked([](const auto&) { return json("{\"value\":" + std::string(100'000, '[')); });
    const auto result = faked.machines();
    EXPECT_EQ(idOf(result), "azure.not-json");
    EXPECT_EQ(param(result.problem(), "reason"), "json.too-deep");
}

TEST(HttpDate, CountsARetryFromTheAnswersOwnDate)
{
    net::HttpReply reply;
    reply.headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT", {}},
        {"Retry-After", "Sun, 06 Nov 1994 08:50:07 GMT", {}}};
    EXPECT_EQ(retryAfter(reply), seconds(30));
    reply.headers[1].value = "soon";
    EXPECT_EQ(retryAfter(reply), std::nullopt);
    reply.headers[1].value = "-5";
    EXPECT_EQ(retryAfter(reply), std::nullopt);
}

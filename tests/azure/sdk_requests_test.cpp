// SPDX-License-Identifier: GPL-3.0-or-later
// Our requests are those that Azure's own SDKs send for the same operation: tests/clients holds the SDKs to
// the same list. Versions are each client's own choice.
#include "azure/arm/read.h"
#include "azure/fetch/fetch.h"
#include "fetch_rig.h"
#include "listed_requests.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kSomebody[] = "00000000-0000-4000-8000-000000000000";
constexpr char kReader[] = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

/// What the operations are done on, as in tests/clients/requests.mjs.
struct Things {
    std::string subscription, group, machine, scaleSet, instance, interface, network, securityGroup;

    explicit Things(const std::string& id)
        : subscription("/subscriptions/" + id)
        , group(subscription + "/resourceGroups/contoso-web-rg")
        , machine(group + "/providers/Microsoft.Compute/virtualMachines/web-01")
        , scaleSet(apis() + "/providers/Microsoft.Compute/virtualMachineScaleSets/api-vmss")
        , instance(scaleSet + "/virtualMachines/1")
        , interface(group + "/providers/Microsoft.Network/networkInterfaces/web-01-nic")
        , network(subscription
              + "/resourceGroups/contoso-network-rg/providers/Microsoft.Network/virtualNetworks/"
                "contoso-vnet")
        , securityGroup(group + "/providers/Microsoft.Network/networkSecurityGroups/web-nsg")
    {
    }
    [[nodiscard]] std::string apis() const
    {
        return subscription + "/resourceGroups/contoso-api-rg";
    }
};

struct Operation {
    const char* name;
    std::function<void()> run;
};

std::vector<Operation> listsOf(ArmClient& arm, const Things& on, const net::Cancel& none)
{
    const auto all = [](const auto&) { return true; };
    return {{"tenants", [&, all] { (void)eachTenant(arm, all, none); }},
        {"subscriptions", [&, all] { (void)eachSubscription(arm, all, none); }},
        {"machines", [&, all] { (void)eachMachine(arm, on.subscription, all, none); }},
        {"machines-of-group", [&, all] { (void)eachMachine(arm, on.group, all, none); }},
        {"scale-sets", [&, all] { (void)eachScaleSet(arm, on.subscription, all, none); }},
        {"scale-sets-of-group", [&, all] { (void)eachScaleSet(arm, on.apis(), all, none); }},
        {"instances", [&, all] { (void)eachInstance(arm, on.scaleSet, all, none); }},
        {"role-assignments",
            [&, all] { (void)eachRoleAssignment(arm, on.group, kSomebody, all, none); }},
        {"permissions", [&] { (void)permissionsAt(arm, on.group, none); }}};
}

std::vector<Operation> readsOf(ArmClient& arm, const Things& on, const net::Cancel& none)
{
    const std::string id = on.subscription.substr(on.subscription.rfind('/') + 1);
    const std::string role
        = on.subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + kReader;
    return {{"subscription", [&, id] { (void)subscriptionOf(arm, id, none); }},
        {"role", [&, role] { (void)roleOf(arm, role, none); }},
        {"machine", [&] { (void)machineOf(arm, on.machine, none); }},
        {"instance", [&] { (void)machineOf(arm, on.instance, none); }},
        {"instance-interface",
            [&] { (void)interfaceOf(arm, on.instance + "/networkInterfaces/api-nic", none); }},
        {"interface", [&] { (void)interfaceOf(arm, on.interface, none); }},
        {"subnet", [&] { (void)subnetOf(arm, on.network + "/subnets/backend", none); }},
        {"network", [&] { (void)resourceOf(arm, on.network, none); }},
        {"security-group", [&] { (void)resourceOf(arm, on.securityGroup, none); }},
        {"machines-by-vm-id", [&, id] { (void)machinesByVmId(arm, {id}, kSomebody, none); }}};
}

Operation runningACommand(LabRig& rig, const Things& on, const net::Cancel& none)
{
    return {"run-command", [&] {
                FetchOrder order;
                order.way = FetchWay::RunCommand;
                order.machineId = on.machine;
                FetchMeans means;
                means.session = rig.session.get();
                EXPECT_TRUE(fetch(*planFetch(order), means, none));
            }};
}

} // namespace

TEST(SdkRequests, AreOursForResourceManager)
{
    LabRig rig;
    rig.session->tokenText = rig.tokenOf(lab::kOpsApp);
    const auto arrived = rig.record(lab::Azure::Arm);
    ArmOptions options;
    options.patience.attempts = 1;
    ArmClient arm(*rig.session, options);
    const net::Cancel none;
    const Things on(rig.subscription(0));
    auto operations = listsOf(arm, on, none);
    for (const auto& each : readsOf(arm, on, none)) {
        operations.push_back(each);
    }
    operations.push_back(runningACommand(rig, on, none));
    const auto expected = listedRequests();
    for (const auto& [name, run] : operations) {
        arrived->clear();
        run();
        ASSERT_FALSE(arrived->empty()) << name;
        EXPECT_EQ(asListed(arrived->front(), "Accept", {{rig.subscription(0), "{subscription}"}}),
            expected.at(name));
    }
}

TEST(SdkRequests, AreOursForTheMetadataService)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Imds);
    const auto audience = policy::defaultAudience(rig.world->directory.tenantId);
    ImdsClient client(rig.connection.endpoints.metadata, *rig.transport, imdsPatience());
    (void)client.token(audience, {IdentityChoice::By::ClientId, kSomebody}, net::Cancel());
    ASSERT_EQ(arrived->size(), 1U);
    EXPECT_EQ(asListed(arrived->front(), "Metadata", {{audience, "{audience}"}}),
        listedRequests().at("token"));
}

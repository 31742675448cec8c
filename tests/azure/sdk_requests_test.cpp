// SPDX-License-Identifier: GPL-3.0-or-later
// Our requests are those that Azure's own SDKs send for the same operation: tests/clients holds the SDKs to
// the same list. Versions are each client's own choice.
#include "azure/arm/read.h"
#include "azure/fetch/fetch.h"
#include "decode/json.h"
#include "fetch_rig.h"
#include "lab/http/parameters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

std::map<std::string, std::string> listed()
{
    std::map<std::string, std::string> all;
    std::ifstream in(ASSAYER_SOURCE_DIR "/tests/clients/requests.txt");
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            const auto tab = line.find('\t');
            all[line.substr(0, tab)] = line.substr(tab + 1);
        }
    }
    return all;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

/// As requests.txt writes it.
std::string shown(const LabRig& rig, const lab::http::Request& request, const std::string& last)
{
    std::vector<std::string> query;
    for (const auto& [name, value] :
        lab::http::parametersOf(lab::http::queryPart(request.target))) {
        query.push_back(name == "api-version" ? name : name + "=" + value);
    }
    std::sort(query.begin(), query.end());
    std::string joined;
    for (const std::string& one : query) {
        joined += (joined.empty() ? "" : "&") + one;
    }
    const std::string text = request.method + "\t" + request.path() + "\t" + joined + "\t" + last;
    return replaced(replaced(text, rig.subscription(0), "{subscription}"),
        policy::defaultAudience(rig.world->directory.tenantId), "{audience}");
}

std::string header(const lab::http::Request& request, const char* name, const char* label)
{
    return std::string(label) + "=" + std::string(request.header(name).value_or(""));
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
    const std::string s = "/subscriptions/" + rig.subscription(0);
    const std::string g = s + "/resourceGroups/";
    const auto all = [](const auto&) { return false; };
    const std::string web = g + "contoso-web-rg/providers/Microsoft.Compute/virtualMachines/web-01";
    const std::pair<const char*, std::function<void()>> operations[]{
        {"tenants", [&] { (void)eachTenant(arm, all, none); }},
        {"subscriptions", [&] { (void)eachSubscription(arm, all, none); }},
        {"subscription", [&] { (void)subscriptionOf(arm, rig.subscription(0), none); }},
        {"permissions", [&] { (void)permissionsAt(arm, g + "contoso-web-rg", none); }},
        {"role-assignments",
            [&] {
                (void)eachRoleAssignment(
                    arm, g + "contoso-web-rg", "00000000-0000-4000-8000-000000000000", all, none);
            }},
        {"role",
            [&] {
                (void)roleOf(arm,
                    s
                        + "/providers/Microsoft.Authorization/roleDefinitions/"
                          "acdd72a7-3385-48ef-bd42-f606fba81ae7",
                    none);
            }},
        {"machine", [&] { (void)machineOf(arm, web, none); }},
        {"machines", [&] { (void)eachMachine(arm, s, all, none); }},
        {"scale-sets", [&] { (void)eachScaleSet(arm, s, all, none); }},
        {"instances",
            [&] {
                (void)eachInstance(arm,
                    g
                        + "contoso-api-rg/providers/Microsoft.Compute/virtualMachineScaleSets/"
                          "api-vmss",
                    all, none);
            }},
        {"interface",
            [&] {
                (void)interfaceOf(arm,
                    g + "contoso-web-rg/providers/Microsoft.Network/networkInterfaces/web-01-nic",
                    none);
            }},
        {"subnet",
            [&] {
                (void)subnetOf(arm,
                    g
                        + "contoso-network-rg/providers/Microsoft.Network/virtualNetworks/"
                          "contoso-vnet/subnets/backend",
                    none);
            }},
    };
    const auto expected = listed();
    for (const auto& [name, run] : operations) {
        arrived->clear();
        run();
        ASSERT_FALSE(arrived->empty()) << name;
        EXPECT_EQ(shown(rig, arrived->front(), header(arrived->front(), "Accept", "accept")),
            expected.at(name));
    }
    arrived->clear();
    FetchOrder order;
    order.way = FetchWay::RunCommand;
    order.machineId = web;
    FetchMeans means;
    means.session = rig.session.get();
    ASSERT_TRUE(fetch(*planFetch(order), means, none));
    const auto body = decode::readJsonText("body", copyBytes(asBytes(arrived->front().body)));
    ASSERT_TRUE(body);
    std::string names;
    for (auto id = body->tree.at(0).firstChild; id != decode::kNoNode;
         id = body->tree.at(id).next) {
        names += (names.empty() ? "" : ",") + body->tree.name(id, body->buffers);
    }
    EXPECT_EQ(shown(rig, arrived->front(), names), expected.at("run-command"));
}

TEST(SdkRequests, AreOursForTheMetadataService)
{
    LabRig rig;
    const auto arrived = rig.record(lab::Azure::Imds);
    ImdsClient client(rig.connection.endpoints.metadata, *rig.transport, imdsPatience());
    (void)client.token(policy::defaultAudience(rig.world->directory.tenantId),
        {IdentityChoice::By::ClientId, "00000000-0000-4000-8000-000000000000"}, net::Cancel());
    ASSERT_EQ(arrived->size(), 1U);
    EXPECT_EQ(shown(rig, arrived->front(), header(arrived->front(), "Metadata", "metadata")),
        listed().at("token"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"
#include "lab/mint/arm.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <set>

using namespace attest;
using namespace attest::lab;

namespace {

constexpr char kVmGuid[] = "AABBCCDD-bbbb-4ccc-8ddd-eeeeeeeeeeee";

arm::ScaleSetVm uniformVm()
{
    arm::ScaleSetVm vm;
    vm.vmId = kVmGuid;
    vm.tags = {{"myTag1", "x"}};
    vm.interfaces = {{"nic0", arm::idOf(arm::Subnet{}), {}}};
    return vm;
}

arm::Vm flexibleVm()
{
    arm::Vm vm;
    vm.name = arm::flexibleVmName("lab-flex", kVmGuid);
    vm.vmId = kVmGuid;
    vm.tags = {{"myTag1", "x"}};
    vm.nicIds = {arm::idOf(arm::Nic{})};
    vm.flexibleScaleSetId
        = arm::resourceId({}, "Microsoft.Compute/virtualMachineScaleSets", "lab-flex");
    return vm;
}

arm::Nic plainNic()
{
    arm::Nic nic;
    nic.subnetId = arm::idOf(arm::Subnet{});
    nic.networkSecurityGroupId = arm::networkSecurityGroupId({}, "lab-nsg");
    nic.machineId = arm::idOf(arm::Vm{});
    return nic;
}

} // namespace

TEST(Arm, ObjectsHaveTheMembersOfRealOnes)
{
    const auto folder = test::sharedFolder();
    if (!folder) {
        GTEST_SKIP() << "reference material absent";
    }
    struct Row {
        const char* file;
        std::string minted;
        std::set<std::string> unused; // real members nothing here looks at
    };
    const Row rows[] = {
        {"vm_get.json", arm::toJson(flexibleVm()), {"etag"}},
        {"vmss_uniform_vm_get.json", arm::toJson(uniformVm()), {}},
        {"nic_get.json", arm::toJson(plainNic()), {"publicIPAddress"}},
    };
    for (const Row& row : rows) {
        const auto real = test::readFile(*folder / "vectors/arm" / row.file);
        ASSERT_TRUE(real) << row.file;
        const auto minted = test::memberNames(row.minted);
        const std::set<std::string> have(minted.begin(), minted.end());
        for (const std::string& name : test::memberNames(*real)) {
            EXPECT_TRUE(have.contains(name) || row.unused.contains(name))
                << row.file << ": " << name;
        }
    }
}

TEST(Arm, IdsAreThePathsOfTheApi)
{
    const std::string group = "/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/"
                              "lab-rg/providers/";
    EXPECT_EQ(arm::idOf(arm::Vm{}), group + "Microsoft.Compute/virtualMachines/lab-vm");
    EXPECT_EQ(arm::idOf(arm::ScaleSetVm{}),
        group + "Microsoft.Compute/virtualMachineScaleSets/lab-vmss/virtualMachines/0");
    EXPECT_EQ(arm::idOf(arm::Subnet{}),
        group + "Microsoft.Network/virtualNetworks/lab-vnet/subnets/default");
    EXPECT_EQ(arm::idOf(arm::Nic{}), group + "Microsoft.Network/networkInterfaces/lab-nic");
}

TEST(Arm, FlexibleMachineNamesItsScaleSet)
{
    const arm::Vm vm = flexibleVm();
    EXPECT_EQ(vm.name, "lab-flex_aabbccdd");
    EXPECT_EQ(test::memberText(arm::toJson(vm), "managedBy"), vm.flexibleScaleSetId);
    const auto names = test::memberNames(arm::toJson(arm::Vm{}));
    EXPECT_EQ(std::count(names.begin(), names.end(), "virtualMachineScaleSet"), 0);
}

TEST(Arm, IdentityIsWrittenByKind)
{
    arm::Vm vm;
    EXPECT_EQ(arm::toJson(vm).find("\"identity\""), std::string::npos);
    vm.identity.systemPrincipalId = "p";
    EXPECT_NE(arm::toJson(vm).find(R"("identity":{"type":"SystemAssigned",)"), std::string::npos);
    vm.identity.userAssigned = {{"/u", "p2", "c2"}};
    EXPECT_NE(arm::toJson(vm).find(R"("type":"SystemAssigned, UserAssigned",)"), std::string::npos);
    EXPECT_NE(arm::toJson(vm).find(
                  R"("userAssignedIdentities":{"/u":{"principalId":"p2","clientId":"c2"}})"),
        std::string::npos);
}

TEST(Arm, PagesAndErrorsWrapTheirContents)
{
    EXPECT_EQ(arm::page({"{}", "{}"}), R"({"value":[{},{}]})");
    EXPECT_EQ(arm::page({}, "https://next"), R"({"value":[],"nextLink":"https://next"})");
    EXPECT_EQ(arm::error("AuthorizationFailed", "no"),
        R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "lab/mint/arm_parts.h"

namespace attest::lab::arm {

namespace {

constexpr char kVmType[] = "Microsoft.Compute/virtualMachines";
constexpr char kScaleSetType[] = "Microsoft.Compute/virtualMachineScaleSets";
constexpr char kScaleSetVmType[] = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines";

std::string interfaceId(const ScaleSetVm& vm, const ScaleSetVm::Interface& interface)
{
    return idOf(vm) + "/networkInterfaces/" + interface.name;
}

/// The model of the interfaces, from which subnet and security group can be read without asking
/// for each interface.
void writeInterfaceConfiguration(
    JsonWriter& json, const ScaleSetVm::Interface& interface, bool primary)
{
    json.beginObject().member("name", interface.name).key("properties").beginObject();
    json.key("primary").boolean(primary).key("enableAcceleratedNetworking").boolean(false);
    writeReference(json, "networkSecurityGroup", interface.networkSecurityGroupId);
    json.key("dnsSettings").beginObject().key("dnsServers").beginArray().endArray().endObject();
    json.key("enableIPForwarding").boolean(false).key("ipConfigurations").beginArray();
    json.beginObject().member("name", interface.name + "-ipconfig").key("properties").beginObject();
    writeReference(json, "subnet", interface.subnetId);
    json.member("privateIPAddressVersion", "IPv4").endObject().endObject();
    json.endArray().endObject().endObject();
}

void writeDisk(JsonWriter& json, const std::string& osType)
{
    if (!osType.empty()) {
        json.key("storageProfile").beginObject().key("osDisk").beginObject();
        json.member("osType", osType).endObject().endObject();
    }
}

} // namespace

std::string idOf(const Vm& vm)
{
    return resourceId(vm.group, kVmType, vm.name);
}

std::string flexibleVmName(std::string_view scaleSet, std::string_view vmId)
{
    return std::string(scaleSet) + "_" + lowered(vmId.substr(0, 8));
}

std::string toJson(const Vm& vm)
{
    JsonWriter json;
    json.beginObject();
    writeHead(json, vm.name, idOf(vm), kVmType, vm.location);
    writeTags(json, vm.tags);
    if (!vm.zone.empty()) {
        json.key("zones").beginArray().string(vm.zone).endArray();
    }
    writeIdentity(json, vm.identity);
    json.key("properties").beginObject().member("vmId", vm.vmId);
    json.key("hardwareProfile").beginObject().member("vmSize", vm.vmSize).endObject();
    writeDisk(json, vm.osType);
    writeReference(json, "virtualMachineScaleSet", vm.flexibleScaleSetId);
    json.key("osProfile").beginObject().member("computerName", vm.name);
    json.member("adminUsername", "labadmin").endObject();
    writeNetworkProfile(json, vm.nicIds);
    json.member("provisioningState", "Succeeded");
    json.member("timeCreated", formatRfc3339(vm.created)).endObject();
    if (!vm.flexibleScaleSetId.empty()) {
        json.member("managedBy", vm.flexibleScaleSetId);
    }
    json.endObject();
    return json.take();
}

std::string idOf(const ScaleSetVm& vm)
{
    return resourceId(vm.group, kScaleSetType, vm.scaleSet) + "/virtualMachines/" + vm.instanceId;
}

std::string toJson(const ScaleSetVm& vm)
{
    const std::string name = vm.scaleSet + "_" + vm.instanceId;
    JsonWriter json;
    json.beginObject();
    writeHead(json, name, idOf(vm), kScaleSetVmType, vm.location);
    json.member("instanceId", vm.instanceId);
    writeTags(json, vm.tags);
    writeIdentity(json, vm.identity);
    json.key("properties").beginObject().key("latestModelApplied").boolean(true);
    json.member("modelDefinitionApplied", "VirtualMachineScaleSet");
    json.key("networkProfileConfiguration").beginObject();
    json.key("networkInterfaceConfigurations").beginArray();
    std::vector<std::string> nicIds;
    for (const ScaleSetVm::Interface& interface : vm.interfaces) {
        writeInterfaceConfiguration(json, interface, nicIds.empty());
        nicIds.push_back(interfaceId(vm, interface));
    }
    json.endArray().endObject();
    json.member("vmId", vm.vmId);
    json.key("hardwareProfile").beginObject().member("vmSize", vm.vmSize).endObject();
    writeDisk(json, vm.osType);
    json.key("osProfile").beginObject().member("computerName", name).endObject();
    writeNetworkProfile(json, nicIds);
    json.member("provisioningState", "Succeeded").endObject().endObject();
    return json.take();
}

std::string idOf(const ScaleSet& scaleSet)
{
    return resourceId(scaleSet.group, kScaleSetType, scaleSet.name);
}

std::string toJson(const ScaleSet& scaleSet)
{
    const bool flexible = scaleSet.orchestration == ScaleSet::Orchestration::Flexible;
    JsonWriter json;
    json.beginObject();
    writeHead(json, scaleSet.name, idOf(scaleSet), kScaleSetType, scaleSet.location);
    writeIdentity(json, scaleSet.identity);
    json.key("properties").beginObject();
    json.member("orchestrationMode", flexible ? "Flexible" : "Uniform");
    json.member("provisioningState", "Succeeded").endObject().endObject();
    return json.take();
}

} // namespace attest::lab::arm

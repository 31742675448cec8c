// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/arm_parts.h"

namespace attest::lab::arm {

namespace {

constexpr char kNicType[] = "Microsoft.Network/networkInterfaces";
constexpr char kNetworkType[] = "Microsoft.Network/virtualNetworks";
constexpr char kSubnetType[] = "Microsoft.Network/virtualNetworks/subnets";

void writeIpConfiguration(JsonWriter& json, const Nic& nic)
{
    json.beginObject().member("name", "ipconfig1");
    json.member("id", idOf(nic) + "/ipConfigurations/ipconfig1").key("properties").beginObject();
    json.member("provisioningState", "Succeeded").member("privateIPAddress", nic.privateIp);
    json.member("privateIPAllocationMethod", "Dynamic");
    writeReference(json, "subnet", nic.subnetId);
    json.key("primary").boolean(true).member("privateIPAddressVersion", "IPv4");
    json.endObject().endObject();
}

} // namespace

std::string idOf(const Nic& nic)
{
    return nic.id.value_or(resourceId(nic.group, kNicType, nic.name));
}

std::string toJson(const Nic& nic)
{
    JsonWriter json;
    json.beginObject().member("name", nic.name).member("id", idOf(nic));
    json.member("location", nic.location).key("properties").beginObject();
    json.member("provisioningState", "Succeeded").key("ipConfigurations").beginArray();
    writeIpConfiguration(json, nic);
    json.endArray().member("macAddress", nic.macAddress);
    writeReference(json, "networkSecurityGroup", nic.networkSecurityGroupId);
    json.key("primary").boolean(true);
    writeReference(json, "virtualMachine", nic.machineId);
    json.endObject().member("type", kNicType).endObject();
    return json.take();
}

std::string idOf(const Subnet& subnet)
{
    return resourceId(subnet.group, kNetworkType, subnet.network) + "/subnets/" + subnet.name;
}

std::string toJson(const Subnet& subnet)
{
    JsonWriter json;
    json.beginObject().member("name", subnet.name).member("id", idOf(subnet));
    json.key("properties").beginObject().member("provisioningState", "Succeeded");
    json.member("addressPrefix", subnet.addressPrefix);
    writeReference(json, "networkSecurityGroup", subnet.networkSecurityGroupId);
    json.endObject().member("type", kSubnetType).endObject();
    return json.take();
}

} // namespace attest::lab::arm

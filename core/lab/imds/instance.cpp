// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/instance.h"

#include "base/ascii.h"
#include "base/json_writer.h"

#include <algorithm>

namespace attest::lab::imds {

namespace {

Part text(std::string value)
{
    return {std::move(value)};
}

std::string joinedTags(const Machine& machine)
{
    std::string all;
    for (const auto& [name, value] : machine.tags) {
        all += (all.empty() ? "" : ";") + name + ":" + value;
    }
    return all;
}

Part tagsList(const Machine& machine)
{
    Part::List list;
    for (const auto& [name, value] : machine.tags) {
        list.push_back({Part::Members{{"name", text(name)}, {"value", text(value)}}});
    }
    return {std::move(list)};
}

Part storage(const Machine& machine)
{
    const auto& image = machine.image;
    return {Part::Members{{"dataDisks", {Part::List{}}},
        {"imageReference",
            {Part::Members{{"id", text("")}, {"offer", text(image.offer)},
                {"publisher", text(image.publisher)}, {"sku", text(image.sku)},
                {"version", text(image.version)}}}},
        {"osDisk",
            {Part::Members{{"caching", text("ReadWrite")}, {"createOption", text("FromImage")},
                {"diskSizeGB", text("30")}, {"name", text(machine.name + "_OsDisk_1")},
                {"osType", text(machine.osType)}}}},
        {"resourceDisk", {Part::Members{{"size", text("76800")}}}}}};
}

/// A member of "compute" and the version it came with.
struct Member {
    std::string_view name;
    std::string_view since;
    Part value;
};

std::vector<Member> computeMembers(const World& world, const Machine& machine)
{
    constexpr std::string_view kFirst = "2017-03-01";
    const auto& image = machine.image;
    const auto& plan = machine.plan;
    const std::string flexible
        = machine.kind == Machine::Kind::Flexible ? scaleSetIdOf(machine) : std::string();
    return {
        {"azEnvironment", "2018-10-01", text(std::string(factsOf(world.cloud).environment))},
        {"customData", "2019-02-01", text("")},
        {"evictionPolicy", "2020-12-01", text("")},
        {"isHostCompatibilityLayerVm", "2020-06-01", text("false")},
        {"licenseType", "2020-09-01", text(machine.licenseType)},
        {"location", kFirst, text(machine.location)},
        {"name", kFirst, text(machine.name)},
        {"offer", kFirst, text(image.offer)},
        {"osProfile", "2020-07-15",
            {Part::Members{{"adminUsername", text("labadmin")},
                {"computerName", text(machine.name)},
                {"disablePasswordAuthentication", text("true")}}}},
        {"osType", kFirst, text(machine.osType)},
        {"placementGroupId", "2017-08-01", text("")},
        {"plan", "2018-04-02",
            {Part::Members{{"name", text(plan.name)}, {"product", text(plan.product)},
                {"publisher", text(plan.publisher)}}}},
        {"platformFaultDomain", kFirst, text("0")},
        {"platformUpdateDomain", kFirst, text("0")},
        {"priority", "2020-12-01", text("Regular")},
        {"provider", "2018-10-01", text("Microsoft.Compute")},
        {"publicKeys", "2018-04-02", {Part::List{}}},
        {"publisher", kFirst, text(image.publisher)},
        {"resourceGroupName", "2017-08-01", text(machine.group.name)},
        {"resourceId", "2019-03-11", text(idOf(machine))},
        {"securityProfile", "2020-06-01",
            {Part::Members{
                {"secureBootEnabled", text("true")}, {"virtualTpmEnabled", text("true")}}}},
        {"sku", kFirst, text(image.sku)},
        {"storageProfile", "2019-06-01", storage(machine)},
        {"subscriptionId", "2017-08-01", text(machine.group.subscriptionId)},
        {"tags", "2017-08-01", text(joinedTags(machine))},
        {"tagsList", "2019-06-04", tagsList(machine)},
        {"userData", "2021-01-01", text("")},
        {"version", kFirst, text(image.version)},
        {"virtualMachineScaleSet", "2021-03-01", {Part::Members{{"id", text(flexible)}}}},
        {"vmId", kFirst, text(machine.vmId)},
        {"vmScaleSetName", "2017-12-01", text(machine.scaleSet)},
        {"vmSize", kFirst, text(machine.vmSize)},
        {"zone", "2017-12-01", text(machine.zone)},
    };
}

std::pair<std::string, std::string> addressAndLength(const World& world, const std::string& subnet)
{
    for (const VirtualNetwork& network : world.networks) {
        for (const arm::Subnet& one : network.subnets) {
            if (equalNoCase(idOf(one), subnet)) {
                const std::size_t slash = one.addressPrefix.find('/');
                return {one.addressPrefix.substr(0, slash), one.addressPrefix.substr(slash + 1)};
            }
        }
    }
    return {};
}

Part interfaceOf(const World& world, const arm::Nic& nic)
{
    const auto [address, length] = addressAndLength(world, nic.subnetId);
    std::string mac = nic.macAddress;
    std::erase(mac, '-');
    Part::List addresses{
        {Part::Members{{"privateIpAddress", text(nic.privateIp)}, {"publicIpAddress", text("")}}}};
    Part::List subnets{{Part::Members{{"address", text(address)}, {"prefix", text(length)}}}};
    return {Part::Members{{"ipv4",
                              {Part::Members{{"ipAddress", {std::move(addresses)}},
                                  {"subnet", {std::move(subnets)}}}}},
        {"ipv6", {Part::Members{{"ipAddress", {Part::List{}}}}}}, {"macAddress", text(mac)}}};
}

std::string_view nextSegment(std::string_view& path)
{
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return segment;
}

const Part* childOf(const Part& part, std::string_view name)
{
    if (const auto* members = std::get_if<Part::Members>(&part.value)) {
        for (const auto& [given, value] : *members) {
            if (equalNoCase(given, name)) {
                return &value;
            }
        }
    }
    if (const auto* list = std::get_if<Part::List>(&part.value)) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (std::to_string(i) == name) {
                return &(*list)[i];
            }
        }
    }
    return nullptr;
}

void write(JsonWriter& json, const Part& part)
{
    if (const auto* value = std::get_if<std::string>(&part.value)) {
        json.string(*value);
    } else if (const auto* members = std::get_if<Part::Members>(&part.value)) {
        json.beginObject();
        for (const auto& [name, member] : *members) {
            json.key(name);
            write(json, member);
        }
        json.endObject();
    } else {
        json.beginArray();
        for (const Part& one : std::get<Part::List>(part.value)) {
            write(json, one);
        }
        json.endArray();
    }
}

} // namespace

Part instanceMetadata(const World& world, const Machine& machine, std::string_view version)
{
    Part::Members compute;
    for (Member& member : computeMembers(world, machine)) {
        if (member.since <= version) {
            compute.emplace_back(member.name, std::move(member.value));
        }
    }
    Part::List interfaces;
    for (const arm::Nic& nic : machine.nics) {
        interfaces.push_back(interfaceOf(world, nic));
    }
    return {Part::Members{{"compute", {std::move(compute)}},
        {"network", {Part::Members{{"interface", {std::move(interfaces)}}}}}}};
}

const Part* partAt(const Part& root, std::string_view path)
{
    const Part* part = &root;
    while (part != nullptr && !path.empty()) {
        const std::string_view segment = nextSegment(path);
        part = segment.empty() ? part : childOf(*part, segment);
    }
    return part;
}

std::string partJson(const Part& part)
{
    JsonWriter json;
    write(json, part);
    return json.take();
}

std::string partText(const Part& part)
{
    if (const auto* value = std::get_if<std::string>(&part.value)) {
        return *value;
    }
    std::string names;
    const auto add = [&](const std::string& name, const Part& child) {
        names += (names.empty() ? "" : "\n") + name
            + (std::holds_alternative<std::string>(child.value) ? "" : "/");
    };
    if (const auto* members = std::get_if<Part::Members>(&part.value)) {
        for (const auto& [name, member] : *members) {
            add(name, member);
        }
    } else {
        const auto& list = std::get<Part::List>(part.value);
        for (std::size_t i = 0; i < list.size(); ++i) {
            add(std::to_string(i), list[i]);
        }
    }
    return names;
}

} // namespace attest::lab::imds

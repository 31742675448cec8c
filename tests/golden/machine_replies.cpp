// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/machine_replies.h"

#include <algorithm>

namespace attest::golden {
namespace {

// Versions of the interfaces that the verifier asks for (core/verify/imds/resource.cpp).
constexpr char kComputeVersion[] = "2024-07-01";
constexpr char kNetworkVersion[] = "2024-05-01";
constexpr char kSubscriptionVersion[] = "2022-12-01";

Replies::value_type armReply(const std::string& id, const char* version, verify::Reply reply)
{
    return {verify::requestKey(verify::ArmRequest{id, version, {}}), std::move(reply)};
}

const std::vector<std::pair<std::string, std::string>> kTags{
    {"environment", "production"}, {"team", "platform"}, {"cost-centre", "4711"}};

void ask(Imds& in, const std::string& id)
{
    in.resourceId = id;
    in.context.arm = verify::Access::Granted;
}

} // namespace

Replies::value_type vmReply(const std::string& id, verify::Reply reply)
{
    return armReply(id, kComputeVersion, std::move(reply));
}

Replies::value_type networkReply(const std::string& id, verify::Reply reply)
{
    return armReply(id, kNetworkVersion, std::move(reply));
}

Replies::value_type subscriptionReply(const std::string& id, verify::Reply reply)
{
    return armReply("/subscriptions/" + id, kSubscriptionVersion, std::move(reply));
}

void answer(Imds& in, Replies::value_type reply)
{
    const auto found = std::ranges::find(in.replies, reply.first, &Replies::value_type::first);
    if (found == in.replies.end()) {
        in.replies.push_back(std::move(reply));
    } else {
        found->second = std::move(reply.second);
    }
}

VmReplies::VmReplies(const World& world)
{
    const lab::arm::Group group{world.subscription, "payments-rg"};
    subscription.subscriptionId = world.subscription;
    subscription.tenantId = world.tenant;
    subnet.group = group;
    subnet.network = "payments-vnet";
    subnet.name = "backend";
    nic.group = group;
    nic.name = "payments-vm-1-nic";
    nic.subnetId = lab::arm::idOf(subnet);
    nic.networkSecurityGroupId = lab::arm::networkSecurityGroupId(group, "payments-nsg");
    vm.group = group;
    vm.name = "payments-vm-1";
    vm.vmId = world.vmId;
    vm.tags = kTags;
    vm.nicIds = {lab::arm::idOf(nic)};
    vm.created = world.now - Duration{86400};
}

void VmReplies::giveTo(Imds& in) const
{
    ask(in, lab::arm::idOf(vm));
    in.replies = {vmReply(lab::arm::idOf(vm), okReply(lab::arm::toJson(vm))),
        networkReply(lab::arm::idOf(nic), okReply(lab::arm::toJson(nic))),
        networkReply(lab::arm::idOf(subnet), okReply(lab::arm::toJson(subnet))),
        subscriptionReply(subscription.subscriptionId, okReply(lab::arm::toJson(subscription)))};
}

ScaleSetReplies::ScaleSetReplies(const World& world)
{
    const lab::arm::Group group{world.subscription, "payments-rg"};
    subscription.subscriptionId = world.subscription;
    subscription.tenantId = world.tenant;
    subnet.group = group;
    subnet.network = "payments-vnet";
    subnet.name = "workers";
    vm.group = group;
    vm.scaleSet = "payments-vmss";
    vm.instanceId = "3";
    vm.vmId = world.vmId;
    vm.tags = kTags;
    vm.interfaces = {{"payments-vmss-nic", lab::arm::idOf(subnet),
        lab::arm::networkSecurityGroupId(group, "workers-nsg")}};
}

void ScaleSetReplies::giveTo(Imds& in) const
{
    ask(in, lab::arm::idOf(vm));
    in.replies = {vmReply(lab::arm::idOf(vm), okReply(lab::arm::toJson(vm))),
        networkReply(lab::arm::idOf(subnet), okReply(lab::arm::toJson(subnet))),
        subscriptionReply(subscription.subscriptionId, okReply(lab::arm::toJson(subscription)))};
}

std::string imdsLine(const std::string& key, const std::string& value)
{
    return "azure_imds:azure_imds." + key + "=\"" + value + "\"";
}

std::vector<std::string> signedLines(const World& world)
{
    return {imdsLine("tenant.id", world.tenant), imdsLine("subscription.id", world.subscription),
        imdsLine("vm.id", world.vmId)};
}

} // namespace attest::golden

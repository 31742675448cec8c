// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "golden/machine_replies.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

using Lines = std::vector<std::string>;

Expected attributed(const World& w, const Lines& more, Expected expected = passes())
{
    expected.attributes = signedLines(w);
    expected.attributes.insert(expected.attributes.end(), more.begin(), more.end());
    return expected;
}

// Of the plain machine up to its security groups.
Lines vmLines(const std::string& scaleSet = {})
{
    Lines lines{imdsLine("vm.name", "payments-vm-1")};
    if (!scaleSet.empty()) {
        lines.push_back(imdsLine("vmss.name", scaleSet));
    }
    lines.push_back(imdsLine("location", "eastus"));
    lines.push_back(imdsLine("resource_group", "payments-rg"));
    return lines;
}

Lines joined(Lines all, const Lines& more)
{
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Lines groups(const std::vector<std::string>& names)
{
    Lines lines;
    for (const std::string& name : names) {
        lines.push_back(imdsLine("network_security_group", name));
    }
    return lines;
}

const Lines kBackend{
    imdsLine("virtual_network", "payments-vnet"), imdsLine("virtual_network_subnet", "backend")};
const Lines kTags{
    imdsLine("vm.tag.environment", "production"), imdsLine("vm.tag.team", "platform")};

Scenario vm(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&, VmReplies&)>& change, const Lines& lines,
    Expected expected = passes())
{
    return imds(
        w, "imds-attributes-" + name, intent,
        [&](Imds& in) {
            VmReplies replies(w);
            change(in, replies);
            replies.giveTo(in);
        },
        attributed(w, lines, std::move(expected)));
}

std::vector<Scenario> securityGroups(const World& w)
{
    const auto subnetGroup = [](VmReplies& r) {
        r.subnet.networkSecurityGroupId
            = lab::arm::networkSecurityGroupId(r.vm.group, "backend-nsg");
    };
    return {
        vm(
            w, "vm", "A plain machine whose interface has a security group.",
            [](Imds&, VmReplies&) {},
            joined(joined(joined(vmLines(), groups({"payments-nsg"})), kBackend), kTags)),
        vm(
            w, "nsg-at-subnet", "The security group hangs on the subnet.",
            [&](Imds&, VmReplies& r) {
                r.nic.networkSecurityGroupId.clear();
                subnetGroup(r);
            },
            joined(joined(joined(vmLines(), groups({"backend-nsg"})), kBackend), kTags)),
        vm(
            w, "nsg-at-both", "Interface and subnet have a security group each.",
            [&](Imds&, VmReplies& r) { subnetGroup(r); },
            joined(joined(joined(vmLines(), groups({"payments-nsg", "backend-nsg"})), kBackend),
                kTags)),
        vm(
            w, "nsg-shared", "Interface and subnet have the same security group: it is named once.",
            [&](Imds&, VmReplies& r) {
                r.subnet.networkSecurityGroupId = r.nic.networkSecurityGroupId;
            },
            joined(joined(joined(vmLines(), groups({"payments-nsg"})), kBackend), kTags)),
        vm(
            w, "nsg-none", "No security group anywhere.",
            [](Imds&, VmReplies& r) { r.nic.networkSecurityGroupId.clear(); },
            joined(joined(vmLines(), kBackend), kTags)),
    };
}

std::vector<Scenario> machines(const World& w)
{
    const Lines workers{imdsLine("virtual_network", "payments-vnet"),
        imdsLine("virtual_network_subnet", "workers")};
    const Lines uniform = joined(
        joined(
            joined({imdsLine("vm.name", "payments-vmss_3"), imdsLine("vmss.name", "payments-vmss"),
                       imdsLine("location", "eastus"), imdsLine("resource_group", "payments-rg")},
                groups({"workers-nsg"})),
            workers),
        kTags);
    return {
        imds(
            w, "imds-attributes-uniform-scale-set",
            "An instance of a scale set with uniform orchestration.",
            [&](Imds& in) { ScaleSetReplies(w).giveTo(in); }, attributed(w, uniform)),
        vm(
            w, "flexible-scale-set", "A machine of a scale set with flexible orchestration.",
            [](Imds&, VmReplies& r) {
                lab::arm::ScaleSet set;
                set.group = r.vm.group;
                set.name = "payments-flex";
                r.vm.flexibleScaleSetId = lab::arm::idOf(set);
            },
            joined(joined(joined(vmLines("payments-flex"), groups({"payments-nsg"})), kBackend),
                kTags)),
        vm(
            w, "no-network", "A machine without interfaces.",
            [](Imds&, VmReplies& r) { r.vm.nicIds.clear(); }, joined(vmLines(), kTags)),
        imds(
            w, "imds-attributes-without-lookup",
            "Nobody looked the machine up: the signed attributes alone.", [](Imds&) {},
            attributed(w, {})),
        imds(
            w, "imds-attributes-without-policy", "Without a policy there is no tenant to name.",
            [](Imds& in) { in.judgedByPolicy = false; },
            [&] {
                Expected expected = passes();
                expected.attributes
                    = {imdsLine("subscription.id", w.subscription), imdsLine("vm.id", w.vmId)};
                return expected;
            }()),
        imds(
            w, "imds-attributes-answers-casing",
            "The hint is in lower case: names are those that Resource Manager gives.",
            [&](Imds& in) {
                VmReplies replies(w);
                replies.vm.group.name = "Payments-RG";
                replies.giveTo(in);
                in.resourceId = lowered(in.resourceId);
            },
            attributed(w,
                joined(joined(joined({imdsLine("vm.name", "payments-vm-1"),
                                         imdsLine("location", "eastus"),
                                         imdsLine("resource_group", "Payments-RG")},
                                  groups({"payments-nsg"})),
                           kBackend),
                    kTags))),
    };
}

std::vector<Scenario> tags(const World& w)
{
    const Lines before = joined(joined(vmLines(), groups({"payments-nsg"})), kBackend);
    const auto wanting = [](std::vector<std::string> keys) {
        return [keys](Imds& in, VmReplies&) { in.policy.tenants.front().tags = keys; };
    };
    return {
        vm(w, "tags-none-wanted", "Without attributeVMTagKeys no tag leaves the server.",
            wanting({}), before),
        vm(w, "tag-absent", "The policy wants a tag that the machine does not have.",
            wanting({"team", "owner"}), joined(before, {imdsLine("vm.tag.team", "platform")}),
            saying(passes(), {"policy.tag-absent"})),
        vm(w, "tag-case", "Tag keys compare exactly.", wanting({"Team"}), before,
            saying(passes(), {"policy.tag-absent"})),
        vm(
            w, "tag-empty", "A tag without a value is an attribute all the same.",
            [&](Imds& in, VmReplies& r) {
                wanting({"team"})(in, r);
                r.vm.tags = {{"team", ""}};
            },
            joined(before, {imdsLine("vm.tag.team", "")})),
        vm(
            w, "tag-odd-characters", "A tag's value is quoted as the server's log quotes it.",
            [&](Imds& in, VmReplies& r) {
                wanting({"team"})(in, r);
                r.vm.tags = {{"team", "a\"b\\c\nd"}};
            },
            joined(before, {imdsLine("vm.tag.team", "a\\\"b\\\\c\\nd")})),
    };
}

// The machine with another answer about its interface.
Scenario interface(const World& w, const std::string& name, const std::string& intent,
    const std::string& json, const Lines& lines)
{
    return imds(
        w, "imds-attributes-" + name, intent,
        [&](Imds& in) {
            const VmReplies replies(w);
            replies.giveTo(in);
            answer(in, networkReply(lab::arm::idOf(replies.nic), okReply(json)));
        },
        attributed(w, lines));
}

// What Resource Manager leaves out or writes in another way than usual.
std::vector<Scenario> shapes(const World& w)
{
    const Lines bare = joined(vmLines(), kTags);
    const std::string machine = lab::arm::idOf(VmReplies(w).vm);
    const auto answering = [&](const std::string& name, const std::string& intent,
                               const std::string& json, const Lines& lines) {
        return imds(
            w, "imds-attributes-" + name, intent,
            [&](Imds& in) {
                VmReplies(w).giveTo(in);
                answer(in, vmReply(machine, okReply(json)));
            },
            attributed(w, lines, saying(passes(), {"policy.tag-absent"})));
    };
    const std::string properties = "\"properties\":{\"vmId\":\"" + w.vmId + "\"}";
    const Lines named{
        imdsLine("vm.name", "payments-vm-1"), imdsLine("resource_group", "payments-rg")};
    return {
        interface(w, "nic-without-properties", "The interface has no properties.", "{}", bare),
        interface(w, "nic-without-configurations", "The interface's list of addresses is empty.",
            R"({"properties":{"ipConfigurations":[]}})", bare),
        interface(w, "nic-without-subnet", "An address of the interface is in no subnet.",
            R"({"properties":{"ipConfigurations":[{"properties":{}},{},7]}})", bare),
        interface(w, "nsg-as-text", "The security group is a text where an object belongs.",
            R"({"properties":{"networkSecurityGroup":"{\"id\":\"/x/networkSecurityGroups/y\"}"}})",
            bare),
        answering("vm-with-little", "The machine's name and place are missing: the hint names it.",
            "{" + properties + "}", named),
        answering("tags-null", "The machine's tags are null.", "{\"tags\":null," + properties + "}",
            named),
        answering("tag-number", "A tag's value is a number, which no tag has.",
            "{\"tags\":{\"team\":7}," + properties + "}", named),
    };
}

std::vector<Scenario> several(const World& w)
{
    const auto uniform
        = [&](const std::string& name, const std::string& intent,
              const std::function<void(ScaleSetReplies&)>& change, const Lines& groups) {
              const Lines before{imdsLine("vm.name", "payments-vmss_3"),
                  imdsLine("vmss.name", "payments-vmss"), imdsLine("location", "eastus"),
                  imdsLine("resource_group", "payments-rg")};
              const Lines after{imdsLine("virtual_network", "payments-vnet"),
                  imdsLine("virtual_network_subnet", "workers")};
              return imds(
                  w, "imds-attributes-" + name, intent,
                  [&](Imds& in) {
                      ScaleSetReplies replies(w);
                      change(replies);
                      replies.giveTo(in);
                  },
                  attributed(w, joined(joined(joined(before, groups), after), kTags)));
          };
    return {
        uniform("uniform-no-nsg", "A scale set's instance without a security group.",
            [](ScaleSetReplies& r) { r.vm.interfaces.front().networkSecurityGroupId.clear(); }, {}),
        uniform(
            "uniform-nsg-at-subnet", "A scale set's instance whose subnet has the security group.",
            [](ScaleSetReplies& r) {
                r.vm.interfaces.front().networkSecurityGroupId.clear();
                r.subnet.networkSecurityGroupId
                    = lab::arm::networkSecurityGroupId(r.vm.group, "subnet-nsg");
            },
            groups({"subnet-nsg"})),
        imds(
            w, "imds-attributes-uniform-no-network",
            "A scale set's instance whose answer leaves its network out.",
            [&](Imds& in) {
                const ScaleSetReplies replies(w);
                replies.giveTo(in);
                answer(in,
                    vmReply(lab::arm::idOf(replies.vm),
                        okReply("{\"name\":\"payments-vmss_3\",\"properties\":{\"vmId\":\"" + w.vmId
                            + "\"}}")));
            },
            attributed(w,
                {imdsLine("vm.name", "payments-vmss_3"), imdsLine("vmss.name", "payments-vmss"),
                    imdsLine("resource_group", "payments-rg")},
                warning(saying(passes(), {"policy.arm-no-network", "policy.tag-absent"}),
                    {"resource"}))),
        imds(
            w, "imds-attributes-two-interfaces", "Two interfaces in two networks: every name once.",
            [&](Imds& in) {
                VmReplies replies(w);
                lab::arm::Subnet subnet = replies.subnet;
                subnet.network = "audit-vnet";
                subnet.name = "backend";
                lab::arm::Nic nic = replies.nic;
                nic.name = "payments-vm-1-audit";
                nic.subnetId = lab::arm::idOf(subnet);
                replies.vm.nicIds.push_back(lab::arm::idOf(nic));
                replies.giveTo(in);
                answer(in, networkReply(lab::arm::idOf(nic), okReply(lab::arm::toJson(nic))));
                answer(in, networkReply(lab::arm::idOf(subnet), okReply(lab::arm::toJson(subnet))));
            },
            attributed(w,
                joined(joined(joined(vmLines(), groups({"payments-nsg"})),
                           {imdsLine("virtual_network", "payments-vnet"),
                               imdsLine("virtual_network", "audit-vnet"),
                               imdsLine("virtual_network_subnet", "backend")}),
                    kTags))),
    };
}

std::vector<Scenario> unread(const World& w)
{
    const Expected warned = warning(saying(passes(), {"policy.arm-network-unread"}), {"resource"});
    const auto spoiled
        = [&](const std::string& name, const std::string& intent,
              const std::function<void(Imds&, const VmReplies&)>& spoil, const Lines& lines) {
              return imds(
                  w, "imds-attributes-" + name, intent,
                  [&](Imds& in) {
                      const VmReplies replies(w);
                      replies.giveTo(in);
                      spoil(in, replies);
                  },
                  attributed(w, lines, warned));
          };
    const Lines withoutSubnet
        = joined(joined(joined(vmLines(), groups({"payments-nsg"})), kBackend), kTags);
    const auto foreignInterface = [](const std::string& id) {
        return [id](Imds& in, const VmReplies& r) {
            lab::arm::Vm vm = r.vm;
            vm.nicIds = {id};
            answer(in, vmReply(lab::arm::idOf(vm), okReply(lab::arm::toJson(vm))));
        };
    };
    return {
        spoiled(
            "nic-forbidden", "The interface may not be read: its names are missing.",
            [](Imds& in, const VmReplies& r) {
                answer(in,
                    networkReply(
                        lab::arm::idOf(r.nic), reply(verify::ReplyStatus::Forbidden, 403)));
            },
            joined(vmLines(), kTags)),
        spoiled(
            "subnet-forbidden", "The subnet may not be read: its security group is missing.",
            [](Imds& in, const VmReplies& r) {
                answer(in,
                    networkReply(
                        lab::arm::idOf(r.subnet), reply(verify::ReplyStatus::Forbidden, 403)));
            },
            withoutSubnet),
        spoiled(
            "subnet-not-json", "The answer about the subnet makes no sense.",
            [](Imds& in, const VmReplies& r) {
                answer(in, networkReply(lab::arm::idOf(r.subnet), okReply("no")));
            },
            withoutSubnet),
        spoiled("nic-elsewhere", "The interface lies in another subscription: it is not asked for.",
            foreignInterface("/subscriptions/" + w.otherSubscription
                + "/resourceGroups/x/providers/Microsoft.Network/networkInterfaces/n"),
            joined(vmLines(), kTags)),
        spoiled("nic-odd-id", "The interface's id is no plain one: it is not asked for.",
            foreignInterface("/subscriptions/" + w.subscription
                + "/resourceGroups/x/providers/Microsoft.Network/networkInterfaces/../../y"),
            joined(vmLines(), kTags)),
    };
}

} // namespace

std::vector<Scenario> imdsNetwork(const World& w)
{
    std::vector<Scenario> all = securityGroups(w);
    for (const auto& more : {machines(w), tags(w), shapes(w), several(w), unread(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the SPIFFE ID: a template, or an attribute, that no identity can be made of. Reader missing on
// the network shows here too, where a template names what could not be read.

#include "lab/faults/fault.h"
#include "lab/faults/scene_texts.h"
#include "lab/faults/taps.h"
#include "lab/tenant/changes.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;

void teamTag(Scene& scene, const std::string& value)
{
    scene.pathTemplate = "/{{azure_imds.vm.tag.team}}";
    scene.tenant->change([&](World& world) { setTags(world, scene.machine, {{"team", value}}); });
}

/// Resource Manager refuses what stands under that type of the network.
void unreadable(Scene& scene, std::string part, std::string pathTemplate)
{
    scene.pathTemplate = std::move(pathTemplate);
    tap::host(scene, hostOf(factsOf(scene.world()->cloud).managementUrl), std::move(part),
        [](const http::Request&, const http::Handler&) {
            return http::json(403, arm::error("AuthorizationFailed", "no role over this scope"));
        });
}

void groupAtSubnets(World& world)
{
    for (auto& network : world.networks) {
        for (auto& subnet : network.subnets) {
            subnet.networkSecurityGroupId = arm::networkSecurityGroupId(subnet.group, "subnet-nsg");
        }
    }
}

constexpr Fault kFaults[]{
    {"reader-missing-nic", kImds, Touches::Access, "policy.identity-missing-attribute",
        QT_TRANSLATE_NOOP("assay",
            "The server may not read network interfaces, and the template names the security "
            "group."),
        [](Scene& s) {
            unreadable(s, "/networkInterfaces/", "/{{azure_imds.network_security_group}}");
        }},
    {"reader-missing-vnet", kImds, Touches::Access, "policy.identity-missing-attribute",
        QT_TRANSLATE_NOOP("assay",
            "The server may not read subnets, where the only security group hangs that the "
            "template names."),
        [](Scene& s) {
            s.tenant->change([name = s.machine](World& world) {
                findMachine(world, name)->nics.front().networkSecurityGroupId.clear();
                groupAtSubnets(world);
            });
            unreadable(s, "/virtualNetworks/", "/{{azure_imds.network_security_group}}");
        }},
    {"reader-missing-network", kImds, Touches::Access, "policy.arm-network-unread",
        QT_TRANSLATE_NOOP("assay",
            "The server may not read network interfaces; the template does not need them."),
        [](Scene& s) { unreadable(s, "/networkInterfaces/", s.pathTemplate); }},
    {"template-other-method", kImds, kBytes, "policy.identity-missing-attribute",
        QT_TRANSLATE_NOOP("assay", "The template names an attribute of the other method."),
        [](Scene& s) { s.pathTemplate = "/{{azure_msi.identity.principal_id}}"; }},
    {"template-several-values", kImds, kBytes, "policy.identity-multi-valued",
        QT_TRANSLATE_NOOP(
            "assay", "The template names the security group, and the subnet has one of its own."),
        [](Scene& s) {
            s.pathTemplate = "/{{azure_imds.network_security_group}}";
            s.tenant->change([](World& world) { groupAtSubnets(world); });
        }},
    {"tag-with-slash", kImds, kBytes, "policy.identity-value-has-slash",
        QT_TRANSLATE_NOOP("assay", "The template names a tag whose value has a slash."),
        [](Scene& s) { teamTag(s, "a/b"); }},
    {"tag-with-blank", kImds, kBytes, "policy.identity-character",
        QT_TRANSLATE_NOOP("assay", "The template names a tag whose value has a blank."),
        [](Scene& s) { teamTag(s, "a b"); }},
    {"tag-of-dots", kImds, kBytes, "policy.identity-dot-segment",
        QT_TRANSLATE_NOOP("assay", "The template names a tag whose value climbs up the path."),
        [](Scene& s) { teamTag(s, ".."); }},
    {"tag-empty", kImds, kBytes, "policy.identity-empty-value",
        QT_TRANSLATE_NOOP("assay", "The template names a tag without a value."),
        [](Scene& s) { teamTag(s, ""); }},
    {"template-unclosed", kImds, kBytes, "policy.identity-unclosed-placeholder",
        QT_TRANSLATE_NOOP("assay", "A placeholder of the template is not closed."),
        [](Scene& s) { s.pathTemplate = "/{{azure_imds.vm.id"; }},
    {"template-nameless", kImds, kBytes, "policy.identity-empty-placeholder",
        QT_TRANSLATE_NOOP("assay", "A placeholder of the template has no name."),
        [](Scene& s) { s.pathTemplate = "/{{}}"; }},
    {"template-without-slash", kImds, kBytes, "policy.identity-no-leading-slash",
        QT_TRANSLATE_NOOP("assay", "The template does not begin with a slash."),
        [](Scene& s) { s.pathTemplate = "azure/{{azure_imds.vm.id}}"; }},
    {"template-trailing-slash", kImds, kBytes, "policy.identity-trailing-slash",
        QT_TRANSLATE_NOOP("assay", "The template ends in a slash."),
        [](Scene& s) { s.pathTemplate = "/{{azure_imds.vm.id}}/"; }},
    {"template-empty", kImds, kBytes, "policy.identity-no-path",
        QT_TRANSLATE_NOOP("assay", "The template is empty."),
        [](Scene& s) { s.pathTemplate.clear(); }},
    {"template-empty-segment", kImds, kBytes, "policy.identity-empty-segment",
        QT_TRANSLATE_NOOP("assay", "The template has two slashes in a row."),
        [](Scene& s) { s.pathTemplate = "/azure//x"; }},
    {"template-long", kImds, kBytes, "policy.identity-length",
        QT_TRANSLATE_NOOP("assay", "The template is longer than any SPIFFE ID."),
        [](Scene& s) { s.pathTemplate = "/" + std::string(2048, 'a'); }},
    {"trust-domain-capitals", kImds, kBytes, "policy.identity-trust-domain",
        QT_TRANSLATE_NOOP("assay", "The trust domain is written with capitals."),
        [](Scene& s) { s.trustDomain = "Lab.Example"; }},
    {"trust-domain-empty", kImds, kBytes, "policy.identity-no-trust-domain",
        QT_TRANSLATE_NOOP("assay", "The server has no trust domain."),
        [](Scene& s) { s.trustDomain.clear(); }},
    {"trust-domain-long", kImds, kBytes, "policy.identity-trust-domain-length",
        QT_TRANSLATE_NOOP("assay", "The trust domain is longer than any."),
        [](Scene& s) { s.trustDomain = std::string(256, 'a'); }},
};

} // namespace

std::span<const Fault> identityFaults()
{
    return kFaults;
}

} // namespace attest::lab

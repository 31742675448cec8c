// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/machine_replies.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

constexpr char kDocumented[]
    = "/azure/{{azure_imds.tenant.id}}/{{azure_imds.subscription.id}}/{{azure_imds.vm.name}}";

Scenario templated(const World& w, const std::string& name, const std::string& intent,
    const std::string& pathTemplate, Expected expected, const std::string& spiffeId = {},
    const std::function<void(Imds&, VmReplies&)>& change = {})
{
    expected.spiffeId = spiffeId;
    return imds(
        w, "imds-identity-" + name, intent,
        [&](Imds& in) {
            in.context.identity = verify::IdentityDemand{"prod.example.org", pathTemplate};
            VmReplies replies(w);
            if (change) {
                change(in, replies);
            }
            replies.giveTo(in);
        },
        expected);
}

std::vector<Scenario> good(const World& w)
{
    const std::string base = "spiffe://prod.example.org";
    return {
        templated(w, "documented", "The documentation's own template.", kDocumented, passes(),
            base + "/azure/" + w.tenant + "/" + w.subscription + "/payments-vm-1"),
        templated(w, "every-attribute", "A template of everything that has one value.",
            "/{{azure_imds.location}}/{{azure_imds.resource_group}}/"
            "{{azure_imds.network_security_group}}"
            "/{{azure_imds.virtual_network}}/{{azure_imds.virtual_network_subnet}}"
            "/{{azure_imds.vm.tag.environment}}-{{azure_imds.vm.id}}",
            passes(),
            base + "/eastus/payments-rg/payments-nsg/payments-vnet/backend/production-" + w.vmId),
        templated(w, "constant", "A template without placeholders.", "/azure/any", passes(),
            base + "/azure/any"),
    };
}

std::vector<Scenario> bad(const World& w)
{
    const auto refused = [](const char* id) { return fails("identity", id); };
    const auto tag = [](const std::string& value) {
        return [value](Imds&, VmReplies& r) {
            r.vm.tags = {{"environment", "x"}, {"team", value}};
        };
    };
    const std::string team = "/{{azure_imds.vm.tag.team}}";
    const auto domain = [&](const std::string& name, const std::string& intent,
                            const std::string& trustDomain, const char* cause) {
        return imds(
            w, "imds-identity-" + name, intent,
            [&](Imds& in) {
                in.context.identity = verify::IdentityDemand{trustDomain, "/azure"};
            },
            refused(cause));
    };
    return {
        templated(w, "attribute-missing", "The template wants a scale set; the machine has none.",
            "/{{azure_imds.vmss.name}}", refused("policy.identity-missing-attribute")),
        templated(w, "attribute-of-other-method",
            "The template wants an attribute of the other method.",
            "/{{azure_msi.identity.principal_id}}", refused("policy.identity-missing-attribute")),
        templated(w, "attribute-multivalued",
            "The template wants the one security group; there are two.",
            "/{{azure_imds.network_security_group}}", refused("policy.identity-multi-valued"), {},
            [](Imds&, VmReplies& r) {
                r.subnet.networkSecurityGroupId
                    = lab::arm::networkSecurityGroupId(r.vm.group, "backend-nsg");
            }),
        templated(w, "attribute-slash", "A tag's value would be two segments.", team,
            refused("policy.identity-value-has-slash"), {}, tag("a/b")),
        templated(w, "attribute-characters", "A tag's value is not allowed in a path.", team,
            refused("policy.identity-character"), {}, tag("a b")),
        templated(w, "attribute-dots", "A tag's value would climb up the path.", team,
            refused("policy.identity-dot-segment"), {}, tag("..")),
        templated(w, "attribute-empty", "A tag has no value: the segment would be empty.", team,
            refused("policy.identity-empty-value"), {}, tag("")),
        templated(w, "template-unclosed", "A placeholder is not closed.", "/{{azure_imds.vm.id",
            refused("policy.identity-unclosed-placeholder")),
        templated(w, "template-empty-name", "A placeholder without a name.", "/{{}}",
            refused("policy.identity-empty-placeholder")),
        templated(w, "template-no-slash", "The template does not begin with a slash.",
            "azure/{{azure_imds.vm.id}}", refused("policy.identity-no-leading-slash")),
        templated(w, "template-trailing-slash", "The template ends in a slash.",
            "/{{azure_imds.vm.id}}/", refused("policy.identity-trailing-slash")),
        templated(
            w, "template-empty", "The template is empty.", "", refused("policy.identity-no-path")),
        templated(w, "too-long", "The SPIFFE ID would be longer than the standard allows.",
            "/" + std::string(2048, 'a'), refused("policy.identity-length")),
        templated(w, "template-empty-segment", "The template has two slashes in a row.",
            "/azure//x", refused("policy.identity-empty-segment")),
        domain("trust-domain", "The trust domain is written in capitals.", "Prod.Example",
            "policy.identity-trust-domain"),
        domain(
            "no-trust-domain", "There is no trust domain.", "", "policy.identity-no-trust-domain"),
        domain("long-trust-domain", "The trust domain is longer than the standard allows.",
            std::string(256, 'a'), "policy.identity-trust-domain-length"),
    };
}

} // namespace

std::vector<Scenario> imdsIdentity(const World& w)
{
    std::vector<Scenario> all = good(w);
    const std::vector<Scenario> more = bad(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

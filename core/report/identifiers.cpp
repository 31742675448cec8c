// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "decode/json.h"
#include "report/make.h"

#include <algorithm>

namespace attest::report {
namespace {

using Kind = Identifier::Kind;

// A name of one or two characters, or a bare number, stands in too many other places to be replaced
// there, and tells nothing by itself.
bool isTelling(std::string_view value)
{
    return value.size() > 2 && !std::ranges::all_of(value, isDigit);
}

void add(std::vector<Identifier>& all, Kind kind, std::string_view value)
{
    const auto known = [value](const Identifier& other) { return equalNoCase(other.value, value); };
    if (isTelling(value) && std::ranges::none_of(all, known)) {
        all.push_back({kind, std::string(value)});
    }
}

struct Segment {
    std::string_view type; ///< the segment in front of a name in a resource id
    Kind kind;
};
constexpr Segment kSegments[] = {
    {"subscriptions", Kind::Subscription},
    {"resourceGroups", Kind::ResourceGroup},
    {"virtualMachines", Kind::Vm},
    {"virtualMachineScaleSets", Kind::Vmss},
    {"networkInterfaces", Kind::Network},
    {"networkSecurityGroups", Kind::Network},
    {"virtualNetworks", Kind::Network},
    {"subnets", Kind::Network},
    {"userAssignedIdentities", Kind::Principal},
};

void addResourceId(std::vector<Identifier>& all, std::string_view id)
{
    std::string_view type;
    while (!id.empty()) {
        const std::size_t slash = std::min(id.find('/'), id.size());
        const std::string_view segment = id.substr(0, slash);
        for (const Segment& known : kSegments) {
            if (equalNoCase(type, known.type)) {
                add(all, known.kind, segment);
            }
        }
        type = segment;
        id.remove_prefix(std::min(slash + 1, id.size()));
    }
}

struct Config {
    std::vector<Identifier>& all;
    void operator()(const policy::ImdsConfig& config) const
    {
        for (const policy::ImdsTenant& tenant : config.tenants) {
            add(all, Kind::TenantDomain, tenant.domain);
            add(all, Kind::Tenant, tenant.tenantId);
            for (const policy::PlacedText& subscription : tenant.restrictToSubscriptions) {
                add(all, Kind::Subscription, subscription.text);
            }
        }
    }
    void operator()(const policy::MsiConfig& config) const
    {
        for (const policy::MsiEntry& entry : config.entries) {
            add(all, Kind::Tenant, entry.tenantId);
            add(all, Kind::Principal, entry.principalId);
        }
    }
    void operator()(const policy::OtherConfig&) const {}
};

struct Known {
    std::string_view name;
    Kind kind;
};
constexpr Known kAttributes[] = {
    {"azure_imds.tenant.id", Kind::TenantDomain},
    {"azure_imds.subscription.id", Kind::Subscription},
    {"azure_imds.vm.id", Kind::Vm},
    {"azure_imds.vm.name", Kind::Vm},
    {"azure_imds.vmss.name", Kind::Vmss},
    {"azure_imds.resource_group", Kind::ResourceGroup},
    {"azure_imds.network_security_group", Kind::Network},
    {"azure_imds.virtual_network", Kind::Network},
    {"azure_imds.virtual_network_subnet", Kind::Network},
    {"azure_msi.tenant.id", Kind::Tenant},
    {"azure_msi.identity.principal_id", Kind::Principal},
};
constexpr Known kClaims[] = {
    {"tid", Kind::Tenant},
    {"oid", Kind::Principal},
    {"sub", Kind::Principal},
    {"appid", Kind::Application},
    {"azp", Kind::Application},
};

void addAttributes(std::vector<Identifier>& all, const std::vector<policy::Attribute>& attributes)
{
    for (const policy::Attribute& attribute : attributes) {
        for (const Known& known : kAttributes) {
            for (const std::string& value : attribute.values) {
                if (attribute.key == known.name) {
                    add(all,
                        isGuid(value) && known.kind == Kind::TenantDomain ? Kind::Tenant
                                                                          : known.kind,
                        value);
                }
            }
        }
    }
}

void addClaims(std::vector<Identifier>& all, const verify::Verification& verification)
{
    const decode::NodeId claims = verification.msi().claims;
    if (claims == decode::kNoNode) {
        return;
    }
    const auto claim = [&](std::string_view name) {
        return decode::memberText(verification.tree(), claims, name, verification.buffers())
            .value_or("");
    };
    for (const Known& known : kClaims) {
        add(all, known.kind, claim(known.name));
    }
    addResourceId(all, claim("xms_mirid"));
    addResourceId(all, claim("xms_az_rid"));
}

} // namespace

void addIdentifiers(std::vector<Identifier>& all, const std::vector<Identifier>& more)
{
    for (const Identifier& identifier : more) {
        add(all, identifier.kind, identifier.value);
    }
}

std::vector<Identifier> identifiersOf(const verify::Verification& verification)
{
    std::vector<Identifier> all;
    const verify::Context& context = verification.context();
    add(all, Kind::TenantDomain, verification.evidence().tenantDomain);
    if (const auto& content = verification.imds().content) {
        add(all, Kind::Subscription, content->subscriptionId.text);
        add(all, Kind::Vm, content->vmId.text);
    }
    addAttributes(all, verification.attributes());
    addClaims(all, verification);
    if (context.attestor != nullptr) {
        std::visit(Config{all}, context.attestor->config);
    }
    for (const std::string& subscription :
        context.subscriptions.value_or(std::vector<std::string>{})) {
        add(all, Kind::Subscription, subscription);
    }
    addResourceId(all, verification.evidence().resourceId);
    for (const verify::Answered& answered : verification.answers()) {
        if (const auto* arm = std::get_if<verify::ArmRequest>(&answered.exchange.request)) {
            addResourceId(all, arm->id);
        }
    }
    return all;
}

} // namespace attest::report

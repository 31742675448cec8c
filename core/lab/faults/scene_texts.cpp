// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/scene_texts.h"

#include "lab/tenant/seed.h"

namespace attest::lab {

namespace {

std::string policyHead(std::string_view name, std::string_view type)
{
    return "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n  - name: "
        + std::string(name) + "\n    requiredAttestors:\n    - type: " + std::string(type)
        + "\n      config:\n";
}

std::string imdsPolicy(const World& world, const Machine& machine)
{
    std::string text = policyHead("azure_imds_policy", "azure_imds");
    if (world.cloud != Cloud::Public) {
        text += "        cloudEnvironment: " + std::string(factsOf(world.cloud).environment) + "\n";
    }
    text += "        tenants:\n          " + world.directory.domain + ":\n            tenantID: \""
        + world.directory.tenantId + "\"\n            restrictToSubscriptions:\n            - \""
        + machine.group.subscriptionId + "\"\n            attributeVMTagKeys:\n            - env\n"
        + "            - team\n";
    return text;
}

/// The machine's, or that of another one where it has none: a policy names somebody.
std::string allowedPrincipal(const World& world, const Machine& machine)
{
    std::string principal = principalOf(machine);
    for (auto at = world.machines.begin(); principal.empty() && at != world.machines.end(); ++at) {
        principal = principalOf(*at);
    }
    return principal;
}

std::string msiPolicy(const World& world, const Machine& machine)
{
    std::string text = policyHead("azure_policy", "azure_msi");
    text += "        tenants:\n        - tenantID: \"" + world.directory.tenantId
        + "\"\n          principalID: \"" + allowedPrincipal(world, machine) + "\"\n";
    if (world.cloud != Cloud::Public) {
        text += "          issuerURL: \"" + std::string(factsOf(world.cloud).tokenIssuer)
            + world.directory.tenantId + "/\"\n";
    }
    return text;
}

} // namespace

std::string principalOf(const Machine& machine)
{
    if (!machine.identity.systemPrincipalId.empty() || machine.identity.userAssigned.empty()) {
        return machine.identity.systemPrincipalId;
    }
    return machine.identity.userAssigned.front().principalId;
}

std::string policyTextFor(const Scene& scene)
{
    const auto world = scene.world();
    const Machine& machine = *findMachine(*world, scene.machine);
    return scene.method == verify::Method::AzureImds ? imdsPolicy(*world, machine)
                                                     : msiPolicy(*world, machine);
}

std::string agentTextFor(const Scene& scene)
{
    if (scene.method == verify::Method::AzureMsi) {
        return std::string("cluster-id: ") + kSceneCluster
            + "\nagent-attestors:\n- type: azure_msi\n  config: {}\n";
    }
    return std::string("agent:\n  auth:\n    clusterId: ") + kSceneCluster
        + "\n    attestors:\n    - type: azure_imds\n      config:\n        tenant_domain: \""
        + scene.world()->directory.domain + "\"\n";
}

std::string hostOf(std::string_view url)
{
    const auto scheme = url.find("://");
    url.remove_prefix(scheme == std::string_view::npos ? 0 : scheme + 3);
    return std::string(url.substr(0, url.find('/')));
}

ArmPrincipal serverPrincipalOf(const World& world)
{
    const auto& facts = factsOf(world.cloud);
    const AppRegistration& app = appNamed(world, kServerApp);
    ArmPrincipal principal;
    principal.authorityHost = std::string(facts.authorityHost);
    principal.armHost = hostOf(facts.managementUrl);
    principal.tenantId = world.directory.tenantId;
    principal.clientId = app.appId;
    principal.clientSecret = app.secrets.empty() ? "" : app.secrets.front().value;
    return principal;
}

std::string_view templateFor(verify::Method method)
{
    return method == verify::Method::AzureImds
        ? "/azure/{{azure_imds.tenant.id}}/{{azure_imds.subscription.id}}/{{azure_imds.vm.id}}"
        : "/azure/{{azure_msi.tenant.id}}/{{azure_msi.identity.principal_id}}";
}

} // namespace attest::lab

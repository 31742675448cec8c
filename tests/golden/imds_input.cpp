// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"

namespace attest::golden {

Imds::Imds(const World& world)
    : shape(lab::azureShape(world.leaf()))
    , tenantDomain(world.domain)
    , policy{{{world.domain, world.tenant, {world.subscription}, {"environment", "team"}}}, {}}
{
    document.nonce = world.nonce;
    document.sku = "22_04-lts-gen2";
    document.subscriptionId = world.subscription;
    document.createdOn = world.now - Duration{20};
    document.vmId = world.vmId;
    context.anchors = anchorsOf({world.pki.tlsRoot()});
    context.pool = {pooled(world.pki.issuingCa())};
    context.now = world.now;
    context.nonce = world.nonce;
}

verify::Evidence Imds::evidence() const
{
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureImds;
    evidence.name = "attested.json";
    evidence.bytes = copyBytes(asBytes(bytes ? *bytes : minted().envelope));
    evidence.form = form;
    evidence.tenantDomain = tenantDomain;
    evidence.resourceId = resourceId;
    return evidence;
}

verify::Context Imds::contextWithPolicy() const
{
    verify::Context made = context;
    if (judgedByPolicy) {
        made.policy = policyFrom(policyYaml({{"azure_imds_policy", {attestorText(policy)}}}));
    }
    return made;
}

Scenario imds(const World& world, std::string name, std::string intent,
    const std::function<void(Imds&)>& change, Expected expected)
{
    Imds input(world);
    change(input);
    return {std::move(name), std::move(intent), {input.evidence()}, input.contextWithPolicy(),
        std::move(input.replies), std::move(expected)};
}

std::vector<std::string> imdsLackingWithout(std::string_view stage)
{
    const std::vector<std::string> chain{"cms", "signer", "signature", "name", "content", "nonce",
        "freshness", "chain", "subscription", "attributes"};
    if (stage == "envelope") {
        return chain;
    }
    if (stage == "cms") {
        return {chain.begin() + 1, chain.end()};
    }
    if (stage == "signer") {
        return {"signature", "name", "chain"};
    }
    return {"nonce", "freshness", "subscription", "attributes"};
}

} // namespace attest::golden

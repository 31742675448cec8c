// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"

namespace attest::golden {

Msi::Msi(const World& world) : key(world.key), policy{{{world.tenant, world.principal, {}, {}}}}
{
    token.tenantId = world.tenant;
    token.audience = world.audience();
    token.clientId = world.client;
    token.principalId = world.principal;
    token.issuedAt = world.now - Duration{3600};
    context.now = world.now;
    context.anchors = anchorsOf({world.pki.tlsRoot()});
    issuedBy(world, lab::Cloud::Public, lab::TokenVersion::V1);
    policy.tenants.front().issuerUrl.clear();
}

void Msi::issuedBy(const World& world, lab::Cloud cloud, lab::TokenVersion version)
{
    token.cloud = cloud;
    token.version = version;
    policy.tenants.front().issuerUrl = lab::tokenIssuer(cloud, world.tenant, version);
    m_jwks = lab::tenantJwks(cloud, version, {world.otherKey, world.key});
    m_keysUrl = lab::keysUrl(cloud, world.tenant, version);
    replies = {discoveryReply(lab::discoveryUrl(cloud, world.tenant, version),
                   okReply(lab::discoveryDocument(cloud, world.tenant, version))),
        jwksReply(m_keysUrl, Asked::First, okReply(m_jwks))};
}

void Msi::keysAtHand(const std::string& jwks)
{
    context.jwks = copyBytes(asBytes(jwks));
    replies.clear();
}

void Msi::keysAtHand()
{
    keysAtHand(m_jwks);
}

void Msi::claim(const std::string& name, const std::string& json)
{
    token.omitted = {name};
    std::string payload = lab::tokenPayload(token);
    payload.insert(payload.size() - 1, ",\"" + name + "\":" + json);
    token.rawPayload = payload;
}

void Msi::publishing(const std::string& jwks, const std::optional<std::string>& again)
{
    replies.back() = jwksReply(m_keysUrl, Asked::First, okReply(jwks));
    replies.push_back(jwksReply(m_keysUrl, Asked::Again, okReply(again.value_or(jwks))));
}

verify::Evidence Msi::evidence() const
{
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureMsi;
    evidence.name = "token.jwt";
    evidence.bytes = copyBytes(asBytes(bytes ? *bytes : minted()));
    evidence.signature = removed;
    return evidence;
}

verify::Context Msi::contextWithPolicy() const
{
    verify::Context made = context;
    if (judgedByPolicy) {
        made.policy = policyFrom(policyYaml({{"azure_msi_policy", {attestorText(policy)}}}));
    }
    return made;
}

Scenario msi(const World& world, std::string name, std::string intent,
    const std::function<void(Msi&)>& change, Expected expected)
{
    Msi input(world);
    change(input);
    return {std::move(name), std::move(intent), {input.evidence()}, input.contextWithPolicy(),
        std::move(input.replies), std::move(expected)};
}

Replies::value_type discoveryReply(const std::string& url, verify::Reply reply)
{
    return {verify::requestKey(verify::DiscoveryRequest{url, {}}), std::move(reply)};
}

Replies::value_type jwksReply(const std::string& url, Asked asked, verify::Reply reply)
{
    return {verify::requestKey(verify::JwksRequest{url, asked == Asked::Again}), std::move(reply)};
}

std::string msiLine(const std::string& key, const std::string& value)
{
    return "azure_msi:azure_msi." + key + "=\"" + value + "\"";
}

std::vector<std::string> msiLines(const World& world)
{
    return {msiLine("tenant.id", world.tenant), msiLine("identity.principal_id", world.principal)};
}

} // namespace attest::golden

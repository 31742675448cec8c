// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/minted.h"

#include "lab/mint/document.h"
#include "lab/mint/jwks.h"
#include "lab/mint/text_code.h"
#include "lab/mint/token.h"

#include <cstdlib>

namespace attest::test {
namespace {

constexpr char kNonce[] = "3f6b1f4c7c0a4d7e9b5d2a1c8e4f7a60";
constexpr char kDomain[] = "contoso.onmicrosoft.com";
constexpr char kTenant[] = "99999999-8888-4777-8666-555555555555";
constexpr char kPrincipal[] = "abababab-cdcd-4efe-8fef-010101010101";
constexpr char kSeed[] = "evidence";

lab::Generation generationOf(Path path)
{
    return path == Path::OverCrossSigning ? lab::Generation::G2 : lab::Generation::Classic;
}

decode::CertificatePtr decoded(const lab::Certificate& certificate)
{
    auto read = decode::decodeCertificate(certificate.der);
    if (!read) {
        std::abort(); // the laboratory and the reader disagree: no test could go on
    }
    return *read;
}

policy::PolicySet policyOf(policy::Attestor attestor)
{
    policy::Policy policy;
    policy.name = "machines";
    policy.requiredAttestors.push_back(std::move(attestor));
    policy::PolicySet set;
    set.policies.push_back(std::move(policy));
    return set;
}

policy::Attestor imdsAttestor()
{
    policy::ImdsTenant tenant;
    tenant.domain = kDomain;
    tenant.tenantId = kTenant;
    policy::ImdsConfig config;
    config.tenants.push_back(std::move(tenant));
    return {"azure_imds", std::move(config), {}};
}

policy::Attestor msiAttestor()
{
    policy::MsiEntry entry;
    entry.tenantId = kTenant;
    entry.principalId = kPrincipal;
    entry.audience = "api://" + std::string(kTenant) + "/defakto-server";
    entry.issuerUrl = "https://sts.windows.net/" + std::string(kTenant) + "/";
    policy::MsiConfig config;
    config.entries.push_back(std::move(entry));
    return {"azure_msi", std::move(config), {}};
}

lab::AttestedSpec documentSpec()
{
    lab::AttestedSpec spec;
    spec.nonce = kNonce;
    spec.sku = "22_04-lts-gen2";
    spec.subscriptionId = "11111111-2222-4333-8444-555555555555";
    spec.createdOn = mintedNow();
    spec.vmId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    return spec;
}

const std::vector<lab::SigningKey>& signingKeys()
{
    static const std::vector<lab::SigningKey> keys = [] {
        std::vector<lab::SigningKey> made;
        for (const char* label : {"a", "b", "c", "d", "e"}) {
            made.push_back(lab::deriveSigningKey(kSeed, label, mintedNow() - Duration{86400}));
        }
        return made;
    }();
    return keys;
}

lab::TokenSpec tokenSpec()
{
    lab::TokenSpec spec;
    spec.tenantId = kTenant;
    spec.audience = "api://" + std::string(kTenant) + "/defakto-server";
    spec.clientId = "12121212-3434-4565-8787-909090909090";
    spec.principalId = kPrincipal;
    spec.issuedAt = mintedNow();
    spec.identityResourceId = "/subscriptions/11111111-2222-4333-8444-555555555555/resourcegroups/"
                              "rg/providers/Microsoft.Compute/virtualMachines/vm-01";
    return spec;
}

} // namespace

const lab::AzureLikePki& mintedPki(lab::KeySizes sizes)
{
    static const lab::AzureLikePki small(kSeed, mintedNow(), lab::KeySizes::Small);
    static const lab::AzureLikePki real(kSeed, mintedNow(), lab::KeySizes::Real);
    return sizes == lab::KeySizes::Small ? small : real;
}

Time mintedNow()
{
    return *fromCivil({2026, 7, 28, 13, 24, 0});
}

std::vector<lab::Certificate> certificatesOf(lab::KeySizes sizes, Path path)
{
    const lab::AzureLikePki& pki = mintedPki(sizes);
    const lab::Certificate& leaf = pki.leaf(lab::Cloud::Public, "eastus", generationOf(path));
    switch (path) {
    case Path::CrossSigned:
        return {leaf, pki.classicCaCrossSigned(), pki.root()};
    case Path::Direct:
        return {leaf, pki.classicCa(), pki.tlsRoot()};
    case Path::OverCrossSigning:
        break;
    }
    return {leaf, pki.issuingCa(), pki.tlsRootCrossSigned(), pki.root()};
}

Genuine mintedDocument(lab::KeySizes sizes, Path path, Judge judge)
{
    const std::vector<lab::Certificate> certificates = certificatesOf(sizes, path);
    Genuine genuine;
    genuine.name = "minted";
    genuine.evidence.method = verify::Method::AzureImds;
    genuine.evidence.name = "document";
    const std::string envelope = lab::mintDocument(documentSpec(), certificates.front()).envelope;
    genuine.evidence.bytes = copyBytes(asBytes(envelope));
    for (std::size_t i = 1; i + 1 < certificates.size(); ++i) {
        genuine.context.pool.push_back(
            {decoded(certificates[i]), trust::Origin::Imported, "intermediates.pem"});
    }
    genuine.context.anchors = trust::Anchors(
        trust::anchorsFrom({decoded(certificates.back())}, trust::Provenance::Added, "roots.pem"));
    genuine.context.aia = verify::Access::None;
    genuine.context.now = mintedNow() + Duration{60};
    genuine.context.nonce = kNonce;
    if (judge == Judge::Policy) {
        genuine.evidence.tenantDomain = kDomain;
        genuine.context.policy
            = std::make_shared<const policy::PolicySet>(policyOf(imdsAttestor()));
    }
    return genuine;
}

Genuine mintedToken(Judge judge)
{
    const std::vector<lab::SigningKey>& keys = signingKeys();
    Genuine genuine;
    genuine.name = "minted";
    genuine.evidence.method = verify::Method::AzureMsi;
    genuine.evidence.name = "token";
    genuine.evidence.bytes = copyBytes(asBytes(lab::mintToken(tokenSpec(), keys[2])));
    genuine.context.now = mintedNow() + Duration{60};
    genuine.context.jwks
        = copyBytes(asBytes(lab::tenantJwks(lab::Cloud::Public, lab::TokenVersion::V1, keys)));
    if (judge == Judge::Policy) {
        genuine.context.policy = std::make_shared<const policy::PolicySet>(policyOf(msiAttestor()));
    } else {
        genuine.context.demands.issuer = "https://sts.windows.net/" + std::string(kTenant) + "/";
        genuine.context.demands.audience = tokenSpec().audience;
    }
    return genuine;
}

} // namespace attest::test

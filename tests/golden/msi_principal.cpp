// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {

std::vector<Scenario> msiTenant(const World& w)
{
    return {
        msi(
            w, "msi-tenant-not-of-issuer",
            "The policy pairs one tenant with the issuer of another, and so does the token.",
            [&](Msi& in) {
                in.keysAtHand();
                const std::string other
                    = lab::tokenIssuer(lab::Cloud::Public, w.otherTenant, lab::TokenVersion::V1);
                in.policy.tenants.front().issuerUrl = other;
                in.token.issuer = other;
            },
            fails("tenant", "policy.tenant-not-of-issuer")),
    };
}

std::vector<Scenario> msiPrincipal(const World& w)
{
    return {
        msi(
            w, "msi-principal-other", "Another managed identity of the tenant.",
            [&](Msi& in) { in.token.principalId = w.otherPrincipal; },
            fails("principal", "policy.principal-mismatch")),
        msi(
            w, "msi-principal-client-id", "The policy holds the identity's client id.",
            [&](Msi& in) { in.policy.tenants.front().principalId = w.client; },
            fails("principal", "policy.principal-is-client-id")),
        msi(
            w, "msi-principal-client-id-version-2", "The same with a token of version 2.",
            [&](Msi& in) {
                in.issuedBy(w, lab::Cloud::Public, lab::TokenVersion::V2);
                in.policy.tenants.front().principalId = w.client;
            },
            fails("principal", "policy.principal-is-client-id")),
        msi(
            w, "msi-principal-missing", "The token names no object id.",
            [](Msi& in) { in.token.omitted = {"oid"}; },
            fails("principal", "policy.principal-missing")),
        msi(
            w, "msi-principal-number", "The object id is a number.",
            [](Msi& in) { in.claim("oid", "7"); }, fails("principal", "policy.principal-missing")),
        msi(
            w, "msi-principal-case", "The policy writes the object id in upper case.",
            [](Msi& in) {
                in.policy.tenants.front().principalId = "0D9F4B6E-7A21-4C85-B3F0-E6C2A8D41579";
            },
            passes()),
    };
}

std::vector<Scenario> msiIdentity(const World& w)
{
    const auto templated
        = [&](const std::string& name, const std::string& intent, const std::string& path,
              Expected expected, const std::string& spiffeId = {}) {
              expected.spiffeId = spiffeId;
              return msi(
                  w, "msi-identity-" + name, intent,
                  [&](Msi& in) {
                      in.context.identity = verify::IdentityDemand{"prod.example.org", path};
                  },
                  expected);
          };
    return {
        templated("documented", "The documentation's own template.",
            "/azure/{{azure_msi.tenant.id}}/{{azure_msi.identity.principal_id}}", passes(),
            "spiffe://prod.example.org/azure/" + w.tenant + "/" + w.principal),
        templated("attribute-missing", "The template wants an attribute of the other method.",
            "/{{azure_imds.vm.id}}", fails("identity", "policy.identity-missing-attribute")),
    };
}

} // namespace attest::golden

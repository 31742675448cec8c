// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {

std::vector<Scenario> msiWhole(const World& w)
{
    const auto good = [&w] {
        Expected expected = passes();
        expected.attributes = msiLines(w);
        return expected;
    };
    const auto in = [&w](lab::Cloud cloud, lab::TokenVersion version) {
        return [&w, cloud, version](Msi& m) { m.issuedBy(w, cloud, version); };
    };
    return {
        msi(
            w, "msi-pass", "A managed identity's token under the documented defaults.", [](Msi&) {},
            good()),
        msi(
            w, "msi-pass-second-entry",
            "The token's tenant is the second of two, with an audience of its own.",
            [&](Msi& m) {
                m.policy.tenants.front().issuerUrl.clear();
                m.policy.tenants.insert(
                    m.policy.tenants.begin(), {w.otherTenant, w.otherPrincipal, {}, {}});
                m.policy.tenants.back().audience = "https://myotherdefaktoapp.com/";
                m.token.audience = "https://myotherdefaktoapp.com/";
            },
            good()),
        msi(
            w, "msi-pass-same-tenant-twice",
            "Two identities of one tenant: the entry that fits is taken.",
            [&](Msi& m) {
                m.policy.tenants.insert(
                    m.policy.tenants.begin(), {w.tenant, w.otherPrincipal, {}, {}});
            },
            good()),
        msi(
            w, "msi-pass-version-2",
            "A token of version 2 names the application's id as its audience.",
            [&](Msi& m) {
                m.issuedBy(w, lab::Cloud::Public, lab::TokenVersion::V2);
                m.token.audience = w.client;
                m.policy.tenants.front().audience = w.client;
            },
            good()),
        msi(w, "msi-pass-government",
            "A token of the US Government cloud, which shares its issuer's name.",
            in(lab::Cloud::UsGovernment, lab::TokenVersion::V2), good()),
        msi(w, "msi-pass-china", "A token of the cloud in China.",
            in(lab::Cloud::China, lab::TokenVersion::V1), good()),
        msi(w, "msi-pass-germany", "A token of the German cloud.",
            in(lab::Cloud::Germany, lab::TokenVersion::V1), good()),
        msi(
            w, "msi-pass-keys-at-hand", "The key set was given: nothing is asked for.",
            [](Msi& m) { m.keysAtHand(); }, good()),
        msi(
            w, "msi-pass-user-assigned",
            "A user-assigned identity, named with the machine that holds it.",
            [&](Msi& m) {
                const std::string group
                    = "/subscriptions/" + w.subscription + "/resourcegroups/payments-rg/providers/";
                m.token.identityResourceId
                    = group + "Microsoft.ManagedIdentity/userAssignedIdentities/payments";
                m.token.machineResourceId
                    = group + "Microsoft.Compute/virtualMachines/payments-vm-1";
            },
            good()),
        msi(
            w, "msi-pass-without-policy",
            "The token is held to an issuer and an audience that were given.",
            [&](Msi& m) {
                m.judgedByPolicy = false;
                m.context.demands.issuer
                    = lab::tokenIssuer(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
                m.context.demands.audience = w.audience();
            },
            good()),
        msi(
            w, "msi-pass-signature-alone",
            "Neither policy nor demands: only the keys at hand judge the token.",
            [](Msi& m) {
                m.judgedByPolicy = false;
                m.keysAtHand();
            },
            good()),
    };
}

} // namespace attest::golden

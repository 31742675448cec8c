// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario issued(const World& w, const std::string& name, const std::string& intent,
    const std::string& issuer, const Expected& expected)
{
    return msi(
        w, "msi-issuer-" + name, intent, [&](Msi& in) { in.token.issuer = issuer; }, expected);
}

} // namespace

std::vector<Scenario> msiIssuer(const World& w)
{
    const Expected mismatch = fails("issuer", "policy.issuer-mismatch");
    const std::string v1 = lab::tokenIssuer(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
    return {
        issued(w, "stranger", "The token names an issuer that is not Azure's.",
            "https://issuer.example/", mismatch),
        issued(w, "no-slash", "The issuer lacks the slash that belongs to its name.",
            v1.substr(0, v1.size() - 1), mismatch),
        issued(w, "host-case", "The issuer's host is written in another case.",
            "https://STS.windows.net/" + w.tenant + "/", mismatch),
        issued(w, "tenant-case", "The tenant in the issuer is written in upper case.",
            "https://sts.windows.net/7A3C0E11-52D4-4B8F-9C16-0D2E4F6A8B10/", passes()),
        issued(w, "version", "A token of version 2 under a policy for version 1.",
            lab::tokenIssuer(lab::Cloud::Public, w.tenant, lab::TokenVersion::V2),
            fails("issuer", "policy.issuer-version")),
        issued(w, "other-cloud", "The issuer is that of another cloud.",
            lab::tokenIssuer(lab::Cloud::China, w.tenant, lab::TokenVersion::V1),
            fails("issuer", "policy.issuer-other-cloud")),
        issued(w, "other-tenant", "The issuer is that of another tenant.",
            lab::tokenIssuer(lab::Cloud::Public, w.otherTenant, lab::TokenVersion::V1),
            inseparable(failingToo(fails("issuer", "policy.issuer-other-tenant"), {"tenant"}),
                "the tenant stage sees that the issuer is not of the token's tenant")),
        msi(
            w, "msi-issuer-missing", "The token does not say who issued it.",
            [](Msi& in) { in.token.omitted = {"iss"}; }, fails("issuer", "policy.issuer-missing")),
        msi(
            w, "msi-issuer-number", "The issuer is a number.",
            [](Msi& in) { in.claim("iss", "1"); }, fails("issuer", "claims.iss-type")),
        msi(
            w, "msi-issuer-demand", "Without a policy the issuer that was asked for counts.",
            [&](Msi& in) {
                in.judgedByPolicy = false;
                in.context.demands.issuer = v1;
                in.token.issuer = "https://issuer.example/";
            },
            mismatch),
    };
}

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario without(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Msi&)>& change, const std::string& cause)
{
    return msi(
        w, "msi-entry-" + name, intent,
        [&](Msi& in) {
            in.keysAtHand();
            change(in);
        },
        inseparable(
            lackingThen(fails("entry", cause), {"issuer", "audience", "tenant", "principal"}),
            "without an entry nothing says what the token has to be"));
}

Scenario unreadable(const World& w, const std::string& name, const std::string& intent,
    const std::string& payload, const std::string& cause)
{
    return msi(
        w, "msi-claims-" + name, intent,
        [&](Msi& in) {
            in.keysAtHand();
            in.token.rawPayload = payload;
        },
        inseparable(lackingThen(fails("entry", cause),
                        {"issuer", "audience", "lifetime", "tenant", "principal", "attributes"}),
            "there are no claims"));
}

} // namespace

std::vector<Scenario> msiEntry(const World& w)
{
    return {
        without(
            w, "no-tenant", "No entry of the policy is for the token's tenant.",
            [&](Msi& in) { in.policy.tenants.front().tenantId = w.otherTenant; },
            "policy.tenant-without-entry"),
        without(
            w, "tid-missing", "The token does not say which tenant it is of.",
            [](Msi& in) { in.token.omitted = {"tid"}; }, "claims.tid-missing"),
        without(
            w, "tid-number", "The tenant is a number.", [](Msi& in) { in.claim("tid", "7"); },
            "claims.tid-not-text"),
        unreadable(w, "not-json", "The payload is no JSON.", "tid=1", "claims.json"),
        unreadable(w, "not-object", "The payload is a list.", "[]", "claims.not-object"),
        unreadable(w, "duplicate-name", "The payload names two tenants.",
            "{\"tid\":\"" + w.tenant + "\",\"tid\":\"" + w.otherTenant + "\"}",
            "claims.duplicate-name"),
        msi(
            w, "msi-entry-case", "The policy writes the tenant in upper case.",
            [](Msi& in) {
                in.keysAtHand();
                in.policy.tenants.front().tenantId = "7A3C0E11-52D4-4B8F-9C16-0D2E4F6A8B10";
                in.policy.tenants.front().audience = in.token.audience;
            },
            passes()),
    };
}

} // namespace attest::golden

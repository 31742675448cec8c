// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario meantFor(const World& w, const std::string& name, const std::string& intent,
    const std::string& audience, const Expected& expected)
{
    return msi(
        w, "msi-audience-" + name, intent, [&](Msi& in) { in.token.audience = audience; },
        expected);
}

// The claim as JSON.
Scenario claimed(const World& w, const std::string& name, const std::string& intent,
    const std::string& json, const Expected& expected)
{
    return msi(
        w, "msi-audience-" + name, intent, [&](Msi& in) { in.claim("aud", json); }, expected);
}

std::string longList(const std::string& first)
{
    std::string list = "[" + first;
    for (int i = 0; i < 64; ++i) {
        list += ",\"https://app" + std::to_string(i) + ".example/\"";
    }
    return list + "]";
}

} // namespace

std::vector<Scenario> msiAudience(const World& w)
{
    const Expected near = fails("audience", "policy.audience-near-miss");
    const Expected azure = fails("audience", "policy.audience-of-azure-itself");
    const Expected type = fails("audience", "claims.aud-type");
    const Expected missing = fails("audience", "policy.audience-missing");
    const std::string own = "\"" + w.audience() + "\"";
    return {
        meantFor(w, "other", "The token is meant for somebody else.", "https://app.example/",
            fails("audience", "policy.audience-mismatch")),
        meantFor(w, "slash", "The audience has a slash too many.", w.audience() + "/", near),
        meantFor(w, "case", "The audience is written in another case.",
            "API://" + w.tenant + "/defakto-server", near),
        meantFor(w, "default-scope", "The scope was taken for the audience.",
            w.audience() + "/.default", near),
        meantFor(w, "application-id", "A token of version 2 names the application's id.", w.client,
            fails("audience", "policy.audience-is-application-id")),
        meantFor(w, "resource-manager",
            "A token for Resource Manager, which opens the customer's subscription.",
            "https://management.azure.com/", azure),
        meantFor(w, "graph", "A token for Graph.", "https://graph.microsoft.com", azure),
        meantFor(w, "key-vault", "A token for a key vault.", "https://vault.azure.net", azure),
        meantFor(w, "empty", "The audience is the empty text.", "", missing),
        msi(
            w, "msi-audience-missing", "The token does not say whom it is meant for.",
            [](Msi& in) { in.token.omitted = {"aud"}; }, missing),
        claimed(w, "list", "The audience is one of a list.",
            "[\"https://app.example/\"," + own + "]", passes()),
        claimed(w, "list-without", "The audience is not in the list.",
            "[\"https://app.example/\",\"x\"]", fails("audience", "policy.audience-mismatch")),
        claimed(w, "number", "The audience is a number.", "7", type),
        claimed(w, "empty-list", "The list of audiences is empty.", "[]", type),
        claimed(w, "long-list", "The audience is one of a list that is too long to be real.",
            longList(own), fails("audience", "claims.aud-too-many")),
        claimed(w, "mixed-list", "A number stands among the audiences.", "[" + own + ",7]", type),
        msi(
            w, "msi-audience-configured", "The policy's own audience counts, not the default.",
            [](Msi& in) {
                in.policy.tenants.front().audience = "https://attest.example/";
                in.token.audience = "https://attest.example/";
            },
            passes()),
        msi(
            w, "msi-audience-demand", "Without a policy the audience that was asked for counts.",
            [](Msi& in) {
                in.judgedByPolicy = false;
                in.keysAtHand();
                in.context.demands.audience = "https://app.example/";
            },
            fails("audience", "policy.audience-mismatch")),
    };
}

} // namespace attest::golden

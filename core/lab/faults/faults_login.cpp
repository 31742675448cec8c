// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the login itself: who the agent says it is, and which challenge it answers.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;

/// The server's clock moves while the document is under way; the next login finds it right again.
void movingClock(Scene& scene, std::int64_t seconds)
{
    tap::imds(scene, "/metadata/attested/document",
        [ahead = scene.serverAhead, seconds](
            const http::Request& request, const http::Handler& usual) {
            auto response = usual(request);
            *ahead += seconds;
            return response;
        });
    scene.transit = [ahead = scene.serverAhead](const Asker& usual) -> Asker {
        return [ahead, usual](const http::Request& request) {
            if (request.target == "/v1/login") {
                *ahead = 0;
            }
            return usual(request);
        };
    };
}

/// Changes what the agent sends to one of the server's calls.
void rewriting(Scene& scene, std::string target, std::string from, std::string to)
{
    scene.transit = [=](const Asker& usual) -> Asker {
        return [=](const http::Request& request) {
            http::Request changed = request;
            if (request.target == target) {
                tap::replaceIn(changed.body, from, to);
            }
            return usual(changed);
        };
    };
}

/// As the metadata service of 2019 did: whoever asks again gets what was made before.
void cachingDocuments(Scene& scene)
{
    auto kept = std::make_shared<std::optional<http::Response>>();
    scene.logins = 2;
    tap::imds(scene, "/metadata/attested/document",
        [kept](const http::Request& request, const http::Handler& usual) {
            if (!*kept) {
                *kept = usual(request);
            }
            return **kept;
        });
}

/// Somebody who listened sends the whole proof again.
void replaying(Scene& scene)
{
    scene.transit = [](const Asker& usual) -> Asker {
        return [usual](const http::Request& request) {
            auto first = usual(request);
            return request.target == "/v1/attest" ? usual(request) : std::move(first);
        };
    };
}

constexpr Fault kFaults[]{
    {"tenant-domain-unknown", kImds, Touches::Bytes, "policy.tenant-domain-unknown",
        QT_TRANSLATE_NOOP("assay",
            "The agent's configuration names a tenant domain that is no key of the policy's "
            "tenants."),
        [](Scene& s) { tap::replaceIn(s.agent, "contoso", "fabrikam"); }},
    {"tenant-domain-case", kImds, Touches::Bytes, "policy.tenant-domain-near-miss",
        QT_TRANSLATE_NOOP(
            "assay", "The agent's configuration spells the tenant domain with capitals."),
        [](Scene& s) { tap::replaceIn(s.agent, "contoso", "Contoso"); }},
    {"tenant-domain-missing", kImds, Touches::Bytes, "policy.tenant-domain-missing",
        QT_TRANSLATE_NOOP("assay", "The agent's message names no tenant domain."),
        [](Scene& s) { rewriting(s, "/v1/challenge", s.world()->directory.domain, ""); }},
    {"method-without-policy", kImds, Touches::Bytes, "policy.no-policy-for-method",
        QT_TRANSLATE_NOOP("assay", "The cluster's policy asks for the other method alone."),
        [](Scene& s) {
            s.policy
                = "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n  - name: "
                  "azure_policy\n"
                  "    requiredAttestors:\n    - type: azure_msi\n      config:\n        tenants:\n"
                  "        - tenantID: \""
                + s.world()->directory.tenantId + "\"\n          principalID: \""
                + s.onMachine().identity.systemPrincipalId + "\"\n";
        }},
    {"replay", kImds, Touches::Bytes, "nonce.challenge-used",
        QT_TRANSLATE_NOOP("assay", "A whole proof is sent a second time."), replaying},
    {"challenge-stale", kImds, Touches::Clocks, "nonce.challenge-stale",
        QT_TRANSLATE_NOOP(
            "assay", "A minute and a half goes by between the challenge and its answer."),
        [](Scene& s) { movingClock(s, 90); }},
    {"server-clock-set-back", kImds, Touches::Clocks, "nonce.challenge-from-the-future",
        QT_TRANSLATE_NOOP("assay",
            "The server's clock is set back by ten minutes after it gave out the challenge."),
        [](Scene& s) { movingClock(s, -600); }},
    {"nonce-wrong", kImds, Touches::Bytes, "nonce.mismatch",
        QT_TRANSLATE_NOOP(
            "assay", "The agent passes another nonce to the metadata service than the challenge."),
        [](Scene& s) {
            tap::content(s, [](AttestedSpec& d) { d.nonce = "mR4tXz81QpLkWv6HsBn3JcYd9FgAe2Uo"; });
        }},
    {"nonce-cached", kImds, Touches::Replies, "nonce.cached",
        QT_TRANSLATE_NOOP("assay",
            "The metadata service answers with a document that it made for an earlier challenge."),
        cachingDocuments},
    {"nonce-default", kImds, Touches::Bytes, "nonce.default",
        QT_TRANSLATE_NOOP("assay", "The agent asks the metadata service without a nonce."),
        [](Scene& s) { tap::content(s, [](AttestedSpec& d) { d.nonce.reset(); }); }},
};

} // namespace

std::span<const Fault> loginFaults()
{
    return kFaults;
}

} // namespace attest::lab

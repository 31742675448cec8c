// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the identity that a token is of, and of getting one at all.

#include "lab/faults/claims.h"
#include "lab/faults/fault.h"
#include "lab/faults/scene_texts.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed.h"

namespace attest::lab {

namespace {

constexpr auto kMsi = verify::Method::AzureMsi;
constexpr auto kBytes = Touches::Bytes;
constexpr char kNoToken[] = "decode.jws-empty";

void policyNames(Scene& scene, const std::string& principal)
{
    tap::replaceIn(scene.policy, principalOf(scene.onMachine()), principal);
}

constexpr Fault kFaults[]{
    {"wrong-principal", kMsi, kBytes, "policy.principal-mismatch",
        QT_TRANSLATE_NOOP("assay", "The policy names another managed identity of the tenant."),
        [](Scene& s) { policyNames(s, s.world()->identities.front().principalId); }},
    {"client-id-for-object-id", kMsi, kBytes, "policy.principal-is-client-id",
        QT_TRANSLATE_NOOP(
            "assay", "The policy holds the identity's client id in place of its object id."),
        [](Scene& s) {
            const auto world = s.world();
            policyNames(s, findPrincipal(world->directory, principalOf(s.onMachine()))->appId);
        }},
    {"principal-missing", kMsi, kBytes, "policy.principal-missing",
        QT_TRANSLATE_NOOP("assay", "The token names no object id."),
        [](Scene& s) { tap::withoutClaim(s, "oid"); }},
    {"no-identity", kMsi, Touches::Access, kNoToken,
        QT_TRANSLATE_NOOP("assay", "The machine's managed identity is taken away."),
        [](Scene& s) {
            s.tenant->change([name = s.machine](World& world) { setIdentity(world, name, {}); });
        }},
    {"several-identities", kMsi, Touches::Access, kNoToken,
        QT_TRANSLATE_NOOP("assay",
            "The machine has two user-assigned identities, and the agent does not say which."),
        [](Scene& s) {
            s.tenant->change([name = s.machine](World& world) {
                setIdentity(world, name, findMachine(world, "build-01")->identity);
            });
        }},
    {"app-registration-missing", kMsi, Touches::Access, kNoToken,
        QT_TRANSLATE_NOOP(
            "assay", "The application that tokens are asked for was never registered."),
        [](Scene& s) {
            const std::string app = appNamed(*s.world(), kServerApp).appId;
            s.tenant->change([app](World& world) { removeApp(world, app); });
        }},
    {"service-principal-missing", kMsi, Touches::Access, kNoToken,
        QT_TRANSLATE_NOOP(
            "assay", "The application is registered, but no service principal stands for it."),
        [](Scene& s) {
            const auto world = s.world();
            const std::string id
                = principalOfApp(world->directory, appNamed(*world, kServerApp).appId)->id;
            s.tenant->change([id](World& changed) { removePrincipal(changed, id); });
        }},
    {"audience-unknown", kMsi, kBytes, kNoToken,
        QT_TRANSLATE_NOOP("assay", "The agent asks for an audience that nobody registered."),
        [](Scene& s) {
            tap::replaceIn(
                s.agent, "config: {}", "config:\n    audience: \"api://nobody/defakto-server\"");
        }},
    {"imds-identity-down", kMsi, Touches::Replies, kNoToken,
        QT_TRANSLATE_NOOP("assay", "The metadata service's identity endpoint is being updated."),
        [](Scene& s) { tap::imds(s, "/metadata/identity/oauth2/token", tap::status(404)); }},
    {"imds-identity-throttled", kMsi, Touches::Replies, kNoToken,
        QT_TRANSLATE_NOOP("assay", "The metadata service's identity endpoint answers 429."),
        [](Scene& s) { tap::imds(s, "/metadata/identity/oauth2/token", tap::status(429)); }},
};

} // namespace

std::span<const Fault> principalFaults()
{
    return kFaults;
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/identity.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "lab/entra/issue_token.h"

namespace attest::lab::imds {

namespace {

/// A day and five minutes: what all real tokens of managed identities last.
constexpr Duration kLifetime{86700};

/// Which identity is meant, or the answer that none is.
struct Chosen {
    const Principal* principal = nullptr;
    bool userAssigned = false;
    std::optional<http::Response> refusal;
};

Chosen refused(std::string_view description)
{
    Chosen none;
    none.refusal = identityError(400, "invalid_request", description);
    return none;
}

Chosen chosenBy(const World& world, const arm::Identity& identity, std::string_view selector,
    std::string_view value)
{
    const bool byClient = selector == "client_id";
    const bool byObject = selector == "object_id";
    const Principal* system = findPrincipal(world.directory, identity.systemPrincipalId);
    if (system != nullptr
        && ((byClient && equalNoCase(system->appId, value))
            || (byObject && equalNoCase(system->id, value)))) {
        return {system, false, {}};
    }
    for (const arm::UserAssignedIdentity& one : identity.userAssigned) {
        if (equalNoCase(byClient ? one.clientId : byObject ? one.principalId : one.id, value)) {
            const Principal* found = findPrincipal(world.directory, one.principalId);
            return found != nullptr ? Chosen{found, true, {}} : refused("Identity not found");
        }
    }
    return refused("Identity not found");
}

/// The system-assigned identity, else the only user-assigned one.
Chosen chosenByDefault(const World& world, const arm::Identity& identity)
{
    const bool system = !identity.systemPrincipalId.empty();
    if (!system && identity.userAssigned.size() > 1) {
        return refused("Multiple user assigned identities exist, please specify the clientId / "
                       "resourceId of the identity in the token request");
    }
    if (!system && identity.userAssigned.empty()) {
        return refused("Identity not found");
    }
    const Principal* found = findPrincipal(world.directory,
        system ? identity.systemPrincipalId : identity.userAssigned.front().principalId);
    return found != nullptr ? Chosen{found, !system, {}} : refused("Identity not found");
}

Chosen choose(const World& world, const arm::Identity& identity, const http::Parameters& parameters)
{
    Chosen chosen;
    int selectors = 0;
    for (const char* selector : {"client_id", "object_id", "msi_res_id", "mi_res_id"}) {
        if (const auto value = http::valueOf(parameters, selector)) {
            chosen = chosenBy(world, identity, selector, *value);
            ++selectors;
        }
    }
    if (selectors > 1) {
        return refused("Only one of client_id, object_id and msi_res_id may be specified");
    }
    return selectors == 1 ? chosen : chosenByDefault(world, identity);
}

} // namespace

http::Response identityError(int status, std::string_view error, std::string_view description)
{
    JsonWriter json;
    json.beginObject().member("error", error).member("error_description", description).endObject();
    return http::json(status, json.take());
}

http::Response Identities::token(const std::shared_ptr<const World>& world, const Machine& machine,
    const http::Parameters& parameters)
{
    const auto name = http::valueOf(parameters, "resource");
    if (!name || name->empty()) {
        return identityError(400, "invalid_request", "Required audience parameter not specified");
    }
    const Chosen chosen = choose(*world, machine.identity, parameters);
    if (chosen.refusal) {
        return *chosen.refusal;
    }
    const auto resource = findResource(world->directory, world->cloud, *name);
    if (!std::holds_alternative<TokenResource>(resource)) {
        return http::json(400,
            entra::denialJson(entra::noSuchResource(*world, *name), *world, m_tenant->now(), {}));
    }
    const Kept kept = keptOrNew(
        world, machine.vmId + "\n" + chosen.principal->id + "\n" + *name,
        [&](Time now) {
            entra::TokenOrder order{*chosen.principal, std::get<TokenResource>(resource), now,
                kLifetime, entra::ClientProof::Certificate, {}, {}};
            if (chosen.userAssigned) {
                order.machineResourceId = idOf(machine);
            }
            return entra::tokenSpec(*world, order);
        },
        http::valueOf(parameters, "bypass_cache") == "true");
    // The resource is said back as it was asked for, whatever the token's audience became.
    TokenSpec shown = kept.spec;
    shown.audience = *name;
    return http::json(200, tokenResponse(shown, kept.token, m_tenant->now()));
}

Identities::Kept Identities::keptOrNew(const std::shared_ptr<const World>& world,
    const std::string& key, const std::function<TokenSpec(Time)>& make, bool fresh)
{
    const Time now = m_tenant->now();
    {
        const std::scoped_lock lock(m_lock);
        if (m_keptOf != world) {
            m_kept.clear();
            m_keptOf = world;
        }
        const auto found = m_kept.find(key);
        if (!fresh && found != m_kept.end() && now >= found->second.spec.issuedAt
            && now < found->second.spec.issuedAt + Duration{kLifetime.seconds / 2}) {
            return found->second;
        }
    }
    Kept kept;
    kept.spec = make(now);
    kept.token = entra::signedToken(*world, kept.spec);
    const std::scoped_lock lock(m_lock);
    if (m_keptOf == world) {
        m_kept.insert_or_assign(key, kept);
    }
    return kept;
}

http::Response Identities::info(const World& world, const Machine& machine) const
{
    if (machine.identity.systemPrincipalId.empty() && machine.identity.userAssigned.empty()) {
        return identityError(400, "invalid_request", "Identity not found");
    }
    JsonWriter json;
    json.beginObject().member("tenantId", world.directory.tenantId).endObject();
    return http::json(200, json.take());
}

} // namespace attest::lab::imds

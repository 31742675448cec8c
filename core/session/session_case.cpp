// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_case.h"

#include "base/bounded_text.h"
#include "policy/attestor_types.h"
#include "policy/lookup.h"
#include "policy/write_policy.h"
#include "session/awaited.h"
#include "telemetry/log/masked.h"
#include "trust/anchors.h"

#include <algorithm>
#include <iterator>

namespace attest::session {
namespace {

using telemetry::AttestationSession;
using telemetry::kNoTime;

constexpr std::size_t kMostNoteBytes = 32U << 10U;
constexpr char kMadeHere[]
    = "# Made of what a log tells of one login. The cluster's own policy belongs here, and where the\n"
      "# tenant's id stands as a name, the domain that agents name.\n";
constexpr char kMadeOfNeighbour[]
    = "# Made of what a log tells of another login of the cluster, because it does not tell which machine\n"
      "# this one was. The cluster's own policy belongs here, and where the tenant's id stands as a name,\n"
      "# the domain that agents name.\n";

std::string valueOf(const std::vector<policy::Attribute>& attributes, std::string_view key)
{
    const auto found = std::ranges::find(attributes, key, &policy::Attribute::key);
    return found == attributes.end() || found->values.empty() ? std::string()
                                                              : found->values.front();
}

// The log names no domain, which is the agent's to say; the tenant's id is one that Entra takes for it.
enum class Whose { OneMachine, Tenant };
std::optional<policy::Attestor> machineIn(
    const std::vector<policy::Attribute>& attributes, Whose whose)
{
    policy::ImdsTenant tenant;
    tenant.tenantId = valueOf(attributes, "azure_imds.tenant.id");
    if (tenant.tenantId.empty()) {
        return std::nullopt;
    }
    tenant.domain = tenant.tenantId;
    auto id = valueOf(attributes, "azure_imds.subscription.id");
    if (whose == Whose::OneMachine && !id.empty()) {
        tenant.restrictToSubscriptions.push_back({std::move(id), {}});
    }
    policy::ImdsConfig config;
    config.tenants.push_back(std::move(tenant));
    return policy::Attestor{std::string(policy::kAzureImds), std::move(config), {}};
}

std::optional<policy::Attestor> identityIn(const std::vector<policy::Attribute>& attributes)
{
    policy::MsiEntry entry;
    entry.tenantId = valueOf(attributes, "azure_msi.tenant.id");
    entry.principalId = valueOf(attributes, "azure_msi.identity.principal_id");
    if (entry.tenantId.empty() || entry.principalId.empty()) {
        return std::nullopt;
    }
    policy::MsiConfig config;
    config.entries.push_back(std::move(entry));
    return policy::Attestor{std::string(policy::kAzureMsi), std::move(config), {}};
}

void addAttributes(std::vector<std::string>& lines, const std::vector<policy::Attribute>& from)
{
    for (const auto& attribute : from) {
        for (const auto& line : policy::attributeLines(attribute)) {
            lines.push_back(telemetry::masked(line));
        }
    }
}

std::string policyOf(std::vector<std::optional<policy::Attestor>> attestors, const char* comment)
{
    policy::Policy made;
    made.name = "from-the-log";
    for (auto& attestor : attestors) {
        if (attestor) {
            made.requiredAttestors.push_back(*std::move(attestor));
        }
    }
    if (made.requiredAttestors.empty()) {
        return {};
    }
    policy::PolicySet set;
    set.policies.push_back(std::move(made));
    return comment + policy::policyYaml(set);
}

// Of what begins and ends the login, the latest: documents and tokens of it were in force by then.
Time clockOf(const AttestationSession& session)
{
    for (const auto at : {session.ended, session.last, session.started}) {
        if (at != kNoTime) {
            return telemetry::timeOf(at);
        }
    }
    return {};
}

std::string policyFrom(const AttestationSession& session, const SessionSurroundings& around)
{
    if (!session.attributes.empty()) {
        return policyFor(session.attributes);
    }
    return around.before   ? policyFor(around.before->attributes)
        : around.neighbour ? policyOfTenantIn(around.neighbour->attributes)
                           : std::string();
}

std::string noteOf(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return bounded(std::move(text), kMostNoteBytes);
}

// A policy that came from elsewhere looks like the cluster's own: only this tells them apart.
std::string policyLine(const casefile::Case& made, const SessionSurroundings& around)
{
    return "policy: " + (made.hasPolicy ? made.policyName : std::string("none"))
        + (around.policyOf.empty() || !made.hasPolicy ? "" : " of " + around.policyOf);
}

bool namesTenant(const policy::Attestor& attestor, std::string_view imds, std::string_view msi)
{
    const auto is = [](std::string_view wanted) {
        return [wanted](const auto& each) {
            return !wanted.empty() && policy::sameGuid(each.tenantId, wanted);
        };
    };
    if (const auto* machines = std::get_if<policy::ImdsConfig>(&attestor.config)) {
        return std::ranges::any_of(machines->tenants, is(imds));
    }
    const auto* identities = std::get_if<policy::MsiConfig>(&attestor.config);
    return identities && std::ranges::any_of(identities->entries, is(msi));
}

} // namespace

std::vector<policy::Attribute> knownOf(
    const AttestationSession& session, const SessionSurroundings& around)
{
    if (!session.attributes.empty()) {
        return session.attributes;
    }
    if (around.before) {
        return around.before->attributes;
    }
    std::vector<policy::Attribute> tenants;
    if (around.neighbour) {
        std::ranges::copy_if(around.neighbour->attributes, std::back_inserter(tenants),
            [](const policy::Attribute& each) { return each.key.ends_with(".tenant.id"); });
    }
    return tenants;
}

bool concerns(const policy::PolicySet& policies, const std::vector<policy::Attribute>& attributes)
{
    const auto imds = valueOf(attributes, "azure_imds.tenant.id");
    const auto msi = valueOf(attributes, "azure_msi.tenant.id");
    return std::ranges::any_of(policies.policies, [&](const policy::Policy& each) {
        return std::ranges::any_of(each.requiredAttestors,
            [&](const policy::Attestor& attestor) { return namesTenant(attestor, imds, msi); });
    });
}

std::string policyFor(const std::vector<policy::Attribute>& attributes)
{
    return policyOf({machineIn(attributes, Whose::OneMachine), identityIn(attributes)}, kMadeHere);
}

std::string policyOfTenantIn(const std::vector<policy::Attribute>& attributes)
{
    return policyOf({machineIn(attributes, Whose::Tenant)}, kMadeOfNeighbour);
}

std::vector<std::string> factsOf(
    const AttestationSession& session, const AttestationSession* before)
{
    std::vector<std::string> lines;
    const auto add = [&lines](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            lines.push_back(std::string(name) + ": " + telemetry::masked(value));
        }
    };
    std::string methods;
    for (const auto& method : session.methods) {
        methods += (methods.empty() ? "" : ", ") + method;
    }
    add("session", session.id);
    add("outcome", std::string(telemetry::outcomeName(session.outcome)));
    add("issue", session.issue);
    add("error", session.error);
    add("attestors", methods);
    add("machine", session.machine);
    add(kMachineLine, machineOf(session, before));
    add("clusterId", session.cluster);
    add("spiffeId", session.spiffeId);
    add("started", telemetry::shownTime(session.started));
    add("ended", telemetry::shownTime(session.ended));
    addAttributes(lines, session.attributes);
    if (session.attributes.empty() && before && !before->attributes.empty()) {
        add("attributes of session", before->id + " at " + telemetry::shownTime(before->ended));
        addAttributes(lines, before->attributes);
    }
    return lines;
}

casefile::Case caseFromSession(const AttestationSession& session, const SessionSurroundings& around)
{
    casefile::Case made;
    made.context.anchors = trust::shippedAnchors();
    made.context.now = clockOf(session);
    made.policyName = around.policyName;
    made.policy = around.policy;
    if (made.policy.empty()) {
        made.policy = copyBytes(asBytes(policyFrom(session, around)));
        made.policyName = made.policy.empty() ? "" : "from-the-log.yaml";
    }
    made.hasPolicy = !made.policy.empty();
    auto lines = factsOf(session, around.before);
    if (session.attributes.empty() && !around.before && around.neighbour) {
        lines.push_back("tenant of session: " + around.neighbour->id + " at "
            + telemetry::shownTime(around.neighbour->ended));
        addAttributes(lines, knownOf(session, around));
    }
    lines.push_back(policyLine(made, around));
    made.notes.push_back({"", noteOf(lines), made.context.now});
    return made;
}

} // namespace attest::session

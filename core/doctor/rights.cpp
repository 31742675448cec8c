// SPDX-License-Identifier: GPL-3.0-or-later
// Who may read what attributes are made of: the account that signed in, and the server's own identity, which
// is the one that needs it.
#include "base/ascii.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "doctor/scope.h"

#include <algorithm>
#include <map>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;
constexpr std::string_view kVersion = "?api-version=2022-04-01";

Finding refusedBy(const Asked& answer, const std::string& scope)
{
    return answer.reply ? Finding{issue::kRightsRefused, Severity::Missing,
               {{"scope", scope}, {"status", std::int64_t{answer.status()}},
                   {"code", answer.json().at("error").text("code")}},
               {}}
                        : findingFrom(answer.reply.problem(), Severity::Missing);
}

/// An answer that is no list has no rights in it, but says nothing of them either.
std::optional<Finding> unlisted(const Round& round, const Asked& answer)
{
    return answer.json().at("value").isArray()
        ? std::nullopt
        : std::optional(Finding{issue::kSomethingBetween, Severity::Missing,
            {{"host", hostOf(round.subject().connection.endpoints.arm)},
                {"status", std::int64_t{answer.status()}}, {"found", answer.type()}},
            {}});
}

Command granting(const std::string& principal, const std::string& scope)
{
    return {{"az", "role", "assignment", "create", "--assignee-object-id", principal,
        "--assignee-principal-type", "ServicePrincipal", "--role", "Reader", "--scope", scope}};
}

/// The network is granted as a whole: its subnets go with it.
std::string grantedAt(const std::string& scope)
{
    return scope.substr(0, std::min(lowered(scope).find("/subnets/"), scope.size()));
}

/// Roles of one principal, read once each.
class Roles {
public:
    Roles(Round& round, std::string principal) : m_round(round), m_principal(std::move(principal))
    {
    }

    /// Nothing where the assignments could not be read; `refusal` says why.
    std::optional<bool> allow(const Needed& needed, std::optional<Finding>& refusal)
    {
        const auto answer = m_round.arm(needed.scope
            + "/providers/Microsoft.Authorization/roleAssignments" + std::string(kVersion)
            + "&$filter=" + encoded("assignedTo('" + m_principal + "')"));
        if (answer.status() != kOk) {
            refusal = refusedBy(answer, needed.scope);
            return std::nullopt;
        }
        if ((refusal = unlisted(m_round, answer))) {
            return std::nullopt;
        }
        for (const auto& each : answer.json().at("value").items()) {
            const auto properties = each.at("properties");
            // What is assigned below the scope is listed as well, and does not count for it.
            if (isWithin(needed.scope, properties.text("scope"))
                && azure::allows(
                    permissionsOf(properties.text("roleDefinitionId")), needed.action)) {
                return true;
            }
        }
        return false;
    }

private:
    const std::vector<azure::Permission>& permissionsOf(const std::string& definition)
    {
        const auto known = m_known.find(definition);
        if (known != m_known.end()) {
            return known->second;
        }
        std::vector<azure::Permission> found;
        if (definition.starts_with('/') && definition.find_first_of("?#% ") == definition.npos) {
            found = permissionsIn(m_round.arm(definition + std::string(kVersion))
                                      .json()
                                      .at("properties")
                                      .at("permissions"));
        }
        return m_known.emplace(definition, std::move(found)).first->second;
    }

    Round& m_round;
    std::string m_principal;
    std::map<std::string, std::vector<azure::Permission>> m_known;
};

} // namespace

Diagnosis checkRights(Round& round)
{
    Diagnosis diagnosis;
    std::map<std::string, Asked> asked; // several actions at one scope are one question
    for (const auto& needed : neededFor(round, diagnosis.findings)) {
        auto at = asked.find(needed.scope);
        if (at == asked.end()) {
            at = asked
                     .emplace(needed.scope,
                         round.arm(needed.scope + "/providers/Microsoft.Authorization/permissions"
                             + std::string(kVersion)))
                     .first;
            auto refusal = at->second.status() != kOk
                ? std::optional(refusedBy(at->second, needed.scope))
                : unlisted(round, at->second);
            if (refusal) {
                diagnosis.findings.push_back(std::move(*refusal));
            }
        }
        if (at->second.json().at("value").isArray() && at->second.status() == kOk
            && !azure::allows(permissionsIn(at->second.json().at("value")), needed.action)) {
            diagnosis.findings.push_back({issue::kNoRight, Severity::Failure,
                {{"action", needed.action}, {"scope", needed.scope}}, {}});
        }
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

Diagnosis checkPrincipalRights(Round& round)
{
    Diagnosis diagnosis;
    const auto& principal = round.subject().principal;
    if (!isGuid(principal)) {
        diagnosis.state = State::Skipped;
        diagnosis.findings.push_back({issue::kPrincipalNotGiven, Severity::Note, {}, {}});
        return diagnosis;
    }
    std::vector<Finding> unknown; // the other check has said so
    Roles roles(round, principal);
    for (const auto& needed : neededFor(round, unknown)) {
        std::optional<Finding> refusal;
        const auto allowed = roles.allow(needed, refusal);
        if (refusal) {
            diagnosis.findings.push_back(std::move(*refusal));
            break; // the others would be refused alike
        }
        if (!*allowed) {
            diagnosis.findings.push_back({issue::kPrincipalNoRight, Severity::Failure,
                {{"principal", principal}, {"action", needed.action}, {"scope", needed.scope}},
                {}});
            auto command = granting(principal, grantedAt(needed.scope));
            if (std::ranges::none_of(diagnosis.commands,
                    [&](const Command& each) { return each.argv == command.argv; })) {
                diagnosis.commands.push_back(std::move(command));
            }
        }
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor

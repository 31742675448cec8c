// SPDX-License-Identifier: GPL-3.0-or-later
// Who may read what attributes are made of: the account that signed in, and the server's own identity, which
// is the one that needs it.
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "doctor/pages.h"
#include "doctor/scope.h"

#include <algorithm>
#include <map>
#include <variant>

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

/// Once, however many rights it gives.
void grant(Command command, Diagnosis& diagnosis)
{
    if (std::ranges::none_of(
            diagnosis.commands, [&](const Command& each) { return each.argv == command.argv; })) {
        diagnosis.commands.push_back(std::move(command));
    }
}

/// What is allowed at each place, in the order it was asked; a role stands beside the place where one is known.
class Allowed {
public:
    void add(const std::string& scope, const std::string& role, const std::string& action)
    {
        const auto same = [&](const Row& row) { return row.scope == scope && row.role == role; };
        const auto found = std::ranges::find_if(m_rows, same);
        if (found == m_rows.end()) {
            m_rows.push_back({scope, role, action});
        } else {
            found->actions += ", " + action;
        }
    }
    void tell(IssueId id, const Param& who, Diagnosis& diagnosis) const
    {
        for (const auto& row : m_rows) {
            Params params{who};
            if (!row.role.empty()) {
                params.push_back({"role", row.role});
            }
            params.push_back({"scope", row.scope});
            params.push_back({"actions", row.actions});
            diagnosis.findings.push_back({id, Severity::Note, std::move(params), {}});
        }
    }

private:
    struct Row {
        std::string scope, role, actions;
    };
    std::vector<Row> m_rows;
};

/// Roles of one principal: its assignments are read once for each place, and each role once.
class Roles {
public:
    Roles(Round& round, std::string principal) : m_round(round), m_principal(std::move(principal))
    {
    }

    /// The role that allows it, or nothing; why the assignments could not be read, in place of either.
    using Answer = std::variant<std::optional<std::string>, Finding>;
    Answer allowing(const Needed& needed)
    {
        const Held& held = heldAt(needed.scope);
        if (held.unknown) {
            return *held.unknown;
        }
        for (const auto& definition : held.definitions) {
            const auto& role = roleOf(definition);
            if (azure::allows(role.permissions, needed.action)) {
                return std::optional(role.name);
            }
        }
        return std::optional<std::string>();
    }

private:
    struct Held {
        std::vector<std::string> definitions;
        std::optional<Finding> unknown; ///< why they could not be read
    };
    const Held& heldAt(const std::string& scope)
    {
        const auto [held, fresh] = m_held.try_emplace(lowered(scope));
        if (fresh) {
            held->second = read(scope);
        }
        return held->second;
    }

    Held read(const std::string& scope)
    {
        Held held;
        std::optional<Asked> last;
        const Pages pages{"role assignments", m_round.subject().connection.endpoints.arm,
            "nextLink",
            [&](const std::string& path) {
                last = m_round.arm(path);
                return *last;
            },
            [&](const Asked& answer, const std::string&) { return refusedBy(answer, scope); }};
        held.unknown = readPages(pages,
            scope + "/providers/Microsoft.Authorization/roleAssignments" + std::string(kVersion)
                + "&$filter=" + encoded("assignedTo('" + m_principal + "')"),
            [&](const azure::Value& entry) {
                const auto properties = entry["properties"];
                // What is assigned below the scope is listed as well, and does not count for it.
                if (isWithin(scope, properties["scope"].text())) {
                    held.definitions.push_back(properties["roleDefinitionId"].text());
                }
                return true;
            });
        if (auto between
            = held.unknown && last->status() == kOk ? unlisted(m_round, *last) : std::nullopt) {
            held.unknown = std::move(between);
        }
        return held;
    }

    struct Role {
        std::string name;
        std::vector<azure::Permission> permissions;
    };
    const Role& roleOf(const std::string& definition)
    {
        const auto known = m_known.find(definition);
        if (known != m_known.end()) {
            return known->second;
        }
        Role found;
        if (definition.starts_with('/') && definition.find_first_of("?#% ") == definition.npos) {
            const auto properties
                = m_round.arm(definition + std::string(kVersion)).json().at("properties");
            found = {bounded(properties.text("roleName"), kMostNameBytes),
                permissionsIn(properties.at("permissions"))};
        }
        return m_known.emplace(definition, std::move(found)).first->second;
    }

    Round& m_round;
    std::string m_principal;
    std::map<std::string, Held> m_held; ///< by scope, in lower case
    std::map<std::string, Role> m_known;
};

/// Because what was named cannot be, or because nothing was.
Diagnosis nothingToRead(std::vector<Finding> findings)
{
    Diagnosis diagnosis;
    diagnosis.findings = std::move(findings);
    if (diagnosis.findings.empty()) {
        diagnosis.findings.push_back({issue::kNothingToRead, Severity::Missing, {}, {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace

Diagnosis checkRights(Round& round)
{
    Diagnosis diagnosis;
    const auto all = neededFor(round, diagnosis.findings);
    if (all.empty()) {
        return nothingToRead(std::move(diagnosis.findings));
    }
    Allowed allowed;
    std::map<std::string, Asked> asked; // several actions at one scope are one question
    for (const auto& needed : all) {
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
        const auto list = at->second.json().at("value");
        if (!list.isArray() || at->second.status() != kOk) {
            continue; // which was told
        }
        if (azure::allows(permissionsIn(list), needed.action)) {
            allowed.add(needed.scope, {}, needed.action);
        } else {
            diagnosis.findings.push_back({issue::kNoRight, Severity::Failure,
                {{"action", needed.action}, {"scope", needed.scope}}, {}});
            if (isGuid(round.objectId)) {
                grant({{"az", "role", "assignment", "create", "--assignee", round.objectId,
                          "--role", "Reader", "--scope", grantedAt(needed.scope)}},
                    diagnosis);
            }
        }
    }
    allowed.tell(issue::kRightsFound, {"account", round.account()}, diagnosis);
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

Diagnosis checkPrincipalRights(Round& round)
{
    Diagnosis diagnosis;
    const auto& principal = round.subject().principal;
    if (!principal.empty() && !isGuid(principal)) {
        diagnosis.findings.push_back({issue::kPrincipalForm, Severity::Failure,
            {{"principal", bounded(principal, kMostNameBytes)}}, {}});
        diagnosis.state = stateOf(diagnosis.findings);
        return diagnosis;
    }
    if (principal.empty()) {
        diagnosis.state = State::Skipped;
        diagnosis.findings.push_back({issue::kPrincipalNotGiven, Severity::Note, {}, {}});
        return diagnosis;
    }
    std::vector<Finding> unknown; // the other check has said so
    const auto all = neededFor(round, unknown);
    if (all.empty()) {
        return nothingToRead(std::move(unknown));
    }
    Allowed allowed;
    Roles roles(round, principal);
    for (const auto& needed : all) {
        auto answer = roles.allowing(needed);
        if (auto* refusal = std::get_if<Finding>(&answer)) {
            diagnosis.findings.push_back(std::move(*refusal));
            break; // the others would be refused alike
        }
        if (const auto& role = std::get<0>(answer)) {
            allowed.add(needed.scope, *role, needed.action);
            continue;
        }
        diagnosis.findings.push_back({issue::kPrincipalNoRight, Severity::Failure,
            {{"principal", principal}, {"action", needed.action}, {"scope", needed.scope}}, {}});
        grant(granting(principal, grantedAt(needed.scope)), diagnosis);
    }
    allowed.tell(issue::kPrincipalRightsFound, {"principal", principal}, diagnosis);
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor

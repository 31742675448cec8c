// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/scope.h"

#include "azure/arm/versions.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "doctor/issues.h"

#include <algorithm>
#include <set>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;
constexpr std::size_t kMostScopes = 40;
constexpr std::string_view kMachine = "Microsoft.Compute/virtualMachines/read";
constexpr std::string_view kScaleSet = "Microsoft.Compute/virtualMachineScaleSets/read";
constexpr std::string_view kInstance
    = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/read";
constexpr std::string_view kInstanceInterface
    = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces/read";
constexpr std::string_view kInterface = "Microsoft.Network/networkInterfaces/read";
constexpr std::string_view kSubnet = "Microsoft.Network/virtualNetworks/subnets/read";

bool holds(std::string_view id, std::string_view part)
{
    return lowered(id).find(part) != std::string::npos;
}

/// A resource id and nothing else: it becomes part of a path.
bool isPlainId(std::string_view id)
{
    return id.starts_with("/subscriptions/") && id.size() <= 600
        && std::ranges::all_of(id, [](char c) {
               return isAlnum(c) || std::string_view("/-_.()").find(c) != std::string_view::npos;
           });
}

bool isOfScaleSet(std::string_view id)
{
    return holds(id, "/virtualmachinescalesets/");
}

class Needs {
public:
    Needs(Round& round, std::vector<Finding>& findings) : m_round(round), m_findings(findings) {}

    void add(const std::string& scope)
    {
        if (!isPlainId(scope)) {
            m_findings.push_back({issue::kScopeForm, Severity::Failure,
                {{"scope", bounded(scope, kMostTextBytes)}}, {}});
            return;
        }
        if (isOfScaleSet(scope)) {
            const bool instance = holds(scope, "/virtualmachines/");
            need(scope, instance ? kInstance : kScaleSet);
            if (instance) {
                need(scope.substr(0, lowered(scope).find("/virtualmachines/")), kScaleSet);
                follow(scope);
            }
        } else if (holds(scope, "/providers/microsoft.compute/virtualmachines/")) {
            need(scope, kMachine);
            follow(scope);
        } else {
            for (const auto action :
                {kMachine, kScaleSet, kInstance, kInstanceInterface, kInterface, kSubnet}) {
                need(scope, action);
            }
        }
    }
    std::vector<Needed> take() { return std::move(m_needed); }

private:
    void need(const std::string& scope, std::string_view action)
    {
        const bool known = std::ranges::any_of(m_needed, [&](const Needed& each) {
            return each.action == action && equalNoCase(each.scope, scope);
        });
        // Scopes are counted, not actions: each of them is a question to Resource Manager.
        if (!known && (m_scopes.size() < kMostScopes || m_scopes.contains(lowered(scope)))) {
            m_scopes.insert(lowered(scope));
            m_needed.push_back({scope, std::string(action)});
        }
    }

    void follow(const std::string& machine)
    {
        const auto answer
            = m_round.arm(machine + "?api-version=" + std::string(azure::version::kCompute));
        if (answer.status() != kOk) {
            m_findings.push_back({issue::kNetworkUnknown, Severity::Warning,
                {{"scope", machine}, {"status", std::int64_t{answer.status()}}}, {}});
            return;
        }
        const auto properties = answer.json().at("properties");
        const auto set = properties.at("virtualMachineScaleSet").text("id");
        if (isPlainId(set)) {
            need(set, kScaleSet);
        }
        for (const auto& each : properties.at("networkProfile").at("networkInterfaces").items()) {
            const auto id = each.text("id");
            if (isPlainId(id)) {
                need(id, isOfScaleSet(id) ? kInstanceInterface : kInterface);
                followInterface(id);
            }
        }
    }

    void followInterface(const std::string& id)
    {
        const auto version
            = isOfScaleSet(id) ? azure::version::kScaleSetInterface : azure::version::kNetwork;
        const auto properties
            = m_round.arm(id + "?api-version=" + std::string(version)).json().at("properties");
        for (const auto& each : properties.at("ipConfigurations").items()) {
            const auto subnet = each.at("properties").at("subnet").text("id");
            if (isPlainId(subnet)) {
                need(subnet, kSubnet);
            }
        }
    }

    Round& m_round;
    std::vector<Finding>& m_findings;
    std::vector<Needed> m_needed;
    std::set<std::string> m_scopes; ///< of them, in lower case
};

} // namespace

std::vector<Needed> neededFor(Round& round, std::vector<Finding>& findings)
{
    Needs needs(round, findings);
    auto scopes = round.subject().scopes;
    if (scopes.empty()) {
        for (const auto& each : round.subscriptions) {
            scopes.push_back("/subscriptions/" + each);
        }
    }
    for (const auto& scope : scopes) {
        needs.add(scope);
    }
    return needs.take();
}

std::vector<azure::Permission> permissionsIn(const JsonValue& list)
{
    std::vector<azure::Permission> all;
    for (const auto& each : list.items()) {
        all.push_back({each.at("actions").texts(), each.at("notActions").texts()});
    }
    return all;
}

bool isWithin(std::string_view id, std::string_view scope)
{
    while (scope.ends_with('/')) {
        scope.remove_suffix(1);
    }
    return id.size() >= scope.size() && equalNoCase(id.substr(0, scope.size()), scope)
        && (id.size() == scope.size() || id[scope.size()] == '/');
}

} // namespace attest::doctor

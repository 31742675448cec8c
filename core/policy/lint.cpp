// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lint.h"

#include "base/ascii.h"
#include "policy/lint_report.h"

#include <map>
#include <set>

namespace attest::policy {
namespace {

bool hasSpaceAround(std::string_view value)
{
    constexpr std::string_view space = " \t\r\n";
    return !value.empty()
        && (space.find(value.front()) != space.npos || space.find(value.back()) != space.npos);
}

std::string policyPath(std::size_t policy)
{
    return "/spec/policies[" + std::to_string(policy) + ']';
}

std::map<std::string, Cloud> cloudsOf(const PolicySet& set)
{
    std::map<std::string, Cloud> clouds;
    for (const Policy& policy : set.policies) {
        for (const Attestor& attestor : policy.requiredAttestors) {
            if (const auto* config = std::get_if<ImdsConfig>(&attestor.config)) {
                for (const ImdsTenant& tenant : config->tenants) {
                    clouds.emplace(lowered(tenant.tenantId), config->cloud);
                }
            }
        }
    }
    return clouds;
}

void lintNames(const LintReport& report)
{
    std::map<std::string_view, const Policy*> seen;
    for (std::size_t i = 0; i < report.set.policies.size(); ++i) {
        const Policy& policy = report.set.policies[i];
        const auto [first, fresh] = seen.emplace(policy.name, &policy);
        if (!fresh) {
            report.add(issue::kLintPolicyTwice, policyPath(i) + "/name", policy.place,
                {{"name", policy.name},
                    {"line", std::int64_t{first->second->place.position.line}}});
        }
        std::set<std::string_view> types;
        for (std::size_t k = 0; k < policy.requiredAttestors.size(); ++k) {
            const Attestor& attestor = policy.requiredAttestors[k];
            if (!types.insert(attestor.type).second) {
                report.add(issue::kLintAttestorTwice, attestorPath(i, k) + "/type", attestor.place,
                    {{"type", attestor.type}}, Severity::Note);
            }
        }
    }
}

} // namespace

void lintSpace(const LintReport& report, std::string_view path, std::string_view key,
    std::string_view value, const Place& place)
{
    if (hasSpaceAround(value)) {
        report.add(issue::kLintSpace, path, place,
            {{"key", std::string(key)}, {"value", std::string(value)}});
    }
}

void lintGuid(const LintReport& report, std::string_view path, std::string_view key,
    std::string_view value, const Place& place)
{
    if (hasSpaceAround(value)) {
        lintSpace(report, path, key, value, place);
    } else if (!isGuid(value)) {
        report.add(issue::kLintNotGuid, path, place,
            {{"key", std::string(key)}, {"value", std::string(value)}});
    }
}

std::string attestorPath(std::size_t policy, std::size_t attestor)
{
    return policyPath(policy) + "/requiredAttestors[" + std::to_string(attestor) + ']';
}

std::vector<Diagnostic> lint(const PolicySet& set, const LintContext& context)
{
    std::vector<Diagnostic> out;
    const std::map<std::string, Cloud> clouds = cloudsOf(set);
    const LintReport whole{set, context, clouds, {}, out};
    lintNames(whole);
    for (std::size_t i = 0; i < set.policies.size(); ++i) {
        const auto& attestors = set.policies[i].requiredAttestors;
        for (std::size_t k = 0; k < attestors.size(); ++k) {
            const LintReport report{set, context, clouds, attestorPath(i, k) + "/config", out};
            if (const auto* imds = std::get_if<ImdsConfig>(&attestors[k].config)) {
                lintImds(report, *imds);
            } else if (const auto* msi = std::get_if<MsiConfig>(&attestors[k].config)) {
                lintMsi(report, *msi);
            }
        }
    }
    lintSubscriptions(whole);
    sortByPlace(out);
    return out;
}

} // namespace attest::policy

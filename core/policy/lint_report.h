// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/lint.h"

#include <map>

namespace attest::policy {

/// Where the lint of one attestor's configuration puts what it finds.
struct LintReport {
    const PolicySet& set;
    const LintContext& context;
    /// cloudEnvironment of the azure_imds attestors of this set, by tenant id in lower case.
    const std::map<std::string, Cloud>& clouds;
    std::string base; ///< path of the attestor's config
    std::vector<Diagnostic>& out;

    void add(IssueId id, std::string_view path, const Place& place, Params params,
        Severity severity = Severity::Warning) const
    {
        if (out.size() < kMostDiagnostics) {
            out.push_back({id, severity, std::move(params), set.section, set.schema,
                base + std::string(path), place.span, place.position});
        }
    }
};

/// "/spec/policies[0]/requiredAttestors[0]".
[[nodiscard]] std::string attestorPath(std::size_t policy, std::size_t attestor);

/// "not-guid" and "surrounding-space" for an identifier.
void lintGuid(const LintReport& report, std::string_view path, std::string_view key,
    std::string_view value, const Place& place);
void lintSpace(const LintReport& report, std::string_view path, std::string_view key,
    std::string_view value, const Place& place);

void lintImds(const LintReport& report, const ImdsConfig& config);
void lintMsi(const LintReport& report, const MsiConfig& config);
/// One subscription under two tenants, over all policies.
void lintSubscriptions(const LintReport& report);

} // namespace attest::policy

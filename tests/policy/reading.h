// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/load.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::policy::test {

inline constexpr std::string_view kTenantA = "3f0c1f52-9d0e-4b7a-8a55-0d6f2b1c4e77";
inline constexpr std::string_view kTenantB = "b7a2d9c4-5e11-4f6d-9c3a-71e0a8f4d2b6";
inline constexpr std::string_view kSubscriptionA = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
inline constexpr std::string_view kPrincipalA = "6d5c4b3a-2918-4706-95e4-d3c2b1a09f8e";
inline constexpr std::string_view kPrincipalB = "e1d2c3b4-a596-4877-b869-5a4b3c2d1e0f";

[[nodiscard]] inline LoadResult loadText(std::string_view text)
{
    return load("policy.yaml", copyBytes(asBytes(text)));
}

/// "policy.unknown-key 8:15 /spec/policies[0]/x": what is wrong, where, and where it belongs.
[[nodiscard]] inline std::string shown(const Diagnostic& diagnostic)
{
    return std::string(diagnostic.id.value) + ' ' + std::to_string(diagnostic.position.line) + ':'
        + std::to_string(diagnostic.position.column) + ' ' + diagnostic.path;
}

[[nodiscard]] inline std::vector<std::string> shown(const std::vector<Diagnostic>& diagnostics)
{
    std::vector<std::string> lines;
    for (const Diagnostic& each : diagnostics) {
        lines.push_back(shown(each));
    }
    return lines;
}

[[nodiscard]] inline std::string parameter(const Diagnostic& diagnostic, std::string_view name)
{
    for (const Param& each : diagnostic.params) {
        if (each.name == name) {
            return paramText(each.value);
        }
    }
    return "(no such parameter)";
}

/// A section around the configuration of one attestor, indented by ten spaces.
[[nodiscard]] inline std::string section(std::string_view type, std::string_view config)
{
    return "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    - name: p\n"
           "      requiredAttestors:\n        - type: "
        + std::string(type) + "\n          config:\n" + std::string(config);
}

} // namespace attest::policy::test

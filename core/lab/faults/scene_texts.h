// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/scene.h"

namespace attest::lab {

inline constexpr char kSceneCluster[] = "c-lab";

/// The documented policy for the scene's method, filled in with the tenant's and the machine's ids.
[[nodiscard]] std::string policyTextFor(const Scene& scene);
/// The agent's configuration: Helm values for azure_imds, the Linux file for azure_msi.
[[nodiscard]] std::string agentTextFor(const Scene& scene);

/// Of the SPIFFE ID: signed attributes alone, so that it can be made whatever was looked up.
[[nodiscard]] std::string_view templateFor(verify::Method method);

/// The server's own identity towards Resource Manager, with its secret.
[[nodiscard]] ArmPrincipal serverPrincipalOf(const World& world);

/// "https://management.azure.com/" to "management.azure.com".
[[nodiscard]] std::string hostOf(std::string_view url);

/// The object id of the identity that the machine gets tokens for by default; empty if it has none.
[[nodiscard]] std::string principalOf(const Machine& machine);

} // namespace attest::lab

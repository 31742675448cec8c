// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attest::policy {

inline constexpr std::string_view kAzureImds = "azure_imds";
inline constexpr std::string_view kAzureMsi = "azure_msi";
inline constexpr std::string_view kAgentAttestation = "AgentAttestation";
inline constexpr std::string_view kSchemaV1 = "v1";

/// Attestor types of the product, the two verified here first. Sources: the product's public pages.
[[nodiscard]] std::span<const std::string_view> attestorTypes();
/// Names of the product's configuration sections, AgentAttestation first.
[[nodiscard]] std::span<const std::string_view> sectionNames();

} // namespace attest::policy

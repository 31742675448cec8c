// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// Writes policies as operators do, in the product's names and order.
namespace attest::golden {

struct ImdsTenantText {
    std::string domain, tenantId;
    std::vector<std::string> subscriptions; ///< restrictToSubscriptions; left out when empty
    std::vector<std::string> tags;          ///< attributeVMTagKeys; left out when empty
};

struct ImdsText {
    std::vector<ImdsTenantText> tenants;
    std::string cloud; ///< cloudEnvironment; left out when empty
};

struct MsiEntryText {
    std::string tenantId, principalId;
    std::string audience, issuerUrl; ///< left out when empty
};

struct MsiText {
    std::vector<MsiEntryText> tenants;
};

/// One element of requiredAttestors.
[[nodiscard]] std::string attestorText(const ImdsText& imds);
[[nodiscard]] std::string attestorText(const MsiText& msi);
/// Of a type that is not verified here.
[[nodiscard]] std::string otherAttestorText(const std::string& type);

struct PolicyText {
    std::string name;
    std::vector<std::string> attestors;
};
[[nodiscard]] std::string policyYaml(const std::vector<PolicyText>& policies);

} // namespace attest::golden

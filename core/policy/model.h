// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/position.h"
#include "policy/cloud.h"

#include <string>
#include <variant>
#include <vector>

namespace attest::policy {

/// Where something stands in the policy's text. The span's buffer is 0; a run puts its own there.
struct Place {
    Span span;
    Position position;
};

struct PlacedText {
    std::string text;
    Place place;
};

/// tenants.<domain> of azure_imds.
struct ImdsTenant {
    std::string domain; ///< compared exactly
    std::string tenantId;
    std::vector<PlacedText>
        restrictToSubscriptions; ///< empty only when the key is absent: an empty list is an error
    std::vector<PlacedText> attributeVMTagKeys;
    Place domainPlace, tenantIdPlace;
};

struct ImdsConfig {
    std::vector<ImdsTenant> tenants; ///< in document order, at least one
    Cloud cloud = Cloud::Public;
    bool cloudDefaulted = true;
    Place place, cloudPlace; ///< cloudPlace: of the value, or of config when defaulted
    /// Indexes of tenants in the order of their domains; made by the loader, so that ten thousand tenants
    /// are found among at once. May be left empty.
    std::vector<std::uint32_t> byDomain;
};

/// tenants[] of azure_msi. Several entries may share a tenant.
struct MsiEntry {
    std::string tenantId, principalId;
    std::string audience;  ///< given, or api://<tenantId>/defakto-server
    std::string issuerUrl; ///< given, or https://sts.windows.net/<tenantId>/
    bool audienceDefaulted = true, issuerDefaulted = true;
    Place place, tenantIdPlace, principalIdPlace;
    Place audiencePlace, issuerPlace; ///< of the entry where defaulted
};

struct MsiConfig {
    std::vector<MsiEntry> entries; ///< at least one
    Place place;
};

/// An attestor type that this program does not verify. Known: it is one of the product's.
struct OtherConfig {
    bool known = false;
};

struct Attestor {
    std::string type;
    std::variant<ImdsConfig, MsiConfig, OtherConfig> config;
    Place place;
};

struct Policy {
    std::string name;
    std::vector<Attestor> requiredAttestors; ///< all must pass
    Place place;
};

/// One configuration section. Only AgentAttestation v1 is read further: of the product's other sections
/// the names alone are here, and there are no policies.
struct PolicySet {
    std::string section, schema;
    std::vector<Policy> policies; ///< any may pass
    Buffer source{"policy", Bytes{}};
};

} // namespace attest::policy

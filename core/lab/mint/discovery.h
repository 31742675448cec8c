// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/cloud.h"
#include "lab/mint/token.h"

namespace attest::lab {

/// "https://sts.windows.net/{tenant}/" (v1) or "https://{authority host}/{tenant}/v2.0" (v2).
[[nodiscard]] std::string tokenIssuer(Cloud cloud, std::string_view tenantId, TokenVersion version);

/// Where a tenant's discovery document and keys are. Tenant "common" is the literal template.
[[nodiscard]] std::string discoveryUrl(
    Cloud cloud, std::string_view tenantId, TokenVersion version);
[[nodiscard]] std::string keysUrl(Cloud cloud, std::string_view tenantId, TokenVersion version);

/// The OpenID Connect discovery document of a tenant, all of Entra's members in Entra's order. For
/// the tenant "common" the issuer holds the literal "{tenantid}".
[[nodiscard]] std::string discoveryDocument(
    Cloud cloud, std::string_view tenantId, TokenVersion version);

} // namespace attest::lab

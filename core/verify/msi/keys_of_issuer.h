// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/cloud.h"

#include <string>
#include <string_view>

/// What an issuer URL says about where its keys are and which keys are its own.
namespace attest::verify::msi {

/// The discovery document's URL: the cloud's authority host for Entra's issuers, the issuer itself
/// otherwise (OpenID Connect Discovery 4). Empty unless https.
[[nodiscard]] std::string discoveryUrl(std::string_view issuer);
/// The host of an https URL in lower case; empty for anything else, for userinfo and for a port other than 443.
[[nodiscard]] std::string hostOf(std::string_view url);
/// Whether a key set's URL lies with the issuer's own authority.
[[nodiscard]] bool belongsTo(std::string_view jwksUrl, std::string_view issuer);
/// The issuer template of "common" documents and keys, with {tenantid} replaced by the tenant of the issuer.
[[nodiscard]] std::string fillTenant(std::string_view templated, std::string_view issuer);
/// Whether a key that names its own issuer may verify tokens of this one: same cloud and tenant, the
/// forms of version 1 and 2 counting as equal.
[[nodiscard]] bool keyServes(std::string_view keyIssuer, std::string_view issuer);

} // namespace attest::verify::msi

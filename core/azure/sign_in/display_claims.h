// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"

namespace attest::azure {

/// What a token says about itself, for showing and for nothing else: its signature is not looked at, and an
/// access token is opaque to everybody but the service that it is for. Empty where it is none of ours to
/// read.
struct DisplayClaims {
    std::string name; ///< "upn", "preferred_username", "unique_name", else the application's id
    std::string tenant, objectId;
    std::optional<Time> expires;
};
[[nodiscard]] DisplayClaims displayClaims(std::string_view token);

/// Three parts, base64url, JSON objects: whether it could be a token at all.
[[nodiscard]] bool isCompactToken(std::string_view token);

} // namespace attest::azure

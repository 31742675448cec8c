// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/tenant.h"

namespace attest::lab::entra {

/// How the client showed who it is: "appidacr" (v1) or "azpacr" (v2).
enum class ClientProof { None, Secret, Certificate };

/// A token about to be made. `app` is the client that acts for a user; null where the principal
/// acts for itself.
struct TokenOrder {
    Principal subject;
    TokenResource resource;
    Time now;
    Duration lifetime;
    ClientProof proof = ClientProof::Certificate;
    std::string app; ///< client id acting for a user; empty where the principal acts for itself
    std::string machineResourceId; ///< the machine that holds a user-assigned identity
};

[[nodiscard]] TokenSpec tokenSpec(const World& world, const TokenOrder& order);
/// Signed with the tenant's present key, after the world's hook has seen it.
[[nodiscard]] std::string signedToken(const World& world, TokenSpec& spec);

/// Why there is no token, as Entra says it.
struct Denial {
    int code = 0;
    std::string error; ///< OAuth's word: "invalid_client"
    std::string text;  ///< without "AADSTS…: "
    int status = 400;
};

/// AADSTS500011: nothing in the tenant has that name, or its service principal is missing.
[[nodiscard]] Denial noSuchResource(const World& world, std::string_view resource);

/// The error's JSON. The ids are made up from the rest.
[[nodiscard]] std::string denialJson(
    const Denial& denial, const World& world, Time now, std::string_view correlationId);

} // namespace attest::lab::entra

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/issue_token.h"
#include "lab/http/message.h"

#include <variant>

namespace attest::lab::entra {

/// A client that has shown who it is.
struct Client {
    AppRegistration app;
    ClientProof proof = ClientProof::None;
};

enum class PublicClients { Allowed, Refused };

/// By a secret (in the form or as Basic), a certificate's assertion, or a token of a federated
/// issuer. A public client shows nothing and is only taken where that is allowed.
[[nodiscard]] std::variant<Client, Denial> clientOf(
    const World& world, const http::Request& request, Time now, PublicClients publicClients);

} // namespace attest::lab::entra

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/tenant/world.h"

namespace attest::lab::entra {

/// The OpenID document, the key set and the list of instances, as one tenant's ("{guid}", its
/// domain or "common"). Asked at the cloud's own host (through the lab's name table) they name that
/// host; asked on loopback, their endpoints lead back there, while issuers stay what tokens say.
[[nodiscard]] http::Response openIdDocument(
    const World& world, std::string_view tenant, TokenVersion version, std::string_view host);
[[nodiscard]] http::Response keySet(const World& world, TokenVersion version);
[[nodiscard]] http::Response instances(
    const World& world, const http::Request& request, std::string_view host);

/// Whether a host is one of the cloud's sign-in names.
[[nodiscard]] bool isAuthorityHost(Cloud cloud, std::string_view host);

} // namespace attest::lab::entra

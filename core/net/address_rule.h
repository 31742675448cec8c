// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http.h"

#include <cstdint>
#include <optional>
#include <string>

namespace attest::net {

/// An address that is about to be connected to.
struct Peer {
    std::string host; ///< numeric
    std::uint16_t port = 0;
};

/// Where one exchange may connect: judged on each address at the moment of connecting, so that a name
/// that resolves to something else the second time gains nothing.
struct AddressRule {
    enum class Only {
        Anywhere,
        Public,
        Metadata, ///< 169.254.169.254
        Exactly,  ///< `exactly`
    } only
        = Only::Public;
    Peer exactly;

    [[nodiscard]] bool allows(const Peer& peer) const;
};

/// The address of an operating system's socket address (sockaddr); nothing for other families.
[[nodiscard]] std::optional<Peer> peerOf(const void* address, std::size_t length);

/// The name of this machine, or an address of its loopback interface.
[[nodiscard]] bool isLoopback(std::string_view host);

} // namespace attest::net

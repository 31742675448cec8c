// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address_rule.h"

#include "base/ip_address.h"
#include "base/public_address.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>

namespace attest::net {
namespace {

constexpr std::string_view kMetadata = "169.254.169.254";

} // namespace

bool AddressRule::allows(const Peer& peer) const
{
    switch (only) {
    case Only::Anywhere:
        return true;
    case Only::Public:
        return isPublicAddress(peer.host);
    case Only::Metadata:
        return peer.host == kMetadata; // no mapped form of it: nobody writes that but to deceive
    case Only::Exactly: {
        const auto here = ipAddress(peer.host);
        return here && here == ipAddress(exactly.host) && peer.port == exactly.port;
    }
    }
    return false;
}

std::optional<Peer> peerOf(const void* address, std::size_t length)
{
    sockaddr_storage storage{};
    if (address == nullptr || length > sizeof storage) {
        return std::nullopt;
    }
    std::memcpy(&storage, address, length);
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (storage.ss_family == AF_INET && length >= sizeof(sockaddr_in)) {
        sockaddr_in four{};
        std::memcpy(&four, &storage, sizeof four);
        inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
        return Peer{text.data(), ntohs(four.sin_port)};
    }
    if (storage.ss_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
        sockaddr_in6 six{};
        std::memcpy(&six, &storage, sizeof six);
        inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
        return Peer{text.data(), ntohs(six.sin6_port)};
    }
    return std::nullopt;
}

bool isLoopback(std::string_view host)
{
    if (host == "localhost" || host.ends_with(".localhost")) { // RFC 6761 6.3
        return true;
    }
    const auto octets = ipAddress(host);
    return octets && (octets->size() == 4 ? octets->front() == 127 : host == "::1");
}

} // namespace attest::net

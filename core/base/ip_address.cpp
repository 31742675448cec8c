// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ip_address.h"

#include <arpa/inet.h>

namespace attest {

std::optional<Bytes> ipAddress(std::string_view text)
{
    constexpr std::size_t kLongest = 45; // an IPv4-mapped address written out in full
    if (text.size() > kLongest || text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string terminated(text);
    Bytes octets(16);
    if (inet_pton(AF_INET, terminated.c_str(), octets.data()) == 1) {
        octets.resize(4);
        return octets;
    }
    if (inet_pton(AF_INET6, terminated.c_str(), octets.data()) == 1) {
        return octets;
    }
    return std::nullopt;
}

} // namespace attest

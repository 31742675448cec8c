// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/public_address.h"

#include "base/ip_address.h"

#include <algorithm>
#include <array>
#include <span>

namespace attest {
namespace {

struct Prefix {
    std::array<Byte, 16> bytes;
    unsigned bits;
};

bool matches(ByteView address, const Prefix& prefix)
{
    for (unsigned bit = 0; bit < prefix.bits; ++bit) {
        const unsigned difference = address[bit / 8] ^ prefix.bytes[bit / 8];
        if ((difference >> (7 - bit % 8) & 1U) != 0) {
            return false;
        }
    }
    return true;
}

bool matchesAny(ByteView address, std::span<const Prefix> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&](const Prefix& prefix) { return matches(address, prefix); });
}

// IANA IPv4 Special-Purpose Address Registry, multicast, and the address of the platform that every
// machine in Azure reaches without a route (168.63.129.16).
constexpr Prefix kNotPublic4[] = {
    {{0}, 8},
    {{10}, 8},
    {{100, 64}, 10},
    {{127}, 8},
    {{169, 254}, 16},
    {{172, 16}, 12},
    {{192, 0, 0}, 24},
    {{192, 0, 2}, 24},
    {{192, 88, 99}, 24},
    {{192, 168}, 16},
    {{198, 18}, 15},
    {{198, 51, 100}, 24},
    {{203, 0, 113}, 24},
    {{224}, 4},
    {{240}, 4},
    {{168, 63, 129, 16}, 32},
};

// IPv6: what lies in 2000::/3 (RFC 4291 2.4) is public but for these (IANA IPv6 Special-Purpose
// Address Registry): protocol assignments with Teredo and benchmarking, documentation twice, 6to4.
constexpr Prefix kGlobal6{{0x20}, 3};
constexpr Prefix kNotPublic6[] = {
    {{0x20, 0x01, 0x00}, 23},
    {{0x20, 0x01, 0x0d, 0xb8}, 32},
    {{0x20, 0x02}, 16},
    {{0x3f, 0xff}, 20},
};
// Forms that carry an IPv4 address in their last 32 bits: RFC 4291 2.5.5.2, RFC 6052 2.1.
constexpr Prefix kMapped6{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Prefix kTranslated6{{0x00, 0x64, 0xff, 0x9b}, 96};

} // namespace

bool isPublicAddress(std::string_view address)
{
    const std::optional<Bytes> parsed = ipAddress(address);
    if (!parsed) {
        return false;
    }
    const ByteView octets = *parsed;
    if (octets.size() == 4) {
        return !matchesAny(octets, kNotPublic4);
    }
    if (matches(octets, kMapped6) || matches(octets, kTranslated6)) {
        return !matchesAny(octets.subspan(12), kNotPublic4);
    }
    return matches(octets, kGlobal6) && !matchesAny(octets, kNotPublic6);
}

} // namespace attest

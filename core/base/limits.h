// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace attest {

/// Bounds on what any decoder will take in. Real attested responses are 4 KiB, tokens 2 KiB, key
/// sets 20 KiB, policies some KiB: each limit leaves at least ten times that and keeps the work on
/// hostile input small.
struct Limits {
    std::size_t evidenceBytes = 1U << 20U; ///< a document, token, certificate file or reply
    std::size_t policyBytes = 16U << 20U;  ///< ten thousand tenants are under 3 MiB
    std::size_t depth = 64;                ///< nesting of DER, JSON, YAML
    std::size_t nodes = 200'000;           ///< decoded values in one input
    std::size_t certificates = 64;         ///< in one bag
    std::size_t poolCertificates = 4096;   ///< roots and intermediates of one run
    std::size_t chainLength = 16;          ///< certificates in one candidate path, with the anchor
    std::size_t chainSignatures = 256;     ///< public-key operations of one chain search
    std::size_t chainSteps = 20'000;       ///< candidate issuers looked at in one chain search
    std::size_t aiaHops = 4;               ///< intermediates fetched for one chain
    std::size_t aiaAddresses = 8;          ///< of one certificate that are looked at
    std::size_t aiaRequests = 16;          ///< put for one chain, answered or not
    std::size_t replyBytes = 64U << 10U;   ///< an AIA reply
};

inline constexpr Limits kLimits{};

} // namespace attest

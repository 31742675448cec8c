// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/openssl_handles.h"
#include "trust/signature.h"

#include <array>

namespace attest::trust {

/// Hashes with one context and with algorithms looked up once: in OpenSSL 3.0 the look-up costs more
/// than hashing a kilobyte.
class Hasher {
public:
    static constexpr std::size_t kMaxSize = 64;

    /// Digest octets in a fixed place; size 0 where OpenSSL refuses the algorithm.
    struct Value {
        std::array<Byte, kMaxSize> octets{};
        std::size_t size = 0;
        [[nodiscard]] ByteView view() const { return {octets.data(), size}; }
    };
    [[nodiscard]] Value hash(Digest digest, ByteView bytes);

    /// Null where OpenSSL refuses the algorithm, and for Digest::None.
    [[nodiscard]] const EVP_MD* algorithm(Digest digest);

private:
    static constexpr std::size_t kCount = static_cast<std::size_t>(Digest::Sha3_512) + 1;

    struct Slot {
        ssl::Md md;
        bool fetched = false;
    };
    std::array<Slot, kCount> m_slots;
    ssl::MdContext m_context;
};

} // namespace attest::trust

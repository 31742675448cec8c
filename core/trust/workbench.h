// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "decode/certificate.h"
#include "trust/signature.h"

#include <cstdint>
#include <memory>

namespace attest::trust {

/// What one thread keeps warm between verifications: decoded certificates by the SHA-256 of their
/// encoding, and verification contexts of keys. A pure memo: results never depend on it, it holds no
/// trust, and it is bounded. Not shared between threads: OpenSSL 3.0 spends more on locks and on
/// decoding than on RSA, so each worker has a workbench of its own.
class Workbench {
public:
    Workbench();
    ~Workbench();
    Workbench(Workbench&&) noexcept;
    Workbench& operator=(Workbench&&) noexcept;

    /// Decoded once for each distinct encoding; a failure is not remembered.
    [[nodiscard]] Result<decode::CertificatePtr> certificate(ByteView der);
    /// The certificate's key; RSA is loaded from its numbers, other types through OpenSSL. Invalid
    /// where OpenSSL cannot load it.
    [[nodiscard]] PublicKey key(const decode::Certificate& certificate);
    [[nodiscard]] PublicKey rsaKey(ByteView modulus, ByteView exponent);

    enum class Outcome { Good, Bad, Unsupported };
    /// Verifies over the message itself (it is hashed here). Unsupported: the key cannot do that scheme.
    [[nodiscard]] Outcome verify(const PublicKey& key, const SignatureAlgorithm& algorithm,
        ByteView message, ByteView signature);
    [[nodiscard]] decode::Sha256 sha256(ByteView bytes);
    /// Empty where the installed OpenSSL refuses the algorithm.
    [[nodiscard]] Bytes digest(Digest digest, ByteView bytes);

    /// Work done so far, for the bounds that tests count.
    struct Work {
        std::uint64_t signatures = 0;
        std::uint64_t certificatesDecoded = 0;
    };
    [[nodiscard]] const Work& work() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::trust

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "decode/certificate.h"
#include "decode/jwks.h"
#include "trust/signature.h"

#include <cstdint>
#include <memory>

namespace attest::trust {

/// A key set read by itself: buffer 0 is its text, and all spans and nodes are its own.
struct KeySet {
    Buffers buffers;
    decode::Tree tree;
    decode::Jwks jwks;
};
using KeySetPtr = std::shared_ptr<const KeySet>;

/// What one thread keeps warm between verifications: decoded certificates by their
/// encoding, key sets by their text, and verification contexts of keys. A pure memo: results never
/// depend on it, it holds no trust, and it is bounded. Not shared between threads: OpenSSL 3.0 spends more on locks and on
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

    /// Read once for each distinct text. Null for one that cannot be read, whose problem is not
    /// remembered, and for one too large to keep: read those in place.
    [[nodiscard]] KeySetPtr keySet(const Buffer& text);

    enum class Outcome { Good, Bad, Unsupported };
    /// Verifies over the message itself (it is hashed here). Unsupported: the key cannot do that scheme.
    [[nodiscard]] Outcome verify(const PublicKey& key, const SignatureAlgorithm& algorithm,
        ByteView message, ByteView signature);
    /// Verifies the signature on a certificate. What is signed is hashed once for each certificate, since
    /// neither changes; the public-key operation is done each time.
    [[nodiscard]] Outcome verifyCertificate(const PublicKey& issuerKey,
        const SignatureAlgorithm& algorithm, const decode::Certificate& subject);
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

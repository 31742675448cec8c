// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/hasher.h"
#include "trust/public_key.h"
#include "trust/workbench.h"

#include <unordered_map>

namespace attest::trust {

/// Verifies signatures and keeps, for each key it has seen, contexts that are ready to go: setting
/// one up costs a sixth of an RSA-2048 verification.
class Verifier {
public:
    [[nodiscard]] Workbench::Outcome verify(Hasher& hasher, const PublicKey& key,
        const SignatureAlgorithm& algorithm, ByteView message, ByteView signature);
    /// The same of what is hashed already, with the algorithm's digest, which is not None.
    [[nodiscard]] Workbench::Outcome verifyDigest(Hasher& hasher, const PublicKey& key,
        const SignatureAlgorithm& algorithm, const Hasher::Value& value, ByteView signature);

private:
    struct Warm {
        SignatureAlgorithm algorithm;
        ssl::KeyContext context;
    };
    struct Entry {
        std::shared_ptr<PublicKey::State> key; ///< keeps the address, which is the index, taken
        std::vector<Warm> contexts;
    };

    [[nodiscard]] EVP_PKEY_CTX* context(
        Hasher& hasher, const PublicKey& key, const SignatureAlgorithm& algorithm);

    std::unordered_map<const PublicKey::State*, Entry> m_entries;
};

} // namespace attest::trust

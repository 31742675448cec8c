// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/genuine.h"
#include "lab/mint/certificate.h"

#include <openssl/evp.h>

#include <memory>
#include <vector>

namespace attest::bench {

/// The public-key operations of a verification and nothing besides: for every signature a key with a
/// context that is ready, and the digest worked out beforehand.
class Floor {
public:
    /// Of a document and the path above its signer, the anchor last.
    static Floor ofDocument(
        const test::Genuine& genuine, const std::vector<lab::Certificate>& path);
    static Floor ofToken(const test::Genuine& genuine);

    /// All of them once; false if one does not hold.
    [[nodiscard]] bool verify() const;

private:
    struct Release {
        void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    };
    struct Operation {
        std::unique_ptr<EVP_PKEY_CTX, Release> context;
        Bytes digest, signature;
    };

    void add(ByteView modulus, ByteView exponent, const EVP_MD* md, ByteView message,
        ByteView signature);

    std::vector<Operation> m_operations;
};

} // namespace attest::bench

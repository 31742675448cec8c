// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: OpenSSL types stay out of the public headers.

#include "lab/mint/digest.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace attest::lab {

struct HandleDeleter {
    void operator()(BIGNUM* p) const { BN_clear_free(p); }
    void operator()(BN_CTX* p) const { BN_CTX_free(p); }
    void operator()(BN_MONT_CTX* p) const { BN_MONT_CTX_free(p); }
    void operator()(EC_GROUP* p) const { EC_GROUP_free(p); }
    void operator()(EC_POINT* p) const { EC_POINT_free(p); }
    void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
    void operator()(EVP_PKEY_CTX* p) const { EVP_PKEY_CTX_free(p); }
    void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
    void operator()(OSSL_PARAM_BLD* p) const { OSSL_PARAM_BLD_free(p); }
    void operator()(OSSL_PARAM* p) const { OSSL_PARAM_free(p); }
    void operator()(BIO* p) const { BIO_free_all(p); }
};

template <typename T>
using Handle = std::unique_ptr<T, HandleDeleter>;

[[nodiscard]] const EVP_MD* evpDigest(Digest kind);

/// Big-endian magnitude without leading zeros.
[[nodiscard]] inline Bytes magnitude(const BIGNUM* number)
{
    Bytes out(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, out.data());
    return out;
}

[[nodiscard]] inline Handle<BIGNUM> bigNumber(ByteView bytes)
{
    return Handle<BIGNUM>(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

} // namespace attest::lab

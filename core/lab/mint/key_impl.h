// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/key.h"
#include "lab/mint/openssl_handles.h"

namespace attest::lab {

struct Key::Impl {
    Kind kind = Kind::None;
    Handle<EVP_PKEY> pkey;
};

[[nodiscard]] Handle<EVP_PKEY> deriveRsa(
    std::string_view seed, std::string_view label, RsaShape shape);
[[nodiscard]] Handle<EVP_PKEY> deriveEcP256(std::string_view seed, std::string_view label);

/// The key's number of that OSSL_PKEY_PARAM name; empty handle when it has none.
[[nodiscard]] Handle<BIGNUM> keyNumber(const EVP_PKEY* pkey, const char* name);

[[nodiscard]] Bytes signPkcs1(EVP_PKEY* pkey, Digest kind, ByteView message);
[[nodiscard]] Bytes signPss(EVP_PKEY* pkey, Digest kind, ByteView message);

struct EcSignature {
    Bytes r, s; ///< 32 bytes each
};
[[nodiscard]] EcSignature signEcdsa(const EVP_PKEY* pkey, ByteView message);

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/key_impl.h"

#include <openssl/rsa.h>

namespace attest::lab {

namespace {

void append(Bytes& out, ByteView more)
{
    out.insert(out.end(), more.begin(), more.end());
}

/// MGF1, RFC 8017 B.2.1.
Bytes mask(Digest kind, ByteView seed, std::size_t length)
{
    Bytes out;
    for (std::uint32_t counter = 0; out.size() < length; ++counter) {
        Bytes input = copyBytes(seed);
        for (int shift = 24; shift >= 0; shift -= 8) {
            input.push_back(static_cast<Byte>(counter >> shift));
        }
        append(out, digest(kind, input));
    }
    out.resize(length);
    return out;
}

/// EMSA-PSS-ENCODE, RFC 8017 9.1.1, with a salt made from the message: OpenSSL offers random salts
/// or none, and a verifier of JOSE wants one of the digest's length.
Bytes encodePss(Digest kind, ByteView message, std::size_t modulusBits)
{
    const Bytes hashed = digest(kind, message);
    Bytes salt = hashed;
    append(salt, asBytes("salt"));
    salt = digest(kind, salt);

    Bytes primed(8, 0);
    append(primed, hashed);
    append(primed, salt);
    const Bytes h = digest(kind, primed);

    const std::size_t emBits = modulusBits - 1;
    const std::size_t emLength = (emBits + 7) / 8;
    if (emLength < h.size() + salt.size() + 2) {
        return {};
    }
    Bytes db(emLength - h.size() - salt.size() - 2, 0);
    db.push_back(1);
    append(db, salt);
    const Bytes dbMask = mask(kind, h, db.size());
    for (std::size_t i = 0; i < db.size(); ++i) {
        db[i] ^= dbMask[i];
    }
    db[0] &= static_cast<Byte>(0xFF >> (8 * emLength - emBits));
    append(db, h);
    db.push_back(0xBC);
    return db;
}

} // namespace

Bytes signPss(EVP_PKEY* pkey, Digest kind, ByteView message)
{
    const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(pkey));
    const Bytes encoded
        = encodePss(kind, message, static_cast<std::size_t>(EVP_PKEY_get_bits(pkey)));
    if (encoded.empty() || encoded.size() > size) {
        return {};
    }
    Bytes block(size - encoded.size(), 0);
    append(block, encoded);

    const Handle<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(pkey, nullptr));
    Bytes out(size);
    std::size_t written = size;
    if (EVP_PKEY_sign_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1
        || EVP_PKEY_sign(context.get(), out.data(), &written, block.data(), block.size()) != 1) {
        return {};
    }
    out.resize(written);
    return out;
}

} // namespace attest::lab

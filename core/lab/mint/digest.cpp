// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/digest.h"

#include "lab/mint/openssl_handles.h"

#include <openssl/hmac.h>

namespace attest::lab {

const EVP_MD* evpDigest(Digest kind)
{
    switch (kind) {
    case Digest::Md5:
        return EVP_md5();
    case Digest::Sha1:
        return EVP_sha1();
    case Digest::Sha256:
        return EVP_sha256();
    case Digest::Sha384:
        return EVP_sha384();
    case Digest::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

Bytes digest(Digest kind, ByteView bytes)
{
    Bytes out(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, evpDigest(kind), nullptr) != 1) {
        return {};
    }
    out.resize(size);
    return out;
}

Bytes hmacSha256(ByteView key, ByteView bytes)
{
    Bytes out(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes.data(), bytes.size(),
            out.data(), &size)
        == nullptr) {
        return {};
    }
    out.resize(size);
    return out;
}

} // namespace attest::lab

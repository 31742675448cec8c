// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/key_impl.h"

#include <openssl/x509.h>

namespace attest::lab {

namespace {

/// Larger than any key that is of use here: a public key of somebody else's making is hostile input.
constexpr std::size_t kMostBytes = 4096;

} // namespace

std::optional<Key> Key::fromPublicInfo(ByteView der)
{
    if (der.size() > kMostBytes) {
        return std::nullopt;
    }
    const unsigned char* at = der.data();
    auto impl = std::make_shared<Impl>();
    impl->pkey.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (!impl->pkey || at != der.data() + der.size()) {
        return std::nullopt;
    }
    const int bits = EVP_PKEY_get_bits(impl->pkey.get());
    if (EVP_PKEY_is_a(impl->pkey.get(), "RSA") == 1 && bits >= 2048) {
        impl->kind = Kind::Rsa;
    } else if (EVP_PKEY_is_a(impl->pkey.get(), "EC") == 1 && bits == 256) {
        impl->kind = Kind::Ec;
    } else {
        return std::nullopt;
    }
    return Key(std::move(impl));
}

bool Key::verifies(ByteView message, ByteView signature) const
{
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return kind() != Kind::None && context
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_impl->pkey.get())
        == 1
        && EVP_DigestVerify(
               context.get(), signature.data(), signature.size(), message.data(), message.size())
        == 1;
}

} // namespace attest::lab

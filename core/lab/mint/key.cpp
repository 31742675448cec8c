// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/key.h"

#include "base/no_passphrase.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/key_impl.h"
#include "lab/mint/oid.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace attest::lab {

Handle<BIGNUM> keyNumber(const EVP_PKEY* pkey, const char* name)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(pkey, name, &number) != 1) {
        return nullptr;
    }
    return Handle<BIGNUM>(number);
}

Key Key::rsa(std::string_view seed, std::string_view label, RsaShape shape)
{
    auto impl = std::make_shared<Impl>();
    impl->pkey = deriveRsa(seed, label, shape);
    impl->kind = impl->pkey ? Kind::Rsa : Kind::None;
    return Key(std::move(impl));
}

Key Key::ecP256(std::string_view seed, std::string_view label)
{
    auto impl = std::make_shared<Impl>();
    impl->pkey = deriveEcP256(seed, label);
    impl->kind = impl->pkey ? Kind::Ec : Kind::None;
    return Key(std::move(impl));
}

std::optional<Key> Key::fromPem(std::string_view pem)
{
    const Handle<BIO> source(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    auto impl = std::make_shared<Impl>();
    impl->pkey.reset(PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr));
    if (!impl->pkey) {
        return std::nullopt;
    }
    if (EVP_PKEY_is_a(impl->pkey.get(), "RSA") == 1) {
        impl->kind = Kind::Rsa;
    } else if (EVP_PKEY_is_a(impl->pkey.get(), "EC") == 1
        && EVP_PKEY_get_bits(impl->pkey.get()) == 256) {
        impl->kind = Kind::Ec;
    } else {
        return std::nullopt;
    }
    return Key(std::move(impl));
}

Key::Kind Key::kind() const
{
    return m_impl ? m_impl->kind : Kind::None;
}

int Key::bits() const
{
    return kind() == Kind::None ? 0 : EVP_PKEY_get_bits(m_impl->pkey.get());
}

std::string Key::pem() const
{
    if (kind() == Kind::None) {
        return {};
    }
    const Handle<BIO> sink(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8PrivateKey(
            sink.get(), m_impl->pkey.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1) {
        return {};
    }
    char* text = nullptr;
    const long size = BIO_get_mem_data(sink.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Bytes Key::modulus() const
{
    const auto n
        = kind() == Kind::Rsa ? keyNumber(m_impl->pkey.get(), OSSL_PKEY_PARAM_RSA_N) : nullptr;
    return n ? magnitude(n.get()) : Bytes{};
}

Bytes Key::exponent() const
{
    const auto e
        = kind() == Kind::Rsa ? keyNumber(m_impl->pkey.get(), OSSL_PKEY_PARAM_RSA_E) : nullptr;
    return e ? magnitude(e.get()) : Bytes{};
}

Bytes Key::point() const
{
    Bytes out(65);
    std::size_t size = 0;
    if (kind() != Kind::Ec
        || EVP_PKEY_get_octet_string_param(
               m_impl->pkey.get(), OSSL_PKEY_PARAM_PUB_KEY, out.data(), out.size(), &size)
            != 1) {
        return {};
    }
    out.resize(size);
    return out;
}

Bytes Key::publicKeyInfo() const
{
    switch (kind()) {
    case Kind::Rsa:
        return der::sequence({der::sequence({der::oid(oid::kRsaEncryption), der::null()}),
            der::bitString(der::sequence(
                {der::unsignedInteger(modulus()), der::unsignedInteger(exponent())}))});
    case Kind::Ec:
        return der::sequence({der::sequence({der::oid(oid::kEcPublicKey), der::oid(oid::kP256)}),
            der::bitString(point())});
    case Kind::None:
        break;
    }
    return {};
}

Bytes Key::identifier() const
{
    switch (kind()) {
    case Kind::Rsa:
        return digest(Digest::Sha1,
            der::sequence({der::unsignedInteger(modulus()), der::unsignedInteger(exponent())}));
    case Kind::Ec:
        return digest(Digest::Sha1, point());
    case Kind::None:
        break;
    }
    return {};
}

} // namespace attest::lab

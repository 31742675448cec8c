// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/public_key.h"

#include "base/no_passphrase.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>

namespace attest::trust {
namespace {

// Work grows with the cube of the modulus, and linearly with the bits of the exponent.
// Twice the largest that anybody uses; the work grows with the square.
constexpr std::size_t kModulusBytes = 8'192 / 8;
constexpr std::size_t kExponentBytes = 256 / 8;

decode::KeyType typeOf(const EVP_PKEY* key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return decode::KeyType::Rsa;
    case EVP_PKEY_RSA_PSS:
        return decode::KeyType::RsaPss;
    case EVP_PKEY_EC:
        return decode::KeyType::Ec;
    case EVP_PKEY_ED25519:
        return decode::KeyType::Ed25519;
    case EVP_PKEY_ED448:
        return decode::KeyType::Ed448;
    case EVP_PKEY_DSA:
        return decode::KeyType::Dsa;
    default:
        return decode::KeyType::Other;
    }
}

PublicKey keyOf(ssl::Key key)
{
    ERR_clear_error(); // decoders leave the tries that failed behind
    if (!key) {
        return {};
    }
    auto state = std::make_shared<PublicKey::State>();
    state->type = typeOf(key.get());
    state->bits = static_cast<std::size_t>(std::max(0, EVP_PKEY_get_bits(key.get())));
    const bool rsa = state->type == decode::KeyType::Rsa || state->type == decode::KeyType::RsaPss;
    if (rsa && state->bits > kModulusBytes * 8) {
        return {};
    }
    state->key = std::move(key);
    return PublicKey(std::move(state));
}

ByteView withoutLeadingZeros(ByteView number)
{
    while (!number.empty() && number.front() == 0) {
        number = number.subspan(1);
    }
    return number;
}

ssl::Number numberOf(ByteView bytes)
{
    return ssl::Number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

} // namespace

PublicKey::PublicKey() = default;
PublicKey::~PublicKey() = default;
PublicKey::PublicKey(const PublicKey&) = default;
PublicKey::PublicKey(PublicKey&&) noexcept = default;
PublicKey& PublicKey::operator=(const PublicKey&) = default;
PublicKey& PublicKey::operator=(PublicKey&&) noexcept = default;
PublicKey::PublicKey(std::shared_ptr<State> state) : m_state(std::move(state)) {}

bool PublicKey::valid() const
{
    return m_state != nullptr;
}

decode::KeyType PublicKey::type() const
{
    return m_state ? m_state->type : decode::KeyType::Other;
}

std::size_t PublicKey::bits() const
{
    return m_state ? m_state->bits : 0;
}

// From the numbers, because OpenSSL 3.0 spends forty times as long on decoding the same key.
PublicKey keyFromRsa(ByteView modulus, ByteView exponent)
{
    modulus = withoutLeadingZeros(modulus);
    exponent = withoutLeadingZeros(exponent);
    if (modulus.empty() || modulus.size() > kModulusBytes || exponent.empty()
        || exponent.size() > kExponentBytes) {
        return {};
    }
    const ssl::Number n = numberOf(modulus);
    const ssl::Number e = numberOf(exponent);
    const ssl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
        return {};
    }
    const ssl::Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    const ssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
        ERR_clear_error();
        return {};
    }
    return keyOf(ssl::Key(key));
}

PublicKey keyFromSpki(ByteView der)
{
    const Byte* at = der.data();
    ssl::Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (at != der.data() + der.size()) {
        key.reset(); // bytes behind the key would be bytes nobody looked at
    }
    return keyOf(std::move(key));
}

PublicKey keyFromPem(std::string_view pem)
{
    const ssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return keyOf(
        ssl::Key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassphrase, nullptr) : nullptr));
}

} // namespace attest::trust

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/key_impl.h"
#include "lab/mint/prime.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace attest::lab {

namespace {

/// RFC 8017 3.2: the second representation, with the factors and their exponents.
struct RsaNumbers {
    Handle<BIGNUM> n{BN_new()}, e{BN_new()}, d{BN_new()}, p, q, dp{BN_new()}, dq{BN_new()},
        qInverse{BN_new()};
};

bool complete(RsaNumbers& key)
{
    const Handle<BN_CTX> context(BN_CTX_new());
    const Handle<BIGNUM> pLess(BN_dup(key.p.get()));
    const Handle<BIGNUM> qLess(BN_dup(key.q.get()));
    const Handle<BIGNUM> totient(BN_new());
    BN_CTX* c = context.get();
    return c != nullptr && BN_sub_word(pLess.get(), 1) == 1 && BN_sub_word(qLess.get(), 1) == 1
        && BN_mul(key.n.get(), key.p.get(), key.q.get(), c) == 1
        && BN_mul(totient.get(), pLess.get(), qLess.get(), c) == 1
        && BN_mod_inverse(key.d.get(), key.e.get(), totient.get(), c) != nullptr
        && BN_mod(key.dp.get(), key.d.get(), pLess.get(), c) == 1
        && BN_mod(key.dq.get(), key.d.get(), qLess.get(), c) == 1
        && BN_mod_inverse(key.qInverse.get(), key.q.get(), key.p.get(), c) != nullptr;
}

Handle<EVP_PKEY> assemble(const RsaNumbers& key)
{
    const Handle<OSSL_PARAM_BLD> build(OSSL_PARAM_BLD_new());
    const std::pair<const char*, const BIGNUM*> numbers[] = {
        {OSSL_PKEY_PARAM_RSA_N, key.n.get()},
        {OSSL_PKEY_PARAM_RSA_E, key.e.get()},
        {OSSL_PKEY_PARAM_RSA_D, key.d.get()},
        {OSSL_PKEY_PARAM_RSA_FACTOR1, key.p.get()},
        {OSSL_PKEY_PARAM_RSA_FACTOR2, key.q.get()},
        {OSSL_PKEY_PARAM_RSA_EXPONENT1, key.dp.get()},
        {OSSL_PKEY_PARAM_RSA_EXPONENT2, key.dq.get()},
        {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, key.qInverse.get()},
    };
    for (const auto& [name, number] : numbers) {
        if (OSSL_PARAM_BLD_push_BN(build.get(), name, number) != 1) {
            return nullptr;
        }
    }
    const Handle<OSSL_PARAM> params(OSSL_PARAM_BLD_to_param(build.get()));
    const Handle<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* pkey = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &pkey, EVP_PKEY_KEYPAIR, params.get()) != 1) {
        return nullptr;
    }
    return Handle<EVP_PKEY>(pkey);
}

} // namespace

Handle<EVP_PKEY> deriveRsa(std::string_view seed, std::string_view label, RsaShape shape)
{
    const int bits = std::max(shape.bits, 512);
    Stream stream(seed,
        "rsa/" + std::to_string(bits) + "/" + std::to_string(shape.exponent) + "/"
            + std::string(label));
    RsaNumbers key;
    if (!key.e || BN_set_word(key.e.get(), shape.exponent) != 1) {
        return nullptr;
    }
    key.p = derivePrime(stream, (bits + 1) / 2, key.e.get());
    do {
        key.q = derivePrime(stream, bits / 2, key.e.get());
    } while (key.p && key.q && BN_cmp(key.p.get(), key.q.get()) == 0);
    if (!key.p || !key.q) {
        return nullptr;
    }
    if (BN_cmp(key.p.get(), key.q.get()) < 0) {
        std::swap(key.p, key.q);
    }
    return complete(key) ? assemble(key) : nullptr;
}

Bytes signPkcs1(EVP_PKEY* pkey, Digest kind, ByteView message)
{
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_get_size(pkey));
    Bytes out(size);
    if (EVP_DigestSignInit(context.get(), nullptr, evpDigest(kind), nullptr, pkey) != 1
        || EVP_DigestSign(context.get(), out.data(), &size, message.data(), message.size()) != 1) {
        return {};
    }
    out.resize(size);
    return out;
}

} // namespace attest::lab

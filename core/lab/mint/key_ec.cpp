// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "lab/mint/key_impl.h"
#include "lab/mint/stream.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

namespace attest::lab {

namespace {

constexpr int kFieldBytes = 32;

/// A number in 1 .. order - 1. Forty bytes make the bias of the reduction negligible.
Handle<BIGNUM> scalar(Stream& stream, const BIGNUM* order, BN_CTX* context)
{
    while (true) {
        const Handle<BIGNUM> wide = bigNumber(stream.take(kFieldBytes + 8));
        Handle<BIGNUM> reduced(BN_new());
        if (!reduced || BN_mod(reduced.get(), wide.get(), order, context) != 1) {
            return nullptr;
        }
        if (!BN_is_zero(reduced.get())) {
            return reduced;
        }
    }
}

Bytes uncompressed(const EC_GROUP* group, const BIGNUM* secret, BN_CTX* context)
{
    const Handle<EC_POINT> point(EC_POINT_new(group));
    Bytes out(1 + 2 * kFieldBytes);
    if (!point || EC_POINT_mul(group, point.get(), secret, nullptr, nullptr, context) != 1
        || EC_POINT_point2oct(
               group, point.get(), POINT_CONVERSION_UNCOMPRESSED, out.data(), out.size(), context)
            != out.size()) {
        return {};
    }
    return out;
}

Bytes padded(const BIGNUM* number)
{
    Bytes out(kFieldBytes);
    BN_bn2binpad(number, out.data(), kFieldBytes);
    return out;
}

/// x of k G, reduced: the r of FIPS 186-5 6.4.1.
Handle<BIGNUM> nonceAbscissa(const EC_GROUP* group, const BIGNUM* k, BN_CTX* context)
{
    const Handle<EC_POINT> point(EC_POINT_new(group));
    const Handle<BIGNUM> x(BN_new());
    Handle<BIGNUM> r(BN_new());
    if (!point || !x || !r || EC_POINT_mul(group, point.get(), k, nullptr, nullptr, context) != 1
        || EC_POINT_get_affine_coordinates(group, point.get(), x.get(), nullptr, context) != 1
        || BN_mod(r.get(), x.get(), EC_GROUP_get0_order(group), context) != 1) {
        return nullptr;
    }
    return r;
}

} // namespace

Handle<EVP_PKEY> deriveEcP256(std::string_view seed, std::string_view label)
{
    const Handle<EC_GROUP> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const Handle<BN_CTX> context(BN_CTX_new());
    Stream stream(seed, "ec/p256/" + std::string(label));
    const Handle<BIGNUM> secret = scalar(stream, EC_GROUP_get0_order(group.get()), context.get());
    const Bytes point = uncompressed(group.get(), secret.get(), context.get());

    const Handle<OSSL_PARAM_BLD> build(OSSL_PARAM_BLD_new());
    if (OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0)
            != 1
        || OSSL_PARAM_BLD_push_octet_string(
               build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size())
            != 1
        || OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get()) != 1) {
        return nullptr;
    }
    const Handle<OSSL_PARAM> params(OSSL_PARAM_BLD_to_param(build.get()));
    const Handle<EVP_PKEY_CTX> maker(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* pkey = nullptr;
    if (EVP_PKEY_fromdata_init(maker.get()) != 1
        || EVP_PKEY_fromdata(maker.get(), &pkey, EVP_PKEY_KEYPAIR, params.get()) != 1) {
        return nullptr;
    }
    return Handle<EVP_PKEY>(pkey);
}

EcSignature signEcdsa(const EVP_PKEY* pkey, ByteView message)
{
    // OpenSSL 3.0 has no way to ask for a derived nonce, so the few steps are made here.
    const Handle<EC_GROUP> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const Handle<BN_CTX> context(BN_CTX_new());
    const BIGNUM* order = EC_GROUP_get0_order(group.get());
    const Handle<BIGNUM> secret = keyNumber(pkey, OSSL_PKEY_PARAM_PRIV_KEY);
    if (!secret) {
        return {};
    }
    const Bytes hashed = digest(Digest::Sha256, message);
    const Handle<BIGNUM> z = bigNumber(hashed);
    Stream stream(hex(padded(secret.get())), "ecdsa/" + hex(hashed));
    while (true) {
        const Handle<BIGNUM> k = scalar(stream, order, context.get());
        const Handle<BIGNUM> r = nonceAbscissa(group.get(), k.get(), context.get());
        const Handle<BIGNUM> inverse(BN_mod_inverse(nullptr, k.get(), order, context.get()));
        const Handle<BIGNUM> s(BN_new());
        if (!r || !inverse || !s
            || BN_mod_mul(s.get(), r.get(), secret.get(), order, context.get()) != 1
            || BN_mod_add(s.get(), s.get(), z.get(), order, context.get()) != 1
            || BN_mod_mul(s.get(), s.get(), inverse.get(), order, context.get()) != 1) {
            return {};
        }
        if (!BN_is_zero(r.get()) && !BN_is_zero(s.get())) {
            return {padded(r.get()), padded(s.get())};
        }
    }
}

} // namespace attest::lab

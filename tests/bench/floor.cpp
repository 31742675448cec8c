// SPDX-License-Identifier: GPL-3.0-or-later
#include "floor.h"

#include "decode/cms.h"
#include "decode/jose.h"
#include "decode/oids.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <cstdio>
#include <cstdlib>

namespace attest::bench {
namespace {

// A measurement that does not measure what it says is worse than none.
void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "benchmark: %s\n", what);
        std::abort();
    }
}

EVP_PKEY* keyFrom(ByteView modulus, ByteView exponent)
{
    OSSL_PARAM_BLD* builder = OSSL_PARAM_BLD_new();
    BIGNUM* n = BN_bin2bn(modulus.data(), static_cast<int>(modulus.size()), nullptr);
    BIGNUM* e = BN_bin2bn(exponent.data(), static_cast<int>(exponent.size()), nullptr);
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e);
    OSSL_PARAM* params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY* key = nullptr;
    require(EVP_PKEY_fromdata_init(context) == 1
            && EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, params) == 1,
        "a key could not be made");
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(builder);
    BN_free(n);
    BN_free(e);
    return key;
}

const EVP_MD* digestOf(std::string_view signatureOid)
{
    return signatureOid == decode::oids::kSha384WithRsa ? EVP_sha384()
        : signatureOid == decode::oids::kSha512WithRsa  ? EVP_sha512()
                                                        : EVP_sha256();
}

} // namespace

void Floor::add(
    ByteView modulus, ByteView exponent, const EVP_MD* md, ByteView message, ByteView signature)
{
    EVP_PKEY* key = keyFrom(modulus, exponent);
    Operation one;
    one.context.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    EVP_PKEY_free(key); // the context holds it
    EVP_PKEY_CTX* context = one.context.get();
    require(EVP_PKEY_verify_init(context) == 1
            && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
            && EVP_PKEY_CTX_set_signature_md(context, md) == 1,
        "a context could not be made ready");
    one.digest.resize(static_cast<std::size_t>(EVP_MD_get_size(md)));
    require(
        EVP_Digest(message.data(), message.size(), one.digest.data(), nullptr, md, nullptr) == 1,
        "a digest could not be made");
    one.signature = copyBytes(signature);
    m_operations.push_back(std::move(one));
}

Floor Floor::ofDocument(const test::Genuine& genuine, const std::vector<lab::Certificate>& path)
{
    Floor floor;
    Buffers buffers;
    decode::Tree tree;
    buffers.add(Buffer("der", test::derInside(genuine.evidence)));
    const auto data
        = decode::readSignedData(buffers, tree, decode::kNoNode, 0, decode::CmsEncoding::Der);
    require(data.ok(), "the document cannot be read");
    floor.add(path[0].key.modulus(), path[0].key.exponent(), EVP_sha256(),
        buffers.bytes(*data->content), buffers.bytes(data->signers.front().signature));
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const auto certificate = decode::decodeCertificate(path[i].der);
        require(certificate.ok(), "a certificate cannot be read");
        const decode::Certificate& read = **certificate;
        floor.add(path[i + 1].key.modulus(), path[i + 1].key.exponent(),
            digestOf(read.signatureAlgorithm.oid), read.bytes(read.tbs),
            read.bytes(read.signature));
    }
    require(floor.verify(), "a signature of the floor does not hold");
    return floor;
}

Floor Floor::ofToken(const test::Genuine& genuine)
{
    Floor floor;
    Buffers buffers;
    decode::Tree tree;
    buffers.add(Buffer("token", genuine.evidence.bytes));
    const auto jws = decode::readCompactJws(buffers, tree, 0);
    require(jws.ok(), "the token cannot be read");
    const BufferId set = buffers.add(Buffer("jwks", *genuine.context.jwks));
    const auto keys = decode::readJwks(buffers, tree, decode::kNoNode, set);
    require(keys.ok(), "the key set cannot be read");
    const auto kid = decode::memberText(tree, jws->headerRoot, "kid", buffers);
    for (const decode::Jwk& key : keys->keys) {
        if (key.kid == kid) {
            floor.add(key.modulus, key.exponent, EVP_sha256(), buffers.bytes(jws->signingInput),
                buffers.at(jws->signature).bytes());
        }
    }
    require(floor.m_operations.size() == 1 && floor.verify(), "the token does not hold");
    return floor;
}

bool Floor::verify() const
{
    bool good = true;
    for (const Operation& one : m_operations) {
        good = EVP_PKEY_verify(one.context.get(), one.signature.data(), one.signature.size(),
                   one.digest.data(), one.digest.size())
                == 1
            && good;
    }
    return good;
}

} // namespace attest::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/verifier.h"

#include <openssl/rsa.h>

namespace attest::trust {
namespace {

using Outcome = Workbench::Outcome;

constexpr std::size_t kMaxKeys = 1024;
constexpr std::size_t kMaxAlgorithms = 8; // of one key: salt lengths are the signer's to choose

bool fits(Scheme scheme, decode::KeyType type)
{
    switch (scheme) {
    case Scheme::RsaPkcs1:
        // A key marked for RSASSA-PSS signs nothing else (RFC 4055 1.2).
        return type == decode::KeyType::Rsa;
    case Scheme::RsaPss:
        return type == decode::KeyType::Rsa || type == decode::KeyType::RsaPss;
    case Scheme::Ecdsa:
        return type == decode::KeyType::Ec;
    case Scheme::Dsa:
        return type == decode::KeyType::Dsa;
    case Scheme::Ed25519:
        return type == decode::KeyType::Ed25519;
    case Scheme::Ed448:
        return type == decode::KeyType::Ed448;
    }
    return false;
}

bool setPadding(EVP_PKEY_CTX* context, const SignatureAlgorithm& algorithm, const EVP_MD* md)
{
    if (algorithm.scheme == Scheme::RsaPkcs1) {
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    }
    if (algorithm.scheme != Scheme::RsaPss) {
        return true;
    }
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(
               context, algorithm.saltLength.value_or(RSA_PSS_SALTLEN_AUTO))
        == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(context, md) == 1;
}

ssl::KeyContext makeContext(EVP_PKEY* key, const SignatureAlgorithm& algorithm, const EVP_MD* md)
{
    ssl::KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    const bool ready = context && md != nullptr && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_CTX_set_signature_md(context.get(), md) == 1
        && setPadding(context.get(), algorithm, md);
    if (!ready) {
        ERR_clear_error();
        context.reset();
    }
    return context;
}

// RFC 8032: the message is hashed twice inside, so there is nothing to prepare.
Outcome verifyWhole(EVP_PKEY* key, ByteView message, ByteView signature)
{
    const ssl::MdContext context(EVP_MD_CTX_new());
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key) != 1) {
        ERR_clear_error();
        return Outcome::Unsupported;
    }
    const int result = EVP_DigestVerify(
        context.get(), signature.data(), signature.size(), message.data(), message.size());
    ERR_clear_error();
    return result == 1 ? Outcome::Good : Outcome::Bad;
}

} // namespace

EVP_PKEY_CTX* Verifier::context(
    Hasher& hasher, const PublicKey& key, const SignatureAlgorithm& algorithm)
{
    const auto found = m_entries.find(key.state().get());
    if (found != m_entries.end()) {
        for (const Warm& warm : found->second.contexts) {
            if (warm.algorithm == algorithm) {
                return warm.context.get();
            }
        }
    }
    ssl::KeyContext made
        = makeContext(key.state()->key.get(), algorithm, hasher.algorithm(algorithm.digest));
    if (!made) {
        return nullptr;
    }
    if (m_entries.size() >= kMaxKeys && found == m_entries.end()) {
        m_entries.clear();
    }
    Entry& entry = m_entries[key.state().get()];
    entry.key = key.state();
    if (entry.contexts.size() >= kMaxAlgorithms) {
        entry.contexts.clear();
    }
    return entry.contexts.emplace_back(Warm{algorithm, std::move(made)}).context.get();
}

Outcome Verifier::verify(Hasher& hasher, const PublicKey& key, const SignatureAlgorithm& algorithm,
    ByteView message, ByteView signature)
{
    if (!key.valid() || !fits(algorithm.scheme, key.type())) {
        return Outcome::Unsupported;
    }
    if (algorithm.scheme == Scheme::Ed25519 || algorithm.scheme == Scheme::Ed448) {
        return verifyWhole(key.state()->key.get(), message, signature);
    }
    return verifyDigest(hasher, key, algorithm, hasher.hash(algorithm.digest, message), signature);
}

Outcome Verifier::verifyDigest(Hasher& hasher, const PublicKey& key,
    const SignatureAlgorithm& algorithm, const Hasher::Value& value, ByteView signature)
{
    if (!key.valid() || !fits(algorithm.scheme, key.type())) {
        return Outcome::Unsupported;
    }
    EVP_PKEY_CTX* const ready = context(hasher, key, algorithm);
    if (ready == nullptr || value.size == 0) {
        return Outcome::Unsupported;
    }
    const int result = EVP_PKEY_verify(
        ready, signature.data(), signature.size(), value.octets.data(), value.size);
    if (result == 1) {
        return Outcome::Good;
    }
    ERR_clear_error();
    return Outcome::Bad;
}

} // namespace attest::trust

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "decode/certificate.h"

#include <memory>
#include <optional>

namespace attest::trust {

enum class Scheme { RsaPkcs1, RsaPss, Ecdsa, Dsa, Ed25519, Ed448 };
enum class Digest {
    None, ///< the scheme hashes for itself (Ed25519, Ed448)
    Md4,
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha3_224,
    Sha3_256,
    Sha3_384,
    Sha3_512,
};

struct SignatureAlgorithm {
    Scheme scheme = Scheme::RsaPkcs1;
    Digest digest = Digest::Sha256;
    /// RSASSA-PSS only: salt length in octets; nothing means "whatever the signature carries".
    std::optional<int> saltLength;

    friend bool operator==(const SignatureAlgorithm&, const SignatureAlgorithm&) = default;
};

/// SHA-256 or better and a scheme still in use: what evidence of today may be signed with.
[[nodiscard]] bool isModern(const SignatureAlgorithm& algorithm);
/// A digest whose collisions can be made, or nearly so: MD4, MD5, SHA-1.
[[nodiscard]] bool isBroken(Digest digest);

/// "SHA-256", "none".
[[nodiscard]] const char* digestName(Digest digest);
/// "RSA PKCS#1 v1.5 with SHA-256".
[[nodiscard]] std::string algorithmName(const SignatureAlgorithm& algorithm);

/// From an AlgorithmIdentifier of a certificate, CRL or SignerInfo (RFC 4055, 5758, 8410); nothing
/// for an algorithm we do not know or parameters that do not belong to it.
[[nodiscard]] std::optional<SignatureAlgorithm> certificateAlgorithm(
    const decode::AlgorithmId& id, const decode::Certificate& in);
/// The same from its parts; `parameters` is a whole TLV, or empty when absent.
[[nodiscard]] std::optional<SignatureAlgorithm> signatureAlgorithm(
    std::string_view oid, ByteView parameters);
/// The digest an OID stands for by itself (RFC 3370 2, RFC 5754 2, RFC 8702).
[[nodiscard]] std::optional<Digest> digestAlgorithm(std::string_view oid);

/// A public key ready to verify with. Cheap to copy: copies share the key.
class PublicKey {
public:
    PublicKey();
    ~PublicKey();
    PublicKey(const PublicKey&);
    PublicKey(PublicKey&&) noexcept;
    PublicKey& operator=(const PublicKey&);
    PublicKey& operator=(PublicKey&&) noexcept;

    [[nodiscard]] bool valid() const;
    [[nodiscard]] decode::KeyType type() const;
    [[nodiscard]] std::size_t bits() const;

    struct State;
    explicit PublicKey(std::shared_ptr<State> state);
    [[nodiscard]] const std::shared_ptr<State>& state() const { return m_state; }

private:
    std::shared_ptr<State> m_state;
};

/// Invalid past 16,384 bits of modulus or 256 bits of exponent: larger ones only serve to make
/// verification slow.
[[nodiscard]] PublicKey keyFromRsa(ByteView modulus, ByteView exponent);
/// Any SubjectPublicKeyInfo OpenSSL can load; invalid where it cannot.
[[nodiscard]] PublicKey keyFromSpki(ByteView der);
[[nodiscard]] PublicKey keyFromPem(std::string_view pem);

} // namespace attest::trust

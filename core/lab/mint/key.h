// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <memory>
#include <optional>

namespace attest::lab {

/// What a key can be asked for. Es256 is the 64 bytes R || S of JOSE (RFC 7518 3.4), EcdsaSha256
/// the DER Ecdsa-Sig-Value of X.509 and CMS (RFC 3279 2.2.3). The PS forms salt with as many bytes
/// as the digest has (RFC 7518 3.5).
enum class SignatureAlgorithm {
    RsaMd5,
    RsaSha1,
    Rs256,
    Rs384,
    Rs512,
    Ps256,
    Ps384,
    Ps512,
    Es256,
    EcdsaSha256,
};

struct RsaShape {
    int bits = 2048;                ///< 512 or more
    std::uint64_t exponent = 65537; ///< odd
};

/// A private key of the laboratory; copies share it. The same seed, label and shape give the same
/// key on every machine, and every signature is a function of key and message: ECDSA nonces and PSS
/// salts are derived, not drawn.
class Key {
public:
    enum class Kind { None, Rsa, Ec };

    Key() = default; ///< no key: signs nothing
    [[nodiscard]] static Key rsa(
        std::string_view seed, std::string_view label, RsaShape shape = {});
    [[nodiscard]] static Key ecP256(std::string_view seed, std::string_view label);
    /// Unencrypted PKCS #8 (or traditional) PEM of an RSA or P-256 key; nothing for anything else.
    [[nodiscard]] static std::optional<Key> fromPem(std::string_view pem);

    /// The public key of a DER SubjectPublicKeyInfo, RSA or P-256: it can be certified and checked
    /// against, but has no private part and signs nothing. Nothing for anything else.
    [[nodiscard]] static std::optional<Key> fromPublicInfo(ByteView der);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] int bits() const;
    [[nodiscard]] std::string pem() const; ///< PKCS #8

    /// RSA: big-endian without leading zeros. Empty for an EC key.
    [[nodiscard]] Bytes modulus() const;
    [[nodiscard]] Bytes exponent() const;
    /// EC: the uncompressed point, 0x04 || X || Y. Empty for an RSA key.
    [[nodiscard]] Bytes point() const;

    /// DER SubjectPublicKeyInfo (RFC 5280 4.1.2.7).
    [[nodiscard]] Bytes publicKeyInfo() const;
    /// SHA-1 of the public key's bits (RFC 5280 4.2.1.2, first method).
    [[nodiscard]] Bytes identifier() const;

    /// Empty when this kind of key cannot make that kind of signature.
    [[nodiscard]] Bytes sign(SignatureAlgorithm algorithm, ByteView message) const;
    /// Whether that is this key's signature with SHA-256: PKCS #1 v1.5, or DER for an EC key.
    [[nodiscard]] bool verifies(ByteView message, ByteView signature) const;

    struct Impl;

private:
    explicit Key(std::shared_ptr<const Impl> impl) : m_impl(std::move(impl)) {}

    std::shared_ptr<const Impl> m_impl;
};

} // namespace attest::lab

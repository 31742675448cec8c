// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "base/result.h"
#include "base/time.h"
#include "decode/digest.h"
#include "decode/oid.h"
#include "decode/tree.h"

#include <memory>
#include <optional>

namespace attest::decode {

/// One AttributeTypeAndValue. The text is UTF-8 whatever string type carried it.
struct NameAttribute {
    enum class Form { Text, Encoded };
    Oid type;
    std::string text;
    Form form = Form::Text; ///< Encoded: no string type, the text is "#" and the DER in hexadecimal
    Span span;
};

/// A distinguished name (RFC 5280 4.1.2.4) in document order.
struct Name {
    Span span; ///< the whole Name, tag included
    std::vector<std::vector<NameAttribute>> rdns;
    /// Comparable form (RFC 5280 7.1): string types folded to UTF-8, ASCII case folded, white space
    /// collapsed; equal bytes means equal names. One entry a RDN, so a directoryName constraint is a
    /// prefix test.
    std::vector<std::string> canonical;
    [[nodiscard]] bool empty() const { return rdns.empty(); }
};
/// "CN=metadata.azure.com, O=..., C=US" (RFC 4514 order and escapes).
[[nodiscard]] std::string nameText(const Name& name);
/// The same in at most that many bytes, with a mark where more was left out (base/bounded_text.h).
[[nodiscard]] std::string nameText(const Name& name, std::size_t most);
/// Reads one DER Name that stands alone, such as SignerId::issuer. Spans count from its start.
[[nodiscard]] Result<Name> decodeName(ByteView der);

struct GeneralName {
    enum class Kind { Other, Email, Dns, X400, Directory, Edi, Uri, Ip, RegisteredId };
    Kind kind = Kind::Other;
    Bytes value;    ///< content octets; for Directory the DER Name
    Name directory; ///< for Directory
    Span span;
};

struct BasicConstraints {
    bool ca = false;
    std::optional<std::int64_t> pathLength;
};

/// Bits of KeyUsage as in RFC 5280 4.2.1.3, bit n as 1 << n.
enum KeyUsageBit : std::uint16_t {
    kDigitalSignature = 1,
    kContentCommitment = 2,
    kKeyEncipherment = 4,
    kDataEncipherment = 8,
    kKeyAgreement = 16,
    kKeyCertSign = 32,
    kCrlSign = 64,
    kEncipherOnly = 128,
    kDecipherOnly = 256,
};

struct NameConstraints {
    std::vector<GeneralName> permitted;
    std::vector<GeneralName> excluded;
    bool hasMinimumOrMaximum = false; ///< RFC 5280 forbids them
    bool empty = false; ///< neither field present, or a present field without a subtree
};

struct AuthorityKeyId {
    std::optional<Bytes> keyId;
    std::vector<GeneralName> issuer;
    std::optional<Bytes> serial;
};

struct Extension {
    Oid oid;
    bool critical = false;
    Span span;  ///< the Extension SEQUENCE
    Span value; ///< contents of extnValue
    /// Decoded into one of the members below. Policies, CRL distribution points and SCTs only go into
    /// the tree, so a critical one of those is for path validation to judge by its OID.
    bool understood = false;
};

enum class KeyType { Rsa, Ec, Ed25519, Ed448, Dsa, RsaPss, Other };

struct PublicKeyInfo {
    KeyType type = KeyType::Other;
    Oid algorithm;
    Oid curve;       ///< for Ec, when named
    Span parameters; ///< of the algorithm; length 0 when absent
    Span span;       ///< the whole SubjectPublicKeyInfo
    Span bits;       ///< the key itself, inside the BIT STRING
    std::size_t keyBits
        = 0; ///< modulus length for RSA, field size for a known curve; 0 when unreadable
    Bytes modulus, exponent; ///< RSA, big-endian without leading zeros
};

/// AlgorithmIdentifier with its raw bytes, because equality of the two in a certificate is a check.
struct AlgorithmId {
    Oid oid;
    Span span;
    Span parameters; ///< length 0 when absent
};

/// One decoded certificate. Immutable and shared: decoded once for each distinct encoding, with its
/// own buffers (buffer 0 is the DER) and tree, so spans are relative to the certificate.
struct Certificate {
    Buffers buffers;
    Tree tree;
    Sha256 sha256{};     ///< of the DER
    Sha256 spkiSha256{}; ///< of the SubjectPublicKeyInfo

    int version = 1;
    Bytes serial; ///< content octets of the INTEGER
    AlgorithmId tbsSignature;
    AlgorithmId signatureAlgorithm;
    Name issuer, subject;
    Time notBefore, notAfter;
    Span tbs, validity, signature; ///< signature: the octets inside the BIT STRING
    PublicKeyInfo key;

    std::vector<Extension> extensions;
    std::optional<BasicConstraints> basicConstraints;
    std::optional<std::uint16_t> keyUsage;
    std::optional<std::vector<Oid>> extendedKeyUsage;
    std::optional<std::vector<GeneralName>> subjectAltName;
    std::optional<NameConstraints> nameConstraints;
    std::optional<AuthorityKeyId> authorityKeyId;
    std::optional<Bytes> subjectKeyId;
    std::vector<std::string> caIssuers; ///< AIA id-ad-caIssuers URLs, in order
    std::vector<std::string> ocsp;
    Spans caIssuersSpans;
    bool hasPolicyConstraints
        = false; ///< policyConstraints, policyMappings or inhibitAnyPolicy present

    /// Departures from RFC 5280 and X.690 DER that leave the certificate readable: each is an issue
    /// with the span in this certificate. Path validation decides which of them matter.
    std::vector<Finding> irregularities;

    [[nodiscard]] ByteView der() const { return buffers.at(0).bytes(); }
    [[nodiscard]] ByteView bytes(const Span& span) const { return buffers.bytes(span); }
    [[nodiscard]] const Extension* extension(std::string_view oid) const;
    [[nodiscard]] bool selfIssued() const { return issuer.canonical == subject.canonical; }
};

using CertificatePtr = std::shared_ptr<const Certificate>;

/// Strict DER, nothing after the certificate. Problems are "decode.*" ids.
[[nodiscard]] Result<CertificatePtr> decodeCertificate(ByteView der);

} // namespace attest::decode

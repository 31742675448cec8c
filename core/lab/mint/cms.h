// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

/// One AlgorithmIdentifier of the message.
struct StatedAlgorithm {
    std::string oid;
    Bytes parameters = der::null(); ///< DER; empty leaves the field out
};

enum class SignedAttributes {
    None,            ///< the signature is over the content itself: the form of all Azure documents
    Plain,           ///< contentType and messageDigest
    WithSigningTime, ///< and signingTime
};

enum class SignerIdentifier { IssuerAndSerial, SubjectKeyId };

/// One SignerInfo (RFC 5652 5.3). The odd digest OID is Azure's: a signature algorithm where a
/// digest belongs.
struct CmsSigner {
    Certificate named; ///< the certificate it points at
    Key key;           ///< what really signs; normally named.key
    SignatureAlgorithm algorithm = SignatureAlgorithm::Rs256;
    int version = 1;
    SignerIdentifier identifier = SignerIdentifier::IssuerAndSerial;
    StatedAlgorithm digest{oid::kSha256WithRsa};
    StatedAlgorithm signature{oid::kRsaEncryption};

    SignedAttributes attributes = SignedAttributes::None;
    Time signingTime;
    std::optional<Bytes> messageDigest;     ///< instead of the true one
    std::optional<std::string> contentType; ///< OID instead of the message's eContentType
    /// DER members instead of those; for attributes that are missing, twice there, or odd.
    std::vector<Bytes> rawAttributes;
    Bytes unsignedAttributes; ///< DER members of the SET, under [1] when not empty

    std::optional<Bytes> signatureBytes; ///< instead of a true signature
};

/// A SignedData (RFC 5652 5.1) in all the ways it can differ from what is expected. The defaults,
/// with one certificate and one signer, are the exact form of an attested document.
struct CmsShape {
    std::string outerType = oid::kSignedData;
    int version = 1;
    std::vector<StatedAlgorithm> digestAlgorithms{{oid::kSha256WithRsa}};
    std::string contentType = oid::kData;
    enum class Content { Attached, Detached } content = Content::Attached;
    std::vector<Bytes> certificates; ///< DER, in this order
    std::vector<Bytes> crls;         ///< DER; the field is absent when empty
    std::vector<CmsSigner> signers;
    der::Length lengths = der::Length::Definite; ///< Indefinite: BER as streaming writers make it
    Bytes trailing;                              ///< after the end of the message
};

/// The signer as Azure's documents have it.
[[nodiscard]] CmsSigner azureSigner(const Certificate& leaf);
/// One certificate, one signer.
[[nodiscard]] CmsShape azureShape(const Certificate& leaf);

[[nodiscard]] Bytes mintCms(ByteView content, const CmsShape& shape);

} // namespace attest::lab

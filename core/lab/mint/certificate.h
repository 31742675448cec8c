// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "lab/mint/extension.h"
#include "lab/mint/name.h"

namespace attest::lab {

/// Everything a certificate says besides its key (RFC 5280 4.1). Nothing is added or checked: an
/// extension that is not listed is not there, one listed twice is there twice.
struct CertificateSpec {
    int version = 2; ///< as encoded: 2 is v3; 0 (v1) is the default value and so left out
    Bytes serial;    ///< big-endian magnitude
    Name issuer;     ///< issued() and selfSigned() fill it in
    Name subject;
    Time notBefore, notAfter;          ///< whole seconds
    std::vector<Extension> extensions; ///< in the order they are encoded
    SignatureAlgorithm signature = SignatureAlgorithm::Rs256;
    /// What tbsCertificate.signature states, when it shall differ from the outer field.
    std::optional<SignatureAlgorithm> statedInside;
};

/// A minted certificate with what made it, so that it can sign others or be made again changed.
struct Certificate {
    CertificateSpec spec;
    Key key;
    Bytes der;
};

[[nodiscard]] Certificate selfSigned(CertificateSpec spec, const Key& key);
[[nodiscard]] Certificate issued(
    CertificateSpec spec, const Key& subject, const Certificate& issuer);
/// The spec as it stands, its issuer name included, signed by any key at all.
[[nodiscard]] Certificate signedBy(const Key& signer, CertificateSpec spec, const Key& subject);

/// DER tbsCertificate.
[[nodiscard]] Bytes encodeTbs(const CertificateSpec& spec, const Key& subject);

/// With that extension in place of the first of its OID, or at the end when there is none.
[[nodiscard]] CertificateSpec withExtension(CertificateSpec spec, const Extension& extension);
[[nodiscard]] CertificateSpec withoutExtension(CertificateSpec spec, std::string_view oid);

/// A positive serial of `size` octets, the same for the same seed and label.
[[nodiscard]] Bytes deriveSerial(std::string_view seed, std::string_view label, std::size_t size);

/// "-----BEGIN CERTIFICATE-----" form.
[[nodiscard]] std::string certificatePem(ByteView der);

} // namespace attest::lab

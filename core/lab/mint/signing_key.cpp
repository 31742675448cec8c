// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/signing_key.h"

#include "lab/mint/digest.h"
#include "lab/mint/oid.h"
#include "lab/mint/text_code.h"

namespace attest::lab {

namespace {

/// Calendar years, as in Entra's certificates; 29 February becomes 1 March.
Time yearsLater(Time from, int years)
{
    CivilTime civil = toCivil(from);
    civil.year += years;
    if (const auto exact = fromCivil(civil)) {
        return *exact;
    }
    civil.month = 3;
    civil.day = 1;
    return fromCivil(civil).value_or(from);
}

} // namespace

SigningKey signingKeyFor(const Key& key, const Bytes& serial, Time notBefore)
{
    CertificateSpec spec;
    spec.subject = {{oid::kCommonName, "accounts.lab.assayer.invalid"}};
    spec.serial = serial;
    spec.notBefore = notBefore;
    spec.notAfter = yearsLater(notBefore, 5);
    spec.extensions = {extension::subjectKeyIdentifier(key)};
    spec.signature
        = key.kind() == Key::Kind::Ec ? SignatureAlgorithm::EcdsaSha256 : SignatureAlgorithm::Rs256;
    Certificate certificate = selfSigned(std::move(spec), key);
    std::string kid = base64url(digest(Digest::Sha1, certificate.der));
    return {std::move(certificate), std::move(kid)};
}

SigningKey deriveSigningKey(std::string_view seed, std::string_view label, Time notBefore)
{
    const std::string name = "token/" + std::string(label);
    return signingKeyFor(Key::rsa(seed, name), deriveSerial(seed, name, 8), notBefore);
}

} // namespace attest::lab

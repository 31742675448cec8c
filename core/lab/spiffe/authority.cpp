// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/spiffe/authority.h"

#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

constexpr int kUri = 6; // GeneralName, RFC 5280 4.2.1.6
constexpr std::int64_t kYear = 365 * 86400;

CertificateSpec rootSpec(
    std::string_view seed, std::string_view trustDomain, const Key& key, Time baseTime)
{
    CertificateSpec spec;
    spec.serial = deriveSerial(seed, "svid-root", 16);
    spec.subject = authorityName("Assayer Lab SPIFFE Root");
    spec.notBefore = {baseTime.seconds - 86400, 0};
    spec.notAfter = {baseTime.seconds + 10 * kYear, 0};
    spec.signature = SignatureAlgorithm::EcdsaSha256;
    spec.extensions = {extension::authority(),
        extension::keyUsage({KeyUsageBit::KeyCertSign, KeyUsageBit::CrlSign}),
        extension::subjectKeyIdentifier(key), uriName("spiffe://" + std::string(trustDomain))};
    return spec;
}

} // namespace

Extension uriName(std::string_view uri)
{
    return {oid::kSubjectAltName, Criticality::NonCritical,
        der::sequence({der::primitiveTag(kUri, asBytes(uri))})};
}

SvidAuthority::SvidAuthority(std::string_view seed, std::string trustDomain, Time baseTime)
    : m_trustDomain(std::move(trustDomain))
{
    const Key key = Key::ecP256(seed, "svid-root");
    m_root = selfSigned(rootSpec(seed, m_trustDomain, key, baseTime), key);
}

// A minute back, so that a peer whose clock is a little behind takes it at once.
Bytes SvidAuthority::issue(const Order& order) const
{
    CertificateSpec spec;
    spec.serial = order.serial;
    spec.subject = {{oid::kCountry, "US"}, {oid::kOrganization, "Assayer Lab"}};
    spec.notBefore = {order.now.seconds - 60, 0};
    spec.notAfter = {order.now.seconds + order.lifetime.seconds, 0};
    spec.signature = SignatureAlgorithm::EcdsaSha256;
    spec.extensions = {extension::keyUsage({KeyUsageBit::DigitalSignature}),
        extension::extendedKeyUsage({oid::kServerAuth, oid::kClientAuth}), extension::endEntity(),
        extension::subjectKeyIdentifier(order.subject),
        extension::authorityKeyIdentifier(m_root.key), uriName(order.spiffeId)};
    return issued(std::move(spec), order.subject, m_root).der;
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/tls.h"

#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

constexpr std::int64_t kFrom = 1577836800; // 2020-01-01
constexpr std::int64_t kTo = 2493072000;   // 2049-01-01

CertificateSpec base(std::string_view seed, std::string_view label, Name subject)
{
    CertificateSpec spec;
    spec.serial = deriveSerial(seed, label, 16);
    spec.subject = std::move(subject);
    spec.notBefore = {kFrom, 0};
    spec.notAfter = {kTo, 0};
    return spec;
}

/// localhost and 127.0.0.1 (RFC 5280 4.2.1.6: dNSName is [2], iPAddress is [7]).
Extension loopbackNames()
{
    constexpr Byte kDnsName = 0x82;
    constexpr Byte kIpAddress = 0x87;
    const Bytes address{127, 0, 0, 1};
    return {oid::kSubjectAltName, Criticality::NonCritical,
        der::sequence({der::tlv(kDnsName, asBytes("localhost")), der::tlv(kIpAddress, address)})};
}

Certificate authorityOf(std::string_view seed)
{
    const Key key = Key::rsa(seed, "lab-tls-authority");
    CertificateSpec spec
        = base(seed, "lab-tls-authority", authorityName("Assayer Lab Loopback TLS Authority"));
    spec.extensions = {extension::authority(Authority{0}),
        extension::keyUsage({KeyUsageBit::KeyCertSign, KeyUsageBit::CrlSign}),
        extension::subjectKeyIdentifier(key)};
    return selfSigned(std::move(spec), key);
}

Certificate serverOf(std::string_view seed, const Certificate& authority)
{
    const Key key = Key::rsa(seed, "lab-tls-server");
    CertificateSpec spec = base(seed, "lab-tls-server", {{oid::kCommonName, "localhost"}});
    spec.extensions = {extension::endEntity(),
        extension::keyUsage({KeyUsageBit::DigitalSignature, KeyUsageBit::KeyEncipherment}),
        extension::extendedKeyUsage({oid::kServerAuth}), loopbackNames(),
        extension::subjectKeyIdentifier(key), extension::authorityKeyIdentifier(authority.key)};
    return issued(std::move(spec), key, authority);
}

} // namespace

TlsAuthority::TlsAuthority(std::string_view seed)
    : m_authority(authorityOf(seed))
    , m_server(serverOf(seed, m_authority))
{
}

} // namespace attest::lab

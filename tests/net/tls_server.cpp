// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls_server.h"

#include "lab/mint/oid.h"

namespace attest::test {
namespace {

lab::CertificateSpec specOf(const std::string& name, int untilYear)
{
    lab::CertificateSpec spec;
    spec.serial = lab::deriveSerial("net", name, 16);
    spec.subject = lab::authorityName(name);
    spec.notBefore = *fromCivil({2020, 1, 1});
    spec.notAfter = *fromCivil({untilYear, 1, 1});
    spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
    return spec;
}

lab::CertificateSpec leafOf(const TestLeaf& leaf)
{
    auto spec = specOf("Test server", leaf.untilYear);
    spec.extensions = {lab::extension::endEntity(),
        lab::extension::keyUsage({lab::KeyUsageBit::DigitalSignature}),
        lab::extension::dnsNames(leaf.names)};
    return spec;
}

lab::Key keyOf(const char* label)
{
    return lab::Key::ecP256("net", label);
}

} // namespace

TestAuthority::TestAuthority()
{
    auto spec = specOf("Test authority", 2049);
    const auto key = keyOf("root");
    spec.extensions
        = {lab::extension::authority(), lab::extension::keyUsage({lab::KeyUsageBit::KeyCertSign}),
            lab::extension::subjectKeyIdentifier(key)};
    root = lab::selfSigned(spec, key);
}

RawTls TestAuthority::serving(const TestLeaf& leaf) const
{
    const auto key = keyOf("leaf");
    const auto certificate = lab::issued(leafOf(leaf), key, root);
    return {lab::certificatePem(certificate.der) + pem(), key.pem(), RawTls::Version::Usual, {}};
}

RawTls TestAuthority::selfSigned()
{
    const auto key = keyOf("alone");
    return {lab::certificatePem(lab::selfSigned(leafOf({}), key).der), key.pem(),
        RawTls::Version::Usual, {}};
}

} // namespace attest::test

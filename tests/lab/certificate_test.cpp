// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/certificate.h"
#include "lab/mint/oid.h"
#include "openssl_checks.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;

namespace {

CertificateSpec plainSpec()
{
    CertificateSpec spec;
    spec.serial = deriveSerial("certificate-test", "plain", 16);
    spec.subject = authorityName("Plain");
    spec.notBefore = *fromCivil({2026, 1, 2, 3, 4, 5});
    spec.notAfter = *fromCivil({2056, 1, 2, 3, 4, 5});
    return spec;
}

Key rsaKey()
{
    return Key::rsa("certificate-test", "rsa", {1024});
}

} // namespace

TEST(Certificate, OpenSslReadsAndWritesTheSameBytes)
{
    CertificateSpec spec = plainSpec();
    spec.extensions = {extension::authority({3}), extension::dnsNames({"a.example", "b.example"})};
    const Certificate certificate = selfSigned(spec, rsaKey());
    EXPECT_EQ(test::reencoded(certificate.der), certificate.der);
    EXPECT_EQ(test::subjectText(certificate.der), "C = US, O = Assayer Lab, CN = Plain");
}

TEST(Certificate, ValuesOutsidePrintableStringBecomeUtf8)
{
    CertificateSpec spec = plainSpec();
    spec.subject = {{oid::kCommonName, "*_\xC3\xA9"}};
    const Certificate certificate = selfSigned(spec, rsaKey());
    EXPECT_EQ(test::reencoded(certificate.der), certificate.der);
    EXPECT_EQ(test::subjectText(certificate.der), "CN = *_\\C3\\A9");
}

TEST(Certificate, ExtensionsSayWhatWasAsked)
{
    struct Row {
        Extension extension;
        const char* text;
    };
    const Row rows[] = {
        {extension::endEntity(), "critical CA:FALSE"},
        {extension::authority(), "critical CA:TRUE"},
        {extension::authority({0}), "critical CA:TRUE, pathlen:0"},
        {extension::keyUsage({KeyUsageBit::DigitalSignature, KeyUsageBit::KeyEncipherment}),
            "critical Digital Signature, Key Encipherment"},
        {extension::keyUsage({KeyUsageBit::KeyCertSign, KeyUsageBit::CrlSign}),
            "critical Certificate Sign, CRL Sign"},
        {extension::extendedKeyUsage({oid::kServerAuth, oid::kClientAuth}),
            "TLS Web Server Authentication, TLS Web Client Authentication"},
        {extension::dnsNames({"a.example", "b.example"}), "DNS:a.example, DNS:b.example"},
        {extension::authorityInfoAccess({{oid::kAccessCaIssuers, "http://a.example/ca.crt"}}),
            "CA Issuers - URI:http://a.example/ca.crt"},
        {extension::crlDistributionPoints({"http://a.example/1.crl"}),
            "Full Name:\n  URI:http://a.example/1.crl"},
        {extension::certificatePolicies({{"2.23.140.1.2.2", "http://a.example/cps"}}),
            "Policy: 2.23.140.1.2.2\n  CPS: http://a.example/cps"},
        {extension::nameConstraints({{"a.example"}, {"b.example"}}),
            "critical Permitted:\n  DNS:a.example\nExcluded:\n  DNS:b.example"},
    };
    for (const Row& row : rows) {
        CertificateSpec spec = plainSpec();
        spec.extensions = {row.extension};
        const Certificate certificate = selfSigned(spec, rsaKey());
        std::string text = test::extensionText(certificate.der, row.extension.oid.c_str());
        while (!text.empty() && text.back() == '\n') {
            text.pop_back();
        }
        EXPECT_EQ(text, row.text);
    }
}

TEST(Certificate, EverySignatureAlgorithmVerifiesAsOpenSslReadsIt)
{
    const Key ec = Key::ecP256("certificate-test", "ec");
    for (const auto algorithm : {SignatureAlgorithm::Rs256, SignatureAlgorithm::Rs384,
             SignatureAlgorithm::Rs512, SignatureAlgorithm::Ps256, SignatureAlgorithm::Ps384,
             SignatureAlgorithm::EcdsaSha256}) {
        CertificateSpec spec = plainSpec();
        spec.signature = algorithm;
        spec.extensions = {extension::authority()};
        const bool isEc = algorithm == SignatureAlgorithm::EcdsaSha256;
        const Key key = isEc ? ec : Key::rsa("certificate-test", "big");
        spec.extensions.push_back(extension::subjectKeyIdentifier(key));
        spec.extensions.push_back(extension::keyUsage({KeyUsageBit::KeyCertSign}));
        const Certificate root = selfSigned(spec, key);

        CertificateSpec child = plainSpec();
        child.subject = authorityName("Child");
        child.signature = algorithm;
        child.extensions
            = {extension::authorityKeyIdentifier(key), extension::subjectKeyIdentifier(key),
                extension::endEntity(), extension::dnsNames({"a.example"})};
        const Certificate leaf = issued(child, key, root);
        EXPECT_EQ(
            test::chainVerdict({leaf.der, {}, {root.der}, *fromCivil({2030, 1, 1, 0, 0, 0})}), "ok")
            << static_cast<int>(algorithm);
    }
}

TEST(Certificate, ExtensionsCanBeReplacedAndDropped)
{
    CertificateSpec spec = plainSpec();
    spec.extensions = {extension::endEntity(), extension::dnsNames({"a.example"})};
    const auto replaced = withExtension(spec, extension::dnsNames({"b.example"}));
    ASSERT_EQ(replaced.extensions.size(), 2U);
    EXPECT_EQ(replaced.extensions[1].value, extension::dnsNames({"b.example"}).value);
    const auto added = withExtension(spec, extension::extendedKeyUsage({oid::kServerAuth}));
    EXPECT_EQ(added.extensions.size(), 3U);
    const auto dropped = withoutExtension(spec, oid::kSubjectAltName);
    ASSERT_EQ(dropped.extensions.size(), 1U);
    EXPECT_EQ(dropped.extensions[0].oid, oid::kBasicConstraints);
}

TEST(Certificate, InnerAlgorithmCanDisagree)
{
    CertificateSpec spec = plainSpec();
    const Bytes agreeing = selfSigned(spec, rsaKey()).der;
    spec.statedInside = SignatureAlgorithm::Rs512;
    EXPECT_NE(selfSigned(spec, rsaKey()).der, agreeing);
}

TEST(Certificate, SerialsArePositiveAndOfTheSizeAskedFor)
{
    for (const char* label : {"a", "b", "c", "d", "e", "f"}) {
        const Bytes serial = deriveSerial("s", label, 19);
        EXPECT_EQ(serial.size(), 19U);
        EXPECT_EQ(serial[0] & 0xC0, 0x40) << label;
    }
}

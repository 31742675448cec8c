// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the signer's own certificate.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;

/// The certificate with every occurrence of one object identifier made into another of its length.
Bytes exchanged(Bytes certificate, const Bytes& from, const Bytes& to)
{
    const auto next = [&](Bytes::iterator start) {
        return std::search(start, certificate.end(), from.begin(), from.end());
    };
    for (auto at = next(certificate.begin()); at != certificate.end(); at = next(at)) {
        at = std::copy(to.begin(), to.end(), at);
    }
    return certificate;
}

constexpr Fault kFaults[]{
    {"leaf-expired", kImds, kBytes, "chain.expired",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate ran out yesterday."),
        [](Scene& s) {
            tap::leaf(s, [&](CertificateSpec& c) { c.notAfter = s.now - Duration{86400}; });
        }},
    {"leaf-not-yet-valid", kImds, kBytes, "chain.not-yet-valid",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate will be valid tomorrow."),
        [](Scene& s) {
            tap::leaf(s, [&](CertificateSpec& c) { c.notBefore = s.now + Duration{86400}; });
        }},
    {"leaf-client-only", kImds, kBytes, "chain.eku",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate is for clients alone."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c), extension::extendedKeyUsage({oid::kClientAuth}));
            });
        }},
    {"leaf-unknown-critical", kImds, kBytes, "chain.unknown-critical",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's certificate has a critical extension that nobody knows."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c.extensions.push_back({"1.3.6.1.4.1.55555.1", Criticality::Critical, der::null()});
            });
        }},
    {"leaf-sha1", kImds, kBytes, "chain.weak-signature",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate is signed with SHA-1."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) { c.signature = SignatureAlgorithm::RsaSha1; });
        }},
    {"leaf-two-algorithms", kImds, kBytes, "chain.algorithm-mismatch",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate names two signature algorithms."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) { c.statedInside = SignatureAlgorithm::Rs512; });
        }},
    {"leaf-unknown-algorithm", kImds, kBytes, "chain.unknown-algorithm",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's certificate is signed in a way that nobody knows."),
        [](Scene& s) {
            const Bytes known = der::oid(oid::kSha384WithRsa);
            Bytes unknown = known;
            unknown.back() = 0x63;
            const Certificate leaf
                = issued(tap::leafSpec(s), tap::usualLeaf(s).key, s.pki().issuingCa());
            tap::shape(s, [odd = exchanged(leaf.der, known, unknown)](CmsShape& m) {
                m.certificates = {odd};
            });
        }},
    {"leaf-half-authority", kImds, kBytes, "chain.ca-mixed",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate may sign certificates."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c),
                    extension::keyUsage({KeyUsageBit::DigitalSignature, KeyUsageBit::KeyCertSign}));
            });
        }},
    {"leaf-small-key", kImds, kBytes, "chain.weak-key",
        QT_TRANSLATE_NOOP("assay", "The signer's key has a thousand bits."),
        [](Scene& s) {
            const Key key = Key::rsa(s.pki().seed(), "small-leaf", {1024});
            tap::signWith(s, issued(tap::leafSpec(s), key, s.pki().issuingCa()));
        }},
    {"leaf-forged", kImds, kBytes, "chain.bad-signature",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's certificate names the authority and is signed by a forger."),
        [](Scene& s) {
            const Key forger = Key::rsa(s.pki().seed(), "forger");
            CertificateSpec spec = tap::leafSpec(s);
            spec.issuer = s.pki().issuingCa().spec.subject;
            tap::signWith(s, signedBy(forger, std::move(spec), tap::usualLeaf(s).key));
        }},
    {"leaf-without-key-id", kImds, kBytes, "chain.no-authority-key-id",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate does not say whose key signed it."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withoutExtension(std::move(c), oid::kAuthorityKeyIdentifier);
            });
        }},
    {"leaf-odd-criticality", kImds, kBytes, "chain.criticality",
        QT_TRANSLATE_NOOP("assay", "The pointer at the issuer's key is marked critical."),
        [](Scene& s) {
            tap::leaf(s, [&](CertificateSpec& c) {
                Extension id = extension::authorityKeyIdentifier(s.pki().issuingCa().key);
                id.criticality = Criticality::Critical;
                c = withExtension(std::move(c), id);
            });
        }},
    {"leaf-constrains-names", kImds, kBytes, "chain.name-constraint-misplaced",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate constrains names."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c.extensions.push_back(extension::nameConstraints({{"metadata.azure.com"}, {}}));
            });
        }},
    {"leaf-serial-zero", kImds, kBytes, "chain.serial-not-positive",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate has the serial number 0."),
        [](Scene& s) { tap::leaf(s, [](CertificateSpec& c) { c.serial = {0}; }); }},
    {"leaf-serial-long", kImds, kBytes, "chain.serial-too-long",
        QT_TRANSLATE_NOOP(
            "assay", "The serial number of the signer's certificate has thirty octets."),
        [](Scene& s) { tap::leaf(s, [](CertificateSpec& c) { c.serial = Bytes(30, 0x5A); }); }},
    {"leaf-extension-twice", kImds, kBytes, "chain.duplicate-extension",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate says its names twice."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c.extensions.push_back(extension::dnsNames({"metadata.azure.com"}));
            });
        }},
    {"leaf-extension-malformed", kImds, kBytes, "chain.malformed-extension",
        QT_TRANSLATE_NOOP("assay", "The purposes of the signer's key cannot be read."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                Extension odd = extension::extendedKeyUsage({oid::kServerAuth});
                odd.value = der::integer(7);
                c = withExtension(std::move(c), odd);
            });
        }},
    {"leaf-without-usage", kImds, kBytes, "cms.signer-key-usage",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate lists no use of its key."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c), extension::keyUsage({}));
            });
        }},
    {"leaf-without-names", kImds, kBytes, "name.no-dns-name",
        QT_TRANSLATE_NOOP("assay", "The list of names in the signer's certificate is empty."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c), extension::dnsNames({}));
            });
        }},
};

} // namespace

std::span<const Fault> certificateFaults()
{
    return kFaults;
}

} // namespace attest::lab

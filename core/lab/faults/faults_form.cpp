// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of single fields: forms that the signer's or its authority's certificate may not have, or that are
// worth a word although the document is sound.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"
#include "lab/mint/profile.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;
constexpr auto kReplies = Touches::Replies;

/// A value of the signer's extension as it is, in place of the one there or besides.
void leafExtension(Scene& scene, const char* type, Criticality criticality, const Bytes& value)
{
    tap::leaf(scene, [&](CertificateSpec& spec) {
        spec = withExtension(std::move(spec), {type, criticality, value});
    });
}

/// Where the signer's certificate says that its issuer's is.
void addresses(Scene& scene, const std::vector<std::string>& urls)
{
    std::vector<AccessDescription> all;
    for (const auto& url : urls) {
        all.push_back({oid::kAccessCaIssuers, url});
    }
    tap::leaf(scene, [&](CertificateSpec& spec) {
        spec = withExtension(std::move(spec), extension::authorityInfoAccess(all));
    });
}

std::string rightAddress()
{
    return profile::downloadUrls(profile::kIssuingName).front();
}

/// One byte of the signer's certificate, behind the last place where these stand. What breaks is found
/// before its signature is looked at.
void leafByte(Scene& scene, const Bytes& before, std::uint8_t value)
{
    Bytes der = tap::usualLeaf(scene).der;
    const auto at = std::find_end(der.begin(), der.end(), before.begin(), before.end());
    if (at != der.end() && at + static_cast<std::ptrdiff_t>(before.size()) != der.end()) {
        *(at + static_cast<std::ptrdiff_t>(before.size())) = value;
    }
    tap::shape(scene, [der](CmsShape& made) { made.certificates = {der}; });
}

/// Only what the first of two mirrors answers.
void firstMirror(Scene& scene, const tap::Answer& answer)
{
    tap::host(scene, "www.microsoft.com", "", answer);
}

void authorityExtension(Scene& scene, const Extension& extension)
{
    CertificateSpec spec = scene.pki().issuingCa().spec;
    spec = withExtension(std::move(spec), extension);
    const Certificate changed
        = issued(std::move(spec), scene.pki().issuingCa().key, scene.pki().tlsRoot());
    tap::downloads(scene, [changed](const http::Request& request, const http::Handler& usual) {
        const bool root = request.path().find("Root") != std::string::npos;
        return root ? usual(request)
                    : http::text(200, std::string(asText(changed.der)), "application/pkix-cert");
    });
}

constexpr Fault kFaults[]{
    {"mirror-blocked", kImds, kReplies, "chain.aia-unanswered",
        QT_TRANSLATE_NOOP("assay",
            "The first of two hosts that certificates are fetched from cannot be reached."),
        [](Scene& s) { firstMirror(s, tap::status(0)); }},
    {"mirror-web-page", kImds, kReplies, "chain.aia-no-certificate",
        QT_TRANSLATE_NOOP(
            "assay", "The first of two hosts that certificates are fetched from gives a page."),
        [](Scene& s) { firstMirror(s, tap::body("<html>sign in</html>")); }},
    {"mirror-other-certificate", kImds, kReplies, "chain.aia-other-subject",
        QT_TRANSLATE_NOOP("assay",
            "The first of two hosts that certificates are fetched from gives another authority's."),
        [](Scene& s) { firstMirror(s, tap::body(std::string(asText(s.pki().classicCa().der)))); }},
    {"mirror-not-allowed", kImds, kBytes, "chain.aia-refused",
        QT_TRANSLATE_NOOP("assay",
            "The signer's certificate points at a host that nobody allowed first, then at the "
            "right one."),
        [](Scene& s) {
            addresses(s, {"http://pki.attacker.example/ca.crt", rightAddress()});
        }},
    {"mirrors-many", kImds, kBytes, "chain.aia-too-many-addresses",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate points at forty places."),
        [](Scene& s) {
            const std::vector<std::string> many(40, rightAddress());
            addresses(s, many);
        }},
    {"leaf-other-key-id", kImds, kBytes, "chain.key-id-mismatch",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate names another key as its issuer's."),
        [](Scene& s) {
            tap::leaf(s, [&](CertificateSpec& c) {
                c = withExtension(
                    std::move(c), extension::authorityKeyIdentifier(s.pki().classicCa().key));
            });
        }},
    {"certificate-of-attributes", kImds, kBytes, "cms.other-certificate",
        QT_TRANSLATE_NOOP("assay", "The message brings an attribute certificate along."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) {
                m.certificates.push_back(der::constructedTag(2, der::sequence({der::integer(1)})));
            });
        }},
    {"leaf-path-length", kImds, kBytes, "chain.path-length-without-ca",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's certificate limits paths below it, though it is no authority."),
        [](Scene& s) {
            leafExtension(
                s, oid::kBasicConstraints, Criticality::Critical, der::sequence({der::integer(0)}));
        }},
    {"leaf-default-written", kImds, kBytes, "chain.default-encoded",
        QT_TRANSLATE_NOOP("assay",
            "The signer's certificate writes out that it is no authority, which is what leaving "
            "it out means."),
        [](Scene& s) {
            leafExtension(s, oid::kBasicConstraints, Criticality::Critical,
                der::sequence({der::boolean(false)}));
        }},
    {"leaf-purposes-none", kImds, kBytes, "chain.empty-list",
        QT_TRANSLATE_NOOP("assay", "The list of purposes in the signer's certificate is empty."),
        [](Scene& s) {
            leafExtension(s, oid::kExtendedKeyUsage, Criticality::NonCritical, der::sequence({}));
        }},
    {"leaf-half-key-id", kImds, kBytes, "chain.aki-incomplete",
        QT_TRANSLATE_NOOP("assay",
            "The signer's certificate names its issuer's serial number, but not its issuer."),
        [](Scene& s) {
            constexpr std::ptrdiff_t kHead = 2; // of a short SEQUENCE
            const Bytes whole = extension::authorityKeyIdentifier(s.pki().issuingCa().key).value;
            leafExtension(s, oid::kAuthorityKeyIdentifier, Criticality::NonCritical,
                der::sequence(
                    {Bytes(whole.begin() + kHead, whole.end()), der::primitiveTag(2, Bytes{1})}));
        }},
    {"leaf-usage-padded", kImds, kBytes, "chain.named-bits-padded",
        QT_TRANSLATE_NOOP(
            "assay", "The uses of the signer's key are written with a byte of zeros."),
        [](Scene& s) {
            leafExtension(
                s, oid::kKeyUsage, Criticality::Critical, der::bitString(Bytes{0xA0, 0x00}));
        }},
    {"leaf-version-4", kImds, kBytes, "decode.certificate-version",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate says that it is of version 4."),
        [](Scene& s) { tap::leaf(s, [](CertificateSpec& c) { c.version = 3; }); }},
    {"leaf-odd-time", kImds, kBytes, "decode.bad-time",
        QT_TRANSLATE_NOOP("assay", "A time in the signer's certificate has a letter in it."),
        [](Scene& s) {
            leafByte(s, Bytes{0x17, 0x0D}, 'x');
        }},
    {"leaf-odd-bits", kImds, kBytes, "decode.bad-bit-string",
        QT_TRANSLATE_NOOP(
            "assay", "The key in the signer's certificate leaves out nine bits of an octet."),
        [](Scene& s) {
            leafByte(s, Bytes{0x05, 0x00, 0x03, 0x82, 0x01, 0x0F}, 9);
        }},
    {"authority-constraints-empty", kImds, kBytes, "chain.name-constraints-empty",
        QT_TRANSLATE_NOOP("assay", "The authority constrains names, but none."),
        [](Scene& s) {
            authorityExtension(
                s, {oid::kNameConstraints, Criticality::Critical, der::sequence({})});
        }},
    {"digest-null-with-byte", kImds, kBytes, "decode.bad-null",
        QT_TRANSLATE_NOOP("assay", "The NULL behind the digest has a byte."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) {
                m.signers.front().digest.parameters = der::tlv(0x05, Bytes{0});
                m.digestAlgorithms = {m.signers.front().digest};
            });
        }},
    {"attribute-odd-type", kImds, kBytes, "decode.bad-oid",
        QT_TRANSLATE_NOOP("assay", "The type of an unsigned attribute is no object identifier."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) {
                m.signers.front().unsignedAttributes
                    = der::sequence({der::tlv(0x06, Bytes{0x80}), der::setOf({der::null()})});
            });
        }},
};

} // namespace

std::span<const Fault> formFaults()
{
    return kFaults;
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
// Faults above the signer: the authority's certificate as it is fetched, and what the server trusts.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;

http::Response certificate(const Certificate& one)
{
    return http::text(200, std::string(asText(one.der)), "application/pkix-cert");
}

/// In place of the issuing authority's certificate another is downloaded; the root's cross-sign stays.
void issuing(Scene& scene, const Certificate& other)
{
    tap::downloads(scene, [other](const http::Request& request, const http::Handler& usual) {
        const bool cross = request.path().find("xsign") != std::string::npos
            || request.path().find("Root") != std::string::npos;
        return cross ? usual(request) : certificate(other);
    });
}

void authority(Scene& scene, const std::function<void(CertificateSpec&)>& change)
{
    CertificateSpec spec = scene.pki().issuingCa().spec;
    change(spec);
    issuing(scene, issued(std::move(spec), scene.pki().issuingCa().key, scene.pki().tlsRoot()));
}

/// The document's signer is issued by this authority, which is what is downloaded for it.
void signedUnder(Scene& scene, const Certificate& above)
{
    CertificateSpec spec
        = withExtension(tap::leafSpec(scene), extension::authorityKeyIdentifier(above.key));
    tap::signWith(scene, issued(std::move(spec), tap::usualLeaf(scene).key, above));
    issuing(scene, above);
}

void underSubAuthority(Scene& scene)
{
    const Key key = Key::rsa(scene.pki().seed(), "sub-authority");
    CertificateSpec spec = scene.pki().issuingCa().spec;
    spec.subject = authorityName("Assayer Lab Sub CA");
    spec.serial.back() ^= 1U;
    spec = withExtension(std::move(spec), extension::subjectKeyIdentifier(key));
    spec = withExtension(
        std::move(spec), extension::authorityKeyIdentifier(scene.pki().issuingCa().key));
    const std::string at = "http://www.microsoft.com/pkiops/certs/above.crt";
    spec = withExtension(
        std::move(spec), extension::authorityInfoAccess({{oid::kAccessCaIssuers, at}}));
    const Certificate sub = issued(std::move(spec), key, scene.pki().issuingCa());
    signedUnder(scene, sub);
    tap::host(scene, "www.microsoft.com", "above",
        [above = scene.pki().issuingCa()](
            const http::Request&, const http::Handler&) { return certificate(above); });
}

/// Two authorities that issued each other; neither leads to an anchor.
void inALoop(Scene& scene)
{
    const auto& pki = scene.pki();
    const std::string at = "http://www.microsoft.com/pkiops/certs/back.crt";
    CertificateSpec other = pki.classicCa().spec;
    CertificateSpec ours = pki.issuingCa().spec;
    ours = withExtension(std::move(ours), extension::authorityKeyIdentifier(pki.classicCa().key));
    ours = withExtension(
        std::move(ours), extension::authorityInfoAccess({{oid::kAccessCaIssuers, at}}));
    other = withExtension(std::move(other), extension::authorityKeyIdentifier(pki.issuingCa().key));
    other = withExtension(std::move(other), extension::authority());
    other = withoutExtension(std::move(other), oid::kAuthorityInfoAccess);
    const Certificate back = issued(std::move(other), pki.classicCa().key, pki.issuingCa());
    issuing(scene, issued(std::move(ours), pki.issuingCa().key, back));
    tap::host(scene, "www.microsoft.com", "back",
        [back](const http::Request&, const http::Handler&) { return certificate(back); });
}

constexpr Fault kFaults[]{
    {"authority-expired", kImds, kBytes, "chain.expired",
        QT_TRANSLATE_NOOP(
            "assay", "The issuing authority's certificate that is downloaded ran out."),
        [](Scene& s) {
            authority(s, [&](CertificateSpec& c) { c.notAfter = s.now - Duration{86400}; });
        }},
    {"cross-sign-expired", kImds, kBytes, "chain.expired",
        QT_TRANSLATE_NOOP(
            "assay", "Only the old root is pinned, and the cross-sign that leads to it ran out."),
        [](Scene& s) {
            s.anchors = {s.pki().root()};
            CertificateSpec spec = s.pki().tlsRootCrossSigned().spec;
            spec.notAfter = s.now - Duration{86400};
            const Certificate old = issued(std::move(spec), s.pki().tlsRoot().key, s.pki().root());
            tap::downloads(s, [old](const http::Request& request, const http::Handler& usual) {
                return request.path().find("xsign") != std::string::npos ? certificate(old)
                                                                         : usual(request);
            });
        }},
    {"authority-no-cert-sign", kImds, kBytes, "chain.key-usage",
        QT_TRANSLATE_NOOP("assay", "The authority's key may not sign certificates."),
        [](Scene& s) {
            authority(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c), extension::keyUsage({KeyUsageBit::CrlSign}));
            });
        }},
    {"authority-constrained", kImds, kBytes, "chain.name-constraint",
        QT_TRANSLATE_NOOP("assay", "The authority may issue for another cloud alone."),
        [](Scene& s) {
            authority(s, [](CertificateSpec& c) {
                c.extensions.push_back(extension::nameConstraints({{"metadata.azure.us"}, {}}));
            });
        }},
    {"authority-is-a-web-server", kImds, kBytes, "chain.not-ca",
        QT_TRANSLATE_NOOP("assay", "A web server's certificate issued the signer's."),
        [](Scene& s) {
            // Of another name: with that of the signer the signer's would look issued by itself.
            CertificateSpec ordinary = tap::leafSpec(s);
            ordinary.subject = authorityName("Assayer Lab Web Server");
            ordinary.serial.back() ^= 1U;
            const Key key = Key::rsa(s.pki().seed(), "web-server");
            ordinary = withExtension(std::move(ordinary), extension::subjectKeyIdentifier(key));
            const Certificate other = issued(std::move(ordinary), key, s.pki().issuingCa());
            const std::string at = "http://www.microsoft.com/pkiops/certs/machine.crt";
            CertificateSpec spec
                = withExtension(tap::leafSpec(s), extension::authorityKeyIdentifier(other.key));
            spec = withExtension(
                std::move(spec), extension::authorityInfoAccess({{oid::kAccessCaIssuers, at}}));
            tap::signWith(s, issued(std::move(spec), tap::usualLeaf(s).key, other));
            tap::host(s, "www.microsoft.com", "machine.crt",
                [other](const http::Request&, const http::Handler&) { return certificate(other); });
        }},
    {"authority-under-authority", kImds, kBytes, "chain.path-too-long",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's authority stands under one that may have none below it."),
        underSubAuthority},
    {"authority-not-critical", kImds, kBytes, "chain.basic-constraints-not-critical",
        QT_TRANSLATE_NOOP(
            "assay", "The authority's certificate says in passing alone that it is an authority."),
        [](Scene& s) {
            authority(s, [](CertificateSpec& c) {
                Extension flag = extension::authority();
                flag.criticality = Criticality::NonCritical;
                c = withExtension(std::move(c), flag);
            });
        }},
    {"authority-without-key-id", kImds, kBytes, "chain.no-subject-key-id",
        QT_TRANSLATE_NOOP("assay", "The authority's certificate does not name its key."),
        [](Scene& s) {
            authority(s, [](CertificateSpec& c) {
                c = withoutExtension(std::move(c), oid::kSubjectKeyIdentifier);
            });
        }},
    {"authority-version-1", kImds, kBytes, "chain.version",
        QT_TRANSLATE_NOOP("assay", "The authority's certificate says that it is of version 1."),
        [](Scene& s) { authority(s, [](CertificateSpec& c) { c.version = 0; }); }},
    {"authority-demands-policy", kImds, kBytes, "chain.policy",
        QT_TRANSLATE_NOOP(
            "assay", "The authority demands a certificate policy that the signer's does not have."),
        [](Scene& s) {
            authority(s, [](CertificateSpec& c) {
                c.extensions.push_back({"2.5.29.36", Criticality::Critical,
                    der::sequence({der::primitiveTag(0, Bytes{0})})});
            });
            tap::leaf(s, [](CertificateSpec& c) {
                c = withoutExtension(std::move(c), oid::kCertificatePolicies);
            });
        }},
    {"authority-nameless", kImds, kBytes, "chain.empty-issuer",
        QT_TRANSLATE_NOOP("assay", "The authority has no name."),
        [](Scene& s) {
            CertificateSpec spec = s.pki().issuingCa().spec;
            spec.subject = {};
            signedUnder(s, issued(std::move(spec), s.pki().issuingCa().key, s.pki().tlsRoot()));
        }},
    {"authority-on-a-curve", kImds, kBytes, "chain.key-mismatch",
        QT_TRANSLATE_NOOP("assay", "The authority's key is on a curve, its signature is RSA."),
        [](Scene& s) {
            const Key curve = Key::ecP256(s.pki().seed(), "curve-authority");
            CertificateSpec spec
                = withExtension(s.pki().issuingCa().spec, extension::subjectKeyIdentifier(curve));
            issuing(s, issued(std::move(spec), curve, s.pki().tlsRoot()));
            CertificateSpec leaf
                = withExtension(tap::leafSpec(s), extension::authorityKeyIdentifier(curve));
            leaf.issuer = s.pki().issuingCa().spec.subject;
            tap::signWith(
                s, signedBy(s.pki().issuingCa().key, std::move(leaf), tap::usualLeaf(s).key));
        }},
    {"authorities-in-a-loop", kImds, kBytes, "chain.loop",
        QT_TRANSLATE_NOOP("assay", "Two authorities issued each other's certificates."), inALoop},
    {"authority-twin", kImds, Touches::Replies, "chain.bad-signature",
        QT_TRANSLATE_NOOP(
            "assay", "A certificate of the authority's name, but of another key, is downloaded."),
        [](Scene& s) {
            const Key key = Key::rsa(s.pki().seed(), "twin-authority");
            issuing(s, issued(s.pki().issuingCa().spec, key, s.pki().tlsRoot()));
        }},
    {"root-not-pinned", kImds, kBytes, "chain.untrusted-root",
        QT_TRANSLATE_NOOP("assay",
            "The server pins the old root alone, and what is downloaded is the new one itself."),
        [](Scene& s) {
            s.anchors = {s.pki().root()};
            tap::downloads(s,
                [root = s.pki().tlsRoot()](
                    const http::Request& request, const http::Handler& usual) {
                    return request.path().find("xsign") != std::string::npos ? certificate(root)
                                                                             : usual(request);
                });
        }},
    {"root-expired", kImds, kBytes, "chain.expired",
        QT_TRANSLATE_NOOP("assay", "The pinned root's own certificate ran out."),
        [](Scene& s) {
            CertificateSpec spec = s.pki().tlsRoot().spec;
            spec.notAfter = s.now - Duration{1};
            s.anchors = {selfSigned(std::move(spec), s.pki().tlsRoot().key)};
        }},
};

} // namespace

std::span<const Fault> authorityFaults()
{
    return kFaults;
}

} // namespace attest::lab

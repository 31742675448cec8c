// SPDX-License-Identifier: GPL-3.0-or-later
// Faults on the way to the certificates of the authorities.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kReplies = Touches::Replies;

tap::Answer redirecting(std::string location)
{
    return [location = std::move(location)](const http::Request&, const http::Handler&) {
        auto response = http::text(302, "");
        response.headers.push_back({"Location", location});
        return response;
    };
}

/// Only the first certificate comes; its issuer's does not.
void secondHopBlocked(Scene& scene)
{
    scene.anchors = {scene.pki().root()};
    tap::downloads(scene, [](const http::Request& request, const http::Handler& usual) {
        if (request.path().find("xsign") == std::string::npos) {
            return usual(request);
        }
        http::Response none;
        none.status = 0;
        return none;
    });
}

constexpr Fault kFaults[]{
    {"aia-blocked", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP("assay",
            "A firewall keeps the server from the hosts that certificates are fetched from."),
        [](Scene& s) { tap::downloads(s, tap::status(0)); }},
    {"aia-slow", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP(
            "assay", "The hosts that certificates are fetched from take a minute to answer."),
        [](Scene& s) { tap::downloads(s, tap::late(std::chrono::minutes(1))); }},
    {"aia-not-found", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP(
            "assay", "The authority's certificate is not where the signer's says it is."),
        [](Scene& s) { tap::downloads(s, tap::status(404)); }},
    {"aia-out-of-order", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP("assay", "The hosts that certificates are fetched from answer 503."),
        [](Scene& s) { tap::downloads(s, tap::status(503)); }},
    {"aia-second-hop-blocked", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP("assay",
            "Only the old root is pinned, and the cross-sign that leads to it cannot be fetched."),
        secondHopBlocked},
    {"aia-redirected", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP("assay", "The download is redirected to a host that nobody allowed."),
        [](Scene& s) { tap::downloads(s, redirecting("https://pki.attacker.example/ca.crt")); }},
    {"aia-redirected-inside", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP(
            "assay", "The download is redirected to the metadata service's own address."),
        [](Scene& s) {
            tap::downloads(s, redirecting("http://169.254.169.254/metadata/instance"));
        }},
    {"aia-in-circles", kImds, kReplies, "chain.issuer-unavailable",
        QT_TRANSLATE_NOOP("assay", "The download is redirected to itself."),
        [](Scene& s) {
            tap::downloads(s, redirecting("http://www.microsoft.com/pkiops/certs/again.crt"));
        }},
    {"aia-web-page", kImds, kReplies, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "A network's sign-in page comes in place of the certificate."),
        [](Scene& s) { tap::downloads(s, tap::body("<html>Sign in to the network</html>")); }},
    {"aia-huge", kImds, kReplies, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "Megabytes come in place of the certificate."),
        [](Scene& s) { tap::downloads(s, tap::body(std::string(std::size_t{4} << 20U, 'A'))); }},
    {"aia-empty", kImds, kReplies, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "An empty answer comes in place of the certificate."),
        [](Scene& s) { tap::downloads(s, tap::body("")); }},
    {"aia-other-certificate", kImds, kReplies, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "Another authority's certificate comes."),
        [](Scene& s) {
            tap::downloads(s, tap::body(std::string(asText(s.pki().classicCa().der))));
        }},
    {"intermediate-missing", kImds, Touches::Bytes, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate does not say where its issuer's is."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withoutExtension(std::move(c), oid::kAuthorityInfoAccess);
            });
        }},
    {"aia-not-allowed", kImds, Touches::Bytes, "chain.no-issuer",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's certificate points at a host that nobody allowed."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& c) {
                c = withExtension(std::move(c),
                    extension::authorityInfoAccess(
                        {{oid::kAccessCaIssuers, "http://pki.attacker.example/ca.crt"}}));
            });
        }},
};

} // namespace

std::span<const Fault> downloadFaults()
{
    return kFaults;
}

} // namespace attest::lab

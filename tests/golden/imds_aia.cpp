// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/aia_replies.h"
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/profile.h"

namespace attest::golden {
namespace {

namespace profile = lab::profile;

Scenario fetched(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-aia-" + name, intent,
        [&](Imds& in) {
            in.context.pool.clear();
            change(in);
        },
        expected);
}

std::string issuerUrl(std::size_t which)
{
    return profile::downloadUrls(profile::kIssuingName)[which];
}

Bytes certsOnly(const std::vector<lab::Certificate>& certificates)
{
    lab::CmsShape shape;
    shape.content = lab::CmsShape::Content::Detached;
    shape.digestAlgorithms.clear();
    for (const lab::Certificate& each : certificates) {
        shape.certificates.push_back(each.der);
    }
    return lab::mintCms({}, shape);
}

lab::Certificate leafPointingAt(const World& w, const std::vector<std::string>& urls)
{
    std::vector<lab::AccessDescription> access;
    for (const std::string& url : urls) {
        access.push_back({lab::oid::kAccessCaIssuers, url});
    }
    return w.leafWith(lab::extension::authorityInfoAccess(access));
}

// Authorities over authorities, each pointing at the next one's certificate.
void underManyAuthorities(const World& w, Imds& in, int count)
{
    lab::CertificateSpec above = w.pki.issuingCa().spec;
    above = lab::withExtension(std::move(above), lab::extension::authority());
    lab::Certificate issuer = w.pki.tlsRoot();
    for (int i = 1; i <= count; ++i) {
        const lab::Key key = lab::Key::rsa(w.pki.seed(), "tower-" + std::to_string(i));
        lab::CertificateSpec spec = above;
        spec.subject = lab::authorityName("Assayer Lab Tower " + std::to_string(i));
        spec.serial.back() = static_cast<Byte>(i);
        spec = lab::withExtension(std::move(spec), lab::extension::subjectKeyIdentifier(key));
        spec = lab::withExtension(
            std::move(spec), lab::extension::authorityKeyIdentifier(issuer.key));
        const std::string file
            = "http://www.microsoft.com/pkiops/certs/tower-" + std::to_string(i - 1) + ".crt";
        spec = lab::withExtension(std::move(spec),
            lab::extension::authorityInfoAccess({{lab::oid::kAccessCaIssuers, file}}));
        issuer = lab::issued(std::move(spec), key, issuer);
        in.replies.push_back(
            aiaReply("http://www.microsoft.com/pkiops/certs/tower-" + std::to_string(i) + ".crt",
                okReply(issuer.der)));
    }
    lab::CertificateSpec leaf = leafPointingAt(
        w, {"http://www.microsoft.com/pkiops/certs/tower-" + std::to_string(count) + ".crt"})
                                    .spec;
    leaf = lab::withExtension(std::move(leaf), lab::extension::authorityKeyIdentifier(issuer.key));
    in.signWith(lab::issued(std::move(leaf), w.leaf().key, issuer));
}

std::vector<Scenario> answered(const World& w)
{
    return {
        fetched(
            w, "one-hop", "The issuer's certificate is fetched from where the leaf says.",
            [&](Imds& in) { in.replies = {downloadReply(w, issuerUrl(0))}; }, passes()),
        fetched(
            w, "two-hops", "The issuer's certificate is fetched, then the cross-sign of its root.",
            [&](Imds& in) {
                in.context.anchors = anchorsOf({w.pki.root()});
                const auto cross
                    = profile::downloadUrls(profile::crossSignedFile(profile::kTlsRootName));
                in.replies = {downloadReply(w, issuerUrl(0)), downloadReply(w, cross[0])};
            },
            passes()),
        fetched(
            w, "second-url", "The first address does not answer, the second does.",
            [&](Imds& in) {
                in.replies = {aiaReply(issuerUrl(0), reply(verify::ReplyStatus::Failed, 503)),
                    downloadReply(w, issuerUrl(1))};
            },
            saying(passes(), {"chain.aia-unanswered"})),
        fetched(
            w, "pem", "The certificate comes as PEM.",
            [&](Imds& in) {
                in.replies
                    = {aiaReply(issuerUrl(0), okReply(lab::certificatePem(w.pki.issuingCa().der)))};
            },
            passes()),
        fetched(
            w, "certs-only", "The certificate comes in a message with another.",
            [&](Imds& in) {
                in.replies = {aiaReply(
                    issuerUrl(0), okReply(certsOnly({w.pki.issuingCa(), w.pki.classicCa()})))};
            },
            saying(passes(), {"chain.aia-other-subject"})),
        fetched(
            w, "refused-then-allowed", "The first address may not be asked, the second may.",
            [&](Imds& in) {
                in.signWith(
                    leafPointingAt(w, {"http://169.254.169.254/metadata/instance", issuerUrl(0)}));
                in.replies = {downloadReply(w, issuerUrl(0))};
            },
            saying(passes(), {"chain.aia-refused"})),
        fetched(
            w, "expired-at-hand",
            "The certificate at hand has run out; its issuer's address has a newer one of the same "
            "key.",
            [&](Imds& in) {
                const lab::Certificate& fresh = w.pki.issuingCa();
                lab::CertificateSpec old = fresh.spec;
                old.notAfter = in.context.now - Duration{3600};
                const lab::Certificate expired
                    = lab::issued(std::move(old), fresh.key, w.pki.tlsRoot());
                in.context.pool = {pooled(expired)};
                in.replies = {downloadReply(w, issuerUrl(0))};
            },
            passes()),
        fetched(
            w, "four-hops", "Four authorities in a row are fetched: the most that are.",
            [&](Imds& in) { underManyAuthorities(w, in, 4); }, passes()),
    };
}

std::vector<Scenario> unanswered(const World& w)
{
    const Expected open
        = warning(saying(lacks("chain", "chain.issuer-unavailable"), {"chain.aia-unanswered"}), {});
    const Expected closed = fails("chain", "chain.no-issuer");
    const auto both = [](const verify::Reply& answer) {
        return Replies{aiaReply(issuerUrl(0), answer), aiaReply(issuerUrl(1), answer)};
    };
    return {
        fetched(
            w, "offline", "Nobody is there to ask.", [](Imds&) {}, open),
        fetched(
            w, "not-found", "The address answers that there is nothing.",
            [&](Imds& in) { in.replies = both(reply(verify::ReplyStatus::NotFound, 404)); }, open),
        fetched(
            w, "refused-by-rules", "Our own rules keep the request from being put.",
            [&](Imds& in) { in.replies = both(reply(verify::ReplyStatus::Refused)); }, open),
        fetched(
            w, "second-hop-offline",
            "The issuer's certificate comes, the cross-sign of its root does not.",
            [&](Imds& in) {
                in.context.anchors = anchorsOf({w.pki.root()});
                in.replies = {downloadReply(w, issuerUrl(0))};
            },
            open),
        fetched(
            w, "web-page", "A page comes where a certificate was asked for.",
            [&](Imds& in) { in.replies = both(okReply("<html>Sign in to the network</html>")); },
            saying(closed, {"chain.aia-no-certificate"})),
        fetched(
            w, "empty", "An empty answer.", [&](Imds& in) { in.replies = both(okReply("")); },
            saying(closed, {"chain.aia-no-certificate"})),
        fetched(
            w, "too-large", "More comes than any certificate has.",
            [&](Imds& in) { in.replies = both(okReply(std::string(70000, 'A'))); },
            saying(closed, {"chain.aia-no-certificate"})),
        fetched(
            w, "other-certificate", "Another authority's certificate comes.",
            [&](Imds& in) { in.replies = both(okReply(w.pki.classicCa().der)); },
            saying(closed, {"chain.aia-other-subject"})),
        fetched(
            w, "same-name-other-key", "A certificate of the issuer's name, but not of its key.",
            [&](Imds& in) {
                const lab::Key key = lab::Key::rsa(w.pki.seed(), "twin-authority");
                const auto twin = lab::issued(w.pki.issuingCa().spec, key, w.pki.tlsRoot());
                in.replies = both(okReply(twin.der));
            },
            fails("chain", "chain.bad-signature")),
        fetched(
            w, "refused", "The only address is not on the list.",
            [&](Imds& in) {
                in.signWith(leafPointingAt(w, {"http://pki.attacker.example/ca.crt"}));
            },
            saying(closed, {"chain.aia-refused"})),
        fetched(
            w, "no-address", "The certificate does not say where its issuer's is.",
            [&](Imds& in) {
                in.signWith(
                    w.issue(lab::withoutExtension(w.leafSpec(), lab::oid::kAuthorityInfoAccess)));
            },
            closed),
        fetched(
            w, "too-many-hops", "A fifth authority would have to be fetched.",
            [&](Imds& in) { underManyAuthorities(w, in, 5); },
            saying(closed, {"chain.aia-too-many-hops"})),
        fetched(
            w, "too-many-addresses", "The certificate names nine addresses of its issuer.",
            [&](Imds& in) {
                const std::vector<std::string> nine(9, issuerUrl(0));
                in.signWith(leafPointingAt(w, nine));
            },
            saying(open, {"chain.aia-too-many-addresses"})),
    };
}

} // namespace

std::vector<Scenario> imdsAia(const World& w)
{
    std::vector<Scenario> all = answered(w);
    const std::vector<Scenario> more = unanswered(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

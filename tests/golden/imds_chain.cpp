// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/der_writer.h"

namespace attest::golden {
namespace {

namespace extension = lab::extension;
namespace oid = lab::oid;

constexpr std::int64_t kDay = 86400;

Scenario leaf(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(lab::CertificateSpec&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-chain-" + name, intent,
        [&](Imds& in) {
            lab::CertificateSpec spec = w.leafSpec();
            change(spec);
            in.signWith(w.issue(std::move(spec)));
        },
        expected);
}

// The issuing authority's certificate, changed; the leaf stays as it is.
Scenario authority(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(lab::CertificateSpec&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-chain-" + name, intent,
        [&](Imds& in) {
            lab::CertificateSpec spec = w.pki.issuingCa().spec;
            change(spec);
            in.context.pool
                = {pooled(lab::issued(std::move(spec), w.pki.issuingCa().key, w.pki.tlsRoot()))};
        },
        expected);
}

Scenario trusting(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(verify::Context&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-chain-" + name, intent, [&](Imds& in) { change(in.context); }, expected);
}

// Microsoft's newest root ships as a name and a key, without a certificate of its own.
trust::Anchors nameAndKey(const lab::Certificate& root, std::optional<Time> until)
{
    trust::Anchor anchor = anchorsOf({root}).all().front();
    anchor.notBefore = anchor.certificate->notBefore;
    anchor.notAfter = until.value_or(anchor.certificate->notAfter);
    anchor.certificate.reset();
    return trust::Anchors({std::move(anchor)});
}

std::vector<Scenario> ways(const World& w)
{
    return {
        trusting(
            w, "cross-signed",
            "The root is trusted through another: leaf, authority, cross-sign, anchor.",
            [&](verify::Context& c) {
                c.anchors = anchorsOf({w.pki.root()});
                c.pool.push_back(pooled(w.pki.tlsRootCrossSigned()));
            },
            passes()),
        trusting(
            w, "name-and-key",
            "The anchor is known by name and key; a cross-sign of it closes the path.",
            [&](verify::Context& c) {
                c.anchors = nameAndKey(w.pki.tlsRoot(), {});
                c.pool.push_back(pooled(w.pki.tlsRootCrossSigned()));
            },
            passes()),
        trusting(
            w, "operators-anchor", "The anchor is one that the operator added.",
            [&](verify::Context& c) {
                c.anchors = anchorsOf({w.pki.tlsRoot()}, trust::Provenance::Added);
            },
            saying(passes(), {"chain.added-anchor"})),
        trusting(
            w, "borrowed-name", "An added anchor bears the name of one that is shipped.",
            [&](verify::Context& c) {
                std::vector<trust::Anchor> anchors = nameAndKey(w.pki.tlsRoot(), {}).all();
                anchors[0].provenance = trust::Provenance::Added;
                anchors[0].name = trust::shippedAnchors().all().front().name;
                c.anchors = trust::Anchors(std::move(anchors));
                c.pool.push_back(pooled(w.pki.tlsRootCrossSigned()));
            },
            warning(
                saying(passes(), {"chain.added-anchor", "chain.anchor-name-taken"}), {"chain"})),
        imds(
            w, "imds-chain-classic", "A signer of the generation before, directly under the root.",
            [&](Imds& in) {
                in.signWith(w.pki.leaf(lab::Cloud::Public, "eastus", lab::Generation::Classic));
                in.context.pool = {pooled(w.pki.classicCa())};
            },
            passes()),
        imds(
            w, "imds-chain-two-issuers",
            "Two certificates of one authority; the first leads nowhere.",
            [&](Imds& in) {
                in.signWith(w.pki.leaf(lab::Cloud::Public, "eastus", lab::Generation::Classic));
                in.context.anchors = anchorsOf({w.pki.root()});
                in.context.pool = {pooled(w.pki.classicCa()), pooled(w.pki.classicCaCrossSigned())};
                in.context.aia = verify::Access::None;
            },
            passes()),
    };
}

std::vector<Scenario> missing(const World& w)
{
    return {
        trusting(
            w, "no-issuer", "The issuer is not at hand, and nothing may be fetched.",
            [](verify::Context& c) {
                c.pool.clear();
                c.aia = verify::Access::None;
            },
            fails("chain", "chain.no-issuer")),
        trusting(
            w, "no-anchors", "Nothing is trusted, so nothing is.",
            [](verify::Context& c) {
                c.anchors = {};
                c.aia = verify::Access::None;
            },
            fails("chain", "chain.no-issuer")),
        trusting(
            w, "untrusted-root", "The path ends at a root that nobody trusts.",
            [&](verify::Context& c) {
                c.anchors = anchorsOf({w.pki.root()});
                c.pool.push_back(pooled(w.pki.tlsRoot()));
            },
            fails("chain", "chain.untrusted-root")),
        trusting(
            w, "azures-anchors",
            "A simulated tenant's document under the anchors of the real Azure.",
            [&](verify::Context& c) {
                c.anchors = trust::shippedAnchors();
                c.pool.push_back(pooled(w.pki.tlsRoot()));
            },
            fails("chain", "chain.untrusted-root")),
    };
}

std::vector<Scenario> leaves(const World& w)
{
    return {
        leaf(
            w, "expired", "The signer's certificate ran out a second ago.",
            [&](lab::CertificateSpec& s) { s.notAfter = w.now - Duration{1}; },
            fails("chain", "chain.expired")),
        leaf(
            w, "last-second", "The signer's certificate is in its last second.",
            [&](lab::CertificateSpec& s) { s.notAfter = w.now; }, passes()),
        leaf(
            w, "not-yet-valid", "The signer's certificate will be valid in a second.",
            [&](lab::CertificateSpec& s) { s.notBefore = w.now + Duration{1}; },
            fails("chain", "chain.not-yet-valid")),
        leaf(
            w, "client-only", "The signer's certificate is for clients alone.",
            [](lab::CertificateSpec& s) {
                s = lab::withExtension(
                    std::move(s), extension::extendedKeyUsage({oid::kClientAuth}));
            },
            fails("chain", "chain.eku")),
        leaf(
            w, "unknown-critical", "A critical extension that nobody here understands.",
            [](lab::CertificateSpec& s) {
                s.extensions.push_back(
                    {"1.3.6.1.4.1.55555.1", lab::Criticality::Critical, lab::der::null()});
            },
            fails("chain", "chain.unknown-critical")),
        leaf(
            w, "sha1", "The signer's certificate is signed with SHA-1.",
            [](lab::CertificateSpec& s) { s.signature = lab::SignatureAlgorithm::RsaSha1; },
            fails("chain", "chain.weak-signature")),
        leaf(
            w, "algorithms-differ", "The certificate says inside that it is signed in another way.",
            [](lab::CertificateSpec& s) { s.statedInside = lab::SignatureAlgorithm::Rs512; },
            fails("chain", "chain.algorithm-mismatch")),
        leaf(
            w, "half-a-ca", "The signer's certificate may sign certificates.",
            [](lab::CertificateSpec& s) {
                s = lab::withExtension(std::move(s),
                    extension::keyUsage(
                        {lab::KeyUsageBit::DigitalSignature, lab::KeyUsageBit::KeyCertSign}));
            },
            fails("chain", "chain.ca-mixed")),
        imds(
            w, "imds-chain-small-key", "The signer's key has a thousand bits.",
            [&](Imds& in) {
                const lab::Key key = lab::Key::rsa(w.pki.seed(), "small-leaf", {1024});
                in.signWith(lab::issued(w.leafSpec(), key, w.pki.issuingCa()));
            },
            fails("chain", "chain.weak-key")),
        imds(
            w, "imds-chain-forged-leaf", "The authority's name, a forger's signature.",
            [&](Imds& in) {
                const lab::Key forger = lab::Key::rsa(w.pki.seed(), "forger");
                in.signWith(lab::signedBy(forger, w.leafSpec(), w.leaf().key));
            },
            fails("chain", "chain.bad-signature")),
        imds(
            w, "imds-chain-leaf-as-authority", "Another machine's certificate issued this one.",
            [&](Imds& in) {
                const lab::Certificate& other = w.pki.leaf(lab::Cloud::Public, "westus");
                in.signWith(lab::issued(w.leafSpec(), w.leaf().key, other));
                in.context.pool.push_back(pooled(other));
            },
            fails("chain", "chain.not-ca")),
    };
}

std::vector<Scenario> authorities(const World& w)
{
    return {
        authority(
            w, "expired-authority", "The issuing authority's certificate ran out.",
            [&](lab::CertificateSpec& s) { s.notAfter = w.now - Duration{kDay}; },
            fails("chain", "chain.expired")),
        authority(
            w, "no-cert-sign", "The authority's key may not sign certificates.",
            [](lab::CertificateSpec& s) {
                s = lab::withExtension(
                    std::move(s), extension::keyUsage({lab::KeyUsageBit::CrlSign}));
            },
            fails("chain", "chain.key-usage")),
        authority(
            w, "name-constraint", "The authority may issue for another cloud alone.",
            [](lab::CertificateSpec& s) {
                s.extensions.push_back(extension::nameConstraints({{"metadata.azure.us"}, {}}));
            },
            fails("chain", "chain.name-constraint")),
        imds(
            w, "imds-chain-path-too-long", "An authority under one that may have none.",
            [&](Imds& in) {
                const lab::Key key = lab::Key::rsa(w.pki.seed(), "sub-authority");
                lab::CertificateSpec spec = w.pki.issuingCa().spec;
                spec.subject = lab::authorityName("Assayer Lab Sub CA");
                spec.serial.back() ^= 1U;
                spec = lab::withExtension(std::move(spec), extension::subjectKeyIdentifier(key));
                spec = lab::withExtension(
                    std::move(spec), extension::authorityKeyIdentifier(w.pki.issuingCa().key));
                const lab::Certificate sub = lab::issued(std::move(spec), key, w.pki.issuingCa());
                lab::CertificateSpec leaf
                    = lab::withExtension(w.leafSpec(), extension::authorityKeyIdentifier(key));
                in.signWith(lab::issued(std::move(leaf), w.leaf().key, sub));
                in.context.pool.push_back(pooled(sub));
            },
            fails("chain", "chain.path-too-long")),
        trusting(
            w, "expired-root", "The trusted root's own certificate ran out.",
            [&](verify::Context& c) {
                lab::CertificateSpec spec = w.pki.tlsRoot().spec;
                spec.notAfter = w.now - Duration{1};
                c.anchors = anchorsOf({lab::selfSigned(std::move(spec), w.pki.tlsRoot().key)});
            },
            fails("chain", "chain.expired")),
        trusting(
            w, "expired-name-and-key",
            "The anchor known by name and key is past the dates on record.",
            [&](verify::Context& c) {
                c.anchors = nameAndKey(w.pki.tlsRoot(), w.now - Duration{1});
                c.pool.push_back(pooled(w.pki.tlsRootCrossSigned()));
            },
            fails("chain", "chain.anchor-dates")),
    };
}

} // namespace

std::vector<Scenario> imdsChain(const World& w)
{
    std::vector<Scenario> all = ways(w);
    for (const auto& more : {missing(w), leaves(w), authorities(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden

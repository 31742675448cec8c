// SPDX-License-Identifier: GPL-3.0-or-later
// What else a certificate of the path may not be; the rules one by one are tested in tests/trust.
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/der_writer.h"

#include <algorithm>

namespace attest::golden {
namespace {

namespace extension = lab::extension;
namespace oid = lab::oid;

lab::Extension marked(lab::Extension extension, lab::Criticality criticality)
{
    extension.criticality = criticality;
    return extension;
}

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

std::vector<Scenario> leaves(const World& w)
{
    return {
        leaf(
            w, "no-authority-key-id", "The signer's certificate does not say whose key signed it.",
            [](lab::CertificateSpec& s) {
                s = lab::withoutExtension(std::move(s), oid::kAuthorityKeyIdentifier);
            },
            fails("chain", "chain.no-authority-key-id")),
        leaf(
            w, "key-id-mismatch",
            "The certificate points at another key than the one that signed it.",
            [&](lab::CertificateSpec& s) {
                s = lab::withExtension(
                    std::move(s), extension::authorityKeyIdentifier(w.pki.classicCa().key));
            },
            warning(saying(passes(), {"chain.key-id-mismatch"}), {"chain"})),
        leaf(
            w, "criticality",
            "The pointer at the issuer's key is marked critical, which it may not be.",
            [&](lab::CertificateSpec& s) {
                s = lab::withExtension(std::move(s),
                    marked(extension::authorityKeyIdentifier(w.pki.issuingCa().key),
                        lab::Criticality::Critical));
            },
            fails("chain", "chain.criticality")),
        leaf(
            w, "constraints-misplaced",
            "The signer's certificate constrains names, which is an authority's.",
            [](lab::CertificateSpec& s) {
                s.extensions.push_back(extension::nameConstraints({{"metadata.azure.com"}, {}}));
            },
            fails("chain", "chain.name-constraint-misplaced")),
        leaf(
            w, "md5", "The certificate is signed with MD5.",
            [](lab::CertificateSpec& s) { s.signature = lab::SignatureAlgorithm::RsaMd5; },
            fails("chain", "chain.weak-signature")),
    };
}

// The certificate with every occurrence of one object identifier made into another of its length.
Bytes exchanged(Bytes certificate, const Bytes& from, const Bytes& to)
{
    auto at = std::search(certificate.begin(), certificate.end(), from.begin(), from.end());
    while (at != certificate.end()) {
        at = std::copy(to.begin(), to.end(), at);
        at = std::search(at, certificate.end(), from.begin(), from.end());
    }
    return certificate;
}

std::vector<Scenario> oddities(const World& w)
{
    return {
        imds(
            w, "imds-chain-unknown-algorithm",
            "The certificate is signed in a way that nobody knows.",
            [&](Imds& in) {
                const Bytes known = lab::der::oid(oid::kSha384WithRsa);
                Bytes unknown = known;
                unknown.back() = 0x63;
                in.shape.certificates = {exchanged(w.issue(w.leafSpec()).der, known, unknown)};
            },
            fails("chain", "chain.unknown-algorithm")),
        imds(
            w, "imds-chain-key-mismatch",
            "An RSA signature by an authority whose key is on a curve.",
            [&](Imds& in) {
                const lab::Key curve = lab::Key::ecP256(w.pki.seed(), "curve-authority");
                lab::CertificateSpec spec = w.pki.issuingCa().spec;
                spec = lab::withExtension(std::move(spec), extension::subjectKeyIdentifier(curve));
                in.context.pool = {pooled(lab::issued(std::move(spec), curve, w.pki.tlsRoot()))};
                lab::CertificateSpec leaf
                    = lab::withExtension(w.leafSpec(), extension::authorityKeyIdentifier(curve));
                in.signWith(lab::signedBy(w.pki.issuingCa().key, std::move(leaf), w.leaf().key));
            },
            fails("chain", "chain.key-mismatch")),
        imds(
            w, "imds-chain-nameless-authority",
            "An authority without a name, and so a leaf without an issuer's.",
            [&](Imds& in) {
                lab::CertificateSpec spec = w.pki.issuingCa().spec;
                spec.subject = {};
                const lab::Certificate nameless
                    = lab::issued(std::move(spec), w.pki.issuingCa().key, w.pki.tlsRoot());
                in.context.pool = {pooled(nameless)};
                in.signWith(lab::issued(w.leafSpec(), w.leaf().key, nameless));
            },
            saying(fails("chain", "chain.empty-issuer"), {"chain.empty-subject"})),
        imds(
            w, "imds-chain-policy",
            "The authority demands a certificate policy, and the leaf has none.",
            [&](Imds& in) {
                lab::CertificateSpec spec = w.pki.issuingCa().spec;
                spec.extensions.push_back({"2.5.29.36", lab::Criticality::Critical,
                    lab::der::sequence({lab::der::primitiveTag(0, Bytes{0})})});
                in.context.pool = {
                    pooled(lab::issued(std::move(spec), w.pki.issuingCa().key, w.pki.tlsRoot()))};
                in.signWith(
                    w.issue(lab::withoutExtension(w.leafSpec(), oid::kCertificatePolicies)));
            },
            fails("chain", "chain.policy")),
    };
}

std::vector<Scenario> authorities(const World& w)
{
    return {
        authority(
            w, "no-subject-key-id", "The authority's certificate does not name its key.",
            [](lab::CertificateSpec& s) {
                s = lab::withoutExtension(std::move(s), oid::kSubjectKeyIdentifier);
            },
            fails("chain", "chain.no-subject-key-id")),
        authority(
            w, "constraints-not-critical",
            "The authority's basicConstraints are not critical: older roots have it so.",
            [](lab::CertificateSpec& s) {
                s = lab::withExtension(
                    std::move(s), marked(extension::authority({0}), lab::Criticality::NonCritical));
            },
            warning(saying(passes(), {"chain.basic-constraints-not-critical"}), {"chain"})),
        authority(
            w, "old-version", "The authority's certificate is of version 1, with extensions.",
            [](lab::CertificateSpec& s) { s.version = 0; },
            saying(fails("chain", "chain.version"), {"chain.extensions-without-v3"})),
        imds(
            w, "imds-chain-loop", "Two authorities that issued each other, and no anchor.",
            [&](Imds& in) {
                lab::CertificateSpec other = w.pki.classicCa().spec;
                lab::CertificateSpec ours = w.pki.issuingCa().spec;
                ours = lab::withExtension(
                    std::move(ours), extension::authorityKeyIdentifier(w.pki.classicCa().key));
                other = lab::withExtension(
                    std::move(other), extension::authorityKeyIdentifier(w.pki.issuingCa().key));
                other = lab::withExtension(std::move(other), extension::authority());
                const lab::Certificate back
                    = lab::issued(std::move(other), w.pki.classicCa().key, w.pki.issuingCa());
                in.context.pool
                    = {pooled(lab::issued(std::move(ours), w.pki.issuingCa().key, back)),
                        pooled(back)};
                in.context.aia = verify::Access::None;
            },
            fails("chain", "chain.loop")),
        imds(
            w, "imds-chain-too-long", "Twenty authorities in a row: more than any path has.",
            [&](Imds& in) {
                lab::Certificate issuer = w.pki.tlsRoot();
                in.context.pool.clear();
                for (int i = 0; i < 20; ++i) {
                    lab::CertificateSpec spec = w.pki.issuingCa().spec;
                    spec.subject = lab::authorityName("Assayer Lab Rung " + std::to_string(i));
                    spec = lab::withExtension(std::move(spec), extension::authority());
                    spec = lab::withExtension(
                        std::move(spec), extension::authorityKeyIdentifier(issuer.key));
                    issuer = lab::issued(std::move(spec), w.pki.issuingCa().key, issuer);
                    in.context.pool.push_back(pooled(issuer));
                }
                in.signWith(lab::issued(w.leafSpec(), w.leaf().key, issuer));
            },
            fails("chain", "chain.too-long")),
    };
}

} // namespace

std::vector<Scenario> imdsChainForms(const World& w)
{
    std::vector<Scenario> all = leaves(w);
    for (const auto& more : {authorities(w), oddities(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden

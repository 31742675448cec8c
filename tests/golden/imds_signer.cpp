// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/der_writer.h"

namespace attest::golden {
namespace {

namespace der = lab::der;

// A certificate for the metadata service that its holder issued to himself.
lab::Certificate forgers(const World& w)
{
    const lab::Key key = lab::Key::rsa(w.pki.seed(), "forger");
    lab::CertificateSpec spec = w.leafSpec();
    spec.serial = lab::deriveSerial(w.pki.seed(), "forger", 16);
    spec.subject = {{lab::oid::kCommonName, "metadata.azure.com"}};
    spec = lab::withExtension(spec, lab::extension::subjectKeyIdentifier(key));
    return lab::selfSigned(lab::withoutExtension(spec, lab::oid::kAuthorityKeyIdentifier), key);
}

Expected noSigner(const std::string& cause)
{
    return inseparable(lackingThen(fails("signer", cause), imdsLackingWithout("signer")),
        "there is no certificate to go on with");
}

} // namespace

std::vector<Scenario> imdsSigner(const World& w)
{
    return {
        imds(
            w, "imds-signer-not-found",
            "The message names a signer whose certificate it does not bring.",
            [&](Imds& in) { in.shape.certificates = {w.pki.issuingCa().der}; },
            noSigner("cms.no-signer-certificate")),
        imds(
            w, "imds-signer-other-serial",
            "Issuer as expected, serial number of another certificate.",
            [&](Imds& in) { in.shape.signers[0].named.spec.serial.back() ^= 1U; },
            noSigner("cms.no-signer-certificate")),
        imds(
            w, "imds-signer-no-certificate", "What lies in the bag is no certificate.",
            [&](Imds& in) { in.shape.certificates = {der::sequence({der::integer(1)})}; },
            noSigner("decode.bad-tag")),
        imds(
            w, "imds-signer-ambiguous",
            "Two different certificates bear the signer's name and number.",
            [&](Imds& in) {
                const lab::Key key = lab::Key::rsa(w.pki.seed(), "twin");
                in.shape.certificates.push_back(
                    lab::issued(w.leafSpec(), key, w.pki.issuingCa()).der);
            },
            warning(saying(fails("signer", "cms.ambiguous-signer"), {"cms.extra-certificates"}),
                {"cms"})),
        imds(
            w, "imds-signer-same-twice",
            "The signer's certificate is in the bag twice, to the byte.",
            [&](Imds& in) { in.shape.certificates.push_back(w.leaf().der); },
            saying(passes(), {"cms.extra-certificates"})),
        imds(
            w, "imds-signer-not-first", "The signer's certificate comes after its issuer's.",
            [&](Imds& in) {
                in.context.pool.clear();
                in.shape.certificates = {w.pki.issuingCa().der, w.leaf().der};
            },
            saying(passes(), {"cms.signer-not-first", "cms.extra-certificates"})),
        imds(
            w, "imds-signer-confusion",
            "A genuine certificate first, a forger's beside it and the forger's signature: the "
            "first must not count.",
            [&](Imds& in) {
                const lab::Certificate forger = forgers(w);
                in.shape = lab::azureShape(forger);
                in.shape.certificates = {w.leaf().der, forger.der};
            },
            warning(saying(fails("chain", "chain.untrusted-root"),
                        {"cms.signer-not-first", "cms.extra-certificates"}),
                {"cms"})),
        imds(
            w, "imds-signer-borrowed-name", "The forger names the genuine certificate as his own.",
            [&](Imds& in) { in.shape.signers[0].key = forgers(w).key; },
            fails("signature", "cms.bad-signature")),
        imds(
            w, "imds-signer-key-identifier",
            "The signer is found by key identifier, in version 3 throughout.",
            [&](Imds& in) {
                in.shape.version = 3;
                in.shape.signers[0].version = 3;
                in.shape.signers[0].identifier = lab::SignerIdentifier::SubjectKeyId;
            },
            fails("cms", "cms.version")),
    };
}

} // namespace attest::golden

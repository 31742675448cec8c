// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/cms_by_hand.h"
#include "golden/scenarios.h"
#include "lab/mint/digest.h"

namespace attest::golden {
namespace {

namespace der = lab::der;
namespace oid = lab::oid;

using Attributes = std::vector<Bytes>;

Bytes attribute(const char* type, const std::vector<Bytes>& values)
{
    return der::sequence({der::oid(type), der::setOf(values)});
}

Bytes contentType()
{
    return attribute(oid::kContentType, {der::oid(oid::kData)});
}

Bytes digestOf(const Imds& in)
{
    return der::octetString(
        lab::digest(lab::Digest::Sha256, asBytes(lab::attestedContent(in.document))));
}

Bytes messageDigest(const Imds& in)
{
    return attribute(oid::kMessageDigest, {digestOf(in)});
}

Scenario attributed(const World& w, const std::string& name, const std::string& intent,
    const std::function<Attributes(const Imds&)>& attributes, const Expected& expected)
{
    return imds(
        w, "imds-signature-" + name, intent,
        [&](Imds& in) {
            HandMadeCms made;
            made.attributes = attributes(in);
            in.bytes = lab::attestedEnvelope(mintByHand(in, made));
        },
        expected);
}

std::vector<Scenario> attributes(const World& w)
{
    const auto bad = [](const char* cause) { return fails("signature", cause); };
    return {
        attributed(
            w, "no-digest-attribute", "The attributes are signed, but not the content's digest.",
            [](const Imds&) { return Attributes{contentType()}; }, bad("cms.attribute-missing")),
        attributed(
            w, "no-type-attribute", "The attributes do not say of what type the content is.",
            [](const Imds& in) { return Attributes{messageDigest(in)}; },
            bad("cms.attribute-missing")),
        attributed(
            w, "digest-twice", "Two attributes give the digest.",
            [](const Imds& in) {
                return Attributes{contentType(), messageDigest(in), messageDigest(in)};
            },
            bad("cms.attribute-twice")),
        attributed(
            w, "digest-two-values", "The attribute of the digest has two values.",
            [](const Imds& in) {
                return Attributes{contentType(),
                    attribute(oid::kMessageDigest, {digestOf(in), der::octetString(Bytes(32, 1))})};
            },
            bad("cms.attribute-values")),
        attributed(
            w, "unknown-attribute", "An attribute that nobody here knows is signed as well.",
            [](const Imds& in) {
                return Attributes{contentType(), messageDigest(in),
                    attribute("1.2.840.113549.1.9.52", {der::integer(1)})};
            },
            passes()),
    };
}

// The signer's algorithms or key, changed; the message lists the digest that its signer names.
Scenario signedOtherwise(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-signature-" + name, intent,
        [&](Imds& in) {
            change(in);
            in.shape.digestAlgorithms = {in.shape.signers[0].digest};
        },
        expected);
}

std::vector<Scenario> algorithms(const World& w)
{
    return {
        signedOtherwise(
            w, "unknown-digest", "Nobody knows the digest that the signer names.",
            [](Imds& in) { in.shape.signers[0].digest = {"1.2.3.4"}; },
            fails("signature", "cms.unknown-digest")),
        signedOtherwise(
            w, "unknown-algorithm", "Nobody knows the signature algorithm.",
            [](Imds& in) { in.shape.signers[0].signature = {"1.2.3.4"}; },
            fails("signature", "cms.unknown-signature-algorithm")),
        signedOtherwise(
            w, "other-key", "An RSA signature is claimed of a key on a curve.",
            [&](Imds& in) {
                in.signWith(lab::issued(
                    w.leafSpec(), lab::Key::ecP256(w.pki.seed(), "curve-leaf"), w.pki.issuingCa()));
                in.shape.signers[0].signatureBytes = Bytes(256, 1);
            },
            fails("signature", "cms.signer-key")),
        signedOtherwise(
            w, "curve", "Signed with a key on a curve, and said to be.",
            [&](Imds& in) {
                in.signWith(lab::issued(
                    w.leafSpec(), lab::Key::ecP256(w.pki.seed(), "curve-leaf"), w.pki.issuingCa()));
                lab::CmsSigner& signer = in.shape.signers[0];
                signer.algorithm = lab::SignatureAlgorithm::EcdsaSha256;
                signer.digest = {oid::kSha256};
                signer.signature = {oid::kEcdsaWithSha256, {}};
            },
            passes()),
        signedOtherwise(
            w, "key-usage", "The signer's key is for encryption, by its certificate.",
            [&](Imds& in) {
                in.signWith(
                    w.leafWith(lab::extension::keyUsage({lab::KeyUsageBit::KeyEncipherment})));
            },
            fails("signature", "cms.signer-key-usage")),
    };
}

} // namespace

std::vector<Scenario> imdsSignedAttributes(const World& w)
{
    std::vector<Scenario> all = attributes(w);
    const std::vector<Scenario> more = algorithms(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

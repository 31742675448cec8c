// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/algorithm.h"

namespace attest::golden {
namespace {

namespace oid = lab::oid;

Scenario signedOtherwise(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(lab::CmsSigner&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-signature-" + name, intent,
        [&](Imds& in) {
            change(in.shape.signers[0]);
            in.shape.digestAlgorithms = {in.shape.signers[0].digest};
        },
        expected);
}

// The signature of the document as it was, over the document as it is now.
void keepingSignature(Imds& in, const std::function<void(lab::AttestedSpec&)>& change)
{
    const std::string before = lab::attestedContent(in.document);
    lab::CmsSigner& signer = in.shape.signers[0];
    signer.signatureBytes = signer.key.sign(signer.algorithm, asBytes(before));
    change(in.document);
}

std::vector<Scenario> holding(const World& w)
{
    return {
        signedOtherwise(
            w, "attributes", "Content type and digest are signed as attributes (RFC 5652 5.4).",
            [](lab::CmsSigner& s) { s.attributes = lab::SignedAttributes::Plain; }, passes()),
        signedOtherwise(
            w, "signing-time", "The attributes tell the time of signing as well.",
            [&w](lab::CmsSigner& s) {
                s.attributes = lab::SignedAttributes::WithSigningTime;
                s.signingTime = w.now;
            },
            passes()),
        signedOtherwise(
            w, "sha384", "Signed with SHA-384.",
            [](lab::CmsSigner& s) {
                s.algorithm = lab::SignatureAlgorithm::Rs384;
                s.digest = {oid::kSha384};
            },
            passes()),
        signedOtherwise(
            w, "combined-algorithm",
            "The algorithm is named with its digest: sha256WithRSAEncryption.",
            [](lab::CmsSigner& s) { s.signature = {oid::kSha256WithRsa}; }, passes()),
    };
}

std::vector<Scenario> notHolding(const World& w)
{
    return {
        imds(
            w, "imds-signature-other-machine",
            "Another machine's id was put into a signed document.",
            [&](Imds& in) { keepingSignature(in, [&](auto& d) { d.vmId = w.otherVmId; }); },
            fails("signature", "cms.bad-signature")),
        imds(
            w, "imds-signature-other-challenge", "This challenge was put into an earlier document.",
            [&](Imds& in) {
                in.document.nonce = "mR4tXz81QpLkWv6HsBn3JcYd9FgAe2Uo";
                keepingSignature(in, [&](auto& d) { d.nonce = w.nonce; });
            },
            fails("signature", "cms.bad-signature")),
        signedOtherwise(
            w, "flipped-bit", "One bit of the signature is not what it was.",
            [&](lab::CmsSigner& s) {
                s.signatureBytes
                    = s.key.sign(s.algorithm, asBytes(lab::attestedContent(Imds(w).document)));
                s.signatureBytes->back() ^= 1U;
            },
            fails("signature", "cms.bad-signature")),
        signedOtherwise(
            w, "empty", "The signature is empty.",
            [](lab::CmsSigner& s) { s.signatureBytes = Bytes{}; },
            fails("signature", "cms.bad-signature")),
        signedOtherwise(
            w, "message-digest", "The signed digest is that of another content.",
            [](lab::CmsSigner& s) {
                s.attributes = lab::SignedAttributes::Plain;
                s.messageDigest = Bytes(32, 0x5A);
            },
            fails("signature", "cms.digest-mismatch")),
        signedOtherwise(
            w, "content-type-attribute", "The signed content type is not the message's.",
            [](lab::CmsSigner& s) {
                s.attributes = lab::SignedAttributes::Plain;
                s.contentType = oid::kSignedData;
            },
            fails("signature", "cms.content-type-differs")),
        signedOtherwise(
            w, "sha1", "Signed with SHA-1.",
            [](lab::CmsSigner& s) {
                s.algorithm = lab::SignatureAlgorithm::RsaSha1;
                s.digest = {oid::kSha1};
            },
            fails("signature", "cms.weak-algorithm")),
        signedOtherwise(
            w, "digest-differs", "Digest and signature algorithm name different digests.",
            [](lab::CmsSigner& s) {
                s.digest = {oid::kSha256};
                s.signature = {oid::kSha384WithRsa};
                s.algorithm = lab::SignatureAlgorithm::Rs384;
            },
            fails("signature", "cms.digests-differ")),
    };
}

} // namespace

std::vector<Scenario> imdsSignature(const World& w)
{
    std::vector<Scenario> all = holding(w);
    const std::vector<Scenario> more = notHolding(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/cms_by_hand.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

namespace der = lab::der;
namespace oid = lab::oid;

Scenario unreadable(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&)>& change, const std::string& cause)
{
    return imds(w, "imds-cms-" + name, intent, change,
        inseparable(
            lackingThen(fails("cms", cause), imdsLackingWithout("cms")), "there is no SignedData"));
}

Scenario odd(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(lab::CmsShape&)>& change, const Expected& expected)
{
    return imds(
        w, "imds-cms-" + name, intent, [&](Imds& in) { change(in.shape); }, expected);
}

void useBytes(Imds& in, const Bytes& cms)
{
    in.bytes = lab::attestedEnvelope(cms);
}

std::vector<Scenario> notReadable(const World& w)
{
    return {
        unreadable(
            w, "not-der", "The signature is base64 of something else.",
            [](Imds& in) { useBytes(in, copyBytes(asBytes("not a message"))); }, "decode.bad-tag"),
        unreadable(
            w, "not-signed-data", "A CMS message, but of plain data.",
            [](Imds& in) { in.shape.outerType = oid::kData; }, "cms.not-signed-data"),
        unreadable(
            w, "trailing-bytes", "A byte follows the message.",
            [](Imds& in) { in.shape.trailing = {0x00}; }, "decode.trailing-bytes"),
        unreadable(
            w, "truncated", "The message breaks off.",
            [](Imds& in) {
                Bytes cms = in.minted().cms;
                cms.resize(cms.size() / 2);
                useBytes(in, cms);
            },
            "decode.truncated"),
        unreadable(
            w, "indefinite", "The message is BER, as a streaming writer makes it.",
            [](Imds& in) { in.shape.lengths = der::Length::Indefinite; }, "decode.bad-length"),
        unreadable(
            w, "empty-signed-data", "A SignedData with nothing in it.",
            [](Imds& in) {
                useBytes(in,
                    der::sequence({der::oid(oid::kSignedData), der::tlv(0xA0, der::sequence({}))}));
            },
            "decode.missing-element"),
        unreadable(
            w, "too-deep", "An unsigned attribute of a hundred sequences, one in the other.",
            [](Imds& in) {
                Bytes nested = der::null();
                for (int i = 0; i < 100; ++i) {
                    nested = der::sequence({nested});
                }
                in.shape.signers[0].unsignedAttributes
                    = der::sequence({der::oid(oid::kSigningTime), der::setOf({nested})});
            },
            "decode.too-deep"),
        unreadable(
            w, "too-many-certificates", "The bag holds sixty-five certificates.",
            [](Imds& in) { in.shape.certificates.assign(65, in.shape.certificates.front()); },
            "decode.too-large"),
    };
}

std::vector<Scenario> notAsTheServiceMakesIt(const World& w)
{
    return {
        odd(
            w, "version", "The message's version is not that of its contents.",
            [](lab::CmsShape& s) { s.version = 3; }, fails("cms", "cms.version")),
        odd(
            w, "signer-version", "The signer's version is not that of its identifier.",
            [](lab::CmsShape& s) { s.signers[0].version = 3; }, fails("cms", "cms.version")),
        odd(
            w, "key-identifier",
            "The signer is named by key identifier, which version 1 cannot be.",
            [](lab::CmsShape& s) { s.signers[0].identifier = lab::SignerIdentifier::SubjectKeyId; },
            fails("cms", "cms.version")),
        odd(
            w, "content-type", "The signed content says that it is a time stamp.",
            [](lab::CmsShape& s) {
                s.contentType = "1.2.840.113549.1.9.16.1.4";
                s.signers[0].attributes = lab::SignedAttributes::Plain;
            },
            fails("cms", "cms.content-type")),
        odd(
            w, "content-type-unsigned",
            "The content says that it is a time stamp, and no attribute signs that.",
            [](lab::CmsShape& s) { s.contentType = "1.2.840.113549.1.9.16.1.4"; },
            inseparable(failingToo(fails("cms", "cms.content-type"), {"signature"}),
                "the signature does not cover the type")),
        odd(
            w, "digest-not-listed", "The message lists another digest than its signer's.",
            [](lab::CmsShape& s) { s.digestAlgorithms = {{oid::kSha512}}; },
            fails("cms", "cms.digest-algorithms-differ")),
        odd(
            w, "detached", "The message does not hold what it signs.",
            [](lab::CmsShape& s) { s.content = lab::CmsShape::Content::Detached; },
            inseparable(
                lackingThen(fails("cms", "cms.detached"),
                    {"signature", "content", "nonce", "freshness", "subscription", "attributes"}),
                "there is no content")),
        odd(
            w, "no-signer", "Nobody signed the message.",
            [](lab::CmsShape& s) { s.signers.clear(); },
            inseparable(lackingThen(fails("cms", "cms.signer-count"),
                            {"signer", "signature", "name", "chain"}),
                "no signer is to be preferred")),
        odd(
            w, "two-signers", "Two signers: which of them is the machine's metadata service?",
            [](lab::CmsShape& s) { s.signers.push_back(s.signers.front()); },
            inseparable(lackingThen(fails("cms", "cms.signer-count"),
                            {"signer", "signature", "name", "chain"}),
                "no signer is to be preferred")),
        odd(
            w, "no-certificates", "The bag of certificates is empty.",
            [](lab::CmsShape& s) { s.certificates.clear(); },
            inseparable(lackingThen(fails("cms", "cms.no-certificates"),
                            {"signer", "signature", "name", "chain"}),
                "there is no signer's certificate")),
        odd(
            w, "digest-algorithms", "The message lists a digest that its signer does not use.",
            [](lab::CmsShape& s) { s.digestAlgorithms.push_back({oid::kSha512}); },
            fails("cms", "cms.digest-algorithms-differ")),
        odd(
            w, "algorithm-parameters",
            "Parameters where the digest has none: room for bytes nobody signed.",
            [](lab::CmsShape& s) {
                s.signers[0].digest.parameters = der::octetString(asBytes("room"));
                s.digestAlgorithms = {s.signers[0].digest};
            },
            fails("cms", "cms.algorithm-parameters")),
        odd(
            w, "unsigned-attributes", "The signer brings attributes that are not signed.",
            [](lab::CmsShape& s) {
                s.signers[0].unsignedAttributes
                    = der::sequence({der::oid(oid::kSigningTime), der::setOf({der::integer(1)})});
            },
            fails("cms", "cms.unsigned-attributes")),
    };
}

std::vector<Scenario> allowed(const World& w)
{
    const auto noted = [](const std::string& id) { return saying(passes(), {id}); };
    const auto warned
        = [](const std::string& id) { return warning(saying(passes(), {id}), {"cms"}); };
    return {
        odd(
            w, "extra-certificate", "The issuing authority's certificate comes with the signer's.",
            [&w](lab::CmsShape& s) {
                s.certificates.push_back(w.pki.issuingCa().der);
                std::ranges::sort(s.certificates);
            },
            noted("cms.extra-certificates")),
        odd(
            w, "set-order", "The certificates are not in the order of DER.",
            [&w](lab::CmsShape& s) {
                s.certificates.push_back(w.pki.issuingCa().der);
                std::ranges::sort(s.certificates, std::greater<>{});
            },
            warned("cms.set-order")),
        odd(
            w, "other-certificate", "An attribute certificate lies among the certificates.",
            [](lab::CmsShape& s) { s.certificates.push_back(der::tlv(0xA1, der::integer(1))); },
            fails("cms", "cms.other-certificate")),
        odd(
            w, "crls", "The message carries a revocation list.",
            [](lab::CmsShape& s) { s.crls = {der::sequence({der::integer(1)})}; },
            fails("cms", "cms.crls-present")),
        odd(
            w, "plain-digest", "The digest is named as RFC 5652 wants it: SHA-256 by itself.",
            [](lab::CmsShape& s) {
                s.signers[0].digest = {oid::kSha256};
                s.digestAlgorithms = {{oid::kSha256}};
            },
            passes()),
        odd(
            w, "no-parameters", "The parameters of the algorithms are absent instead of NULL.",
            [](lab::CmsShape& s) {
                s.signers[0].digest = {oid::kSha256, {}};
                s.signers[0].signature = {oid::kRsaEncryption, {}};
                s.digestAlgorithms = {{oid::kSha256, {}}};
            },
            passes()),
        imds(
            w, "imds-cms-empty-attributes", "A set of unsigned attributes with nothing in it.",
            [](Imds& in) {
                useBytes(in, mintByHand(in, {{}, der::tlv(0xA1, {})}));
            },
            fails("cms", "cms.empty-attributes")),
    };
}

} // namespace

std::vector<Scenario> imdsCms(const World& w)
{
    std::vector<Scenario> all = notReadable(w);
    for (const auto& more : {notAsTheServiceMakesIt(w), allowed(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/certificate.h"
#include "decode/cms.h"
#include "decode/der.h"
#include "der_build.h"

#include <gtest/gtest.h>

#include <functional>

namespace attest::decode {
namespace {

using namespace attest::test;

/// The parts of a SignedData, each a whole element.
struct SignedParts {
    Bytes version = integer("01");
    Bytes digests = set(algorithm(oids::kSha256));
    Bytes contentType = oid(oids::kData);
    Bytes content = tlv(0xA0, octetString(raw("{}")));
    Bytes certificates = tlv(0xA0, seq(octetString(raw("not looked at"))));
    Bytes crls;
    Bytes signerVersion = integer("01");
    Bytes sid = seq(commonName("issuer") + integer("07"));
    Bytes signedAttributes;
    Bytes signatureAlgorithm = algorithm(oids::kRsaEncryption);
    Bytes signature = octetString(octets("0102"));
    Bytes unsignedAttributes;
    Bytes afterSigner; ///< put at the end of the SignerInfo
    Bytes afterSignedData;

    [[nodiscard]] Bytes signer() const
    {
        return seq(signerVersion + sid + algorithm(oids::kSha256) + signedAttributes
            + signatureAlgorithm + signature + unsignedAttributes + afterSigner);
    }
    [[nodiscard]] Bytes signedData() const
    {
        return seq(version + digests + seq(contentType + content) + certificates + crls
            + set(signer()) + afterSignedData);
    }
    [[nodiscard]] Bytes der() const
    {
        return seq(oid(oids::kSignedData) + tlv(0xA0, signedData()));
    }
};

struct Read {
    Buffers buffers;
    Tree tree;
    std::optional<Result<SignedData>> result;

    [[nodiscard]] const SignedData& data() const { return result->value(); }
    [[nodiscard]] Bytes bytes(const Span& span) const { return copyBytes(buffers.bytes(span)); }
};

Read read(const Bytes& bytes, CmsEncoding encoding = CmsEncoding::Der)
{
    Read out;
    const BufferId buffer = out.buffers.add(Buffer("cms", bytes));
    out.result = readSignedData(out.buffers, out.tree, kNoNode, buffer, encoding);
    return out;
}

std::string outcome(const Read& got)
{
    if (!got.result->ok()) {
        return std::string(got.result->problem().id.value);
    }
    std::string notes;
    for (const Finding& finding : got.data().irregularities) {
        notes += notes.empty() ? "" : " ";
        notes += finding.id.value;
    }
    return notes;
}

TEST(SignedData, isTakenApart)
{
    const SignedParts parts;
    const Read got = read(parts.der());
    ASSERT_TRUE(got.result->ok()) << got.result->problem().id.value;
    const SignedData& data = got.data();
    EXPECT_EQ(data.version, 1);
    EXPECT_EQ(data.contentType, oids::kData);
    EXPECT_EQ(got.bytes(data.content.value()), raw("{}"));
    EXPECT_EQ(data.contentTag, tag::kOctetString);
    EXPECT_EQ(got.tree.at(data.contentNode).value, *data.content);
    EXPECT_EQ(got.bytes(data.digestAlgorithmsSpan), parts.digests);
    ASSERT_EQ(data.digestAlgorithms.size(), 1U);
    EXPECT_EQ(data.digestAlgorithms[0].oid, oids::kSha256);
    ASSERT_EQ(data.certificates.size(), 1U);
    EXPECT_EQ(got.bytes(data.certificates[0]), seq(octetString(raw("not looked at"))));
    EXPECT_EQ(got.tree.at(data.certificateNodes[0]).kind, NodeKind::Certificate);
    EXPECT_EQ(data.crls, 0U);
    ASSERT_EQ(data.signers.size(), 1U);
    const SignerInfo& signer = data.signers[0];
    EXPECT_EQ(signer.version, 1);
    EXPECT_EQ(got.bytes(signer.idSpan), parts.sid);
    EXPECT_EQ(got.bytes(signer.id.issuer.value()), commonName("issuer"));
    EXPECT_EQ(signer.id.serial, octets("07"));
    EXPECT_FALSE(signer.id.subjectKeyId.has_value());
    EXPECT_EQ(signer.digestAlgorithm.oid, oids::kSha256);
    EXPECT_EQ(got.bytes(signer.signatureAlgorithm.span), parts.signatureAlgorithm);
    EXPECT_EQ(got.bytes(signer.signature), octets("0102"));
    EXPECT_EQ(got.bytes(signer.span), parts.signer());
    EXPECT_FALSE(signer.signedAttributes.has_value());
    EXPECT_EQ(outcome(got), "");
    EXPECT_EQ(got.tree.path(got.tree.deepestAt(signer.signature), got.buffers),
        "contentInfo/content/signedData/signerInfos/[0]/signature");
}

TEST(SignedData, readsTheOtherChoices)
{
    const Bytes contentType = seq(oid(oids::kContentTypeAttribute) + set(oid(oids::kData)));
    const Bytes digest = seq(oid(oids::kMessageDigestAttribute) + set(octetString(octets("aa"))));
    SignedParts parts;
    parts.content.clear();
    parts.certificates.clear();
    parts.crls = tlv(0xA1, seq({}) + tlv(0xA1, {}));
    parts.sid = tlv(0x80, octets("beef"));
    parts.signedAttributes = tlv(0xA0, digest + contentType);
    parts.unsignedAttributes = tlv(0xA1, digest);
    const Read got = read(parts.der());
    ASSERT_TRUE(got.result->ok()) << got.result->problem().id.value;
    const SignedData& data = got.data();
    EXPECT_FALSE(data.content.has_value());
    EXPECT_EQ(data.contentNode, kNoNode);
    EXPECT_TRUE(data.certificates.empty());
    EXPECT_EQ(data.crls, 2U);
    const SignerInfo& signer = data.signers.at(0);
    EXPECT_EQ(signer.id.subjectKeyId, octets("beef"));
    EXPECT_FALSE(signer.id.issuer.has_value());
    EXPECT_EQ(got.bytes(signer.signedAttributes.value()), parts.signedAttributes);
    ASSERT_EQ(signer.attributes.size(), 2U);
    EXPECT_EQ(signer.attributes[1].type, oids::kContentTypeAttribute);
    ASSERT_EQ(signer.attributes[1].values.size(), 1U);
    EXPECT_EQ(got.bytes(signer.attributes[1].values[0]), oid(oids::kData));
    EXPECT_EQ(signer.unsignedAttributes.size(), 1U);
    EXPECT_EQ(outcome(got), "");
}

struct Case {
    const char* what;
    std::function<void(SignedParts&)> change;
    const char* expected; ///< problem id, or notes separated by blanks
};

TEST(SignedData, refusesWhatItCannotRead)
{
    const Case cases[] = {
        {"version padded", [](auto& p) { p.version = integer("0001"); }, "decode.bad-integer"},
        {"version too large", [](auto& p) { p.version = integer("010000000000000000"); },
            "decode.bad-integer"},
        {"digests a sequence", [](auto& p) { p.digests = seq(algorithm(oids::kSha256)); },
            "decode.bad-tag"},
        {"id-data that is text", [](auto& p) { p.content = tlv(0xA0, utf8("{}")); },
            "decode.bad-tag"},
        {"id-data in pieces",
            [](auto& p) { p.content = tlv(0xA0, tlv(0x24, octetString(raw("{}")))); },
            "decode.bad-tag"},
        {"two contents", [](auto& p) { p.content = tlv(0xA0, octetString({}) + octetString({})); },
            "decode.trailing-bytes"},
        {"empty content tag", [](auto& p) { p.content = tlv(0xA0, {}); }, "decode.missing-element"},
        {"certificate of no choice", [](auto& p) { p.certificates = tlv(0xA0, octets("0500")); },
            "decode.bad-tag"},
        {"certificates twice", [](auto& p) { p.crls = tlv(0xA0, {}); }, "decode.bad-tag"},
        {"signer named by nothing", [](auto& p) { p.sid.clear(); }, "decode.bad-tag"},
        {"key id constructed", [](auto& p) { p.sid = tlv(0xA0, octetString({})); },
            "decode.bad-tag"},
        {"element after the signer", [](auto& p) { p.afterSigner = octets("0500"); },
            "decode.trailing-bytes"},
        {"element after the signers", [](auto& p) { p.afterSignedData = octets("0500"); },
            "decode.trailing-bytes"},
        {"attribute without values",
            [](auto& p) { p.signedAttributes = tlv(0xA0, seq(oid(oids::kData))); },
            "decode.missing-element"},
        {"65 certificates",
            [](auto& p) {
                Bytes bag;
                for (int i = 0; i < 65; ++i) {
                    bag = std::move(bag) + seq({});
                }
                p.certificates = tlv(0xA0, bag);
            },
            "decode.too-large"},
    };
    for (const Case& c : cases) {
        SignedParts parts;
        c.change(parts);
        const Read got = read(parts.der());
        EXPECT_FALSE(got.result->ok()) << c.what;
        EXPECT_EQ(outcome(got), c.expected) << c.what;
    }
}

TEST(SignedData, notesDepartures)
{
    const Bytes a = seq(oid(oids::kContentTypeAttribute) + set(oid(oids::kData)));
    const Bytes b = seq(oid(oids::kMessageDigestAttribute) + set(octetString(octets("aa"))));
    const Case cases[] = {
        {"PKCS #7 content",
            [](auto& p) {
                p.contentType = oid("\x2a\x03");
                p.content = tlv(0xA0, seq(integer("05")));
            },
            "cms.content-not-octets"},
        {"attribute certificate", [](auto& p) { p.certificates = tlv(0xA0, tlv(0xA2, {})); },
            "cms.other-certificate"},
        {"digests out of order",
            [](auto& p) { p.digests = set(algorithm(oids::kSha512) + algorithm(oids::kSha256)); },
            "cms.set-order"},
        {"digests in order",
            [](auto& p) { p.digests = set(algorithm(oids::kSha256) + algorithm(oids::kSha512)); },
            ""},
        {"attributes out of order", [&](auto& p) { p.signedAttributes = tlv(0xA0, a + b); },
            "cms.set-order"},
        {"no attribute", [](auto& p) { p.signedAttributes = tlv(0xA0, {}); },
            "cms.empty-attributes"},
        {"attribute values out of order",
            [](auto& p) {
                p.unsignedAttributes
                    = tlv(0xA1, seq(oid(oids::kData) + set(integer("05") + integer("04"))));
            },
            "cms.set-order"},
        {"no digest", [](auto& p) { p.digests = set({}); }, ""},
        {"version 5", [](auto& p) { p.version = integer("05"); }, ""},
    };
    for (const Case& c : cases) {
        SignedParts parts;
        c.change(parts);
        const Read got = read(parts.der());
        EXPECT_TRUE(got.result->ok()) << c.what;
        EXPECT_EQ(outcome(got), c.expected) << c.what;
    }
}

TEST(SignedData, namesAnotherContentType)
{
    const Read got = read(seq(oid(oids::kData) + tlv(0xA0, octetString({}))));
    ASSERT_FALSE(got.result->ok());
    EXPECT_EQ(got.result->problem().id, issue::kNotSignedData);
    EXPECT_EQ(paramText(got.result->problem().params.at(0).value), "id-data");
}

TEST(SignedData, withoutSignersIsABagOfCertificates)
{
    const Bytes der = seq(oid(oids::kSignedData)
        + tlv(0xA0,
            seq(integer("01") + set({}) + seq(oid(oids::kData)) + tlv(0xA0, seq({})) + set({}))));
    const Read got = read(der);
    ASSERT_TRUE(got.result->ok()) << got.result->problem().id.value;
    EXPECT_TRUE(got.data().signers.empty());
    EXPECT_EQ(got.data().certificates.size(), 1U);
}

TEST(SignedData, refusesEveryTruncationAndMore)
{
    const Bytes der = SignedParts().der();
    for (std::size_t size = 0; size < der.size(); ++size) {
        EXPECT_FALSE(read(copyBytes(ByteView(der).first(size))).result->ok()) << size;
    }
    const Read more = read(der + octets("0a"));
    ASSERT_FALSE(more.result->ok());
    EXPECT_EQ(more.result->problem().id, issue::kTrailingBytes);
    EXPECT_EQ(more.result->problem().span.offset, der.size());
    EXPECT_GT(more.tree.size(), 20U) << "what could be read is shown";
}

TEST(SignedData, inBerIsReadFromItsRewriting)
{
    SignedParts parts;
    parts.content = octets("a080 2480 04017b 04017d 0000 0000");
    EXPECT_EQ(outcome(read(parts.der())), "decode.bad-length");
    const Read got = read(parts.der(), CmsEncoding::BerAllowed);
    ASSERT_TRUE(got.result->ok()) << got.result->problem().id.value;
    EXPECT_EQ(outcome(got), "cms.ber-encoded");
    EXPECT_EQ(got.data().content->buffer, 1U);
    EXPECT_EQ(got.bytes(*got.data().content), raw("{}"));
    EXPECT_EQ(got.buffers.at(1).derivation(), Derivation::DerFromBer);
    EXPECT_EQ(copyBytes(got.buffers.at(1).bytes()), SignedParts().der());
}

TEST(SignedData, inDerNeedsNoRewriting)
{
    const Read got = read(SignedParts().der(), CmsEncoding::BerAllowed);
    ASSERT_TRUE(got.result->ok());
    EXPECT_EQ(got.buffers.size(), 1U);
    EXPECT_EQ(outcome(got), "");
}

TEST(SignedData, boundsAttributeValues)
{
    Bytes nested = octets("0500");
    for (int i = 0; i < 100; ++i) {
        nested = seq(nested);
    }
    SignedParts parts;
    parts.signedAttributes = tlv(0xA0, seq(oid(oids::kData) + set(nested)));
    EXPECT_EQ(outcome(read(parts.der())), "decode.too-deep");
}

} // namespace
} // namespace attest::decode

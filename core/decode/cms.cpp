// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/cms.h"

#include "base/limits.h"
#include "decode/ber.h"
#include "decode/cms_signer.h"
#include "decode/der_fields.h"
#include "decode/oids.h"

#include <algorithm>

namespace attest::decode {
namespace {

void readDigestAlgorithms(DerCursor& fields, SignedData& data)
{
    const Element set = fields.take(tag::kSet, "digestAlgorithms");
    data.digestAlgorithmsSpan = set.span;
    DerCursor algorithms = fields.enter(set);
    Spans spans;
    while (algorithms.more()) {
        data.digestAlgorithms.push_back(takeAlgorithm(algorithms, nullptr));
        spans.push_back(data.digestAlgorithms.back().span);
    }
    noteSetOrder(fields.reading(), spans, "digestAlgorithms");
}

// eContent is [0] EXPLICIT OCTET STRING. PKCS #7 had ANY there, and signed its contents octets
// (RFC 5652 5.2.1); of id-data both are OCTET STRING.
void readContent(DerCursor& fields, SignedData& data)
{
    DerReading& reading = fields.reading();
    DerCursor inner = fields.enter(fields.take(tag::contextConstructed(0), "eContent"));
    const bool octets = data.contentType == oids::kData || inner.nextIs(tag::kOctetString);
    const Element content
        = octets ? inner.take(tag::kOctetString, "content") : inner.takeAny("content");
    inner.finish();
    if (reading.failed()) {
        return;
    }
    if (!octets) {
        reading.note(issue::kContentNotOctets, content.span, {{"found", tag::name(content.tag)}});
    }
    data.content = content.value;
    data.contentTag = content.tag;
    data.contentNode = content.node;
}

void readEncapsulated(DerCursor& fields, SignedData& data)
{
    DerCursor inner = fields.enter(fields.take(tag::kSequence, "encapContentInfo"));
    const Element type = inner.take(tag::kOid, "eContentType");
    data.contentTypeSpan = type.span;
    data.contentType = oidOf(fields.reading(), type);
    if (inner.more()) {
        readContent(inner, data);
    }
    inner.finish();
}

// CertificateChoices (RFC 5652 10.2.2): a Certificate, or one of [0] to [3].
void readChoice(DerCursor& bag, SignedData& data)
{
    DerReading& reading = bag.reading();
    const Byte first = bag.peek();
    if (first >= tag::contextConstructed(0) && first <= tag::contextConstructed(3)) {
        const Element other = bag.takeAny(nullptr);
        reading.note(issue::kOtherCertificate, other.span, {{"choice", tag::name(first)}});
        return;
    }
    const Element certificate = bag.take(tag::kSequence, nullptr, NodeKind::Certificate);
    if (data.certificates.size() >= kLimits.certificates) {
        reading.fail(issue::kTooLarge, certificate.span);
    } else if (!reading.failed()) {
        data.certificates.push_back(certificate.span);
        data.certificateNodes.push_back(certificate.node);
    }
}

void readBag(DerCursor& fields, SignedData& data)
{
    if (!fields.nextIs(tag::contextConstructed(0))) {
        return;
    }
    DerCursor bag
        = fields.enter(fields.take(tag::contextConstructed(0), "certificates", NodeKind::Set));
    while (bag.more()) {
        readChoice(bag, data);
    }
    noteSetOrder(fields.reading(), data.certificates, "certificates");
}

void readCrls(DerCursor& fields, SignedData& data)
{
    if (!fields.nextIs(tag::contextConstructed(1))) {
        return;
    }
    DerCursor crls = fields.enter(fields.take(tag::contextConstructed(1), "crls", NodeKind::Set));
    while (crls.more()) {
        static_cast<void>(crls.takeAny(nullptr));
        ++data.crls;
    }
}

void readSigners(DerCursor& fields, SignedData& data)
{
    DerCursor signers = fields.enter(fields.take(tag::kSet, "signerInfos"));
    Spans spans;
    while (signers.more()) {
        data.signers.push_back(takeSignerInfo(signers));
        spans.push_back(data.signers.back().span);
    }
    noteSetOrder(fields.reading(), spans, "signerInfos");
}

void readFields(DerCursor fields, SignedData& data)
{
    const Element version = fields.take(tag::kInteger, "version");
    data.versionSpan = version.span;
    data.version = smallIntegerOf(fields.reading(), version);
    readDigestAlgorithms(fields, data);
    readEncapsulated(fields, data);
    readBag(fields, data);
    readCrls(fields, data);
    readSigners(fields, data);
    fields.finish();
}

// ContentInfo ::= SEQUENCE { contentType, content [0] EXPLICIT ANY }.
void readContentInfo(DerReading& reading, NodeId parent, SignedData& data)
{
    DerCursor file(reading, reading.whole(), parent);
    DerCursor info = file.enter(file.take(tag::kSequence, "contentInfo"));
    const Element typeElement = info.take(tag::kOid, "contentType");
    const Oid type = oidOf(reading, typeElement);
    if (!reading.failed() && type != oids::kSignedData) {
        reading.fail(issue::kNotSignedData, typeElement.span, {{"contentType", oidName(type)}});
    }
    DerCursor content = info.enter(info.take(tag::contextConstructed(0), "content"));
    const Element signedData = content.take(tag::kSequence, "signedData");
    data.span = signedData.span;
    data.node = signedData.node;
    readFields(content.enter(signedData), data);
    content.finish();
    info.finish();
    file.finish();
}

// The buffer to read: the one given, or a new one when it had to be rewritten.
Result<BufferId> derBuffer(Buffers& buffers, BufferId given)
{
    Result<Bytes> der = derFromBer(buffers, given);
    if (!der) {
        return der.problem();
    }
    if (std::ranges::equal(*der, buffers.at(given).bytes())) {
        return given;
    }
    return buffers.add(
        Buffer("cms", Derivation::DerFromBer, buffers.whole(given), std::move(*der)));
}

} // namespace

Result<SignedData> readSignedData(
    Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer, CmsEncoding encoding)
{
    BufferId der = buffer;
    if (encoding == CmsEncoding::BerAllowed) {
        const Result<BufferId> rewritten = derBuffer(buffers, buffer);
        if (!rewritten) {
            return rewritten.problem();
        }
        der = *rewritten;
    }
    SignedData data;
    DerReading reading(buffers, der, tree);
    if (der != buffer) {
        reading.note(issue::kBerEncoded, buffers.whole(buffer));
    }
    readContentInfo(reading, parent, data);
    if (auto problem = reading.takeProblem()) {
        return std::move(*problem);
    }
    data.irregularities = reading.takeNotes();
    return data;
}

} // namespace attest::decode

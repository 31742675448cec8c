// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/cms_signer.h"

#include "decode/name.h"

#include <algorithm>

namespace attest::decode {
namespace {

CmsAttribute takeAttribute(DerCursor& attributes)
{
    DerReading& reading = attributes.reading();
    const Element whole = attributes.take(tag::kSequence, nullptr);
    DerCursor fields = attributes.enter(whole);
    CmsAttribute attribute;
    attribute.span = whole.span;
    attribute.type = takeOid(fields, "attrType");
    if (!reading.failed()) {
        reading.tree().at(whole.node).label = oidLabel(attribute.type);
    }
    DerCursor values = fields.enter(fields.take(tag::kSet, "attrValues"));
    while (values.more()) {
        const Element value = values.takeAny(nullptr);
        walkAny(values, value);
        attribute.values.push_back(value.span);
    }
    fields.finish();
    noteSetOrder(reading, attribute.values, "attrValues");
    return attribute;
}

std::vector<CmsAttribute> attributesOf(
    const DerCursor& in, const Element& tagged, const char* field)
{
    std::vector<CmsAttribute> all;
    Spans spans;
    DerCursor attributes = in.enter(tagged);
    if (!in.failed() && !attributes.more()) {
        in.reading().note(issue::kEmptyAttributes, tagged.span, {{"field", std::string(field)}});
    }
    while (attributes.more()) {
        all.push_back(takeAttribute(attributes));
        spans.push_back(all.back().span);
    }
    noteSetOrder(in.reading(), spans, field);
    return all;
}

// SignerIdentifier ::= CHOICE { IssuerAndSerialNumber, [0] SubjectKeyIdentifier }.
void readSignerId(DerCursor& fields, SignerInfo& signer)
{
    DerReading& reading = fields.reading();
    if (fields.nextIs(tag::context(0))) {
        const Element key = fields.take(tag::context(0), "sid", NodeKind::OctetString);
        signer.idSpan = key.span;
        signer.id.subjectKeyId = copyBytes(reading.bytes(key.value));
        return;
    }
    const Element whole = fields.take(tag::kSequence, "sid");
    DerCursor inner = fields.enter(whole);
    const Element issuer = inner.take(tag::kSequence, "issuer");
    walkName(inner, issuer);
    signer.idSpan = whole.span;
    signer.id.issuer = issuer.span;
    signer.id.serial = takeInteger(inner, "serialNumber");
    inner.finish();
}

} // namespace

void noteSetOrder(DerReading& reading, const Spans& elements, const char* field)
{
    if (reading.failed() || elements.size() < 2) {
        return;
    }
    const auto octets = [&reading](const Span& span) { return asText(reading.bytes(span)); };
    if (!std::ranges::is_sorted(elements, {}, octets)) {
        reading.note(issue::kCmsSetOrder, elements.front(), {{"field", std::string(field)}});
    }
}

SignerInfo takeSignerInfo(DerCursor& signers)
{
    SignerInfo signer;
    const Element whole = signers.take(tag::kSequence, nullptr);
    signer.span = whole.span;
    signer.node = whole.node;
    DerCursor fields = signers.enter(whole);
    const Element version = fields.take(tag::kInteger, "version");
    signer.versionSpan = version.span;
    signer.version = smallIntegerOf(fields.reading(), version);
    readSignerId(fields, signer);
    signer.digestAlgorithm = takeAlgorithm(fields, "digestAlgorithm");
    if (fields.nextIs(tag::contextConstructed(0))) {
        const Element tagged
            = fields.take(tag::contextConstructed(0), "signedAttrs", NodeKind::Set);
        signer.signedAttributes = tagged.span;
        signer.attributes = attributesOf(fields, tagged, "signedAttrs");
    }
    signer.signatureAlgorithm = takeAlgorithm(fields, "signatureAlgorithm");
    signer.signature = fields.take(tag::kOctetString, "signature").value;
    if (fields.nextIs(tag::contextConstructed(1))) {
        const Element tagged
            = fields.take(tag::contextConstructed(1), "unsignedAttrs", NodeKind::Set);
        signer.unsignedAttributes = attributesOf(fields, tagged, "unsignedAttrs");
    }
    fields.finish();
    return signer;
}

} // namespace attest::decode

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/cms.h"

#include "lab/mint/algorithm.h"

namespace attest::lab {

namespace {

constexpr Byte kSequence = 0x30;
constexpr Byte kSet = 0x31;
constexpr Byte kOctetString = 0x04;
constexpr Byte kConstructedOctetString = 0x24;
constexpr Byte kTag0 = 0xA0;
constexpr Byte kTag1 = 0xA1;
/// How streaming writers cut an OCTET STRING of indefinite length.
constexpr std::size_t kChunk = 128;

Bytes encodeAlgorithm(const StatedAlgorithm& algorithm)
{
    return der::sequence({der::oid(algorithm.oid), algorithm.parameters});
}

Bytes attribute(const char* type, const Bytes& value)
{
    return der::sequence({der::oid(type), der::setOf({value})});
}

/// The attributes as SET OF. The signature covers them under this tag; in the message they stand
/// under [0] (RFC 5652 5.4).
Bytes signedAttributes(const CmsSigner& signer, ByteView content, const std::string& contentType)
{
    if (!signer.rawAttributes.empty()) {
        return der::setOf(signer.rawAttributes);
    }
    const Bytes truth = digest(digestOf(signer.algorithm), content);
    std::vector<Bytes> members{
        attribute(oid::kContentType, der::oid(signer.contentType.value_or(contentType))),
        attribute(oid::kMessageDigest, der::octetString(signer.messageDigest.value_or(truth)))};
    if (signer.attributes == SignedAttributes::WithSigningTime) {
        members.push_back(attribute(oid::kSigningTime, der::time(signer.signingTime)));
    }
    return der::setOf(members);
}

Bytes signerIdentifier(const CmsSigner& signer)
{
    if (signer.identifier == SignerIdentifier::SubjectKeyId) {
        return der::primitiveTag(0, signer.named.key.identifier());
    }
    return der::sequence(
        {encodeName(signer.named.spec.issuer), der::unsignedInteger(signer.named.spec.serial)});
}

Bytes signerInfo(const CmsSigner& signer, ByteView content, const std::string& contentType)
{
    const bool withAttributes = signer.attributes != SignedAttributes::None;
    const Bytes covered
        = withAttributes ? signedAttributes(signer, content, contentType) : copyBytes(content);
    Bytes embedded;
    if (withAttributes) {
        embedded = covered;
        embedded[0] = kTag0;
    }
    const Bytes signature = signer.signatureBytes ? *signer.signatureBytes
                                                  : signer.key.sign(signer.algorithm, covered);
    return der::sequence({
        der::integer(signer.version),
        signerIdentifier(signer),
        encodeAlgorithm(signer.digest),
        embedded,
        encodeAlgorithm(signer.signature),
        der::octetString(signature),
        signer.unsignedAttributes.empty() ? Bytes{}
                                          : der::constructedTag(1, signer.unsignedAttributes),
    });
}

Bytes contentOctets(ByteView content, der::Length lengths)
{
    if (lengths == der::Length::Definite) {
        return der::tlv(kOctetString, content);
    }
    std::vector<Bytes> chunks;
    while (!content.empty()) {
        const std::size_t size = std::min(kChunk, content.size());
        chunks.push_back(der::tlv(kOctetString, content.first(size)));
        content = content.subspan(size);
    }
    return der::tlv(kConstructedOctetString, der::join(chunks), lengths);
}

Bytes encapsulated(ByteView content, const CmsShape& shape)
{
    const Bytes attached = shape.content == CmsShape::Content::Attached
        ? der::tlv(kTag0, contentOctets(content, shape.lengths), shape.lengths)
        : Bytes{};
    return der::tlv(kSequence, der::join({der::oid(shape.contentType), attached}), shape.lengths);
}

Bytes optionalSet(Byte tag, const std::vector<Bytes>& members, der::Length lengths)
{
    return members.empty() ? Bytes{} : der::tlv(tag, der::join(members), lengths);
}

} // namespace

CmsSigner azureSigner(const Certificate& leaf)
{
    CmsSigner signer;
    signer.named = leaf;
    signer.key = leaf.key;
    return signer;
}

CmsShape azureShape(const Certificate& leaf)
{
    CmsShape shape;
    shape.certificates = {leaf.der};
    shape.signers = {azureSigner(leaf)};
    return shape;
}

Bytes mintCms(ByteView content, const CmsShape& shape)
{
    std::vector<Bytes> digests;
    digests.reserve(shape.digestAlgorithms.size());
    for (const StatedAlgorithm& algorithm : shape.digestAlgorithms) {
        digests.push_back(encodeAlgorithm(algorithm));
    }
    std::vector<Bytes> signers;
    signers.reserve(shape.signers.size());
    for (const CmsSigner& signer : shape.signers) {
        signers.push_back(signerInfo(signer, content, shape.contentType));
    }
    const Bytes signedData = der::tlv(kSequence,
        der::join({
            der::integer(shape.version),
            der::tlv(kSet, der::join(digests)),
            encapsulated(content, shape),
            optionalSet(kTag0, shape.certificates, shape.lengths),
            optionalSet(kTag1, shape.crls, shape.lengths),
            der::tlv(kSet, der::join(signers)),
        }),
        shape.lengths);
    const Bytes message = der::tlv(kSequence,
        der::join({der::oid(shape.outerType), der::tlv(kTag0, signedData, shape.lengths)}),
        shape.lengths);
    return der::join({message, shape.trailing});
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/cms_by_hand.h"

namespace attest::golden {

Bytes mintByHand(const Imds& in, const HandMadeCms& made)
{
    namespace der = lab::der;
    namespace oid = lab::oid;
    const std::string content = lab::attestedContent(in.document);
    const lab::CmsSigner& signer = in.shape.signers.front();
    const Bytes digest = der::sequence({der::oid(oid::kSha256WithRsa), der::null()});
    const Bytes asSet = der::setOf(made.attributes);
    Bytes tagged = asSet;
    tagged.front() = 0xA0;
    const bool plain = made.attributes.empty();
    const Bytes info = der::sequence({der::integer(1),
        der::sequence({lab::encodeName(signer.named.spec.issuer),
            der::unsignedInteger(signer.named.spec.serial)}),
        digest, plain ? Bytes{} : tagged,
        der::sequence({der::oid(oid::kRsaEncryption), der::null()}),
        der::octetString(
            signer.key.sign(signer.algorithm, plain ? asBytes(content) : ByteView(asSet))),
        made.signerEnding});
    const Bytes signedData = der::sequence({der::integer(1), der::setOf({digest}),
        der::sequence({der::oid(oid::kData), der::tlv(0xA0, der::octetString(asBytes(content)))}),
        der::tlv(0xA0, in.shape.certificates.front()), der::setOf({info})});
    return der::sequence({der::oid(oid::kSignedData), der::tlv(0xA0, signedData)});
}

} // namespace attest::golden

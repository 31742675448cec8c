// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/document.h"

#include "decode/cms.h"

namespace attest::azure {

Result<OpenedDocument> openDocument(ByteView answer)
{
    Buffers buffers;
    decode::Tree tree;
    const BufferId given = buffers.add(Buffer("document", copyBytes(answer)));
    const auto envelope
        = decode::openAttested(buffers, tree, given, decode::EnvelopeForm::Anything);
    if (!envelope) {
        return envelope.problem();
    }
    const auto data = decode::readSignedData(
        buffers, tree, envelope->root, envelope->der, decode::CmsEncoding::Der);
    if (!data) {
        return data.problem();
    }
    decode::CertificatePtr signer;
    if (!data->certificates.empty()) {
        if (const auto read
            = decode::decodeCertificate(buffers.bytes(data->certificates.front()))) {
            signer = *read;
        }
    }
    if (!data->content) {
        return OpenedDocument{std::move(signer), Problem{IssueId{"cms.detached"}, {}, {}}};
    }
    return OpenedDocument{std::move(signer),
        decode::readAttestedContent(buffers, tree, envelope->root, *data->content)};
}

} // namespace attest::azure

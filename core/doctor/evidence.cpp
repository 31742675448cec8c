// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/evidence.h"

#include "decode/attested.h"
#include "decode/cms.h"
#include "trust/notes.h"

#include <algorithm>

namespace attest::doctor {
namespace {

RestsOn signerAlone(const decode::Certificate& signer)
{
    return {signer.caIssuers, {{trust::nameParam(signer.subject), signer.notAfter}}};
}

} // namespace

RestsOn restsOn(ByteView attested)
{
    Buffers buffers;
    decode::Tree tree;
    const BufferId given = buffers.add(Buffer("document", copyBytes(attested)));
    const auto envelope
        = decode::openAttested(buffers, tree, given, decode::EnvelopeForm::Anything);
    if (!envelope) {
        return {};
    }
    const auto data = decode::readSignedData(
        buffers, tree, envelope->root, envelope->der, decode::CmsEncoding::Der);
    if (!data || data->certificates.empty()) {
        return {};
    }
    const auto signer = decode::decodeCertificate(buffers.bytes(data->certificates.front()));
    return signer ? signerAlone(**signer) : RestsOn();
}

RestsOn restsOn(const verify::Appraisal& appraisal)
{
    RestsOn found;
    for (const auto& run : appraisal.runs()) {
        const auto& imds = run.imds();
        if (!imds.signer) {
            continue;
        }
        found = signerAlone(*imds.signer);
        if (!imds.chain || !imds.chain->good) {
            continue;
        }
        found.chain.clear();
        for (const auto& link : imds.chain->attempts.at(*imds.chain->good).links) {
            found.chain.push_back(
                {trust::nameParam(link.certificate->subject), link.certificate->notAfter});
            for (const auto& url : link.certificate->caIssuers) {
                if (std::ranges::find(found.downloads, url) == found.downloads.end()) {
                    found.downloads.push_back(url);
                }
            }
        }
    }
    return found;
}

} // namespace attest::doctor

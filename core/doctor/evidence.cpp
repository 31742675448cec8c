// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/evidence.h"

#include "azure/fetch/document.h"
#include "policy/lookup.h"
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
    const auto document = azure::openDocument(attested);
    return document && document->signer ? signerAlone(*document->signer) : RestsOn();
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

void lookAt(const verify::Appraisal& appraisal, Subject& subject)
{
    auto found = restsOn(appraisal);
    subject.chain = std::move(found.chain);
    subject.downloads = std::move(found.downloads);
    const auto tenant = tenantOf(subject);
    const auto& policy = appraisal.context().policy;
    // That of another tenant, or of nobody knows which, would only be held against the wrong one.
    const auto* entry = policy && !tenant.empty() ? policy::findMsiEntry(*policy, tenant) : nullptr;
    if (entry && subject.audience.empty()) {
        subject.audience = entry->audience;
    }
    if (entry && subject.issuer.empty()) {
        subject.issuer = entry->issuerUrl;
    }
}

} // namespace attest::doctor

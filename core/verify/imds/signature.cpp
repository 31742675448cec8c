// SPDX-License-Identifier: GPL-3.0-or-later
// Does the signature over the very bytes that the tree shows hold under the signer's key? Algorithms
// of today only; the odd digest identifier that the service sends is understood and noted.

#include "trust/cms_issues.h"
#include "trust/cms_verify.h"
#include "verify/imds/stages.h"

namespace attest::verify::imds {
namespace {

// Allowed in CMS, and never done by the service: two digests of which neither is signed to be the one
// meant, and a key that its certificate does not give for signatures (RFC 5280 4.2.1.3).
bool isRefused(const Finding& finding)
{
    return finding.id == trust::issue::kDigestsDiffer
        || finding.id == trust::issue::kSignerKeyUsage;
}

} // namespace

void signature(StageRun& run)
{
    const auto& data = run.imds().signedData;
    if (!data || !data->content || !run.imds().signer) {
        run.lacksInput();
        return;
    }
    const decode::SignerInfo& info = data->signers.front();
    run.consult(info.signature);
    run.consult(*data->content);
    const trust::CmsCheck check = trust::checkSigner(
        run.buffers(), *data, info, *run.imds().signer, {}, trust::Algorithms::Modern, run.bench());
    for (Finding finding : check.findings) {
        finding.severity = isRefused(finding) ? Severity::Failure : finding.severity;
        run.say(std::move(finding));
    }
    run.fact("signature.bytes", std::to_string(info.signature.length), {info.signature});
}

} // namespace attest::verify::imds

// SPDX-License-Identifier: GPL-3.0-or-later
// Which certificate made the signature? The one that the SignerInfo names, and never "the first of
// the bag": a verifier that took the first was handed a genuine certificate beside a forger's and
// let any machine pass for any other.

#include "trust/cms_issues.h"
#include "trust/cms_verify.h"
#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// The signer is not the first certificate of the bag: allowed, but it is the shape of an attack.
/// params: position
inline constexpr IssueId kSignerNotFirst{"cms.signer-not-first"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

// The tree shows the certificate's own fields where its bytes stand.
void showCertificate(StageRun& run, const decode::SignedData& data, Span at)
{
    run.fact("signer.subject", nameText(run.imds().signer->subject), {at});
    run.fact("signer.issuer", nameText(run.imds().signer->issuer), {at});
    run.consult(data.signers.front().idSpan);
    run.consult(at);
}

// Every certificate of the bag, decoded once each; nothing when one cannot be read.
std::optional<std::vector<decode::CertificatePtr>> bagOf(
    StageRun& run, const decode::SignedData& data)
{
    std::vector<decode::CertificatePtr> bag;
    for (const Span& span : data.certificates) {
        auto certificate = run.bench().certificate(run.buffers().bytes(span));
        if (!certificate) {
            Problem problem = certificate.problem();
            problem.span = {span.buffer, span.offset + problem.span.offset, problem.span.length};
            run.fail(std::move(problem));
            return {};
        }
        bag.push_back(*certificate);
    }
    return bag;
}

void choose(StageRun& run, const decode::SignedData& data,
    const decode::CertificatePtr& certificate, std::size_t at)
{
    run.imds().signer = certificate;
    run.imds().signerSpan = data.certificates[at];
    if (at != 0) {
        run.note(issue::kSignerNotFirst, {{"position", static_cast<std::int64_t>(at + 1)}},
            {data.certificates[at], data.signers.front().idSpan});
    }
    showCertificate(run, data, data.certificates[at]);
}

} // namespace

void signer(StageRun& run)
{
    const auto& data = run.imds().signedData;
    if (!data || data->signers.size() != 1 || data->certificates.empty()) {
        run.lacksInput();
        return;
    }
    const auto bag = bagOf(run, *data);
    if (!bag) {
        return;
    }
    const decode::SignerInfo& info = data->signers.front();
    const trust::SignerSearch found = trust::findSigner(run.buffers(), info, *bag);
    for (Finding finding : found.findings) {
        // A message that two different certificates could have signed is refused here.
        finding.severity
            = finding.id == trust::issue::kAmbiguousSigner ? Severity::Failure : finding.severity;
        run.say(std::move(finding));
    }
    if (!found.matches.empty()) {
        const std::size_t at = found.matches.front();
        choose(run, *data, (*bag)[at], at);
    }
}

} // namespace attest::verify::imds

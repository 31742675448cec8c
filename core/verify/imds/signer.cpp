// SPDX-License-Identifier: GPL-3.0-or-later
// Which certificate made the signature? The one that the SignerInfo names, and never "the first of
// the bag": a verifier that took the first was handed a genuine certificate beside a forger's and
// let any machine pass for any other.

#include "trust/cms_verify.h"
#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// No certificate of the bag has the issuer and serial number (or key id) that the signer gives.
inline constexpr IssueId kSignerNotFound{"cms.signer-not-found"};
/// Several different certificates of the bag fit the signer's name. params: count
inline constexpr IssueId kSignerAmbiguous{"cms.signer-ambiguous"};
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

} // namespace

void signer(StageRun& run)
{
    const auto& data = run.imds().signedData;
    if (!data || data->signers.size() != 1) {
        run.lacksInput();
        return;
    }
    const decode::SignerInfo& info = data->signers.front();
    std::optional<std::size_t> chosen;
    std::int64_t matches = 0;
    for (std::size_t i = 0; i < data->certificates.size() && i < kLimits.certificates; ++i) {
        const Span span = data->certificates[i];
        auto certificate = run.bench().certificate(run.buffers().bytes(span));
        if (!certificate) {
            Problem problem = certificate.problem();
            problem.span = {span.buffer, span.offset + problem.span.offset, problem.span.length};
            run.fail(std::move(problem));
            return;
        }
        if (!trust::names(run.buffers(), info.id, **certificate)) {
            continue;
        }
        ++matches;
        if (!chosen) {
            chosen = i;
            run.imds().signer = *certificate;
            run.imds().signerSpan = span;
        }
    }
    if (!chosen) {
        run.fail(issue::kSignerNotFound, {}, {info.idSpan});
        return;
    }
    if (matches > 1) {
        run.fail(issue::kSignerAmbiguous, {{"count", matches}}, {info.idSpan});
    }
    if (*chosen != 0) {
        run.note(issue::kSignerNotFirst, {{"position", static_cast<std::int64_t>(*chosen + 1)}},
            {data->certificates[*chosen], info.idSpan});
    }
    showCertificate(run, *data, data->certificates[*chosen]);
}

} // namespace attest::verify::imds

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "base/hex.h"
#include "report/make.h"

#include <algorithm>

namespace attest::report {
namespace {

ReportedLink linkOf(const trust::ChainLink& link)
{
    const decode::Certificate& certificate = *link.certificate;
    return {nameText(certificate.subject, kMostNameBytes),
        nameText(certificate.issuer, kMostNameBytes), hex(certificate.sha256),
        certificate.notBefore, certificate.notAfter, link.origin, link.source};
}

// Findings about a certificate are in its own buffers; they are named by its depth.
std::vector<std::pair<std::size_t, ReportedFinding>> findingsOf(const trust::ChainAttempt& attempt)
{
    std::vector<std::pair<std::size_t, ReportedFinding>> out;
    for (const trust::ChainFinding& found : attempt.findings) {
        if (found.depth >= attempt.links.size()) {
            out.emplace_back(found.depth,
                ReportedFinding{
                    found.finding->id, found.finding->severity, found.finding->params, {}});
            continue;
        }
        const Places places(attempt.links[found.depth].certificate->buffers, {});
        ReportedFinding finding = places.finding(*found.finding);
        for (Place& place : finding.places) {
            place.buffer = "certificate " + std::to_string(found.depth);
        }
        out.emplace_back(found.depth, std::move(finding));
    }
    return out;
}

ReportedAttempt attemptOf(const trust::ChainAttempt& attempt, const trust::Anchors& anchors)
{
    ReportedAttempt out;
    for (const trust::ChainLink& link : attempt.links) {
        out.links.push_back(linkOf(link));
    }
    out.findings = findingsOf(attempt);
    if (attempt.anchor && *attempt.anchor < anchors.all().size()) {
        const trust::Anchor& anchor = anchors.all()[*attempt.anchor];
        out.anchor = bounded(anchor.name, kMostNameBytes);
        out.provenance = trust::standingOf(anchor);
        out.byNameAndKey = anchor.certificate == nullptr;
    }
    out.good = attempt.good;
    out.open = attempt.open;
    return out;
}

} // namespace

void addChain(ReportedRun& run, const verify::Verification& verification)
{
    const auto& chain = verification.imds().chain;
    if (!chain) {
        return;
    }
    const trust::Anchors& anchors = verification.context().anchors;
    const std::optional<std::size_t> shown = chain->good ? chain->good : chain->nearest;
    run.chainAttempts = chain->attempts.size();
    for (std::size_t i = 0; i < chain->attempts.size(); ++i) {
        const bool isShown = shown && *shown == i;
        // One place is kept for the attempt that is shown, wherever it stands.
        const std::size_t room = kShownAttempts - (shown && !run.chainShown ? 1 : 0);
        if (!isShown && run.chain.size() >= room) {
            continue;
        }
        if (isShown) {
            run.chainShown = run.chain.size();
        }
        run.chain.push_back(attemptOf(chain->attempts[i], anchors));
    }
}

} // namespace attest::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/path.h"

#include "decode/oids.h"
#include "trust/chain_issues.h"
#include "trust/name_constraints.h"
#include "trust/notes.h"

#include <algorithm>

namespace attest::trust {
namespace {

namespace oids = decode::oids;

Span spanOf(const decode::Certificate& certificate, std::string_view oid)
{
    const decode::Extension* extension = certificate.extension(oid);
    return extension != nullptr ? extension->span : certificate.subject.span;
}

std::string named(std::span<const decode::Oid> purposes)
{
    std::string all;
    for (const decode::Oid& purpose : purposes) {
        all += all.empty() ? "" : ", ";
        all += decode::oidName(purpose);
    }
    return all;
}

Role roleOf(const Candidate& candidate, const std::vector<Anchor>& anchors)
{
    if (!candidate.anchor) {
        return Role::Intermediate;
    }
    return anchors[*candidate.anchor].certificate ? Role::AnchorCertificate : Role::Recognised;
}

} // namespace

Path::Path(const ChainOptions& options, const std::vector<Anchor>& anchors)
    : m_options(options)
    , m_anchors(anchors)
{
    m_steps.reserve(options.limits.chainLength + 1);
}

void Path::clear()
{
    m_steps.clear();
    m_findings.clear();
    m_failures = 0;
}

void Path::addFinding(ChainFinding found)
{
    m_failures += found.finding->severity == Severity::Failure ? 1 : 0;
    m_findings.push_back(std::move(found));
}

// A path that is grown, taken back and grown anew meets the same certificates thousands of times.
void Path::judgeAlone(std::size_t depth, const decode::CertificatePtr& certificate, Role role)
{
    const auto known = m_alone.find({certificate.get(), role});
    if (known != m_alone.end()) {
        for (const auto& finding : known->second) {
            addFinding(ChainFinding{depth, finding});
        }
        return;
    }
    std::vector<Finding> found = certificateFindings(*certificate, role, m_options.now);
    if (found.empty()) {
        return; // nothing is kept while all is well
    }
    auto& kept = m_alone[{certificate.get(), role}];
    for (Finding& finding : found) {
        kept.push_back(std::make_shared<const Finding>(std::move(finding)));
        addFinding(ChainFinding{depth, kept.back()});
    }
}

void Path::dropFinding()
{
    m_failures -= m_findings.back().finding->severity == Severity::Failure ? 1 : 0;
    m_findings.pop_back();
}

void Path::pushLeaf(const decode::CertificatePtr& leaf, Role role)
{
    Step step;
    step.from.certificate = &leaf;
    step.from.origin = Origin::Leaf;
    step.role = role;
    step.purposes = allPurposes(m_options.purposes);
    m_steps.push_back(step);
    judgeAlone(0, leaf, role);
    judgePurposes(m_steps.back());
}

void Path::push(const Candidate& candidate)
{
    const decode::Certificate& issuer = **candidate.certificate;
    Step step;
    step.from = candidate;
    step.role = roleOf(candidate, m_anchors);
    step.purposes = m_steps.back().purposes;
    step.intermediates = m_steps.back().intermediates;
    step.findings = m_findings.size();
    step.failures = m_failures;
    if (step.role == Role::Intermediate && !issuer.selfIssued()) {
        ++step.intermediates;
    }
    const std::size_t depth = m_steps.size();
    m_steps.push_back(step);
    judgeAlone(depth, *candidate.certificate, step.role);
    if (step.role == Role::Recognised) {
        for (Finding& finding :
            anchorFindings(m_anchors[*candidate.anchor], issuer, m_options.now)) {
            addFinding(depth, std::move(finding));
        }
        return;
    }
    judgeKeyIds();
    judgeLengths(step);
    judgePurposes(m_steps.back());
    judgeConstraints();
}

void Path::pop()
{
    m_findings.resize(m_steps.back().findings);
    m_failures = m_steps.back().failures;
    m_steps.pop_back();
    m_steps.back().signatureHolds = false;
}

// 4.2.1.1 and 4.2.1.2: whoever issues has a key identifier and puts it into what it issues, self-issued
// certificates aside. A pointer that leads elsewhere is only told: key identifiers are a help for
// finding issuers, and 6.1 does not ask for them.
void Path::judgeKeyIds()
{
    const std::size_t depth = m_steps.size() - 2;
    const decode::Certificate& issuer = top();
    const decode::Certificate& subject = **m_steps[depth].from.certificate;
    const bool pointed = subject.authorityKeyId && subject.authorityKeyId->keyId;
    Notes below(subject);
    if (keyIdsDisagree(subject, issuer)) {
        below.add(issue::kKeyIdMismatch, spanOf(subject, oids::kAuthorityKeyId),
            {{"issuer", nameParam(issuer.subject)}}, Severity::Warning);
    } else if (!pointed && issuer.subjectKeyId && !subject.selfIssued()) {
        below.add(issue::kNoAuthorityKeyId, spanOf(subject, oids::kAuthorityKeyId));
    }
    for (Finding& finding : below.take()) {
        addFinding(depth, std::move(finding));
    }
    if (pointed && !issuer.subjectKeyId && m_steps.back().role == Role::AnchorCertificate) {
        Notes above(issuer);
        above.add(issue::kNoSubjectKeyId, issuer.subject.span);
        addFinding(depth + 1, above.takeOne());
    }
}

// 6.1.4 (l), (m): intermediates below this one that are not self-issued.
void Path::judgeLengths(const Step& step)
{
    const decode::Certificate& issuer = top();
    const std::size_t below = m_steps[m_steps.size() - 2].intermediates;
    Notes notes(issuer);
    if (issuer.basicConstraints && issuer.basicConstraints->ca
        && issuer.basicConstraints->pathLength
        && static_cast<std::int64_t>(below) > *issuer.basicConstraints->pathLength) {
        notes.add(issue::kPathTooLong, spanOf(issuer, oids::kBasicConstraints),
            {{"limit", *issuer.basicConstraints->pathLength},
                {"count", static_cast<std::int64_t>(below)}});
    }
    if (m_options.maxDepth && step.intermediates > below
        && step.intermediates > *m_options.maxDepth) {
        notes.add(issue::kDepth, issuer.subject.span,
            {{"limit", static_cast<std::int64_t>(*m_options.maxDepth)}});
    }
    for (Finding& finding : notes.take()) {
        addFinding(m_steps.size() - 1, std::move(finding));
    }
}

void Path::judgePurposes(Step& step)
{
    const decode::Certificate& certificate = **step.from.certificate;
    if (m_options.purposes.empty() || step.purposes == 0) {
        return; // nothing asked for, or said already
    }
    step.purposes &= allowedPurposes(certificate, m_options.purposes);
    if (step.purposes != 0) {
        return;
    }
    Notes notes(certificate);
    notes.add(issue::kEku, spanOf(certificate, oids::kExtendedKeyUsage),
        {{"wanted", named(m_options.purposes)}, {"found", named(*certificate.extendedKeyUsage)}});
    addFinding(m_steps.size() - 1, notes.takeOne());
}

// 6.1.3 (b), (c): self-issued certificates are left out unless they are the leaf.
void Path::judgeConstraints()
{
    const decode::Certificate& issuer = top();
    if (!issuer.nameConstraints) {
        return;
    }
    if (issuer.nameConstraints->hasMinimumOrMaximum) {
        Notes notes(issuer);
        notes.add(issue::kNameConstraintForm, spanOf(issuer, oids::kNameConstraints),
            {{"name", std::string()}, {"constrained", nameParam(issuer.subject)}});
        addFinding(m_steps.size() - 1, notes.takeOne());
        return;
    }
    for (std::size_t depth = 0; depth + 1 < m_steps.size(); ++depth) {
        const decode::Certificate& subject = **m_steps[depth].from.certificate;
        if (depth > 0 && subject.selfIssued()) {
            continue;
        }
        const std::size_t comparisons = nameComparisons(*issuer.nameConstraints, subject);
        if (comparisons > kNameComparisons) {
            Notes notes(subject);
            notes.add(issue::kNameConstraintWork, spanOf(subject, oids::kSubjectAltName),
                {{"comparisons", static_cast<std::int64_t>(comparisons)},
                    {"limit", static_cast<std::int64_t>(kNameComparisons)}});
            addFinding(depth, notes.takeOne());
            continue;
        }
        m_comparisons += comparisons;
        const auto place = depth == 0 ? PathPlace::Leaf : PathPlace::Intermediate;
        if (auto finding = nameConstraintFinding(issuer, subject, place)) {
            addFinding(depth, std::move(*finding));
        }
    }
}

bool Path::contains(const decode::Certificate& certificate) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step& step) {
        const decode::Certificate& present = **step.from.certificate;
        return present.spkiSha256 == certificate.spkiSha256
            && present.subject.canonical == certificate.subject.canonical;
    });
}

ChainAttempt Path::attempt() const
{
    ChainAttempt attempt;
    for (const Step& step : m_steps) {
        attempt.links.push_back({*step.from.certificate, step.from.origin,
            step.from.source != nullptr ? *step.from.source : std::string(),
            step.signatureHolds ? std::size_t{1} : std::size_t{0}});
    }
    Room room(kMostPathFailures, kMostPathRemarks);
    for (const ChainFinding& one : m_findings) {
        if (room.takes(one.finding->severity)) {
            attempt.findings.push_back(one);
        }
    }
    if (auto more = room.leftOut(**m_steps.front().from.certificate)) {
        attempt.findings.push_back(chainFinding(0, std::move(*more)));
    }
    attempt.anchor = m_steps.back().from.anchor;
    return attempt;
}

} // namespace attest::trust

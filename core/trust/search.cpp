// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/search.h"

#include "trust/chain_issues.h"
#include "trust/name_constraints.h"
#include "trust/notes.h"
#include "trust/whole_path.h"

#include <algorithm>

namespace attest::trust {
namespace {

constexpr std::size_t kExplainSteps = 2'000;
constexpr std::size_t kMaxAttempts = 64;
constexpr std::size_t kMaxComparisons = 4 * kNameComparisons;

} // namespace

Search::Search(std::span<const PoolEntry> pool, const Anchors& anchors, const ChainOptions& options,
    Workbench& bench)
    : m_options(options)
    , m_bench(bench)
    , m_candidates(pool, anchors, options)
    , m_path(options, anchors.all())
{
}

ChainResult Search::run(const decode::CertificatePtr& leaf)
{
    runPass(Pass::Good, leaf);
    m_result.budgetSpent = m_exhausted && !m_result.good;
    if (!m_result.good || m_options.collectAll) {
        runPass(Pass::Explain, leaf);
    }
    return std::move(m_result);
}

void Search::runPass(Pass pass, const decode::CertificatePtr& leaf)
{
    m_pass = pass;
    m_passSteps = 0;
    m_exhausted = false;
    m_path.clear();
    m_path.pushLeaf(leaf, leafRole(leaf));
    if (m_pass == Pass::Good && m_path.failures() > 0) {
        return;
    }
    if (m_leafAnchor) {
        close();
    } else {
        climb();
    }
}

// A leaf that is itself an anchor needs no issuer. Self-issued is not self-signed: without asking for
// any certificate of the anchors to do, the leaf's own key has to verify it.
Role Search::leafRole(const decode::CertificatePtr& leaf)
{
    m_leafAnchor = m_candidates.anchorOf(*leaf);
    if (m_leafAnchor && m_options.closing == AnchorClosing::SelfIssuedOnly
        && (!leaf->selfIssued() || signature(*leaf, *leaf) != Edge::Holds)) {
        m_leafAnchor.reset();
    }
    return m_leafAnchor ? Role::PinnedLeaf : Role::Leaf;
}

bool Search::isDone() const
{
    return m_exhausted || (m_result.good && !m_options.collectAll)
        || m_result.attempts.size() >= kMaxAttempts;
}

bool Search::spendStep()
{
    ++m_result.steps;
    ++m_passSteps;
    const std::size_t limit = m_pass == Pass::Good
        ? m_options.limits.chainSteps
        : std::min(m_options.limits.chainSteps, kExplainSteps);
    m_exhausted
        = m_exhausted || m_passSteps > limit || m_path.nameComparisonsDone() > kMaxComparisons;
    return !m_exhausted;
}

void Search::climb()
{
    const decode::Certificate& top = m_path.top();
    const std::vector<Candidate>& issuers = m_candidates.issuersOf(top);
    bool offered = false;
    for (const Candidate& candidate : issuers) {
        if (isDone() || !spendStep()) {
            return;
        }
        if (!m_path.contains(**candidate.certificate)) {
            offered = true;
            step(candidate);
        }
    }
    if (offered || isDone()) {
        return;
    }
    if (top.selfIssued()) {
        deadEnd(issue::kUntrustedRoot, {});
    } else if (issuers.empty()) {
        deadEnd(issue::kNoIssuer, {{"issuer", nameParam(top.issuer)}});
    } else {
        deadEnd(issue::kLoop, {{"issuer", nameParam(top.issuer)}});
    }
}

// One more certificate on the path. What is cheap to judge comes before the signature.
void Search::step(const Candidate& candidate)
{
    const decode::Certificate& subject = m_path.top();
    m_path.push(candidate);
    if (m_pass == Pass::Good && m_path.failures() > 0) {
        m_path.pop();
        return;
    }
    const Edge edge = signature(subject, **candidate.certificate);
    if (edge == Edge::NoBudget) {
        m_exhausted = true;
    } else if (edge != Edge::Holds) {
        reportEdge(edge, candidate);
    } else {
        m_path.setBelowHolds();
        if (candidate.anchor) {
            close();
        } else if (m_path.steps().size() >= m_options.limits.chainLength) {
            deadEnd(issue::kTooLong,
                {{"limit", static_cast<std::int64_t>(m_options.limits.chainLength)}});
        } else {
            climb();
        }
    }
    m_path.pop();
}

void Search::close()
{
    const std::vector<ChainFinding> more = wholePathFindings(m_path, m_options);
    for (const ChainFinding& found : more) {
        m_path.addFinding(found);
    }
    record();
    for (std::size_t i = 0; i < more.size(); ++i) {
        m_path.dropFinding();
    }
}

void Search::record()
{
    const bool good = m_path.failures() == 0;
    // The second pass meets the good paths again.
    if (good && m_pass == Pass::Explain) {
        return;
    }
    ChainAttempt attempt = m_path.attempt();
    if (m_leafAnchor) {
        attempt.anchor = m_leafAnchor;
    }
    attempt.good = good;
    if (good && !m_result.good) {
        m_result.good = m_result.attempts.size();
    }
    m_result.attempts.push_back(std::move(attempt));
    // Closed paths that fail as a whole: enough of them is enough.
    m_exhausted = m_exhausted || (!m_result.good && m_result.attempts.size() >= kMaxAttempts);
}

void Search::deadEnd(IssueId id, Params params)
{
    if (m_pass == Pass::Good) {
        return;
    }
    Notes notes(m_path.top());
    notes.add(id, m_path.top().issuer.span, std::move(params));
    m_path.addFinding(m_path.steps().size() - 1, notes.takeOne());
    ChainAttempt attempt = m_path.attempt();
    attempt.open = true;
    m_result.attempts.push_back(std::move(attempt));
    m_path.dropFinding();
}

void Search::reportEdge(Edge edge, const Candidate& candidate)
{
    if (m_pass == Pass::Good) {
        return;
    }
    const std::size_t depth = m_path.steps().size() - 2;
    const decode::Certificate& subject = **m_path.steps()[depth].from.certificate;
    Params params{{"issuer", nameParam((*candidate.certificate)->subject)}};
    Notes notes(subject);
    if (edge == Edge::Unsupported) {
        params.push_back({"algorithm", decode::oidName(subject.signatureAlgorithm.oid)});
        notes.add(issue::kKeyMismatch, subject.signatureAlgorithm.span, std::move(params));
    } else {
        notes.add(issue::kBadSignature, subject.signature, std::move(params));
    }
    m_path.addFinding(depth, notes.takeOne());
    m_result.attempts.push_back(m_path.attempt());
    m_path.dropFinding();
}

Search::Edge Search::signature(
    const decode::Certificate& subject, const decode::Certificate& issuer)
{
    std::vector<Edges>& known = m_edges[&subject];
    for (const Edges& one : known) {
        if (one.issuerKey == issuer.spkiSha256) {
            return one.edge;
        }
    }
    const auto algorithm = certificateAlgorithm(subject.signatureAlgorithm, subject);
    if (!algorithm) {
        return Edge::Unsupported;
    }
    if (m_result.signatures >= m_options.limits.chainSignatures) {
        return Edge::NoBudget;
    }
    ++m_result.signatures;
    const Workbench::Outcome outcome
        = m_bench.verifyCertificate(m_bench.key(issuer), *algorithm, subject);
    const Edge edge = outcome == Workbench::Outcome::Good ? Edge::Holds
        : outcome == Workbench::Outcome::Bad              ? Edge::Fails
                                                          : Edge::Unsupported;
    known.push_back({issuer.spkiSha256, edge});
    return edge;
}

} // namespace attest::trust

// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/chain.h"

#include "trust/chain_issues.h"
#include "trust/notes.h"
#include "trust/search.h"

#include <algorithm>
#include <tuple>

namespace attest::trust {
namespace {

std::size_t failuresOf(const ChainAttempt& attempt)
{
    return static_cast<std::size_t>(std::count_if(attempt.findings.begin(), attempt.findings.end(),
        [](const ChainFinding& one) { return one.finding->severity == Severity::Failure; }));
}

bool hasBadSignature(const ChainAttempt& attempt)
{
    return std::any_of(
        attempt.findings.begin(), attempt.findings.end(), [](const ChainFinding& one) {
            return one.finding->id == issue::kBadSignature
                || one.finding->id == issue::kKeyMismatch;
        });
}

// What a person would call the path that nearly worked: one that reached an anchor, whose signatures
// hold, with the fewest faults; of several such the longest.
std::optional<std::size_t> nearestOf(const ChainResult& result)
{
    std::optional<std::size_t> best;
    const auto rank = [](const ChainAttempt& attempt) {
        return std::tuple(!attempt.good, !attempt.anchor || hasBadSignature(attempt),
            hasBadSignature(attempt), failuresOf(attempt), -static_cast<int>(attempt.links.size()));
    };
    for (std::size_t i = 0; i < result.attempts.size(); ++i) {
        if (!best || rank(result.attempts[i]) < rank(result.attempts[*best])) {
            best = i;
        }
    }
    return best;
}

// A search that was cut short says so on the path it shows, or on the leaf alone.
void tellBudget(ChainResult& result, const decode::CertificatePtr& leaf)
{
    if (!result.nearest) {
        ChainAttempt alone;
        alone.links.push_back({leaf, Origin::Leaf, {}, 0});
        result.nearest = result.attempts.size();
        result.attempts.push_back(std::move(alone));
    }
    Notes notes(*leaf);
    notes.add(issue::kBudget, leaf->issuer.span,
        {{"steps", static_cast<std::int64_t>(result.steps)},
            {"signatures", static_cast<std::int64_t>(result.signatures)}});
    result.attempts[*result.nearest].findings.push_back(chainFinding(0, notes.takeOne()));
}

} // namespace

ChainResult findChain(const decode::CertificatePtr& leaf, std::span<const PoolEntry> pool,
    const Anchors& anchors, const ChainOptions& options, Workbench& bench)
{
    ChainResult result = Search(pool, anchors, options, bench).run(leaf);
    result.nearest = nearestOf(result);
    if (result.budgetSpent) {
        tellBudget(result, leaf);
    }
    return result;
}

} // namespace attest::trust

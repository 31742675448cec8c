// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/candidates.h"
#include "trust/path.h"

#include <map>

namespace attest::trust {

/// One search for paths, depth first with backtracking.
///
/// It runs twice over the same graph. The first pass only follows what can still become a good path:
/// since every rule looks downwards (path.h), a failure ends a branch at once, and no failing branch is
/// written down. Only when it finds none, or all paths are wanted, does the second pass follow failing
/// branches too, within a small bound, to say of each why it failed. So the reasons never cost the
/// search its budget, and a hostile pool cannot hide a good path behind many bad ones.
class Search {
public:
    Search(std::span<const PoolEntry> pool, const Anchors& anchors, const ChainOptions& options,
        Workbench& bench);

    [[nodiscard]] ChainResult run(const decode::CertificatePtr& leaf);

private:
    enum class Pass { Good, Explain };
    enum class Edge { Holds, Fails, Unsupported, NoBudget };
    struct Edges {
        decode::Sha256 issuerKey;
        Edge edge;
    };

    void runPass(Pass pass, const decode::CertificatePtr& leaf);
    void climb();
    void step(const Candidate& candidate);
    void close();
    void deadEnd(IssueId id, Params params);
    void record();
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool spendStep();
    [[nodiscard]] Role leafRole(const decode::CertificatePtr& leaf);
    [[nodiscard]] Edge signature(
        const decode::Certificate& subject, const decode::Certificate& issuer);
    void reportEdge(Edge edge, const Candidate& candidate);

    const ChainOptions& m_options;
    Workbench& m_bench;
    Candidates m_candidates;
    Path m_path;
    std::map<const decode::Certificate*, std::vector<Edges>> m_edges;
    std::optional<std::size_t> m_leafAnchor;
    Pass m_pass = Pass::Good;
    std::size_t m_passSteps = 0;
    bool m_exhausted = false; ///< this pass may do no more
    ChainResult m_result;
};

} // namespace attest::trust

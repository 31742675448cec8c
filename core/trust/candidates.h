// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/chain.h"

#include <unordered_map>

namespace attest::trust {

/// A certificate that may have issued another: its subject is the other's issuer.
struct Candidate {
    const decode::CertificatePtr* certificate = nullptr;
    Origin origin = Origin::Imported;
    const std::string* source = nullptr;
    /// Index of the anchor that a path closes at here; nothing for an intermediate.
    std::optional<std::size_t> anchor;
};

/// Finds issuers among a pool and the anchors, best first. The list for each certificate is made once.
/// Holds views of all it was given.
class Candidates {
public:
    Candidates(
        std::span<const PoolEntry> pool, const Anchors& anchors, const ChainOptions& options);

    [[nodiscard]] const std::vector<Candidate>& issuersOf(const decode::Certificate& certificate);
    /// The anchor whose very certificate this is, if a path may close at it. Whether it signs itself
    /// is not looked at.
    [[nodiscard]] std::optional<std::size_t> anchorOf(const decode::Certificate& certificate) const;

private:
    [[nodiscard]] bool closes(const Anchor& anchor) const;
    [[nodiscard]] std::vector<Candidate> gather(const decode::Certificate& certificate) const;
    void order(std::vector<Candidate>& found, const decode::Certificate& certificate) const;

    std::span<const PoolEntry> m_pool;
    const std::vector<Anchor>& m_anchors;
    const ChainOptions& m_options;
    std::vector<bool> m_closes; ///< for each anchor
    std::unordered_map<const decode::Certificate*, std::vector<Candidate>> m_known;
};

/// Whether the pointers of 4.2.1.1 and 4.2.1.2 say that this issuer's key is another one.
[[nodiscard]] bool keyIdsDisagree(
    const decode::Certificate& subject, const decode::Certificate& issuer);

} // namespace attest::trust

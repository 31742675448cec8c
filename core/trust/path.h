// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/candidates.h"
#include "trust/eku.h"
#include "trust/path_rules.h"

#include <map>

namespace attest::trust {

/// A path that grows from the leaf upwards, with what is wrong with it so far. Every rule that looks
/// at more than one certificate (6.1.3 (b) and (c), 6.1.4 (l) and (m), purposes) looks only downwards,
/// so nothing found is ever undone by what comes above.
class Path {
public:
    Path(const ChainOptions& options, const std::vector<Anchor>& anchors);

    struct Step {
        Candidate from;
        Role role = Role::Leaf;
        PurposeMask purposes = 0;      ///< allowed by this certificate and all below
        std::size_t intermediates = 0; ///< not self-issued ones up to and with this
        std::size_t findings = 0;      ///< how many there were before this one came
        std::size_t failures = 0;
        bool signatureHolds = false; ///< the next one's key verified this certificate
    };

    /// Starts again at another leaf, or at the same. The count of comparisons goes on.
    void clear();
    void pushLeaf(const decode::CertificatePtr& leaf, Role role);
    /// Adds an issuer and judges it and all it binds below.
    void push(const Candidate& candidate);
    void pop();

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    [[nodiscard]] const decode::Certificate& top() const
    {
        return **m_steps.back().from.certificate;
    }
    [[nodiscard]] std::size_t failures() const { return m_failures; }
    /// The key on top verified the certificate below it.
    void setBelowHolds() { m_steps[m_steps.size() - 2].signatureHolds = true; }
    void addFinding(ChainFinding found);
    void addFinding(std::size_t depth, Finding finding)
    {
        addFinding(chainFinding(depth, std::move(finding)));
    }
    /// Takes back what was added last, after the path was written down.
    void dropFinding();
    /// The same certificate, or another for the same name and key, is in it: going on would lead round
    /// in a circle (RFC 4158 2.4.2), and leaving out what lies between loses nothing.
    [[nodiscard]] bool contains(const decode::Certificate& certificate) const;

    [[nodiscard]] ChainAttempt attempt() const;

    /// Comparisons of names with constraints done for this search.
    [[nodiscard]] std::size_t nameComparisonsDone() const { return m_comparisons; }

private:
    void judgeAlone(std::size_t depth, const decode::CertificatePtr& certificate, Role role);
    void judgeLengths(const Step& step);
    void judgePurposes(Step& step);
    void judgeConstraints();
    void judgeKeyIds();

    const ChainOptions& m_options;
    const std::vector<Anchor>& m_anchors;
    std::vector<Step> m_steps;
    std::vector<ChainFinding> m_findings;
    /// What certificates with something wrong come to by themselves, in each role.
    std::map<std::pair<const decode::Certificate*, Role>,
        std::vector<std::shared_ptr<const Finding>>>
        m_alone;
    std::size_t m_failures = 0;
    std::size_t m_comparisons = 0;
};

} // namespace attest::trust

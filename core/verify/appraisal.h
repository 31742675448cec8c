// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verification.h"

namespace attest::verify {

namespace issue {
/// No policy asks for what was presented.
inline constexpr IssueId kNoPolicyForMethod{"policy.no-policy-for-method"};
/// Nothing was presented yet.
inline constexpr IssueId kNoEvidence{"case.no-evidence"};
} // namespace issue

/// How one required attestor of one policy came out.
struct AttestorOutcome {
    std::size_t policy = 0;
    std::size_t attestor = 0;
    enum class Reason {
        Verified,        ///< run holds the verification
        NoEvidence,      ///< an attestor we verify, but nothing was presented for it
        NotVerifiedHere, ///< another attestor type: this program does not judge it
        NotReached,      ///< an earlier attestor of the policy failed
    } reason
        = Reason::NoEvidence;
    Outcome outcome = Outcome::Indeterminate;
    std::optional<std::size_t> run; ///< index into Appraisal::runs()
};

/// Evidence against a whole policy document: a policy passes when all its attestors pass, the cluster
/// passes when any policy does (documented). Attestors we do not verify make their policy
/// indeterminate, never failed. Copyable; stepped like the verifications it is made of.
class Appraisal {
public:
    /// The evidence, at most one for each method, and the context they share: its attestor is chosen
    /// here. Without a policy there is one verification that judges the evidence by the context alone.
    Appraisal(std::vector<Evidence> evidence, Context shared);

    [[nodiscard]] const std::vector<Evidence>& evidence() const { return m_evidence; }
    /// What the runs share, before an attestor was chosen.
    [[nodiscard]] const Context& context() const { return m_shared; }
    [[nodiscard]] const std::vector<Verification>& runs() const { return m_runs; }
    [[nodiscard]] const std::vector<AttestorOutcome>& outcomes() const { return m_outcomes; }
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// The run that decides what is shown: of the policy that passed, else the one that came furthest.
    [[nodiscard]] std::optional<std::size_t> deciding() const { return m_deciding; }
    /// What is shown: that of the deciding run, with the outcome of the whole.
    [[nodiscard]] Verdict decidingVerdict() const;
    [[nodiscard]] Outcome policyOutcome(std::size_t policy) const;
    /// The policy that passed.
    [[nodiscard]] std::optional<std::size_t> policy() const { return m_policy; }

    [[nodiscard]] Step advance(trust::Workbench& bench);
    void supply(Reply reply);

private:
    void nextAttestor();
    void settlePolicy();
    [[nodiscard]] bool isWaiting() const;
    void finishRun(const Verdict& verdict);
    void chooseDeciding();
    void conclude();
    [[nodiscard]] bool policyFailed() const;
    [[nodiscard]] bool identityIsDue() const;
    [[nodiscard]] const Evidence* evidenceFor(std::string_view type) const;
    [[nodiscard]] Context contextFor(const policy::Attestor& attestor) const;

    std::vector<Evidence> m_evidence;
    Context m_shared;
    std::vector<Verification> m_runs;
    std::vector<AttestorOutcome> m_outcomes;
    std::vector<std::pair<std::string, Reply>> m_replies; ///< by request key, shared by the runs
    std::size_t m_policyAt = 0, m_attestorAt = 0;
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_deciding, m_policy;
    Outcome m_outcome = Outcome::Indeterminate;
    bool m_finished = false;
};

Outcome runToEnd(Appraisal& appraisal, trust::Workbench& bench, const Answerer& answer);

} // namespace attest::verify

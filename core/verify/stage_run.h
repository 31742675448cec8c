// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verification.h"

#include <initializer_list>

namespace attest::verify {

/// What a stage works with: its inputs, what earlier stages produced, and the ways to speak. A stage
/// is a function void(StageRun&). It may be run again from its start when an answer it asked for has
/// come, so it changes products only once it has all its answers.
class StageRun {
public:
    StageRun(Verification& verification, trust::Workbench& bench, std::string_view stage);

    [[nodiscard]] const Evidence& evidence() const { return m_v.evidence(); }
    [[nodiscard]] const Context& context() const { return m_v.context(); }
    [[nodiscard]] trust::Workbench& bench() { return m_bench; }
    [[nodiscard]] Buffers& buffers() { return m_v.m_buffers; }
    [[nodiscard]] decode::Tree& tree() { return m_v.m_tree; }
    [[nodiscard]] decode::NodeId root() const { return m_v.m_root; }
    [[nodiscard]] ImdsProducts& imds() { return m_v.m_imds; }
    [[nodiscard]] MsiProducts& msi() { return m_v.m_msi; }
    [[nodiscard]] std::vector<policy::Attribute>& attributes() { return m_v.m_attributes; }
    void setSpiffeId(std::string id) { m_v.m_spiffeId = std::move(id); }

    /// Texts among the parameters, and the values of facts, are kept up to base/bounded_text.h.
    void say(Finding finding);
    void fail(IssueId id, Params params = {}, Spans spans = {});
    void warn(IssueId id, Params params = {}, Spans spans = {});
    void note(IssueId id, Params params = {}, Spans spans = {});
    /// An answer that was needed is not there.
    void missing(IssueId id, Params params = {}, Spans spans = {});
    void fail(Problem problem) { say(findingFrom(std::move(problem))); }
    void fact(std::string_view name, std::string value, Spans spans = {});
    void consult(Span span) { m_result.consulted.push_back(span); }

    /// Nobody asked for this stage.
    void skip() { m_skipped = true; }
    /// A product of an earlier stage is not there.
    void lacksInput() { m_lacksInput = true; }
    [[nodiscard]] bool hasFailed() const;
    /// How an earlier stage ended.
    [[nodiscard]] StageState stateOf(std::string_view stage) const;

    /// The answer to a request; nothing yet when it has to be put first: return then. Once the run has
    /// failed, nothing is asked any more and the answer is a refusal.
    [[nodiscard]] const Answered* ask(Request request);
    [[nodiscard]] const Answered* answered(const Request& request) const;
    [[nodiscard]] bool waiting() const { return m_v.m_pending.has_value(); }
    [[nodiscard]] bool mayAsk() const { return !m_v.m_failed; }

    /// The span of a place in the policy, in this run's buffers; nothing without a policy.
    [[nodiscard]] Spans policySpan(const policy::Place& place) const;
    /// A certificate's own spans, moved to where they can be shown in this run.
    [[nodiscard]] Span inBuffers(const decode::CertificatePtr& certificate, Span span);

    [[nodiscard]] StageResult result();

private:
    Verification& m_v;
    trust::Workbench& m_bench;
    StageResult m_result;
    std::optional<Answered> m_refused; ///< what a request that may not be put is answered with
    bool m_skipped = false;
    bool m_lacksInput = false;
};

using StageFunction = void (*)(StageRun&);
[[nodiscard]] StageFunction stageFunction(Method method, std::string_view stage);

} // namespace attest::verify

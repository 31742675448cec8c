// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "verify/appraisal.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace attest::session {

/// A stage by method and id, for breakpoints.
using StageKey = std::pair<verify::Method, std::string>;

/// How far to go.
enum class Until {
    Breakpoint, ///< before the next stage with a breakpoint, or to the end
    Failure,    ///< after the first stage that blocks, a breakpoint, or to the end
    End,        ///< whatever is in the way
};

/// A case taken stage by stage, forward and back. Requests are answered by what the case recorded and
/// by what was supplied since; others stay unanswered, unless it pauses at requests. Going back runs
/// again from the start: runs are deterministic and cost less than keeping their states.
class Stepper {
public:
    /// The policy: the case's, where it has been loaded before.
    explicit Stepper(casefile::Case c, std::shared_ptr<const policy::PolicySet> policy = nullptr);

    /// Why there is nothing to run: case.bad-policy.
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }
    /// As far as it got; null with a problem.
    [[nodiscard]] const verify::Appraisal* appraisal() const;
    /// The run to look at: the one that decides once all is finished, until then the one at work.
    [[nodiscard]] const verify::Verification* shown() const;
    [[nodiscard]] const casefile::Case& inputs() const { return m_case; }

    [[nodiscard]] bool finished() const;
    /// Stages that have run, over all runs.
    [[nodiscard]] std::size_t steps() const { return m_steps; }
    [[nodiscard]] bool canStep() const { return m_appraisal && !finished() && !waiting(); }
    [[nodiscard]] bool canStepBack() const { return m_appraisal && (m_steps > 0 || waiting()); }
    /// What would be asked now, when it pauses at requests.
    [[nodiscard]] const std::optional<verify::Request>& waiting() const { return m_waiting; }
    /// The stage of this run that the next step runs; nothing when none is left in it.
    [[nodiscard]] std::optional<StageKey> next() const;

    void step();
    void stepBack();
    void restart();
    void run(Until until, const std::set<StageKey>& breakpoints = {});
    /// To just after that many stages, as far as there are.
    void goTo(std::size_t steps);

    void setPausing(bool pausing) { m_pausing = pausing; }
    [[nodiscard]] bool pausing() const { return m_pausing; }
    /// Answers what is waited for, now and whenever this run is repeated.
    void answer(verify::Reply reply);
    /// Answers what is waited for from the record, which may be with nothing.
    void goOn();
    /// Replies given by hand so far, to be kept with the case.
    [[nodiscard]] const std::vector<verify::Exchange>& supplied() const { return m_supplied; }

private:
    void advance();
    void settle();
    [[nodiscard]] verify::Reply replyTo(const verify::Request& request) const;
    [[nodiscard]] bool lastBlocks() const;

    casefile::Case m_case;
    std::optional<Problem> m_problem;
    std::optional<verify::Appraisal> m_start, m_appraisal;
    trust::Workbench m_bench;
    std::size_t m_steps = 0;
    std::optional<verify::Request> m_waiting;
    std::set<std::string> m_decided; ///< keys of requests that need no pause any more
    std::vector<verify::Exchange> m_supplied;
    bool m_pausing = false;
};

} // namespace attest::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verification.h"

#include "verify/asked.h"
#include "verify/stage_run.h"

#include <algorithm>

namespace attest::verify {

Verification::Verification(std::shared_ptr<const Inputs> inputs) : m_inputs(std::move(inputs))
{
    m_buffers.add(Buffer(evidence().name, evidence().bytes));
    if (context().policy) {
        m_policyBuffer = m_buffers.add(context().policy->source);
    }
    m_results.reserve(stagesOf(method()).size());
}

bool Verification::finished() const
{
    return m_results.size() == stagesOf(method()).size();
}

/// The one place that changes a Verification from outside its stages.
struct StepMachine {
    static bool isAsked(const Verification& v, std::string_view stage)
    {
        return isAskedFor(stage, v.evidence(), v.context());
    }

    static void notEvaluateRest(Verification& v)
    {
        const auto stages = stagesOf(v.method());
        while (v.m_results.size() < stages.size()) {
            StageResult result;
            result.stage = stages[v.m_results.size()].id;
            result.state
                = isAsked(v, result.stage) ? StageState::NotEvaluated : StageState::Skipped;
            result.restsOnFailure = true;
            v.m_results.push_back(std::move(result));
        }
    }

    static Verdict verdict(const Verification& v)
    {
        Verdict verdict = judge(v.method(), v.m_results);
        if (const auto& chain = v.m_imds.chain; chain && chain->good) {
            const trust::ChainAttempt& path = chain->attempts[*chain->good];
            if (path.anchor) {
                const auto standing = trust::standingOf(v.context().anchors.all()[*path.anchor]);
                verdict.lab = standing == trust::Provenance::Lab;
                verdict.addedRoot = standing == trust::Provenance::Added;
            }
        }
        // A token leads to keys that came over a connection, and to no root; but only in a lab is there a
        // lab's root to close that connection.
        if (v.m_msi.key) {
            verdict.lab
                = std::ranges::any_of(v.context().anchors.all(), [](const trust::Anchor& one) {
                      return one.provenance == trust::Provenance::Lab
                          && trust::standingOf(one) == trust::Provenance::Lab;
                  });
        }
        return verdict;
    }

    static Step advance(Verification& v, trust::Workbench& bench)
    {
        if (v.m_pending) {
            return Need{*v.m_pending};
        }
        if (v.m_failed && !v.context().collect) {
            notEvaluateRest(v);
        }
        if (v.finished()) {
            return Finished{verdict(v)};
        }
        const std::string_view stage = stagesOf(v.method())[v.m_results.size()].id;
        StageRun run(v, bench, stage);
        if (isAsked(v, stage)) {
            stageFunction(v.method(), stage)(run);
        } else {
            run.skip();
        }
        if (v.m_pending) {
            return Need{*v.m_pending};
        }
        StageResult result = run.result();
        v.m_failed = v.m_failed || (result.state == StageState::Failed && result.blocks());
        v.m_results.push_back(std::move(result));
        return StageDone{v.m_results.size() - 1};
    }

    // Resource Manager's answers are read once, here, so that a stage that runs again finds them read.
    static void supply(Verification& v, Reply reply)
    {
        if (!v.m_pending) {
            return;
        }
        Answered answered{{std::move(*v.m_pending), std::move(reply)}, 0, decode::kNoNode, {}};
        v.m_pending.reset();
        const Reply& got = answered.exchange.reply;
        if (got.status == ReplyStatus::Ok) {
            answered.buffer
                = v.m_buffers.add(Buffer(requestKey(answered.exchange.request), got.body));
            if (std::holds_alternative<ArmRequest>(answered.exchange.request)) {
                auto root = decode::readJson(
                    v.m_tree, v.m_root, v.m_buffers, v.m_buffers.whole(answered.buffer));
                if (root) {
                    answered.root = *root;
                } else {
                    answered.problem = root.problem();
                }
            }
        }
        v.m_answers.push_back(std::move(answered));
    }
};

Verdict verdictOf(const Verification& verification)
{
    return StepMachine::verdict(verification);
}

Verification start(Evidence evidence, Context context)
{
    return Verification(
        std::make_shared<const Inputs>(Inputs{std::move(evidence), std::move(context)}));
}

Step advance(Verification& verification, trust::Workbench& bench)
{
    return StepMachine::advance(verification, bench);
}

void supply(Verification& verification, Reply reply)
{
    StepMachine::supply(verification, std::move(reply));
}

Verdict runToEnd(Verification& verification, trust::Workbench& bench, const Answerer& answer)
{
    while (true) {
        Step step = advance(verification, bench);
        if (const auto* need = std::get_if<Need>(&step)) {
            supply(verification, answer ? answer(need->request) : Reply{});
        } else if (const auto* finished = std::get_if<Finished>(&step)) {
            return finished->verdict;
        }
    }
}

} // namespace attest::verify

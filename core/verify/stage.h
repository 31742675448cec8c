// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "verify/method.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attest::verify {

enum class StageState {
    Passed,
    Failed,
    Warned,       ///< passed, with something that should be looked at
    Skipped,      ///< nobody asked: the input that would need it was not given
    NotEvaluated, ///< an answer was needed and is missing, or an earlier stage ended the run
};
[[nodiscard]] std::string_view stageStateName(StageState state);

/// The four lights that sum up a run.
enum class Light { Decoded, Genuine, Trusted, Authorised };

struct StageInfo {
    std::string_view id;    ///< "signature"
    std::string_view group; ///< the contract's coarse stage: "cms"
    Light light;
    /// Without it the light says nothing: nobody authorises a machine that no policy was asked about.
    bool decisive = false;
    /// It only repeats what earlier stages of its group have decided.
    bool repeats = false;
};
/// The stages of a method in the order they run.
[[nodiscard]] std::span<const StageInfo> stagesOf(Method method);
[[nodiscard]] const StageInfo* findStage(Method method, std::string_view id);

/// How one stage ended. Plain data; spans point into the Buffers of its Verification.
struct StageResult {
    std::string_view stage;
    StageState state = StageState::Passed;
    std::vector<Finding> findings;
    Spans consulted;             ///< the bytes the stage looked at
    std::vector<Fact> facts;     ///< what it established
    bool restsOnFailure = false; ///< ran after a failure, in collect mode
    bool disabled = false;       ///< its findings do not block; the verdict is hypothetical
    [[nodiscard]] bool blocks() const
    {
        return !disabled && (state == StageState::Failed || state == StageState::NotEvaluated);
    }
};

} // namespace attest::verify

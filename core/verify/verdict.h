// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage.h"

#include <array>
#include <optional>

namespace attest::verify {

enum class Outcome { Pass, Fail, Indeterminate };
[[nodiscard]] std::string_view outcomeName(Outcome outcome);

enum class LightState { On, Off, Unknown };

struct Verdict {
    Outcome outcome = Outcome::Indeterminate;
    /// Index into results of the first stage that blocks: failed first, else not evaluated.
    std::optional<std::size_t> blocking;
    /// The finding to blame within it; empty id when the stage gave none.
    IssueId cause;
    std::array<LightState, 4> lights{LightState::Unknown, LightState::Unknown, LightState::Unknown,
        LightState::Unknown};  ///< by Light
    bool hypothetical = false; ///< a stage was disabled
    bool lab = false;          ///< it rests on the root or the keys of a simulated tenant
    bool addedRoot = false;    ///< or at another that the program does not ship

    /// The contract's coarse stage of the cause; empty on pass.
    [[nodiscard]] std::string_view group(
        Method method, const std::vector<StageResult>& results) const;
};

/// The results are those of the method's stages, in their order, as far as it got.
[[nodiscard]] Verdict judge(Method method, const std::vector<StageResult>& results);

} // namespace attest::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::ui {

class LiveCase;

/// The action that asks the network for what a case lacks; panes offer it where an answer is missing.
inline constexpr char kResolveAction[] = "azure.resolve";

/// Whether a run of the case asked for anything that brought nothing, or would ask if somebody were there
/// to answer.
[[nodiscard]] bool hasOpenQuestions(const LiveCase& live);
/// Nothing is decided, and an answer might decide it.
[[nodiscard]] bool waitsForAnswers(const LiveCase& live);

} // namespace attest::ui

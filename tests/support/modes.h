// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::test {

// Golden tests write what they got instead of comparing: --rebase, or ASSAYER_REBASE=1.
[[nodiscard]] bool rebasing();

// Property tests run their long form: ASSAYER_SOAK=1 (./dev soak).
[[nodiscard]] bool soaking();

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

#include <string>

namespace attest::test {

/// The accepted sample under another policy.
[[nodiscard]] casefile::Case underPolicy(const std::string& text);
/// Under two policies: the first, "closed", allows another subscription and refuses it, the second,
/// "open", lets it in. Two runs.
[[nodiscard]] casefile::Case twoRunsCase();
/// Under one policy that requires an attestor besides for which there is no evidence.
[[nodiscard]] casefile::Case twoAttestorsCase();
/// Under a policy that cannot be loaded: line 7 has a key that nobody knows.
[[nodiscard]] casefile::Case badPolicyCase();
/// Names with everything that could fool who reads them: an override of the writing direction, markup,
/// ampersands, a line break, and a great length.
[[nodiscard]] casefile::Case hostileCase();
/// Refused at its name, content and what follows, all collected.
[[nodiscard]] casefile::Case collectedCase();

} // namespace attest::test

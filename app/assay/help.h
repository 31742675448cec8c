// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"

#include <string>

namespace attest::app {

struct Verb;

/// The verbs; only those of one first word where one is given.
[[nodiscard]] std::string helpOnVerbs(std::string_view first, const Terminal& terminal);
[[nodiscard]] std::string helpOn(const Verb& verb, const Terminal& terminal);
[[nodiscard]] std::string helpOnExitCodes(const Terminal& terminal);

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/story.h"

#include <QtCore/QString>

#include <vector>

namespace attest::ui {

/// What a stage established, on one line: the values that tell most, with the words that a bare number
/// needs. Empty without facts.
[[nodiscard]] QString factsOnALine(const std::vector<report::ToldFact>& facts);

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/places.h"

namespace attest::report {

// The parts that makeReport puts together.
[[nodiscard]] ReportedRun makeRun(const verify::Verification& verification);
void addChain(ReportedRun& run, const verify::Verification& verification);
/// What redaction has to look for, without repetition.
[[nodiscard]] std::vector<Identifier> identifiersOf(const verify::Verification& verification);
void addIdentifiers(std::vector<Identifier>& all, const std::vector<Identifier>& more);

} // namespace attest::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "case/fields.h"

namespace attest::casefile {

// The parts of a case file; each reads the members of the object it is given and finishes it.
[[nodiscard]] verify::Evidence readEvidence(Fields& in);
void readPolicy(Fields& in, Case& c);
void readSettings(Fields in, verify::Context& context);
[[nodiscard]] trust::Anchors readAnchors(Fields& in);
[[nodiscard]] std::vector<trust::PoolEntry> readPool(Fields& in);
[[nodiscard]] verify::Exchange readExchange(Fields& in);
[[nodiscard]] Note readNote(Fields& in);

} // namespace attest::casefile

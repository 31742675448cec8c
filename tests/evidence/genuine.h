// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/appraisal.h"

#include <string>

namespace attest::test {

/// Evidence and everything needed for it to pass.
struct Genuine {
    std::string name;
    verify::Evidence evidence;
    verify::Context context;
};

/// The metadata service's answer around some DER.
[[nodiscard]] Bytes responseAround(ByteView der);
/// The DER inside such an answer; empty when there is none.
[[nodiscard]] Bytes derInside(const verify::Evidence& evidence);

/// Judges some bytes in place of the genuine ones. Nothing is fetched.
[[nodiscard]] verify::Appraisal appraise(
    const Genuine& genuine, SharedBytes bytes, trust::Workbench& bench);

} // namespace attest::test

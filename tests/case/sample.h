// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

namespace attest::test {

// A case with something in every member, so that a round trip that loses one is noticed.
[[nodiscard]] casefile::Case sampleCase();

// A token with a signature that must not get out.
inline constexpr const char* kToken = "eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJlc2VjcmV0";
inline constexpr const char* kTokenSignature = "c2lnbmF0dXJlc2VjcmV0";

} // namespace attest::test

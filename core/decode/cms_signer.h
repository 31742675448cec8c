// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/cms.h"
#include "decode/der.h"

namespace attest::decode {

/// Reads one SignerInfo (RFC 5652 5.3) as the next element.
[[nodiscard]] SignerInfo takeSignerInfo(DerCursor& signers);

/// Notes elements of a SET OF that are not in the order of X.690 11.6. Equal ones are in order.
void noteSetOrder(DerReading& reading, const Spans& elements, const char* field);

} // namespace attest::decode

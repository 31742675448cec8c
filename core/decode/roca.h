// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::decode {

/// Whether an RSA modulus (big-endian) has the shape that one key generator gave all of its keys and
/// that makes them factorable: Nemec et al., "The Return of Coppersmith's Attack" (2017), section
/// 2.3; CVE-2017-15361. A modulus made well has it with a chance below one in 2^27.
[[nodiscard]] bool hasRocaFingerprint(ByteView modulus);

} // namespace attest::decode

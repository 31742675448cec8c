// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/openssl_handles.h"
#include "lab/mint/stream.h"

namespace attest::lab {

/// The first prime p of exactly `bits` bits (the top two set, so that a product of two has full
/// length) at or after a number drawn from the stream, for which p - 1 has no factor in common
/// with `exponent`. Empty only when OpenSSL cannot allocate.
[[nodiscard]] Handle<BIGNUM> derivePrime(Stream& stream, int bits, const BIGNUM* exponent);

} // namespace attest::lab

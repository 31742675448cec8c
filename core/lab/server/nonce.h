// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <functional>

namespace attest::lab {

using Random = std::function<Bytes(std::size_t)>;

/// Bytes nobody can guess, from the system.
[[nodiscard]] Random systemRandom();

/// 32 letters and digits: the longest and plainest that the metadata service takes for a nonce.
[[nodiscard]] std::string makeNonce(const Random& random);
/// 32 hexadecimal digits.
[[nodiscard]] std::string makeSessionId(const Random& random);

} // namespace attest::lab

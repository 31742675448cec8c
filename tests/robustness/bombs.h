// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace attest::test {

/// Input that is small to send and could be dear to read.
struct Bomb {
    std::string name;
    Bytes bytes;
};

/// A mebibyte, the most that is read, of each thing that a text or DER can have much of.
[[nodiscard]] std::vector<Bomb> textBombs();
[[nodiscard]] std::vector<Bomb> derBombs();
/// Certificates with very much of one thing.
[[nodiscard]] std::vector<Bomb> certificateBombs();
/// SignedData with very much of one thing; the last few hold the bombs of certificateBombs().
[[nodiscard]] std::vector<Bomb> cmsBombs();
[[nodiscard]] std::vector<Bomb> tokenBombs();

} // namespace attest::test

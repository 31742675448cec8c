// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::lab {

/// Bytes that depend on a seed and a label alone: SHA-256 over both and a counter. Everything
/// minted draws from here, so that a test, a golden case and the demo can be made again to the
/// byte. It is no source of secrets: whoever knows the seed knows every private key of the
/// laboratory.
class Stream {
public:
    Stream(std::string_view seed, std::string_view label);

    [[nodiscard]] Bytes take(std::size_t count);

private:
    void refill();

    Bytes m_prefix;
    Bytes m_block;
    std::size_t m_used = 0;
    std::uint64_t m_counter = 0;
};

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::test {

[[nodiscard]] inline Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<Byte>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
}

[[nodiscard]] inline Bytes cut(ByteView bytes, std::size_t size)
{
    // A vector of its own, so that a sanitizer sees a read past its end.
    return copyBytes(bytes.first(size));
}

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
/// Non-owning; valid as long as the Buffer (or Bytes) it was taken from.
using ByteView = std::span<const Byte>;

[[nodiscard]] inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}

[[nodiscard]] inline Bytes copyBytes(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace attest

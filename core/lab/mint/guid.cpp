// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/guid.h"

#include "base/hex.h"
#include "lab/mint/stream.h"

namespace attest::lab {

std::string deriveGuid(std::string_view seed, std::string_view label)
{
    Bytes raw = Stream(seed, "guid/" + std::string(label)).take(16);
    // RFC 4122 4.4: version 4, variant 10.
    raw[6] = static_cast<Byte>((raw[6] & 0x0F) | 0x40);
    raw[8] = static_cast<Byte>((raw[8] & 0x3F) | 0x80);
    std::string text = hex(raw);
    for (const std::size_t at : {8, 13, 18, 23}) {
        text.insert(at, 1, '-');
    }
    return text;
}

} // namespace attest::lab

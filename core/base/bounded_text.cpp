// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"

namespace attest {

std::string bounded(std::string text, std::size_t most)
{
    if (text.size() <= most) {
        return text;
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end; // a continuation octet of UTF-8 stays with its first
    }
    text.resize(end > 0 ? end : most);
    text.shrink_to_fit();
    return text.append(kLeftOut);
}

} // namespace attest

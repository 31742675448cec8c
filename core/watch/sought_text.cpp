// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/sought_text.h"

#include <cstring>

namespace attest::watch {

std::size_t SoughtText::findIn(std::string_view bytes, std::size_t from) const
{
    if (from >= bytes.size()) {
        return std::string_view::npos;
    }
    // string_view's own goes from one first letter to the next, which is several times slower.
    const auto* hit = static_cast<const char*>(
        ::memmem(bytes.data() + from, bytes.size() - from, m_text.data(), m_text.size()));
    return hit ? static_cast<std::size_t>(hit - bytes.data()) : std::string_view::npos;
}

bool SoughtText::mayHideIn(std::string_view bytes) const
{
    if (m_written == Written::AsItIs) {
        return false;
    }
    if (bytes.find('\x1b') != std::string_view::npos) {
        return true;
    }
    // RFC 8259 section 7: \u and four digits; Go also \U, \x and octal ones. The backslash may itself be escaped.
    for (auto at = bytes.find('\\'); at != std::string_view::npos; at = bytes.find('\\', at + 2)) {
        if (at + 1 < bytes.size()
            && std::string_view("uUx01234567").find(bytes[at + 1]) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace attest::watch

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

std::string lastWords(std::string_view text, std::size_t most)
{
    constexpr std::string_view kBlank = " \r\n\t";
    const std::size_t end = text.find_last_not_of(kBlank);
    text = text.substr(0, end == text.npos ? 0 : end + 1);
    std::size_t from = text.size() <= most ? 0 : text.size() - most;
    const bool cut = from > 0;
    while (cut && from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) {
        ++from; // a continuation octet of UTF-8 goes with its first
    }
    std::string out(cut ? kLeftOut : std::string_view());
    for (const char c : text.substr(from)) {
        const bool blank = c == '\n' || c == '\r' || c == '\t';
        if (!blank || (!out.empty() && out.back() != ' ')) {
            out += blank ? ' ' : c;
        }
    }
    return out;
}

} // namespace attest

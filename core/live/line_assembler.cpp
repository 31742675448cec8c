// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/line_assembler.h"

#include <algorithm>

namespace attest::live {

// A piece holds no line that is too long: all that are go through m_begun.
void LineAssembler::feed(std::string_view part, const Lines& lines)
{
    for (; part.size() > kMostOfALine; part.remove_prefix(kMostOfALine)) {
        feedPiece(part.substr(0, kMostOfALine), lines);
    }
    feedPiece(part, lines);
}

void LineAssembler::feedPiece(std::string_view part, const Lines& lines)
{
    while (!part.empty()) {
        if (m_skipping || !m_begun.empty()) {
            const auto end = part.find('\n');
            const auto more = part.substr(0, end);
            if (!m_skipping) {
                m_begun.append(more.substr(0, kMostOfALine - m_begun.size()));
                m_skipping = m_begun.size() == kMostOfALine;
            }
            if (end == std::string_view::npos) {
                return;
            }
            m_begun += '\n';
            lines(m_begun);
            m_begun.clear();
            m_skipping = false;
            part.remove_prefix(end + 1);
            continue;
        }
        // Most of what arrives is whole lines, and goes on as it is.
        const auto last = part.rfind('\n');
        if (last == std::string_view::npos) {
            m_begun = part.substr(0, kMostOfALine);
            m_skipping = m_begun.size() == kMostOfALine;
            return;
        }
        lines(part.substr(0, last + 1));
        part.remove_prefix(last + 1);
    }
}

void LineAssembler::finish(const Lines& lines)
{
    if (!m_begun.empty()) {
        m_begun += '\n';
        lines(m_begun);
    }
    drop();
}

void LineAssembler::drop()
{
    m_begun.clear();
    m_skipping = false;
}

} // namespace attest::live

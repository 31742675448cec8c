// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/line_splitter.h"

#include <algorithm>

namespace attest::live {

void LineSplitter::feed(std::string_view part, const Take& take)
{
    while (!part.empty()) {
        const auto end = std::min(part.find('\n'), part.size());
        m_begun += part.substr(0, std::min(end, m_longest - std::min(m_begun.size(), m_longest)));
        if (end == part.size()) {
            return;
        }
        std::string_view line = m_begun;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        take(line);
        m_begun.clear();
        part.remove_prefix(end + 1);
    }
}

void LineSplitter::finish(const Take& take)
{
    if (!m_begun.empty()) {
        feed("\n", take);
    }
}

void LineSplitter::drop()
{
    m_begun.clear();
}

} // namespace attest::live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_reader.h"

#include <cerrno>
#include <unistd.h>

namespace attest::app {

bool LineReader::fill()
{
    constexpr std::size_t kStep = 65536;
    m_pending.resize(kStep);
    m_at = 0;
    // read(), because stdio would wait for a full buffer while the other side waits for an answer.
    for (;;) {
        const auto got = ::read(fileno(m_file), m_pending.data(), kStep);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        m_pending.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return got > 0;
    }
}

std::optional<Line> LineReader::next()
{
    Line line;
    bool any = false;
    for (;;) {
        if (m_at == m_pending.size() && !fill()) {
            return any ? std::optional(std::move(line)) : std::nullopt;
        }
        any = true;
        const auto end = m_pending.find('\n', m_at);
        const std::size_t count = (end == std::string::npos ? m_pending.size() : end) - m_at;
        if (!line.tooLong && line.text.size() + count <= m_longest) {
            line.text.append(m_pending, m_at, count);
        } else {
            line.tooLong = true;
            line.text.clear();
        }
        m_at += count;
        if (end != std::string::npos) {
            ++m_at;
            return line;
        }
    }
}

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/seen.h"

#include "live/network/endpoint.h"

#include <algorithm>
#include <functional>

namespace attest::live {
namespace {

// So many different lines at the most are remembered; the stretch holds fewer, or somebody made them up.
constexpr std::size_t kMostLines = 1'000'000;

} // namespace

bool Seen::fresh(std::int64_t nanos, std::string_view line)
{
    const auto [place, isNew] = m_byTime[nanos].try_emplace(std::hash<std::string_view>{}(line));
    Count& count = place->second;
    m_size += isNew ? 1 : 0;
    if (count.again > 0) {
        --count.again;
        --m_awaited;
        return false;
    }
    ++count.seen;
    m_latest = std::max(m_latest, nanos);
    forget();
    return true;
}

bool Seen::knows(std::int64_t nanos, std::string_view line) const
{
    const auto lines = m_byTime.find(nanos);
    if (lines == m_byTime.end()) {
        return false;
    }
    const auto count = lines->second.find(std::hash<std::string_view>{}(line));
    return count != lines->second.end() && count->second.again > 0;
}

void Seen::restart(std::int64_t from)
{
    m_awaited = 0;
    for (auto& [time, lines] : m_byTime) {
        for (auto& [hash, count] : lines) {
            count.again = time >= from ? count.seen : 0;
            m_awaited += count.again;
        }
    }
    m_expected = m_awaited;
}

std::int64_t Seen::since() const
{
    return m_latest < INT64_MIN + m_window ? INT64_MIN : m_latest - m_window;
}

std::size_t Seen::size() const
{
    return m_size;
}

void Seen::forget()
{
    while (!m_byTime.empty() && (m_byTime.begin()->first < since() || m_size > kMostLines)) {
        m_size -= m_byTime.begin()->second.size();
        for (const auto& [hash, count] : m_byTime.begin()->second) {
            m_awaited -= count.again;
            m_expected -= std::min<std::size_t>(m_expected, count.again);
        }
        m_byTime.erase(m_byTime.begin());
    }
}

Recall recallStamped(Seen& seen, std::string_view lines, const std::string& before)
{
    std::optional<std::int64_t> first;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size() - 1);
        if (const auto stamped = stampedLine(lines.substr(0, end))) {
            (void)seen.fresh(stamped->nanos, before + std::string(stamped->line));
            first = first.value_or(stamped->nanos);
        }
        lines.remove_prefix(end + 1);
    }
    return first && *first < seen.since() ? Recall::Enough : Recall::More;
}

} // namespace attest::live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/merge.h"

#include <queue>

#include <algorithm>

namespace attest::telemetry {

namespace {

struct Head {
    Nanos time = kNoTime;
    std::size_t log = 0;
    std::uint64_t line = 0;
    friend bool operator>(const Head& a, const Head& b)
    {
        return a.time != b.time ? a.time > b.time : a.log > b.log;
    }
};

} // namespace

MergedOrder::MergedOrder(std::vector<const LogIndex*> logs) : m_logs(std::move(logs))
{
    m_logs.resize(std::min(m_logs.size(), kMostLogs));
    std::uint64_t all = 0;
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (std::size_t i = 0; i < m_logs.size(); ++i) {
        all += m_logs[i]->lines();
        if (m_logs[i]->lines() > 0) {
            heads.push({m_logs[i]->coreOf(0).time, i, 0});
        }
    }
    m_sources.reserve(all);
    std::vector<std::uint64_t> taken(m_logs.size(), 0);
    while (!heads.empty()) {
        if (m_sources.size() % kStride == 0) {
            m_positions.insert(m_positions.end(), taken.begin(), taken.end());
        }
        Head head = heads.top();
        heads.pop();
        m_sources.push_back(static_cast<std::uint8_t>(head.log));
        ++taken[head.log];
        if (++head.line < m_logs[head.log]->lines()) {
            head.time = std::max(head.time, m_logs[head.log]->coreOf(head.line).time);
            heads.push(head);
        }
    }
}

MergedOrder::Row MergedOrder::at(std::uint64_t row) const
{
    const std::uint64_t block = row / kStride;
    const std::size_t log = m_sources[row];
    const auto* const begin = m_sources.data() + block * kStride;
    const auto before = std::count(begin, m_sources.data() + row, m_sources[row]);
    return {log, m_positions[block * m_logs.size() + log] + static_cast<std::uint64_t>(before)};
}

std::uint64_t MergedOrder::rowOf(std::size_t log, std::uint64_t line) const
{
    // The last block that begins before the line, then row by row.
    std::uint64_t low = 0, high = m_positions.size() / std::max<std::size_t>(1, m_logs.size());
    while (low + 1 < high) {
        const std::uint64_t middle = (low + high) / 2;
        (m_positions[middle * m_logs.size() + log] <= line ? low : high) = middle;
    }
    std::uint64_t at = m_positions.empty() ? 0 : m_positions[low * m_logs.size() + log];
    std::uint64_t row = low * kStride;
    for (; row < m_sources.size(); ++row) {
        if (m_sources[row] == log && at++ == line) {
            break;
        }
    }
    return row;
}

} // namespace attest::telemetry

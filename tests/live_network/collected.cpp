// SPDX-License-Identifier: GPL-3.0-or-later
#include "collected.h"

#include <algorithm>
#include <chrono>

namespace attest::test {
namespace {

constexpr std::chrono::seconds kPatience{60};

} // namespace

void Collected::origin(const live::Origin& origin)
{
    const std::scoped_lock hold(m_lock);
    m_origins.push_back(origin);
}

void Collected::batch(const live::Batch& batch)
{
    const std::scoped_lock hold(m_lock);
    for (std::string_view rest = batch.lines; !rest.empty();) {
        const auto end = rest.find('\n');
        m_lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end, rest.size() - 1) + 1);
    }
    m_changed.notify_all();
}

void Collected::gap(const live::Gap& gap)
{
    const std::scoped_lock hold(m_lock);
    m_gaps.push_back(gap);
    m_changed.notify_all();
}

void Collected::status(const live::SourceStatus& status)
{
    const std::scoped_lock hold(m_lock);
    m_states.push_back(status);
    m_changed.notify_all();
}

bool Collected::awaitLines(std::size_t count)
{
    std::unique_lock hold(m_lock);
    return m_changed.wait_for(hold, kPatience, [&] { return m_lines.size() >= count; });
}

bool Collected::awaitState(live::SourceState state)
{
    std::unique_lock hold(m_lock);
    return m_changed.wait_for(
        hold, kPatience, [&] { return !m_states.empty() && m_states.back().state == state; });
}

bool Collected::awaitTimes(live::SourceState state, std::size_t count)
{
    std::unique_lock hold(m_lock);
    return m_changed.wait_for(hold, kPatience, [&] { return timesLocked(state) >= count; });
}

bool Collected::awaitChange()
{
    std::unique_lock hold(m_lock);
    const auto before = m_states.size();
    return m_changed.wait_for(hold, kPatience, [&] { return m_states.size() > before; });
}

std::vector<std::string> Collected::lines() const
{
    const std::scoped_lock hold(m_lock);
    return m_lines;
}

std::string Collected::kept() const
{
    std::string all;
    for (const auto& line : lines()) {
        all += line + '\n';
    }
    return all;
}

std::vector<live::Origin> Collected::origins() const
{
    const std::scoped_lock hold(m_lock);
    return m_origins;
}

std::vector<live::Gap> Collected::gaps() const
{
    const std::scoped_lock hold(m_lock);
    return m_gaps;
}

live::SourceStatus Collected::last() const
{
    const std::scoped_lock hold(m_lock);
    return m_states.empty() ? live::SourceStatus() : m_states.back();
}

std::size_t Collected::times(live::SourceState state) const
{
    const std::scoped_lock hold(m_lock);
    return timesLocked(state);
}

std::size_t Collected::timesLocked(live::SourceState state) const
{
    return static_cast<std::size_t>(std::count_if(m_states.begin(), m_states.end(),
        [&](const live::SourceStatus& status) { return status.state == state; }));
}

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/flow_log.h"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>

namespace attest::net {

struct FlowLog::State {
    std::mutex lock;
    std::deque<Flow> flows;
    std::uint64_t number = 0, dropped = 0;
    std::size_t most = 0;
    std::function<void()> changed;

    // `numbers` leads from the transport's own to the log's, for the flows that have not ended.
    void take(Flow flow, std::map<std::uint64_t, std::uint64_t>& numbers)
    {
        {
            const std::scoped_lock hold(lock);
            const auto known = numbers.find(flow.number);
            if (known == numbers.end()) {
                append(std::move(flow), numbers);
            } else {
                flow.number = known->second;
                if (flow.state != Flow::State::Waiting) {
                    numbers.erase(known);
                }
                replace(std::move(flow));
            }
        }
        if (changed) {
            changed();
        }
    }

    void append(Flow flow, std::map<std::uint64_t, std::uint64_t>& numbers)
    {
        const auto own = flow.number;
        flow.number = ++number;
        if (flow.state == Flow::State::Waiting) {
            numbers[own] = flow.number;
        }
        flows.push_back(std::move(flow));
        if (flows.size() > most) {
            flows.pop_front();
            ++dropped;
        }
    }

    void replace(Flow flow)
    {
        const auto found = std::lower_bound(flows.begin(), flows.end(), flow.number,
            [](const Flow& one, std::uint64_t wanted) { return one.number < wanted; });
        if (found != flows.end() && found->number == flow.number) {
            *found = std::move(flow);
        }
    }
};

FlowLog::FlowLog(std::size_t most, std::function<void()> changed)
    : m_state(std::make_shared<State>())
{
    m_state->most = std::max<std::size_t>(most, 1);
    m_state->changed = std::move(changed);
}

FlowSink FlowLog::sink()
{
    return [state = m_state, numbers = std::make_shared<std::map<std::uint64_t, std::uint64_t>>()](
               const Flow& flow) { state->take(flow, *numbers); };
}

FlowLog::Snapshot FlowLog::snapshot() const
{
    const std::scoped_lock hold(m_state->lock);
    return {{m_state->flows.begin(), m_state->flows.end()}, m_state->dropped};
}

void FlowLog::clear()
{
    {
        const std::scoped_lock hold(m_state->lock);
        std::erase_if(
            m_state->flows, [](const Flow& flow) { return flow.state != Flow::State::Waiting; });
        m_state->dropped = 0;
    }
    if (m_state->changed) {
        m_state->changed();
    }
}

} // namespace attest::net

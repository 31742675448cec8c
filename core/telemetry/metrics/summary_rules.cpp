// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/summary_rules.h"

#include <utility>

namespace attest::telemetry {

bool SummaryRules::sample(std::uint64_t group, const Sample& sample)
{
    bool good = true;
    if (m_state && (m_state->group != group || m_state->time != sample.time)) {
        good = end();
    }
    if (!m_state) {
        m_state = State{group, sample.time};
    }
    const bool created = sample.part == Part::Created;
    m_state->negative = m_state->negative || (!created && sample.value < 0);
    m_state->sum = m_state->sum || sample.part == Part::Sum;
    m_state->counted = m_state->counted || (sample.part == Part::Count && sample.value > 0);
    return good;
}

bool SummaryRules::end()
{
    const auto state = std::exchange(m_state, std::nullopt);
    return !state || !state->negative || (state->sum && state->counted);
}

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/histogram_rules.h"

#include "telemetry/metrics/issues.h"

namespace attest::telemetry {

std::optional<IssueId> HistogramRules::sample(
    std::uint64_t group, const Sample& sample, double bound, bool gauge)
{
    if (m_state && (m_state->group != group || m_state->time != sample.time)) {
        if (const auto wrong = end()) {
            return wrong;
        }
    }
    if (!m_state) {
        m_state.emplace();
        m_state->group = group;
        m_state->time = sample.time;
        m_state->gauge = gauge;
    }
    switch (sample.part) {
    case Part::Bucket:
        return bucket(bound, sample.value);
    case Part::Count:
        m_state->count = sample.value;
        break;
    case Part::Sum:
        m_state->sum = sample.value;
        break;
    default:
        break;
    }
    return {};
}

std::optional<IssueId> HistogramRules::bucket(double bound, double count)
{
    m_state->negative = m_state->negative || bound < 0;
    m_state->below = bound <= 0 ? count : m_state->below;
    if (m_state->bound && bound <= *m_state->bound) {
        return issue::kMetricsBucketOrder;
    }
    if (count < m_state->inBucket) {
        return issue::kMetricsBucketFalls;
    }
    m_state->bound = bound;
    m_state->inBucket = count;
    return {};
}

std::optional<IssueId> HistogramRules::end()
{
    if (!m_state) {
        return {};
    }
    const HistogramState state = *m_state;
    m_state.reset();
    if (!state.bound || *state.bound != std::numeric_limits<double>::infinity()) {
        return issue::kMetricsNoInfinity;
    }
    if (state.count && *state.count != state.inBucket) {
        return issue::kMetricsCountDiffers;
    }
    if (state.sum.has_value() != state.count.has_value()) {
        return issue::kMetricsSumAlone;
    }
    // Beside bounds below zero OpenMetrics has no sum, which could fall then. client_golang writes one
    // all the same; it is taken where there were observations that explain it.
    const bool odd = state.sum
        && (state.gauge ? *state.sum < 0 && !state.negative
                        : (*state.sum < 0 || state.negative) && state.below == 0);
    if (odd) {
        return issue::kMetricsSumNegative;
    }
    return {};
}

} // namespace attest::telemetry

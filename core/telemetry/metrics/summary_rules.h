// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

#include <optional>

namespace attest::telemetry {

/// The quantiles, sum and count of one summary at one time. OpenMetrics has no negative ones, since a
/// sum that falls is no counter; client_golang writes them of observations below zero all the same, so
/// they are taken of a summary that says how much it has observed.
class SummaryRules {
public:
    /// False where the summary before it does not hold.
    [[nodiscard]] bool sample(std::uint64_t group, const Sample& sample);
    /// Behind the last one.
    [[nodiscard]] bool end();

private:
    struct State {
        std::uint64_t group = 0;
        std::int64_t time = kNoTime;
        bool negative = false, sum = false, counted = false;
    };
    std::optional<State> m_state;
};

} // namespace attest::telemetry

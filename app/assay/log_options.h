// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "telemetry/log/events.h"
#include "telemetry/log/filter.h"
#include "verb.h"

#include <memory>
#include <vector>

namespace attest::app {

/// What the verbs over log sources have in common: where lines come from, which of them count, and what
/// their events are called.
struct LogRequest {
    std::vector<std::unique_ptr<live::Source>> sources;
    live::Follow follow = live::Follow::No;
    telemetry::Filter filter;
    telemetry::EventCatalogue events;
};
inline constexpr Operands kLogSources{"SOURCE...", 64, "", 1};

[[nodiscard]] OrUsage<LogRequest> logRequest(const Invocation& invocation);

} // namespace attest::app

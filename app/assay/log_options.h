// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "log_window.h"
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
    LogReading reading;
    telemetry::Filter filter;
    telemetry::EventCatalogue events;
    LogWindow window;
};
inline constexpr Operands kLogSources{"SOURCE...", 64, "", 1};

/// Options that both take, by name.
inline constexpr Option kSince{"since", Takes::Moment, "TIME",
    QT_TRANSLATE_NOOP("assay", "lines from then on; a source that can is asked for no more")};
inline constexpr Option kUntil{"until", Takes::Moment, "TIME",
    QT_TRANSLATE_NOOP("assay", "lines before then; what is followed ends there")};
inline constexpr Option kAllowExec{"allow-exec", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay", "run the program that a kubeconfig names for credentials")};

[[nodiscard]] OrUsage<LogRequest> logRequest(const Invocation& invocation);

/// On the error stream.
[[nodiscard]] LogNotes warnings(const Invocation& invocation);

} // namespace attest::app

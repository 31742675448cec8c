// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log_intake.h"
#include "telemetry/log/events.h"

namespace attest::app {

/// Whether these are files whose lines can be merged where they are: regular ones, not packed. One that cannot
/// be read is none that prevents it.
[[nodiscard]] bool canBeMerged(const std::vector<std::string>& paths);

/// Files as one by time, from the first line that is known on. `told` says whether to end. The problems of
/// those that failed.
[[nodiscard]] std::vector<Problem> takeMerged(const std::vector<std::string>& paths,
    const telemetry::EventCatalogue& events, const std::function<Go(const LogItem&)>& take,
    const LogNotes& notes, const std::function<bool()>& told);

} // namespace attest::app

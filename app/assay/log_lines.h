// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log_intake.h"
#include "output.h"
#include "telemetry/log/events.h"

namespace attest::app {

/// One line for people: time, level, logger, message, fields. Safe for a terminal, credentials masked.
[[nodiscard]] std::string lineInWords(const LogItem& item, const Terminal& terminal, bool named);
/// The same for programs: one JSON object.
[[nodiscard]] std::string lineJson(const LogItem& item, const telemetry::EventCatalogue& events);

} // namespace attest::app

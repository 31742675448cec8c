// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/events.h"
#include "telemetry/log/framing.h"
#include "telemetry/log/line_shape.h"

namespace attest::telemetry {

/// What every row of a view is ordered and coloured by.
struct LineCore {
    Nanos time = kNoTime;
    Level level = Level::Unknown;
    EventNumber event = 0;
};

/// The same as readRecord and the catalogue would say, without making a record: of a JSON line it reads
/// as far as it has to. Agrees with the record because the first of a name counts in both.
[[nodiscard]] LineCore readCore(
    Framing framing, std::string_view line, const EventCatalogue& events);

/// What one worker keeps from line to line, because lines that follow each other are alike. It makes reading
/// faster and changes no answer.
struct LineHabits {
    TimeReader times;
    LineShape shape;
};
[[nodiscard]] LineCore readCore(
    Framing framing, std::string_view line, const EventCatalogue& events, LineHabits& habits);

} // namespace attest::telemetry

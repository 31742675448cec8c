// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

namespace attest::ui {

/// A place under an axis of time, and what stands there.
struct TimeMark {
    std::int64_t at = 0; ///< nanoseconds since 1970
    QString words;
};

/// At whole steps of UTC, about so many or fewer. The words name the moment as exactly as the step needs: seconds
/// below a minute, days from one on; where there are several days, the first mark of each says which it is.
[[nodiscard]] std::vector<TimeMark> timeMarks(TimeSpan span, int most);

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"

namespace attest::app {

/// Why nothing could be judged, in whatever form a report was asked for: a file that was named cannot
/// be used. Its place is said as file, line and column.
int answerUnfit(const Invocation& invocation, const Unfit& unfit, verify::Method method);

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <functional>

namespace attest {

/// What something takes for the present; called from several threads at once. Faults of clocks are set
/// here: whoever was given one reads no other.
using Clock = std::function<Time()>;

} // namespace attest

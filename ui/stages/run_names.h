// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QStringList>

namespace attest::ui {

/// A name for each run of the case: "production · azure_imds · passed". Policies and attestors are the
/// case's, so their names are made safe to show.
[[nodiscard]] QStringList runNames(const LiveCase& live);

} // namespace attest::ui

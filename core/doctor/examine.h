// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"
#include "doctor/subject.h"

#include <functional>

namespace attest::doctor {

/// Told from the thread that examines.
struct Progress {
    std::function<void(const Check&)> begins;
    std::function<void(const Diagnosis&)> done;
    std::function<void(const azure::Waiting&)> waiting = {}; ///< before a pause
};

/// Makes all checks, one after the other. Blocks; call it off the interface's thread. One whose needs did
/// not hold is not evaluated and says which. When it is cancelled, so are all that are left.
/// Reads only: nothing is changed in Azure.
[[nodiscard]] std::vector<Diagnosis> examine(
    const Subject& subject, const net::Cancel& cancel, const Progress& progress = {});

} // namespace attest::doctor

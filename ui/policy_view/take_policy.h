// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "live/live_case.h"

#include <functional>

namespace attest::ui {

/// A policy on its way into a case, read and loaded off the interface's thread.
struct TakenPolicy {
    QString name;
    casefile::Case changed; ///< the case with the policy in it
    LoadedPolicy loaded;    ///< null where it cannot be loaded: the case shows why
    std::optional<Problem> problem;
};
using PolicyTaker = std::function<void(TakenPolicy)>;

/// `then` is called on the thread of `receiver`, unless that is gone by then.
void takePolicyFile(const QString& path, const LiveCase& live, QObject* receiver, PolicyTaker then);
void takePolicyText(
    const QString& name, Bytes text, const LiveCase& live, QObject* receiver, PolicyTaker then);

/// The sentence for a thing that was refused.
[[nodiscard]] QString refusal(const TakenPolicy& taken);

} // namespace attest::ui

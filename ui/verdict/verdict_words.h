// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"
#include "theme/marks.h"

#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

namespace attest::ui {

struct VerdictLight {
    QString name;  ///< "Genuine"
    QString state; ///< "yes"
    Mark mark = Mark::NotEvaluated;
    std::optional<std::size_t> stage; ///< that decided it
};

/// What limits the meaning of the verdict.
struct VerdictTag {
    QString text;  ///< "What if"
    QString about; ///< the sentence for the tooltip
};

/// The header in words.
struct VerdictWords {
    Mark mark = Mark::Ahead;
    Role back = Role::Window;
    QString headline;                      ///< "Rejected at Subscription"
    QString sentence;                      ///< the first blocking cause
    std::optional<std::size_t> run, stage; ///< where that is
    std::vector<VerdictLight> lights;      ///< none where nothing runs
    QString legend;
    std::vector<VerdictTag> tags;
};

[[nodiscard]] VerdictWords verdictWords(const LiveCase& live);

} // namespace attest::ui

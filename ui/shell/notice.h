// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace attest::ui {

/// Something to tell, in the window and never in front of it.
struct Notice {
    Mark mark = Mark::Warned;
    QString title;
    QString detail; ///< what happened and what to do; may be empty
    struct Act {
        QString text;
        std::function<void()> run;
    };
    std::vector<Act> acts; ///< each ends the notice
    /// Asking again for the same thing replaces the notice of that key.
    QString key;
    std::function<void()> dismissed; ///< by hand
};

} // namespace attest::ui

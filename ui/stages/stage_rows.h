// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"
#include "theme/marks.h"

#include <QtCore/QString>

#include <vector>

namespace attest::ui {

/// One stage of the rail, in words.
struct StageRow {
    session::StageKey key;
    QString title;
    QString summary;  ///< what it established or found, or why it did not
    QString state;    ///< "passed", "not reached yet"
    QString question; ///< what it asks
    QString remark;   ///< "rests on an earlier failure"; often empty
    Mark mark = Mark::Ahead;
    bool next = false; ///< the next step runs it
    bool breakpoint = false;

    friend bool operator==(const StageRow&, const StageRow&) = default;
};

/// All stages of the method of the run that is looked at, in the order they run.
[[nodiscard]] std::vector<StageRow> stageRows(const LiveCase& live);
/// "Nonce, failed: The document answers an earlier challenge", with "breakpoint" and "next" where they
/// hold: the row for those who hear it.
[[nodiscard]] QString spoken(const StageRow& row);
/// Everything about it, a line each.
[[nodiscard]] QString toolTipOf(const StageRow& row);

} // namespace attest::ui

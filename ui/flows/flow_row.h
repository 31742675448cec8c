// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"
#include "theme/marks.h"

#include <QtCore/QString>

#include <optional>
#include <span>
#include <vector>

namespace attest::ui {

/// One request that a run put, would put, or was kept from putting. All texts are safe to show.
struct FlowRow {
    QString kind;   ///< "key set"
    QString target; ///< "GET https://..."
    QString rule;   ///< what allowed it, or why it was refused
    Mark mark = Mark::Ahead;
    QString status; ///< word, and HTTP status where there was one
    std::optional<std::size_t> bytes;
    QString source; ///< "recorded (keys.json)", "supplied by hand", "nobody asked"

    std::string key;                          ///< verify::requestKey; empty for a refused address
    std::optional<verify::Exchange> exchange; ///< nothing for a refused address
    std::optional<BufferId> buffer;           ///< of the reply in the run that is shown
    bool recorded = false;                    ///< the case holds an answer
    bool waiting = false;                     ///< the run waits for it now
};

/// More of them nobody reads; a run asks for a few dozen at most.
inline constexpr std::size_t kMostFlows = 500;

/// In the order they were put, what the run waits for last, then what the case holds beside.
[[nodiscard]] std::vector<FlowRow> flowsOf(const LiveCase& live);

/// As the pane and the status bar say them.
struct FlowCounts {
    std::size_t requests = 0, unanswered = 0;
};
[[nodiscard]] FlowCounts countsOf(std::span<const FlowRow> rows);

/// "GET https://..." as the policy's cloud has it.
[[nodiscard]] QString targetOf(const verify::Request& request, policy::Cloud cloud);
[[nodiscard]] QString ruleOf(const verify::Request& request);
[[nodiscard]] policy::Cloud cloudOf(const verify::Context& context);
/// Commands that would fetch it, one a line. Credentials stand in them as $TOKEN.
[[nodiscard]] QString curlOf(const verify::Request& request, policy::Cloud cloud);

} // namespace attest::ui

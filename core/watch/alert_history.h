// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "watch/alert_watch.h"

#include <string>

namespace attest::watch {

namespace issue {
/// params: reason ("file", "json", "version", "rules", "events")
inline constexpr IssueId kBadAlertHistory{"metrics.bad-alert-history"};
inline constexpr IssueId kAlertHistoryNotKept{"metrics.alert-history-not-kept"}; ///< params: reason
} // namespace issue

/// What is longer is none that this wrote.
inline constexpr std::size_t kMostHistoryBytes = std::size_t{8} << 20U;

/// The events as text, with the rules that they are of, each once. Of what would be too long the oldest are
/// left out, and so are events with more labels than are read: what is written can be read. {"version":1,"judged":NANOS,"rules":[...],"events":[{"rule":0,"labels":[["instance","a"]],
/// "from":"pending","to":"firing","at":NANOS,"value":0.75}]}; a rule is the text that readAlertRules() takes.
[[nodiscard]] std::string alertHistoryText(const AlertHistory& history);

/// All of it or nothing: what somebody else wrote in part is no history.
[[nodiscard]] Result<AlertHistory> readAlertHistory(Bytes text);

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What the lab itself runs into. What it simulates never has an id of these.
namespace attest::lab::issue {

/// params: port (0: any), reason (the system's own word for it)
inline constexpr IssueId kCannotListen{"lab.cannot-listen"};

// A lab service as its client sees it. params of all: port, reason
/// Nobody listens there, or the connection was closed before an answer began.
inline constexpr IssueId kUnreachable{"lab.unreachable"};
inline constexpr IssueId kTimedOut{"lab.timed-out"};
/// What came back is no HTTP, was cut off, or is larger than the client takes.
inline constexpr IssueId kBadAnswer{"lab.bad-answer"};

/// params: machine, known (the names there are)
inline constexpr IssueId kNoSuchMachine{"lab.no-such-machine"};

} // namespace attest::lab::issue

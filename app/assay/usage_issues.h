// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// Why a command was not carried out: the code of an answer without a verdict (exit 2, 3 or 4). Like
/// all ids they are never renamed; their words are in core/explain.
namespace attest::app::issue {

inline constexpr IssueId kUsageBadValue{"usage.bad-value"};
inline constexpr IssueId kUsageConflict{"usage.conflict"};
inline constexpr IssueId kUsageExists{"usage.exists"};
inline constexpr IssueId kUsageHoldsSecret{"usage.holds-secret"};
inline constexpr IssueId kUsageMalformedLine{"usage.malformed-line"};
inline constexpr IssueId kUsageMissingObject{"usage.missing-object"};
inline constexpr IssueId kUsageMissingOperand{"usage.missing-operand"};
inline constexpr IssueId kUsageMissingOption{"usage.missing-option"};
inline constexpr IssueId kUsageMissingValue{"usage.missing-value"};
inline constexpr IssueId kUsageMissingVerb{"usage.missing-verb"};
inline constexpr IssueId kUsageNoInput{"usage.no-input"};
inline constexpr IssueId kUsageNoJson{"usage.no-json"};
inline constexpr IssueId kUsageNotInBatch{"usage.not-in-batch"};
inline constexpr IssueId kUsageRepeatedOption{"usage.repeated-option"};
inline constexpr IssueId kUsageUnexpectedOperand{"usage.unexpected-operand"};
inline constexpr IssueId kUsageUnexpectedValue{"usage.unexpected-value"};
inline constexpr IssueId kUsageUnknownIssue{"usage.unknown-issue"};
inline constexpr IssueId kUsageUnknownOption{"usage.unknown-option"};
inline constexpr IssueId kUsageUnknownPolicy{"usage.unknown-policy"};
inline constexpr IssueId kUsageUnknownShell{"usage.unknown-shell"};
inline constexpr IssueId kUsageUnknownVerb{"usage.unknown-verb"};
inline constexpr IssueId kUsageUnreadablePath{"usage.unreadable-path"};
inline constexpr IssueId kUsageUnwritablePath{"usage.unwritable-path"};
inline constexpr IssueId kUnsupportedVerb{"unsupported.verb"};
inline constexpr IssueId kInternalFault{"internal.fault"};

} // namespace attest::app::issue

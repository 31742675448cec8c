// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

namespace attest::telemetry::issue {

// What lines of a log mean; events and causes name these by their text, too.
inline constexpr IssueId kProofRejected{"log.proof-rejected"};
inline constexpr IssueId kNoPolicyAuthorizes{"log.no-policy-authorizes"};
inline constexpr IssueId kNoIdentityToken{"log.no-identity-token"};
inline constexpr IssueId kMetadataUnreachable{"log.metadata-unreachable"};
inline constexpr IssueId kMetadataThrottled{"log.metadata-throttled"};
inline constexpr IssueId kMetadataRefused{"log.metadata-refused"};
inline constexpr IssueId kLoginFailed{"log.login-failed"};
inline constexpr IssueId kSessionStuck{"log.session-stuck"}; ///< params: seconds, step
inline constexpr IssueId kSessionSlow{"log.session-slow"};   ///< params: seconds

// What is odd about a line.
inline constexpr IssueId kDuplicateName{"log.duplicate-name"}; ///< params: name
inline constexpr IssueId kMalformed{"log.malformed"};
inline constexpr IssueId kTooDeep{"log.too-deep"};          ///< params: limit
inline constexpr IssueId kLineTooLong{"log.line-too-long"}; ///< params: limit
inline constexpr IssueId kNotUtf8{"log.not-utf8"};
inline constexpr IssueId kNulBytes{"log.nul-bytes"};
inline constexpr IssueId kTerminalControls{"log.terminal-controls"};
inline constexpr IssueId kClockBackwards{"log.clock-backwards"}; ///< params: seconds

// What a person gave.
/// params: column (from 1), reason
inline constexpr IssueId kBadFilter{"log.bad-filter"};
inline constexpr IssueId kBadPattern{"log.bad-pattern"}; ///< params: pattern, reason
/// A catalogue of events cannot be used. params: reason ("not-json", "not-an-object", "unknown-member", "not-list",
/// "not-object", "id-or-text-missing", "text-or-issue-missing", "unknown-match", "unknown-role", "too-many"), entry,
/// line
inline constexpr IssueId kBadCatalogue{"log.bad-catalogue"};
inline constexpr IssueId kUnreadable{"log.unreadable"}; ///< params: file, reason

} // namespace attest::telemetry::issue

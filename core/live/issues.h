// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

namespace attest::live::issue {

inline constexpr IssueId kUnreadable{"source.unreadable"};        ///< params: source, reason
inline constexpr IssueId kMissing{"source.missing"};              ///< params: source
inline constexpr IssueId kTruncated{"source.truncated"};          ///< params: source
inline constexpr IssueId kBadGzip{"source.bad-gzip"};             ///< params: source
inline constexpr IssueId kCommandFailed{"source.command-failed"}; ///< params: source, reason, said
inline constexpr IssueId kBadSpec{"source.bad-spec"};             ///< params: source
inline constexpr IssueId kSpoolFailed{"source.spool-failed"};     ///< params: file, reason
inline constexpr IssueId kGivenUp{"source.given-up"};             ///< params: lines
inline constexpr IssueId kKeptGap{"source.kept-gap"};             ///< params: lines, reason

/// What was kept of it stands, and it cannot go on from there. params: source
inline constexpr IssueId kNotContinued{"source.not-continued"};

} // namespace attest::live::issue

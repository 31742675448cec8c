// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What can be wrong with an exposition. Spans point into its text.
namespace attest::telemetry::issue {

/// params: expected ("metric-name", "label-name", "equals", "quote", "closing-quote",
/// "comma-or-brace", "blank", "value", "labels", "metadata", "end-of-line"), found (the character;
/// empty at the end of the line)
inline constexpr IssueId kMetricsSyntax{"metrics.syntax"};
inline constexpr IssueId kMetricsNotUtf8{"metrics.not-utf8"};
inline constexpr IssueId kMetricsBadNumber{"metrics.bad-number"};           ///< params: text
inline constexpr IssueId kMetricsBadTimestamp{"metrics.bad-timestamp"};     ///< params: text
inline constexpr IssueId kMetricsDuplicateLabel{"metrics.duplicate-label"}; ///< params: name
inline constexpr IssueId kMetricsReservedLabel{"metrics.reserved-label"};   ///< params: name
inline constexpr IssueId kMetricsBadType{"metrics.bad-type"};               ///< params: name, type
/// params: keyword ("HELP", "TYPE", "UNIT"), name
inline constexpr IssueId kMetricsRepeatedMetadata{"metrics.repeated-metadata"};
inline constexpr IssueId kMetricsLateMetadata{"metrics.late-metadata"}; ///< params: keyword, name
inline constexpr IssueId kMetricsUnitMismatch{"metrics.unit-mismatch"}; ///< params: name, unit
inline constexpr IssueId kMetricsUnitNotAllowed{"metrics.unit-not-allowed"}; ///< params: name, type
inline constexpr IssueId kMetricsNoEof{"metrics.no-eof"};
inline constexpr IssueId kMetricsAfterEof{"metrics.after-eof"};
inline constexpr IssueId kMetricsBlankLine{"metrics.blank-line"};
inline constexpr IssueId kMetricsCutShort{"metrics.cut-short"};
inline constexpr IssueId kMetricsClashingName{"metrics.clashing-name"};     ///< params: name
inline constexpr IssueId kMetricsBadBound{"metrics.bad-bound"};             ///< params: label, text
inline constexpr IssueId kMetricsBadValue{"metrics.bad-value"};             ///< params: name, type
inline constexpr IssueId kMetricsNoStateLabel{"metrics.no-state-label"};    ///< params: name
inline constexpr IssueId kMetricsInterleaved{"metrics.interleaved"};        ///< params: name
inline constexpr IssueId kMetricsMixedTimes{"metrics.mixed-times"};         ///< params: name
inline constexpr IssueId kMetricsTimesBackwards{"metrics.times-backwards"}; ///< params: name
inline constexpr IssueId kMetricsExemplarPlace{"metrics.exemplar-place"};   ///< params: name
inline constexpr IssueId kMetricsExemplarLength{"metrics.exemplar-length"}; ///< params: limit
inline constexpr IssueId kMetricsBucketOrder{"metrics.bucket-order"};       ///< params: name
inline constexpr IssueId kMetricsBucketFalls{"metrics.bucket-falls"};       ///< params: name
inline constexpr IssueId kMetricsNoInfinity{"metrics.no-infinity"};         ///< params: name
inline constexpr IssueId kMetricsCountDiffers{"metrics.count-differs"};     ///< params: name
inline constexpr IssueId kMetricsSumAlone{"metrics.sum-alone"};             ///< params: name
inline constexpr IssueId kMetricsSumNegative{"metrics.sum-negative"};       ///< params: name
inline constexpr IssueId kMetricsTooLarge{"metrics.too-large"}; ///< params: limit (bytes)
/// params: limit, what ("series", "families", "labels", "label-bytes")
inline constexpr IssueId kMetricsTooMany{"metrics.too-many"};

} // namespace attest::telemetry::issue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "telemetry/metrics/series.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// A label has one of the values, or none of them.
struct LabelMatch {
    std::string label;               ///< its key
    std::vector<std::string> values; ///< compared without case, as outcomes are
    enum class Is { OneOf, NoneOf } is = Is::OneOf;
    friend bool operator==(const LabelMatch&, const LabelMatch&) = default;
};

/// Series by their metric's key and their labels.
struct SeriesMatch {
    std::string key;
    std::vector<LabelMatch> labels;

    [[nodiscard]] bool holds(const SeriesTable::Series& series) const;
    friend bool operator==(const SeriesMatch&, const SeriesMatch&) = default;
};

/// When somebody has to be told.
struct AlertRule {
    enum class Kind {
        Rate,    ///< a counter rises faster than `above` a second, over `window`
        Ratio,   ///< `what` is more than `above` of `whole`, of what both added over `window`
        Value,   ///< a gauge is more than `above`
        Absence, ///< no series has had a value for `window`
        Expiry,  ///< a gauge of seconds since 1970 lies less than `above` seconds ahead
    };
    std::string name; ///< letters, digits and underscores
    Kind kind = Kind::Rate;
    SeriesMatch what, whole;
    std::vector<std::string>
        by; ///< labels: an alert for each of their values. "instance": the server
    double above = 0;
    double clear = 0;          ///< it stays until the value is at most this (of Expiry: at least)
    double least = 0;          ///< of Ratio: what the whole has to have added
    std::int64_t window = 300; ///< seconds
    std::int64_t hold = 0;     ///< seconds that it has to last before it fires
    std::int64_t keep = 0;     ///< seconds that it has to be over before it ends
    std::string severity = "warning"; ///< "critical", "warning" or "info"
    friend bool operator==(const AlertRule&, const AlertRule&) = default;
};

/// What AlertRule::window, hold and keep may be: a leap year.
inline constexpr std::int64_t kLongestSpan = std::int64_t{366} * 86'400;
inline constexpr std::int64_t kShortestWindow = 1; ///< of the others 0

[[nodiscard]] std::string_view kindName(AlertRule::Kind kind);

/// For what the product documents: failed proofs, failing calls, SVIDs that run out, a server that is
/// no longer there. Of each server by itself, where metrics tell servers apart.
[[nodiscard]] std::vector<AlertRule> builtInAlertRules();

namespace issue {
/// params: member, reason ("missing", "unknown", "not-text", "not-a-number", "not-a-list", "bad-name",
/// "bad-value", "twice")
inline constexpr IssueId kMetricsBadRule{"metrics.bad-rule"};
} // namespace issue

/// {"rules":[{"name","kind","metric","labels":{"outcome":["failed"]},"not":{...},"of":{"metric",
/// "labels","not"},"by":[...],"above","clear","least","window","for","keep","severity"}]}. Times in
/// seconds. Unknown members are refused: a misspelt one would be a rule that nobody wrote.
[[nodiscard]] Result<std::vector<AlertRule>> readAlertRules(Bytes text);

/// Text that readAlertRules() reads as the same rules.
[[nodiscard]] std::string alertRulesJson(std::span<const AlertRule> rules);

/// As a file of Prometheus' alerting rules. A metric is asked for in all spellings of its name,
/// with dots or underscores, with and without _total. What Prometheus has no word for (`clear`) is left out.
[[nodiscard]] std::string prometheusRules(std::span<const AlertRule> rules);
/// The expression of one.
[[nodiscard]] std::string promqlOf(const AlertRule& rule);

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"
#include "telemetry/metrics/histogram_rules.h"
#include "telemetry/metrics/summary_rules.h"

#include <optional>
#include <unordered_set>

namespace attest::telemetry {

/// What OpenMetrics says of the samples of one family: which values and labels a type takes, that
/// groups stand together and their times do not go back.
class OpenRules {
public:
    /// Of a rule that is broken.
    struct Broken {
        IssueId id;
        Params params;
    };
    enum class Keep { Yes, No }; ///< No: the same sample at the same time again

    explicit OpenRules(const Exposition& exposition) : m_exposition(exposition) {}

    void startFamily(std::string_view plainName, MetricType type);
    [[nodiscard]] std::optional<Broken> sample(const Sample& sample, bool hasExemplar, Keep& keep);
    [[nodiscard]] std::optional<Broken> endFamily();

private:
    /// The labels that tell metrics of a family apart, and the one that its type adds.
    struct Labels {
        std::uint64_t group = 0, all = 0;
        std::optional<std::string> special; ///< le, quantile, or the state
    };
    [[nodiscard]] Labels read(const Sample& sample) const;
    [[nodiscard]] std::optional<Broken> label(const Sample& sample, const Labels& labels) const;
    [[nodiscard]] std::optional<Broken> value(const Sample& sample, bool hasExemplar) const;
    [[nodiscard]] std::optional<Broken> grouping(
        const Sample& sample, const Labels& labels, Keep& keep);
    [[nodiscard]] Broken broken(IssueId id) const;
    [[nodiscard]] Broken badValue() const;

    const Exposition& m_exposition;
    std::string_view m_name;
    MetricType m_type = MetricType::Unknown;
    HistogramRules m_histogram;
    SummaryRules m_summary;
    bool m_any = false;
    std::uint64_t m_group = 0;
    std::int64_t m_time = kNoTime;
    std::unordered_set<std::uint64_t> m_groups;
    std::unordered_set<std::uint64_t> m_sameTime;
};

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/open_rules.h"

#include "base/bounded_text.h"
#include "telemetry/metrics/hash.h"
#include "telemetry/metrics/issues.h"
#include "telemetry/metrics/number.h"

#include <cmath>

namespace attest::telemetry {
namespace {

bool isHistogram(MetricType type)
{
    return type == MetricType::Histogram || type == MetricType::GaugeHistogram;
}

// Of any form, but infinity as "+Inf" alone.
std::optional<double> canonical(const std::optional<std::string>& text)
{
    const auto value = text ? readNumber(*text) : std::nullopt;
    if (!value || std::isnan(*value)
        || (std::isinf(*value) && *text != "+Inf" && *text != "-Inf")) {
        return {};
    }
    return value;
}

bool isCounting(Part part)
{
    return part == Part::Total || part == Part::Sum || part == Part::Count || part == Part::Bucket;
}

} // namespace

void OpenRules::startFamily(std::string_view plainName, MetricType type)
{
    m_name = plainName;
    m_type = type;
    m_histogram = {};
    m_summary = {};
    m_any = false;
    m_groups.clear();
    m_sameTime.clear();
}

OpenRules::Broken OpenRules::broken(IssueId id) const
{
    return {id, {{"name", bounded(std::string(m_name), kMostNameBytes)}}};
}

OpenRules::Broken OpenRules::badValue() const
{
    return {issue::kMetricsBadValue,
        {{"name", bounded(std::string(m_name), kMostNameBytes)},
            {"type", std::string(typeName(m_type))}}};
}

OpenRules::Labels OpenRules::read(const Sample& sample) const
{
    std::string_view special;
    if (m_type == MetricType::StateSet) {
        special = m_name;
    } else if (isHistogram(m_type) && sample.part == Part::Bucket) {
        special = "le";
    } else if (m_type == MetricType::Summary && sample.part == Part::Plain) {
        special = "quantile";
    }
    Labels found;
    auto labels = m_exposition.labelsOf(sample);
    LabelView label;
    // The order of labels means nothing, so what is made of them must not depend on it.
    while (labels.next(label)) {
        const bool plain = !label.nameEscaped && !label.valueEscaped;
        const auto hash = plain ? hashOf(label.value, hashOf(label.name))
                                : hashOf(label.valueText(), hashOf(label.nameText()));
        found.all += mixed(hash, 1);
        if (!special.empty()
            && (label.nameEscaped ? label.nameText() == special : label.name == special)) {
            found.special = label.valueText();
        } else {
            found.group += mixed(hash, 2);
        }
    }
    if (m_type == MetricType::Info) {
        found.group = 0; // each set of labels is one, and nothing says which belong together
    }
    found.all = mixed(found.all, static_cast<std::uint64_t>(sample.part));
    return found;
}

std::optional<OpenRules::Broken> OpenRules::label(const Sample& sample, const Labels& labels) const
{
    const auto bad = [&](const char* label) {
        return Broken{issue::kMetricsBadBound,
            {{"label", std::string(label)},
                {"text", bounded(labels.special.value_or(""), kMostNameBytes)}}};
    };
    if (m_type == MetricType::StateSet && !labels.special) {
        return broken(issue::kMetricsNoStateLabel);
    }
    if (isHistogram(m_type) && sample.part == Part::Bucket && !canonical(labels.special)) {
        return bad("le");
    }
    if (m_type == MetricType::Summary && sample.part == Part::Plain) {
        const auto quantile = canonical(labels.special);
        if (!quantile || *quantile < 0 || *quantile > 1) {
            return bad("quantile");
        }
    }
    return {};
}

std::optional<OpenRules::Broken> OpenRules::value(const Sample& sample, bool hasExemplar) const
{
    const double value = sample.value;
    const bool whole = sample.part == Part::Bucket || sample.part == Part::Count;
    // Whether the sum of a histogram or summary may be negative is for its other samples to say.
    const bool signless = isCounting(sample.part)
        && !(sample.part == Part::Sum && (isHistogram(m_type) || m_type == MetricType::Summary));
    const bool wrong = (whole && (!std::isfinite(value) || std::trunc(value) != value))
        || (isCounting(sample.part) && std::isnan(value)) || (signless && value < 0)
        || (m_type == MetricType::StateSet && value != 0 && value != 1)
        || (m_type == MetricType::Info && value != 1);
    if (wrong) {
        return badValue();
    }
    const bool mayHave = (isHistogram(m_type) && sample.part == Part::Bucket)
        || (m_type == MetricType::Counter && sample.part == Part::Total);
    if (hasExemplar && !mayHave) {
        return broken(issue::kMetricsExemplarPlace);
    }
    return {};
}

std::optional<OpenRules::Broken> OpenRules::grouping(
    const Sample& sample, const Labels& labels, Keep& keep)
{
    const bool same = m_any && labels.group == m_group;
    if (same) {
        if ((sample.time == kNoTime) != (m_time == kNoTime)) {
            return broken(issue::kMetricsMixedTimes);
        }
        if (sample.time < m_time && m_type != MetricType::Info) {
            return broken(issue::kMetricsTimesBackwards);
        }
        if (sample.time != m_time) {
            m_sameTime.clear();
        }
    } else {
        if (!m_groups.insert(labels.group).second) {
            return broken(issue::kMetricsInterleaved);
        }
        m_sameTime.clear();
    }
    keep = m_sameTime.insert(labels.all).second ? Keep::Yes : Keep::No;
    m_any = true;
    m_group = labels.group;
    m_time = sample.time;
    return {};
}

std::optional<OpenRules::Broken> OpenRules::sample(
    const Sample& sample, bool hasExemplar, Keep& keep)
{
    const auto labels = read(sample);
    if (auto wrong = label(sample, labels)) {
        return wrong;
    }
    if (auto wrong = value(sample, hasExemplar)) {
        return wrong;
    }
    if (auto wrong = grouping(sample, labels, keep)) {
        return wrong;
    }
    if (keep == Keep::No) {
        return {};
    }
    if (m_type == MetricType::Summary && !m_summary.sample(labels.group, sample)) {
        return badValue();
    }
    if (!isHistogram(m_type)) {
        return {};
    }
    const double bound = sample.part == Part::Bucket ? canonical(labels.special).value_or(0) : 0;
    const auto wrong
        = m_histogram.sample(labels.group, sample, bound, m_type == MetricType::GaugeHistogram);
    return wrong ? std::optional(broken(*wrong)) : std::nullopt;
}

std::optional<OpenRules::Broken> OpenRules::endFamily()
{
    if (!m_summary.end()) {
        return badValue();
    }
    const auto wrong = m_histogram.end();
    return wrong ? std::optional(broken(*wrong)) : std::nullopt;
}

} // namespace attest::telemetry

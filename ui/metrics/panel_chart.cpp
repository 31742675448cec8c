// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_spec.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>
#include <map>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::MetricsPane)
};

constexpr std::size_t kLongestValue = 60;

/// Labels whose value is the same in every line.
std::map<std::string, std::string> sameIn(std::span<const watch::MetricLines> answers)
{
    std::map<std::string, std::string> same;
    std::map<std::string, bool> differs;
    for (const auto& answer : answers) {
        for (const auto& line : answer.lines) {
            for (const auto& label : line.by) {
                const auto [at, fresh] = same.try_emplace(label.name, label.value);
                differs[label.name] |= at->second != label.value;
            }
        }
    }
    std::erase_if(same, [&](const auto& each) { return differs[each.first]; });
    return same;
}

QString nameOf(const PanelPart& part, const watch::MetricLine& line,
    const std::map<std::string, std::string>& same)
{
    QStringList words;
    for (const auto& label : line.by) {
        if (!same.contains(label.name) && !label.value.empty()) {
            words.push_back(shown(label.value, kLongestValue));
        }
    }
    if (!part.name.isEmpty()) {
        words.push_back(part.name);
    }
    return words.isEmpty() ? Words::tr("value") : words.join(QStringLiteral(" "));
}

bool isAnywhere(const watch::MetricLine& line)
{
    return std::any_of(line.points.begin(), line.points.end(),
        [](const telemetry::Point& point) { return point.value == point.value; });
}

} // namespace

Chart chartOf(const PanelSpec& panel, std::span<const watch::MetricLines> answers,
    std::span<const telemetry::AlertRule> rules)
{
    Chart chart;
    chart.title = panel.title;
    chart.unit = panel.unit;
    const auto same = sameIn(answers);
    QStringList common;
    for (const auto& [name, value] : same) {
        if (!value.empty()) {
            common.push_back(shown(value, kLongestValue));
        }
    }
    std::size_t left = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        left += answers[i].left;
        for (const auto& line : answers[i].lines) {
            if (!isAnywhere(line)) {
                continue;
            }
            ChartSeries series{
                nameOf(panel.parts[i], line, same), panel.parts[i].meaning, line.points};
            for (auto& point : series.points) {
                point.value *= panel.scale;
            }
            chart.series.push_back(std::move(series));
        }
    }
    if (left > 0) {
        common.push_back(Words::tr("%n more not shown", nullptr, static_cast<int>(left)));
    }
    chart.subtitle = common.join(QStringLiteral(" · "));
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& each) {
        return !panel.limitKey.empty() && each.kind == telemetry::AlertRule::Kind::Ratio
            && each.what.key == panel.limitKey;
    });
    if (rule != rules.end()) {
        chart.limit = rule->above * panel.scale;
        chart.limitWords = Words::tr("alert above %1 %").arg(valueText(*chart.limit));
    }
    return chart;
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_spec.h"
#include "telemetry/metrics/names.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::MetricsPane)
};

constexpr std::size_t kMostPanels = 24;
constexpr std::size_t kLongest = 400;
constexpr std::array kTakes{"rate", "value", "quantile", "left"};

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> parts;
    for (const auto& part : QString::fromStdString(text).split(QLatin1Char(','))) {
        if (const auto one = part.trimmed(); !one.isEmpty()) {
            parts.push_back(one.toStdString());
        }
    }
    return parts;
}

std::optional<telemetry::LabelMatch> matchOf(const std::string& text)
{
    const auto at = text.find('=');
    if (at == std::string::npos || at == 0) {
        return {};
    }
    const bool isNot = text[at - 1] == '!';
    const auto name = QString::fromStdString(text.substr(0, at - (isNot ? 1 : 0))).trimmed();
    auto value = QString::fromStdString(text.substr(at + 1)).trimmed();
    if (value.size() > 1 && value.startsWith(QLatin1Char('"'))
        && value.endsWith(QLatin1Char('"'))) {
        value = value.mid(1, value.size() - 2);
    }
    if (name.isEmpty()) {
        return {};
    }
    using Is = telemetry::LabelMatch::Is;
    return telemetry::LabelMatch{telemetry::labelKey(name.toStdString()), {value.toStdString()},
        isNot ? Is::NoneOf : Is::OneOf};
}

watch::LineQuestion::Take takeOf(PanelSpec::Take take)
{
    using Take = watch::LineQuestion::Take;
    constexpr std::array kAll{Take::Rate, Take::Value, Take::Quantile, Take::Left};
    return kAll[static_cast<std::size_t>(take)];
}

QString unitOf(PanelSpec::Take take)
{
    switch (take) {
    case PanelSpec::Take::Rate:
        return Words::tr("a second");
    case PanelSpec::Take::Quantile:
        return Words::tr("s");
    case PanelSpec::Take::Left:
        return Words::tr("days left");
    case PanelSpec::Take::Value:
        break;
    }
    return {};
}

} // namespace

std::optional<PanelSpec> customPanel(const std::string& metric, PanelSpec::Take take,
    const std::string& labels, const std::string& by)
{
    if (metric.empty() || metric.size() > kLongest || labels.size() > kLongest
        || by.size() > kLongest) {
        return {};
    }
    PanelSpec panel;
    panel.of = PanelSpec::Of::Person;
    panel.metric = metric;
    panel.labels = labels;
    panel.by = by;
    panel.take = take;
    panel.title = shown(metric, 80);
    panel.unit = unitOf(take);
    panel.scale = take == PanelSpec::Take::Left ? 1.0 / 86'400 : 1;
    PanelPart part;
    // As it is spelled in whichever exposition: what counts is the key.
    using telemetry::MetricType;
    part.question.what.key = telemetry::metricKey(
        metric, take == PanelSpec::Take::Quantile ? MetricType::Histogram : MetricType::Unknown);
    part.question.take = takeOf(take);
    part.question.most = 6;
    for (const auto& text : split(labels)) {
        auto match = matchOf(text);
        if (!match) {
            return {};
        }
        part.question.what.labels.push_back(std::move(*match));
    }
    for (const auto& name : split(by)) {
        part.question.by.push_back(telemetry::labelKey(name));
    }
    panel.parts.push_back(std::move(part));
    return panel;
}

QByteArray panelsJson(std::span<const PanelSpec> panels)
{
    QJsonArray all;
    for (const auto& panel : panels) {
        if (panel.of == PanelSpec::Of::Person) {
            all.append(QJsonObject{{QStringLiteral("metric"), QString::fromStdString(panel.metric)},
                {QStringLiteral("take"),
                    QLatin1String(kTakes[static_cast<std::size_t>(panel.take)])},
                {QStringLiteral("labels"), QString::fromStdString(panel.labels)},
                {QStringLiteral("by"), QString::fromStdString(panel.by)}});
        }
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<PanelSpec> panelsOf(const QByteArray& json)
{
    std::vector<PanelSpec> panels;
    for (const auto& value : QJsonDocument::fromJson(json).array()) {
        const auto one = value.toObject();
        const auto text = [&](const char* name) {
            return one.value(QLatin1String(name)).toString().toStdString();
        };
        const auto take = std::find(kTakes.begin(), kTakes.end(), text("take"));
        if (take == kTakes.end() || panels.size() >= kMostPanels) {
            continue;
        }
        if (auto panel = customPanel(text("metric"),
                static_cast<PanelSpec::Take>(take - kTakes.begin()), text("labels"), text("by"))) {
            panels.push_back(std::move(*panel));
        }
    }
    return panels;
}

} // namespace attest::ui

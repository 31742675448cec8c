// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"
#include "watch/metric_lines.h"

#include <QtCore/QByteArray>

#include <span>

namespace attest::ui {

/// Lines of a panel that are asked for at once.
struct PanelPart {
    watch::LineQuestion question;
    QString name; ///< "success"; labels are added to it
    ChartSeries::Meaning meaning = ChartSeries::Meaning::Plain;
};

/// What a panel shows, before anything is known of it.
struct PanelSpec {
    QString id;
    QString title, unit;
    std::vector<PanelPart> parts;
    double scale = 1;     ///< what values are multiplied by to be of the unit
    std::string limitKey; ///< the metric whose alert rule of shares sets a limit; or empty
    enum class Of { Program, Person } of = Of::Program;

    /// Of a person's own: how it was asked for.
    std::string metric, labels, by;
    enum class Take { Rate, Value, Quantile, Left } take = Take::Rate;
};

/// What the product, gRPC and the process are watched by.
[[nodiscard]] std::vector<PanelSpec> builtInPanels();
/// Days until certificates and tokens run out, of whichever metrics tell: their names say so. Without
/// parts where there are none.
[[nodiscard]] PanelSpec expiryPanel(std::span<const watch::MetricName> names);
/// One of a person's own. Labels are "outcome=failed, attestor_type!=azure_msi", names in `by` separated
/// by commas. Nothing where they cannot be read.
[[nodiscard]] std::optional<PanelSpec> customPanel(const std::string& metric, PanelSpec::Take take,
    const std::string& labels, const std::string& by);

/// What was asked for, for the settings; and back, leaving out what cannot be read.
[[nodiscard]] QByteArray panelsJson(std::span<const PanelSpec> panels);
[[nodiscard]] std::vector<PanelSpec> panelsOf(const QByteArray& json);

/// The chart of the answers, one for each part. What all lines have in common is the subtitle.
[[nodiscard]] Chart chartOf(const PanelSpec& panel, std::span<const watch::MetricLines> answers,
    std::span<const telemetry::AlertRule> rules);

} // namespace attest::ui

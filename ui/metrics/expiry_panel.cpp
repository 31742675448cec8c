// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_spec.h"
#include "telemetry/metrics/expiry_names.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::MetricsPane)
};

constexpr std::size_t kMostParts = 6;

bool tellsExpiry(const watch::MetricName& name)
{
    using telemetry::MetricType;
    const bool gauge = name.type == MetricType::Gauge || name.type == MetricType::Unknown;
    return gauge && telemetry::tellsExpiry(name.key);
}

} // namespace

PanelSpec expiryPanel(std::span<const watch::MetricName> names)
{
    PanelSpec panel;
    panel.id = QStringLiteral("expiry");
    panel.title = Words::tr("Certificates and tokens");
    panel.unit = Words::tr("days left");
    panel.scale = 1.0 / 86'400;
    for (const auto& name : names) {
        if (!tellsExpiry(name) || panel.parts.size() >= kMostParts) {
            continue;
        }
        PanelPart part;
        part.question.what.key = name.key;
        part.question.take = watch::LineQuestion::Take::Left;
        part.question.by = {"instance"};
        part.question.most = kMostParts;
        part.name = shown(name.key, 60);
        panel.parts.push_back(std::move(part));
    }
    return panel;
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"

#include <QtCore/QString>

#include <optional>

namespace attest::ui {

/// Labels as a person writes them: "outcome=failed|error, grpc_code!=OK". A backslash takes what follows
/// as it is.
[[nodiscard]] QString labelText(const std::vector<telemetry::LabelMatch>& labels);
/// Nothing where a part has no "=" or no name.
[[nodiscard]] std::optional<std::vector<telemetry::LabelMatch>> readLabels(const QString& text);

} // namespace attest::ui

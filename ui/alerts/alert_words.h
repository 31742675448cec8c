// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"
#include "watch/alert_watch.h"

#include <QtCore/QString>

namespace attest::ui {

/// What a rule is called: of those that are built in a sentence, else its name.
[[nodiscard]] QString titleOf(const telemetry::AlertRule& rule);
/// "spirl_attestation_signer_proof (outcome=failed) is more than 50 % of spirl_attestation_signer_proof".
[[nodiscard]] QString conditionOf(const telemetry::AlertRule& rule);
/// "Ratio", "Rate", ...
[[nodiscard]] QString kindText(telemetry::AlertRule::Kind kind);
[[nodiscard]] QString severityText(const std::string& severity);
/// "firing", "pending", "resolved".
[[nodiscard]] QString stateText(telemetry::Alert::State state);
/// What became of it: the state that it changed to, or that nobody saw it end.
[[nodiscard]] QString outcomeText(const watch::AlertEvent& event);
[[nodiscard]] Mark markOf(telemetry::Alert::State state, const std::string& severity);
/// A value as the rule's limit is written: a share in per cent, a rate with its unit.
[[nodiscard]] QString valueText(const telemetry::AlertRule& rule, double value);
/// "azure_imds on spirl-server-0"; empty where the rule tells nothing apart.
[[nodiscard]] QString whereText(const telemetry::Labels& labels);
/// Date and time, UTC, of nanoseconds since 1970.
[[nodiscard]] QString alertMoment(std::int64_t nanos);
/// The same, without the date where it is today's.
[[nodiscard]] QString alertTime(std::int64_t nanos);

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

#include <string>
#include <string_view>

namespace attest::telemetry {

/// How an answer says that names were escaped, in the Content-Type's parameter of that name.
enum class Escaping { AllowUtf8, Underscores, Dots, Values };
/// Of a Content-Type; AllowUtf8 where it says nothing.
[[nodiscard]] Escaping escapingOf(std::string_view contentType);

/// The name as the server's author wrote it, as far as the escaping can be undone.
[[nodiscard]] std::string displayName(std::string_view raw, Escaping escaping);

/// One spelling for all that a name has on the wire: catalogue, panels and rules go by it. What may
/// not stand in a plain name becomes an underscore, runs of them become one, and the suffix that the
/// type adds goes.
[[nodiscard]] std::string metricKey(std::string_view display, MetricType type);
/// The same for a label's name.
[[nodiscard]] std::string labelKey(std::string_view name);

} // namespace attest::telemetry

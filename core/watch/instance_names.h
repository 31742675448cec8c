// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metric_server.h"

#include <string>
#include <string_view>

namespace attest::watch {

/// What a server of metrics is called where nobody else is called so: its name, or else its host and port.
[[nodiscard]] std::string wantedName(const MetricServer& server);
/// The nth of those that want that name: "one", "one (2)".
[[nodiscard]] std::string instanceName(const std::string& wanted, int nth);
/// Whether what is known of that instance may be of this server, whatever else is watched. A Prometheus answers for
/// whom it will: that is known once it is asked.
[[nodiscard]] bool mayBeOf(const MetricServer& server, std::string_view instance);

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attest::telemetry {

/// Whether a metric of that key says when something runs out, by its name: there is no one name for it.
[[nodiscard]] bool tellsExpiry(std::string_view key);

} // namespace attest::telemetry

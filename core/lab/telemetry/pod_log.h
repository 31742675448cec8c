// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/telemetry/pod.h"

namespace attest::lab {

/// The answer of pods/{name}/log: lines as they are, each behind its RFC 3339 time when
/// timestamps=true asks for it, and followed when follow=true does.
[[nodiscard]] http::Response podLog(const Pod& pod, const http::Request& request, Time now);

} // namespace attest::lab

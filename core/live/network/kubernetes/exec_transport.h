// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "live/network/kubernetes/exec_plugin.h"
#include "net/live_transport.h"

namespace attest::live {

/// A way to a cluster that shows what a program gives for credentials: a token with each request, or a
/// certificate. The program is run before the first request, when what it gave has expired, and once more
/// when the cluster answers 401.
[[nodiscard]] std::shared_ptr<net::Transport> execTransport(
    ExecPlugin plugin, net::NetworkOptions network, Clock clock = {});

} // namespace attest::live

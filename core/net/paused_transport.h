// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/flow.h"
#include "net/transport.h"

#include <functional>
#include <memory>
#include <variant>

namespace attest::net {

/// What is decided about a request before it is sent.
struct LetThrough {};
struct Refuse {};
using Decision = std::variant<LetThrough, Refuse, HttpReply>; ///< a reply: answered in its place

/// Asked before each request, from the thread that sends it; waits as long as a person takes, and no
/// longer than until `cancel` is asked (any decision will do then).
using Gate = std::function<Decision(const HttpRequest& request, const Cancel& cancel)>;

/// Sends only what the gate lets through: net.declined for what it refuses, before any look-up. `flows` is
/// told of what the gate refused or answered; of the rest, the inner transport tells.
[[nodiscard]] std::unique_ptr<Transport> pausedTransport(
    std::shared_ptr<Transport> inner, Gate gate, FlowSink flows = {});

} // namespace attest::net

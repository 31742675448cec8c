// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/live_transport.h"
#include "net/target.h"

#include <functional>
#include <optional>

namespace attest::net {

/// A variable of the environment; nothing where it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The proxy for a target, empty for none. The environment is read as curl and most others do: http_proxy
/// in lower case alone (an upper-case one can come from a web request), HTTPS_PROXY, ALL_PROXY and
/// NO_PROXY in both. This machine itself is never asked for through a proxy. Fails with
/// net.proxy-failed where the proxy's URL is none of http, socks5 or socks5h.
[[nodiscard]] Result<std::string> proxyFor(
    const Target& target, const Proxy& proxy, const Environment& environment);

} // namespace attest::net

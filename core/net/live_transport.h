// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "net/flow.h"
#include "net/place.h"
#include "net/transport.h"

namespace attest::net {

/// How the network is reached.
struct Proxy {
    enum class Kind { System, None, Explicit } kind = Kind::System;
    std::string url; ///< of Explicit: "http://host:port"
};

/// What a server that asks for a certificate gets. Any server of the transport that asks: one transport
/// a cluster.
struct ClientIdentity {
    std::string chainPem; ///< leaf first
    SecretBytes keyPem;   ///< unencrypted
};

struct NetworkOptions {
    Proxy proxy;
    std::string extraCaPem; ///< trusted for TLS besides the system's
    /// Given alone, of a private cluster say, the system's authorities are not asked.
    enum class Trust { SystemAndExtra, ExtraAlone } trust = Trust::SystemAndExtra;
    std::shared_ptr<const ClientIdentity> client; ///< none: no certificate is shown
    Places places;
    /// Looks a name up in place of the system; for tests. Numeric addresses.
    std::function<std::vector<std::string>(const std::string& host)> resolve;
    FlowSink flows;
};

/// The one that opens sockets. TLS 1.2 and later, names always checked.
[[nodiscard]] std::unique_ptr<Transport> liveTransport(NetworkOptions options);

} // namespace attest::net

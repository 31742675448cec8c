// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The only outbound sockets of the program.
namespace attest::net {

struct Header {
    std::string name, value;
    /// A credential is sent, and shown nowhere: flows, errors and copies say that it was there.
    enum class Holds { Plain, Credential } holds = Holds::Plain;
};

/// Where a name may lead. Judged on the address that is connected to, not on one looked up before it.
enum class Reach {
    Public,   ///< public addresses alone: addresses that evidence names
    Metadata, ///< the machine's own metadata service, and never through a proxy
    Named,    ///< what the operator named or Azure is known by: any address
};

/// What an exchange may take at most.
struct Bounds {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds total{30'000};
    std::size_t headerBytes = 64U << 10U;
    std::size_t bodyBytes = 4U << 20U; ///< after decompression
};

struct HttpRequest {
    std::string method = "GET";
    std::string url; ///< absolute, http or https
    std::vector<Header> headers;
    Bytes body;
    enum class Body {
        Plain,
        Credential
    } bodyHolds
        = Body::Plain; ///< of a credential: shown nowhere
    Reach reach = Reach::Named;
    Bounds bounds;
    const char* purpose = ""; ///< for the list of flows: "aia", "discovery", "token", "arm", ...
    std::string rule;         ///< what allowed it, for the list of flows
};

/// A peer's certificate chain as it was presented, leaf first, DER.
struct TlsFacts {
    std::string version, cipher;
    std::vector<Bytes> chain;
};

/// An answer, whatever its status. Redirects are answers: nothing follows them.
struct HttpReply {
    int status = 0;
    std::vector<Header> headers;
    Bytes body;
    std::size_t bodyBytes = 0; ///< of the body, kept or handed over
    std::string address;       ///< that answered, numeric with port; empty when replayed
    std::chrono::milliseconds took{0};
    std::optional<TlsFacts> tls;

    /// A status 2xx.
    [[nodiscard]] bool succeeded() const { return status / 100 == 2; }
    /// The first of that name, compared without case; null when there is none.
    [[nodiscard]] const std::string* header(std::string_view name) const;
};

} // namespace attest::net

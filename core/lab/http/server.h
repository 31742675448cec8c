// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lab/http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace attest::lab::http {

/// What one client may take. Whoever asks for more gets 400, 408, 413 or 431, or is closed.
struct Limits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t bodyBytes = 1024 * 1024;
    std::size_t connections = 1024;            ///< further ones wait in the system's queue
    std::chrono::milliseconds request{10'000}; ///< for all of a request to arrive
    std::chrono::milliseconds idle{60'000};    ///< between two requests of a connection
};

/// The server's certificate with its chain, and its key, all PEM.
struct TlsIdentity {
    std::string chainPem, keyPem;
};

/// Something that was no request, or more than the limits allow.
struct Refusal {
    int status = 400; ///< 0 when the connection was closed without an answer
    std::string reason;
};

struct Options {
    std::uint16_t port = 0; ///< 0: any free one
    std::optional<TlsIdentity> tls;
    Limits limits;
    std::function<void(const Refusal&)> onRefused; ///< called from the server's threads
    unsigned threads = 2;
};

/// Listens on 127.0.0.1 and answers until it is destroyed, which ends all connections. Connections
/// wait without holding a thread, so that slow clients starve nobody.
class Server {
public:
    /// Fails with lab.cannot-listen (parameters port, reason).
    [[nodiscard]] static Result<Server> listen(Handler handler, Options options = {});

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server();

    [[nodiscard]] std::uint16_t port() const;

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace attest::lab::http

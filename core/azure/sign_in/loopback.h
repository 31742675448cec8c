// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/transport.h"

#include <chrono>
#include <string>

namespace attest::azure {

/// What a browser brings back from the sign-in page (RFC 6749 4.1.2): a code, or why there is none.
struct Redirected {
    std::string code;
    std::string error, description;
};

/// Waits on 127.0.0.1 for one browser to come back. Whoever asks without the state that only the browser
/// was given is told so and changes nothing: any program of this machine can connect.
class Loopback {
public:
    /// At any free port. Problems: credential.no-listener
    [[nodiscard]] static Result<Loopback> open();
    Loopback(Loopback&& other) noexcept;
    Loopback& operator=(Loopback&&) = delete;
    ~Loopback();

    /// "http://localhost:4711", the only loopback name that registrations take with any port.
    [[nodiscard]] std::string redirectUri() const;

    /// `said` is what the page says that the browser ends on; plain text.
    /// Problems: credential.browser-timed-out, credential.foreign-answer, net.cancelled
    [[nodiscard]] Result<Redirected> wait(const std::string& state, const std::string& said,
        std::chrono::seconds most, const net::Cancel& cancel);

private:
    Loopback(int descriptor, std::uint16_t port) : m_descriptor(descriptor), m_port(port) {}

    int m_descriptor = -1;
    std::uint16_t m_port = 0;
};

} // namespace attest::azure

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lab/http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace attest::lab::http {

/// One kept connection to a lab service on 127.0.0.1, for the lab's agents. Plain HTTP; answers are
/// bounded in bytes and time. Not for several threads at once.
class Client {
public:
    struct Bounds {
        std::size_t bodyBytes = 1024 * 1024;
        std::chrono::milliseconds time{10'000};
    };
    explicit Client(std::uint16_t port);
    Client(std::uint16_t port, Bounds bounds);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// Connects when it must. Fails with lab.unreachable, lab.timed-out or lab.bad-answer
    /// (parameters port, reason).
    [[nodiscard]] Result<Response> ask(const Request& request);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::lab::http

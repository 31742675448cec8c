// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <chrono>
#include <functional>
#include <string>

/// How a client of a busy service waits, and how long at most.
namespace attest::azure {

/// Before a pause, for whoever watches: "waiting 12 s".
struct Waiting {
    std::chrono::seconds time{0};
    std::chrono::seconds asked{
        0};               ///< that the service asked for; more than `time` where it was capped
    int status = 0;       ///< why: 429, 503, ... ; 202: an operation is under way
    unsigned attempt = 0; ///< from 1
    std::string url;      ///< without its query
};

/// Waits; false when it was cancelled meanwhile.
using Pause = std::function<bool(std::chrono::milliseconds time, const net::Cancel& cancel)>;
/// Really waits, and looks 20 times a second whether it was cancelled.
[[nodiscard]] bool reallyPause(std::chrono::milliseconds time, const net::Cancel& cancel);

struct Patience {
    unsigned attempts = 4;         ///< of one request, the first included
    std::chrono::seconds cap{60};  ///< of one pause: what a service asks beyond is not waited for
    std::chrono::seconds all{180}; ///< of all pauses of one request
    Pause pause = reallyPause;
    std::function<void(const Waiting&)> waiting; ///< may be called from any thread
};

/// The tries of one request and the pauses between them, within somebody's patience.
class Tries {
public:
    explicit Tries(const Patience& patience) : m_patience(patience) {}

    [[nodiscard]] unsigned made() const { return m_made; } ///< the one under way included
    enum class Then { Again, Enough, Cancelled };
    /// What to do after an answer that may pass. Waits as long as the service asks, or else as is `usual`,
    /// before it says Again.
    [[nodiscard]] Then after(const net::HttpReply& reply, std::chrono::seconds usual,
        const std::string& url, const net::Cancel& cancel);

private:
    const Patience& m_patience;
    unsigned m_made = 1;
    std::chrono::seconds m_waited{0};
};

/// What Retry-After says (RFC 9110 10.2.3) in seconds: a date counts from the answer's own Date. Nothing
/// where it is absent or makes no sense.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const net::HttpReply& reply);

} // namespace attest::azure

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "live/network/backoff.h"
#include "live/network/endpoint.h"
#include "live/source.h"

namespace attest::live {

struct LokiOptions {
    Follow follow = Follow::Yes;
    std::optional<Time> since;             ///< an hour ago
    std::chrono::milliseconds poll{2'000}; ///< between two questions when all was taken
    /// How long after its time a line may arrive in Loki and still be taken. What arrives later is missed:
    /// the service can only be asked by the time of lines.
    std::chrono::seconds late{10};
    std::size_t limit
        = 5'000; ///< entries of an answer; the service's own limit is 5000 as it comes
    std::size_t origins = 1'000;
    BackOff::Bounds backOff;
    std::uint64_t seed = 1;
    Clock clock; ///< of whoever wrote the lines; the machine's where none is given
};

/// Lines that a LogQL query without a metric gives, with their times before them, oldest first; each
/// stream (set of labels) is an origin. Asks again and again (query_range): following by a socket is
/// documented as best effort.
[[nodiscard]] std::unique_ptr<Source> lokiSource(
    Endpoint loki, std::string query, LokiOptions options = {});

} // namespace attest::live

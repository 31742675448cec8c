// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/access.h"
#include "telemetry/metrics/scrapes.h"

#include <chrono>
#include <optional>
#include <string>

namespace attest::watch {

/// Of a watch; from 1, never given twice.
using ServerNumber = std::uint32_t;

/// What is asked for metrics, and how often.
struct MetricServer {
    enum class Kind {
        Exposition, ///< access.url is its /metrics
        Prometheus, ///< access.url is the base of its API; it answers for many servers
    } kind
        = Kind::Exposition;
    std::string name; ///< for people, and the label "instance" of its alerts; empty: host and port
    live::MetricsAccess access;
    std::chrono::milliseconds every{15'000}; ///< not less than a second
    std::string selector;            ///< of Prometheus: more label matchers, `cluster="prod"`
    std::chrono::seconds past{3600}; ///< of Prometheus: how far back it is asked at first
};

/// Whose metrics they are: one server, whoever was asked for them.
struct MetricInstance {
    std::string name; ///< the label "instance", or what the server is called here
    /// The pod and the host that its series name; where they name several, none.
    std::vector<std::string> hosts;
    friend bool operator==(const MetricInstance&, const MetricInstance&) = default;
};

/// How it goes with one. Times are nanoseconds since 1970.
struct MetricServerStatus {
    ServerNumber number = 0;
    MetricServer::Kind kind = MetricServer::Kind::Exposition;
    std::string name, url;
    enum class State {
        Connecting, ///< has not answered yet
        Connected,
        Slow,    ///< answers, and takes longer than the watch's `slow`
        Failing, ///< `problem` says why, `nextTry` when it is asked again
    } state
        = State::Connecting;
    std::int64_t since = 0;         ///< of this state
    std::optional<Problem> problem; ///< metrics.*, net.*
    std::uint32_t failures = 0;     ///< one after the other
    bool lacksPast = false;         ///< a Prometheus gives the last hour, and was asked for more
    std::size_t pointsElsewhen
        = 0; ///< of the last answer, left out: their times were not asked for
    std::optional<std::int64_t> lastAnswer, nextTry;
    std::chrono::milliseconds took{0};     ///< of the last answer
    telemetry::ScrapeReport report;        ///< of the last answer
    std::size_t metrics = 0;               ///< that a Prometheus has, looked at or not
    std::size_t badLines = 0;              ///< of it
    bool oddType = false;                  ///< it does not say that these are metrics
    std::vector<MetricInstance> instances; ///< of an exposition the server itself
};

} // namespace attest::watch

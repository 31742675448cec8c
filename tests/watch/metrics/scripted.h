// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metric_watch.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

namespace attest::test {

inline constexpr std::int64_t kSecond = 1'000'000'000;
/// Where a chart's points lie that are 15 seconds apart.
inline constexpr std::int64_t kStart = 1'785'240'000 * kSecond;

/// Time as the test has it.
class SetClock {
public:
    [[nodiscard]] Clock clock()
    {
        return [this] {
            const auto nanos = m_nanos.load();
            return Time{nanos / kSecond, static_cast<std::int32_t>(nanos % kSecond)};
        };
    }
    void advance(std::int64_t nanos) { m_nanos += nanos; }
    [[nodiscard]] std::int64_t now() const { return m_nanos; }

private:
    std::atomic<std::int64_t> m_nanos{kStart};
};

/// Answers by URL, one after the other; the clock goes on before each. Who asks past the last one waits
/// until it is cancelled.
class Scripted final : public net::Transport {
public:
    explicit Scripted(SetClock& clock) : m_clock(clock) {}

    struct Answer {
        std::string body;
        int status = 200;
        std::optional<Problem> problem;
        std::chrono::milliseconds took{3};
        std::int64_t after = 15 * kSecond; ///< what the clock goes on by
        std::string type = "text/plain; version=0.0.4";
    };
    void answer(const std::string& url, Answer answer);
    /// Bodies that all come 15 seconds apart.
    void answers(const std::string& url, const std::vector<std::string>& bodies);
    /// Forms and URLs that were sent, in order.
    [[nodiscard]] std::vector<std::string> sent() const;

    Result<net::HttpReply> exchange(
        const net::HttpRequest& request, const net::Cancel& cancel) override;
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink& sink, const net::Cancel& cancel) override;

private:
    SetClock& m_clock;
    mutable std::mutex m_lock;
    std::condition_variable m_more;
    std::map<std::string, std::deque<Answer>> m_answers;
    std::vector<std::string> m_sent;
};

/// A watch, and waiting for what becomes of it.
class Watched {
public:
    Watched(net::Transport& transport, SetClock& clock,
        std::vector<telemetry::AlertRule> rules = telemetry::builtInAlertRules())
        : Watched(transport, clock.clock(), std::move(rules))
    {
    }
    Watched(net::Transport& transport, Clock clock,
        std::vector<telemetry::AlertRule> rules = telemetry::builtInAlertRules());

    /// Until it holds; false after two minutes.
    template <class Holds>
    bool await(const Holds& holds)
    {
        std::unique_lock guard(m_lock);
        for (;;) {
            if (holds(*watch->now())) {
                return true;
            }
            if (!m_changes.wait_for(guard, std::chrono::minutes(2), [this] { return m_changed; })) {
                return false;
            }
            m_changed = false;
        }
    }
    /// Until the server has been asked so often that its script is at an end, as the clock says.
    bool awaitAnswerAt(std::int64_t time, std::size_t server = 0);

    std::atomic<int> calls{0};

private:
    std::mutex m_lock;
    std::condition_variable m_changes;
    bool m_changed = false;

public:
    std::unique_ptr<watch::MetricWatch> watch;
};

[[nodiscard]] watch::MetricServer serverAt(const std::string& url, const std::string& name = {});

} // namespace attest::test

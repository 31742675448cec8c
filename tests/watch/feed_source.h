// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <condition_variable>
#include <mutex>
#include <string>

namespace attest::test {

/// A source that gives what a test hands it, from the test's own thread.
class FeedSource final : public live::Source {
public:
    /// What is left of one in the hands of a test, after the source itself has gone to a watch.
    class Hand {
    public:
        void lines(
            std::string_view text, std::uint32_t origin = 0, Time arrived = {1'800'000'000, 0})
        {
            if (auto* const sink = waitForStart()) {
                sink->batch({origin, text, arrived});
            }
        }
        void origin(const live::Origin& origin) { waitForStart()->origin(origin); }
        void gap(const live::Gap& gap) { waitForStart()->gap(gap); }
        void status(live::SourceState state)
        {
            live::SourceStatus status;
            status.state = state;
            waitForStart()->status(status);
        }

    private:
        friend class FeedSource;
        live::SourceSink* waitForStart()
        {
            std::unique_lock lock(m_lock);
            m_started.wait_for(
                lock, std::chrono::seconds(60), [this] { return m_sink != nullptr; });
            return m_sink;
        }
        std::mutex m_lock;
        std::condition_variable m_started;
        live::SourceSink* m_sink = nullptr;
    };

    explicit FeedSource(std::string name) : m_name(std::move(name)) {}
    [[nodiscard]] const std::shared_ptr<Hand>& hand() const { return m_hand; }
    [[nodiscard]] const std::string& name() const override { return m_name; }
    void start(live::SourceSink& sink) override
    {
        live::Origin origin;
        origin.name = m_name;
        sink.origin(origin);
        const std::lock_guard lock(m_hand->m_lock);
        m_hand->m_sink = &sink;
        m_hand->m_started.notify_all();
    }
    void stop() override {}

private:
    std::string m_name;
    std::shared_ptr<Hand> m_hand = std::make_shared<Hand>();
};

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/session.h"
#include "watch/log_watch.h"

#include <span>
#include <vector>

namespace attest::watch {

/// Logins as they were known when it was asked: does not change any more, cheap to copy.
class WatchedSessions {
public:
    struct State;
    WatchedSessions() = default;
    explicit WatchedSessions(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

    using One = std::shared_ptr<const telemetry::AttestationSession>;
    /// In the order in which they were first met. One that has not changed since an earlier answer is the
    /// same object. SessionLine::row is a Row of rows(), SessionLine::source a SourceNumber.
    [[nodiscard]] std::span<const One> all() const;
    /// The same for whoever keeps it: to copy 100,000 of them takes as long as to paint a frame.
    [[nodiscard]] std::shared_ptr<const std::vector<One>> shared() const;
    /// The login that a line of rows() is one of; null where it is none of the first lines of any.
    [[nodiscard]] One ofRow(Row row) const;
    /// How many at the front were left out, because there were too many.
    [[nodiscard]] std::uint64_t dropped() const;
    /// Up to where lines were looked at, and whether that is all there was.
    [[nodiscard]] bool caughtUp() const;
    [[nodiscard]] const LogRows& rows() const;

private:
    std::shared_ptr<const State> m_state;
};

/// The logins that a watch's lines tell of, put together on a thread of its own as lines come. What is stuck
/// is judged by the clock while a source goes on, and by the latest line where all have ended.
class SessionWatch {
public:
    explicit SessionWatch(const LogWatch& watch, telemetry::SessionSettings settings = {});
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;
    ~SessionWatch();

    [[nodiscard]] WatchedSessions sessions() const;
    /// As FilteredRows::onChanged.
    void onChanged(std::function<void()> changed);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/watch_inner.h"

#include <atomic>

namespace attest::watch {

/// A thread that goes through all rows of a watch and follows what comes. Whoever derives from it calls
/// begin() when it is made and end() first thing when it goes.
class RowFollower {
public:
    /// Between two looks at what came it rests: else every few lines would be a round of their own.
    RowFollower(std::shared_ptr<LogWatch::Inner> inner, std::chrono::milliseconds rest)
        : m_inner(std::move(inner))
        , m_rest(rest)
    {
    }
    RowFollower(const RowFollower&) = delete;
    RowFollower& operator=(const RowFollower&) = delete;
    virtual ~RowFollower() = default;

protected:
    /// All numbers are new: what was made of rows is void.
    virtual void restart(const LogRows& rows) = 0;
    /// Whether it is so although no number is new.
    [[nodiscard]] virtual bool isVoid(const LogRows& /*rows*/) const { return false; }
    /// Takes rows from there on, as many as it likes, and says up to where.
    [[nodiscard]] virtual Row take(const LogRows& rows, Row from) = 0;
    /// All there is was taken; also now and then while nothing comes.
    virtual void caughtUp(const LogRows& rows) = 0;

    void begin();
    void end();
    [[nodiscard]] LogWatch::Inner& inner() const { return *m_inner; }
    [[nodiscard]] const std::atomic<bool>& stopped() const { return m_stop; }

private:
    void run(const std::stop_token& stop);
    std::shared_ptr<LogWatch::Inner> m_inner;
    const std::chrono::milliseconds m_rest;
    std::atomic<bool> m_stop{false};
    std::jthread m_thread;
};

} // namespace attest::watch

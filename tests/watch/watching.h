// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../live/collector.h"
#include "feed_source.h"
#include "watch/log_watch.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <functional>

namespace attest::test {

inline constexpr std::chrono::milliseconds kLong{60'000};

/// Waits for what a watch tells of; false after twenty seconds.
class Awaiter {
public:
    explicit Awaiter(watch::LogWatch& watch) : m_listening(watch.onChanged([this] { wake(); })) {}
    void wake()
    {
        const std::lock_guard lock(m_lock);
        ++m_calls;
        m_changed.notify_all();
    }
    [[nodiscard]] bool until(const std::function<bool()>& holds)
    {
        const auto deadline = std::chrono::steady_clock::now() + kLong;
        for (;;) {
            std::uint64_t seen = 0;
            {
                const std::lock_guard lock(m_lock);
                seen = m_calls;
            }
            if (holds()) { // asks the watch, and so is told again
                return true;
            }
            std::unique_lock lock(m_lock);
            if (!m_changed.wait_until(lock, deadline, [&] { return m_calls != seen; })) {
                return false;
            }
        }
    }

private:
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::uint64_t m_calls = 0;
    watch::LogWatch::Listening m_listening;
};

inline watch::LogWatch::Settings settingsIn(const ScratchFolder& folder)
{
    watch::LogWatch::Settings settings;
    settings.spoolFolder = folder.file("spool");
    return settings;
}

inline std::vector<std::string> textsOf(const watch::LogRows& rows)
{
    return rows.texts(rows.first(), rows.size());
}

inline std::string numbered(std::string_view name, int from, int to)
{
    std::string lines;
    for (int i = from; i < to; ++i) {
        lines += std::string(name) + std::to_string(i) + "\n";
    }
    return lines;
}

inline watch::WatchedSource sourceOf(const watch::LogWatch& watch, watch::SourceNumber number)
{
    for (auto& each : watch.sources()) {
        if (each.number == number) {
            return each;
        }
    }
    return {};
}

} // namespace attest::test

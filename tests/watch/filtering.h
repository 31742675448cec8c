// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/filtered_rows.h"
#include "watch/row_store.h"
#include "watching.h"

namespace attest::test {

inline telemetry::Filter parsed(std::string_view text)
{
    auto filter = telemetry::Filter::parse(text);
    EXPECT_TRUE(filter) << text;
    return filter ? *filter : telemetry::Filter();
}

/// Waits until a filter has looked at all there is.
class Filtering {
public:
    Filtering(watch::LogWatch& watch, std::string_view filter)
        : m_watch(watch)
        , m_rows(watch, parsed(filter))
    {
        m_rows.onChanged([this] { wake(); });
    }
    watch::FoundRows caughtUp()
    {
        std::unique_lock lock(m_lock);
        watch::FoundRows found;
        EXPECT_TRUE(m_changed.wait_for(lock, kLong, [&] {
            found = m_rows.found();
            return found.caughtUp() && found.lookedUpTo() == m_watch.rows().end()
                && found.rows().epoch() == m_watch.rows().epoch()
                && found.rows().view().names == m_watch.rows().view().names;
        }));
        return found;
    }

private:
    void wake()
    {
        const std::lock_guard lock(m_lock);
        m_changed.notify_all();
    }
    watch::LogWatch& m_watch;
    std::mutex m_lock;
    std::condition_variable m_changed;
    watch::FilteredRows m_rows;
};

} // namespace attest::test

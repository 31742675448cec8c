// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/change_teller.h"
#include "watch/row_store.h"
#include "watch/source_table.h"

namespace attest::watch {

/// What outlives a watch in those who still look at its rows.
class LogWatch::Inner {
public:
    Inner(telemetry::EventCatalogue events, std::uint64_t mostRows, std::function<Time()> now)
        : store(std::move(events), mostRows)
        , clock(std::move(now))
    {
    }
    RowStore store;
    SourceTable table;
    ChangeTeller teller;
    const std::function<Time()> clock;

    /// To be called by whoever changed the name of a source.
    void showNames()
    {
        const std::lock_guard lock(m_naming); // the last one to show them shows the last ones
        store.setNames(table.names());
        teller.touch();
    }
    void addOrigin(SourceNumber source, const live::Origin& origin)
    {
        if (table.addOrigin(source, origin) == 2) {
            showNames();
        }
    }

    /// A gap as a row, unless the source was removed.
    void addGap(RowStore::Writing& writing, SourceNumber source, StreamPlace& place, live::Gap gap)
    {
        const auto time = telemetry::nanosOf(gap.from.value_or(clock()));
        writing.gap(place, std::move(gap), time);
        table.countGap(source);
    }

private:
    std::mutex m_naming;
};

} // namespace attest::watch

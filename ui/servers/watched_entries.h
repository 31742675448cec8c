// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/alert_desk.h"
#include "servers/exec_consents.h"
#include "servers/live_watches.h"
#include "servers/side_work.h"
#include "servers/source_secrets.h"
#include "servers/watched_entry.h"

namespace attest::ui {

/// What is done about entries, and how it goes with each: they are opened, asked again, let go.
class WatchedEntries final : public QObject {
    Q_OBJECT
public:
    /// All of them have to outlive what is opened by them; the work aside ends before this.
    struct With {
        LiveWatches& watches;
        const AlertDesk& alerts;
        ExecConsents& consents;
        SourceSecrets& secrets;
        SideWork& aside;
        const Settings& settings;
    };
    explicit WatchedEntries(const With& with) : m_with(with) {}

    /// Files that are given together are shown by time.
    void open(const std::vector<SourceEntry>& entries);
    /// Asks again, or opens it where that is over or never was. Not where it is being opened.
    void connectTo(const SourceEntry& entry);
    /// It is asked otherwise from now on: it goes on behind its lines.
    void renew(const SourceEntry& entry);
    /// Ends it; its lines go.
    void release(const std::string& id);
    /// The answers to what it asks.
    void allowProgram(const SourceEntry& entry, ExecConsents::For how);
    void refuseProgram(const std::string& id);

    /// Counts, besides, how often it was tried to reach it again.
    [[nodiscard]] ServerState stateOf(const SourceEntry& entry, const WatchedNow& now)
    {
        return ui::stateOf(entry, m_watched[entry.id], now);
    }
    /// Of whom the rows of that source are; empty where it is none of these.
    [[nodiscard]] std::string idOf(watch::SourceNumber source) const;

signals:
    void changed();

private:
    /// An attempt to open an entry that another one, or its end, may overtake.
    struct Attempt {
        SourceEntry entry;
        std::uint64_t number = 0;
    };
    void openFiles(const std::vector<SourceEntry>& files);
    void openRemote(const SourceEntry& entry);
    /// What is received of it goes on until there is something in its place.
    void openAnew(const SourceEntry& entry);
    void openMetrics(const SourceEntry& entry, const Secret& secret);
    void openLog(const Attempt& attempt, const Secret& secret);
    void opened(const Attempt& attempt, Result<std::unique_ptr<live::Source>> source,
        std::shared_ptr<const live::ExecPlugin> asks);
    [[nodiscard]] bool isOver(const Attempt& attempt) const;
    [[nodiscard]] watch::MetricWatch& metrics();

    With m_with;
    std::map<std::string, WatchedEntry> m_watched; ///< by entry
    std::uint64_t m_attempts = 0;
};

} // namespace attest::ui

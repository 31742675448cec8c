// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "live/spool.h"
#include "telemetry/log/events.h"
#include "watch/log_rows.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace attest::watch {

class LogWork;

enum class SourceKind : std::uint8_t {
    File,    ///< at rest or growing, read in place
    Packed,  ///< a gzip file, unpacked into the spool
    Input,   ///< standard input, a pipe
    Command, ///< what a program of this machine writes
    Kubernetes,
    Loki,
    Kept, ///< what an earlier process received
    Other,
};

/// Who a source is, whatever process it runs in.
struct SourceIdentity {
    std::string key;  ///< its address and what it is asked with; empty: each is another
    std::string name; ///< for people; empty: as it calls itself
};

/// A source as it is now.
struct WatchedSource {
    SourceNumber number = 0;
    std::string key; ///< see SourceIdentity
    std::string name;
    SourceKind kind = SourceKind::Other;
    std::vector<live::Origin> origins;
    live::SourceStatus status;
    std::uint64_t lines = 0, bytes = 0; ///< that came, also those that were given up since
    std::uint64_t givenUp = 0;          ///< of these lines
    double linesPerSecond = 0;          ///< over the last seconds
    std::uint64_t gaps = 0;
    std::uint64_t spoolBytes = 0; ///< of it on our disk now
    /// Of a file that is being gone through for the first time: how far, of 1.
    double progress = 1;
};

/// Logs that are being watched. What sources give goes to a private spool before it is a row; files are read
/// where they are. Nothing here waits for a disk, a network or a source, so that a window may call all of it;
/// work is done on threads of its own.
///
/// Rows stand in the order in which lines came; files that were given together are merged by time.
class LogWatch {
public:
    struct Settings {
        /// Its own alone (0700), made where it is missing; shared by processes, each of which takes a part of
        /// it for itself. Empty: only files in place.
        std::string spoolFolder;
        std::uint64_t mostSpoolBytes = std::uint64_t{4} << 30U; ///< then the oldest go
        std::uint64_t mostRows = 50'000'000; ///< at 16 bytes each; then the oldest go
        live::SpoolEnd spoolEnd = live::SpoolEnd::Clear;
        telemetry::EventCatalogue events = telemetry::EventCatalogue::builtIn();
        std::function<Time()> clock; ///< the system's where it is empty
    };
    explicit LogWatch(Settings settings);
    LogWatch(const LogWatch&) = delete;
    LogWatch& operator=(const LogWatch&) = delete;
    /// Ends all sources and waits for them. Rows, FilteredRows and sessions that are left go on to be readable.
    ~LogWatch();

    /// Begins to receive from it. A spool that cannot be used is told by its status (source.spool-failed).
    /// Where there are lines under its key and nobody gives more, of an earlier process or of a source that
    /// failed, it is that source: it goes on behind them, or a gap says that it cannot.
    SourceNumber add(std::unique_ptr<live::Source> source, SourceKind kind = SourceKind::Other,
        SourceIdentity identity = {});
    /// Another way to the source of that number, whose lines it goes on behind: what was received of it ends
    /// first.
    void goOnWith(SourceNumber number, std::unique_ptr<live::Source> source, SourceKind kind,
        const std::string& name);
    /// What it is called from now on, also where its lines are there already. Returns at once.
    void setName(SourceNumber source, const std::string& name, NamedBy by);
    /// Files in place, one source each, merged by time and followed where they grow, rotate or are cut.
    /// A gzip file is unpacked into the spool, unless what an earlier process kept is all of it.
    std::vector<SourceNumber> addFiles(
        const std::vector<std::string>& paths, live::Follow follow = live::Follow::Yes);
    SourceNumber addFile(const std::string& path, live::Follow follow = live::Follow::Yes)
    {
        return addFiles({path}, follow).front();
    }
    /// Takes up what an earlier process kept or left behind when it was killed, as sources that have ended,
    /// with their names, until a source of the same key is added. From then on it is part of this spool.
    void restore();
    /// Another choice than it was made with of what becomes of the spool when this ends.
    void setSpoolEnd(live::SpoolEnd end);
    /// Ends it, and its rows go: another epoch.
    void remove(SourceNumber source);

    /// Lines are told apart by these from now on, also those that are there: another epoch, once they were read
    /// again, which events() tells.
    void setEvents(telemetry::EventCatalogue events);

    [[nodiscard]] std::vector<WatchedSource> sources() const;
    [[nodiscard]] LogRows rows() const;
    /// Stays as long as this, also where there is another one.
    [[nodiscard]] const telemetry::EventCatalogue& events() const;

    /// Called from a thread of this watch, some thirty times a second at the most, when rows or sources have
    /// changed; not again before somebody has asked for rows() or sources(). As long as what it returns is
    /// there, which has to go before what the function uses; waits for a call that is under way.
    using Listening = std::shared_ptr<void>;
    [[nodiscard]] Listening onChanged(std::function<void()> changed);

    /// Waits until there are so many rows; for tests and commands. False when it takes longer.
    [[nodiscard]] bool waitForRows(std::uint64_t count, std::chrono::milliseconds longest) const;

    class Inner;
    /// What FilteredRows and SessionWatch go by; it lives on as long as they do.
    [[nodiscard]] const std::shared_ptr<Inner>& inner() const { return m_inner; }

private:
    std::shared_ptr<Inner> m_inner;
    std::unique_ptr<LogWork> m_work;
};

} // namespace attest::watch

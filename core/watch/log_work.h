// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/file_view.h"
#include "watch/spool_intake.h"

#include <deque>

namespace attest::watch {

/// A source that is to be received from.
struct Reception {
    SourceNumber number = 0;
    std::unique_ptr<live::Source> source;
    SourceKind kind = SourceKind::Other;
    std::string name;
    std::string version; ///< of a file that is read to its end
};

/// The threads of a watch: those of its sources, and one that begins and ends them, because both may take
/// long.
class LogWork {
public:
    LogWork(std::shared_ptr<LogWatch::Inner> inner, std::string spoolFolder,
        live::Spool::Settings spool);
    LogWork(const LogWork&) = delete;
    LogWork& operator=(const LogWork&) = delete;
    ~LogWork();

    // All of these return at once.
    void receive(Reception reception);
    void viewFiles(std::vector<std::pair<SourceNumber, std::string>> files, live::Follow follow);
    void restore();
    void remove(SourceNumber number);
    void judgeAnew(telemetry::EventCatalogue events);
    void setSpoolEnd(live::SpoolEnd end) { m_spoolEnd = end; }

private:
    using Job = std::function<void()>;
    struct Receiving {
        std::unique_ptr<SpoolIntake> intake;
        std::unique_ptr<live::Source> source; ///< goes before what it writes to
    };
    void give(Job job);
    void run(const std::stop_token& stop);
    void start(Reception reception);
    void fail(SourceNumber number, Problem problem);
    [[nodiscard]] bool isKept(const Reception& reception);
    void goOn(const Reception& reception, SpoolIntake& intake);
    void leave(SourceNumber number);
    void clear(SourceNumber number);
    void endRemoved();
    void end(SourceNumber number);

    std::shared_ptr<LogWatch::Inner> m_inner;
    WatchSpool m_spool;
    live::SpoolEnd m_spoolEnd; ///< told to the spool when it ends: until then a thread has it
    std::atomic<bool> m_stop{false};
    // Of the thread alone:
    std::map<SourceNumber, Receiving> m_receiving;
    std::vector<std::unique_ptr<FileView>> m_views;
    std::jthread m_restoring;
    bool m_restored = true;
    std::vector<Job> m_afterRestoring; ///< what comes goes behind what was there

    std::mutex m_lock; ///< of the jobs
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::vector<SourceNumber> m_removed; ///< whose lines are still to go
    std::jthread m_thread;
};

} // namespace attest::watch

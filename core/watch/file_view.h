// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/folder_events.h"
#include "live/wake.h"
#include "watch/file_in_place.h"
#include "watch/kept_copy.h"
#include "watch/typed_line.h"
#include "watch/watch_inner.h"

#include <thread>

namespace attest::watch {

/// Files that were given together, as rows: what is there at first merged by time, what is written later as it
/// comes. Of smaller ones that are followed a copy is kept in the spool's folder, so that being cut takes
/// nothing away; of others only what is there can be shown. On a thread of its own.
class FileView {
public:
    /// What cannot be shown from where it is goes another way.
    using HandOver = std::function<void(SourceNumber, const std::string& path)>;
    FileView(LogWatch::Inner& inner, std::vector<std::pair<SourceNumber, std::string>> files,
        live::Follow follow, std::string spoolFolder, HandOver handOver);
    FileView(const FileView&) = delete;
    ~FileView();
    void stop(); ///< without waiting
    using Files = std::vector<std::pair<SourceNumber, std::string>>;
    [[nodiscard]] const Files& files() const { return m_given; }

private:
    struct One {
        explicit One(FileInPlace of) : file(std::move(of)) {}
        FileInPlace file;
        StreamPlace place;
        std::shared_ptr<const telemetry::LogFile> original; ///< what place.file may be a copy of
        std::optional<KeptCopy> copy;
        /// Of a row that stands for a line without its end: a file of its own, by which it is taken away.
        std::shared_ptr<const telemetry::LogFile> half;
        std::uint64_t halfAt = 0;
        std::uint64_t lines = 0, bytesUpTo = 0,
                      countedUpTo = 0; ///< what the table does not know yet
        struct Late {
            live::LateFile file;
            std::shared_ptr<const Stream> stream;
        };
        std::deque<Late> late; ///< rotated away, and perhaps still written to
        live::SourceStatus status;
        bool over = false;
    };
    struct Head;
    void run();
    void lookAt(One& one);
    void say(One& one, live::SourceState state, std::optional<Problem> problem = std::nullopt);
    void forgetRows(One& one);
    void takeUp(One& one);
    void takeLate(One& one);
    void copyPart(One& one);
    void showUnfinished(One& one);
    void dropUnfinished(One& one);
    /// False: it was stopped.
    [[nodiscard]] bool takeAll();
    [[nodiscard]] bool takeLarge(One& one);
    [[nodiscard]] bool merge(const std::vector<One*>& parts);
    void count(One& one);
    [[nodiscard]] LinesToRead linesOf(const One& one) const;
    [[nodiscard]] bool goOn();

    LogWatch::Inner& m_inner;
    const Files m_given;
    live::Follow m_follow;
    HandOver m_handOver;
    KeptCopies m_copies;
    std::vector<std::unique_ptr<One>> m_files;
    std::atomic<bool> m_stop{false};
    live::Wake m_wake;
    live::FolderEvents m_events;
    std::thread m_thread;
};

} // namespace attest::watch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/folder_events.h"
#include "live/wake.h"
#include "watch/file_in_place.h"
#include "watch/typed_reader.h"
#include "watch/watch_inner.h"

#include <thread>

namespace attest::watch {

/// Files that were given together, as rows: what is there at first merged by time, what is written later as it
/// comes. On a thread of its own.
class FileView {
public:
    /// What cannot be shown from where it is goes another way.
    using HandOver = std::function<void(SourceNumber, const std::string& path)>;
    FileView(LogWatch::Inner& inner, std::vector<std::pair<SourceNumber, std::string>> files,
        live::Follow follow, HandOver handOver);
    FileView(const FileView&) = delete;
    ~FileView();
    void stop(); ///< without waiting
    using Files = std::vector<std::pair<SourceNumber, std::string>>;
    [[nodiscard]] const Files& files() const { return m_given; }

private:
    struct One {
        FileInPlace file;
        StreamPlace place;
        live::SourceStatus status;
        bool over = false;
    };
    struct Head;
    void run();
    void lookAt(One& one);
    void say(One& one, live::SourceState state, std::optional<Problem> problem = std::nullopt);
    void forgetRows(One& one);
    /// False: it was stopped.
    [[nodiscard]] bool takeAll();
    [[nodiscard]] bool merge(std::vector<Head>& heads);
    void count(std::vector<Head>& heads);
    [[nodiscard]] bool goOn();

    LogWatch::Inner& m_inner;
    const Files m_given;
    live::Follow m_follow;
    HandOver m_handOver;
    std::vector<std::unique_ptr<One>> m_files;
    std::atomic<bool> m_stop{false};
    live::Wake m_wake;
    live::FolderEvents m_events;
    std::thread m_thread;
};

} // namespace attest::watch

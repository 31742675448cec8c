// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace attest::test {

/// Keeps what a source hands over, and lets a test wait for it.
class Collector final : public live::SourceSink {
public:
    void origin(const live::Origin& origin) override;
    void batch(const live::Batch& batch) override;
    void gap(const live::Gap& gap) override;
    void status(const live::SourceStatus& status) override;

    /// Waits until it has that many lines; false after a minute.
    [[nodiscard]] bool waitForLines(std::size_t count);
    [[nodiscard]] bool waitFor(live::SourceState state);
    [[nodiscard]] bool waitForGap(std::size_t count = 1);
    [[nodiscard]] bool waitForEnding(std::string_view ending);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::size_t lines() const;
    [[nodiscard]] live::SourceStatus last() const;
    [[nodiscard]] std::size_t gaps() const;

private:
    bool waitUntil(const std::function<bool()>& holds);
    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::string m_text;
    std::size_t m_lines = 0, m_gaps = 0;
    std::vector<live::SourceStatus> m_states;
};

/// A folder of its own, gone at the end.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

void append(const std::string& path, std::string_view text);
void overwrite(const std::string& path, std::string_view text);

} // namespace attest::test

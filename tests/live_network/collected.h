// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace attest::test {

// A sink that keeps everything, and can be waited for.
class Collected final : public live::SourceSink {
public:
    void origin(const live::Origin& origin) override;
    void batch(const live::Batch& batch) override;
    void gap(const live::Gap& gap) override;
    void status(const live::SourceStatus& status) override;

    // False when that did not come about within a minute.
    bool awaitLines(std::size_t count);
    bool awaitState(live::SourceState state);
    bool awaitTimes(live::SourceState state, std::size_t count); // it was in it that often
    bool awaitChange();

    [[nodiscard]] std::vector<std::string> lines() const;
    /// As somebody kept them who tells them to another source, in one piece.
    [[nodiscard]] std::string kept() const;
    [[nodiscard]] std::vector<live::Origin> origins() const;
    [[nodiscard]] std::vector<live::Gap> gaps() const;
    [[nodiscard]] live::SourceStatus last() const;
    [[nodiscard]] std::size_t times(live::SourceState state) const;

private:
    [[nodiscard]] std::size_t timesLocked(live::SourceState state) const;
    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::vector<std::string> m_lines;
    std::vector<live::Origin> m_origins;
    std::vector<live::Gap> m_gaps;
    std::vector<live::SourceStatus> m_states;
};

} // namespace attest::test

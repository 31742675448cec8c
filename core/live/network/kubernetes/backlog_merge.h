// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/shared_sink.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace attest::live {

/// Between the readers of several containers and their sink: what their logs held when they were opened is
/// passed on in the order of time, what comes later as it comes. Lines begin with their time
/// (stampedLine()); one that does not stays behind the one before it. Called from all readers' threads.
///
/// A line waits until no other log can hold an earlier one. If that takes more memory than `mostBytes`,
/// what waits is passed on in order, and an earlier line may follow.
class BacklogMerge {
public:
    explicit BacklogMerge(SharedSink& sink, std::size_t mostBytes = std::size_t{64} << 20U)
        : m_sink(sink)
        , m_mostBytes(mostBytes)
    {
    }

    /// Lines of others wait for this one's from here on.
    void begin(std::uint32_t origin);
    /// Whole lines, by time within their origin.
    void batch(std::uint32_t origin, std::string_view lines);
    /// The log was read to where it ended, or cannot be read: none has to wait for it any more.
    void end(std::uint32_t origin);
    void endAll();

private:
    struct Part {
        std::string text; ///< that waits
        std::size_t at = 0;
        std::int64_t first = INT64_MIN;  ///< time of the line at `at`
        std::int64_t latest = INT64_MIN; ///< of its lines so far
        bool reading = true;
    };
    using Parts = std::map<std::uint32_t, Part>;

    [[nodiscard]] std::int64_t settled() const;
    [[nodiscard]] Parts::iterator earliest();
    void passOn(std::int64_t upTo);
    void passOnWhatMay();
    void takeLine(Part& part, std::string& into);

    SharedSink& m_sink;
    std::size_t m_mostBytes;
    std::mutex m_lock;
    Parts m_parts; ///< that are read, or have lines that wait
    std::size_t m_bytes = 0;
};

} // namespace attest::live

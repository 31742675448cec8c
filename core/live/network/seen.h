// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace attest::live {

/// Tells lines that come a second time, because a source can only be asked for everything since some
/// second, from new ones that look like them. Counts lines by time and content over the stretch that
/// could come again; after restart(), as many of each as were there are passed over. Exact as long as the
/// source gives all of that stretch again: lines of equal time and content are told apart by their number
/// alone.
class Seen {
public:
    /// `window`: how far back, in nanoseconds from the latest time, the source will go.
    explicit Seen(std::int64_t window) : m_window(window) {}

    /// Whether the line is new. `nanos` is the source's time of it.
    [[nodiscard]] bool fresh(std::int64_t nanos, std::string_view line);
    /// Whether it is one of those that should come again.
    [[nodiscard]] bool knows(std::int64_t nanos, std::string_view line) const;
    /// From here on the source begins again with the lines of that time, which is not before since().
    void restart(std::int64_t from);
    /// Of the lines that should come again: how many have not, and whether none has. A source that begins
    /// with new lines has lost what was between.
    [[nodiscard]] std::size_t awaited() const { return m_awaited; }
    [[nodiscard]] bool noneCame() const { return m_awaited > 0 && m_awaited == m_expected; }

    [[nodiscard]] bool any() const { return m_latest != kNone; }
    [[nodiscard]] std::int64_t latest() const { return m_latest; }
    /// The earliest time of which everything is remembered.
    [[nodiscard]] std::int64_t since() const;
    [[nodiscard]] std::size_t size() const; ///< how many lines are remembered; bounded

private:
    static constexpr std::int64_t kNone = INT64_MIN;
    struct Count {
        std::uint32_t seen = 0, again = 0; ///< `again`: of these, how many may still come again
    };
    using Lines = std::unordered_map<std::uint64_t, Count>;

    void forget();

    std::int64_t m_window;
    std::int64_t m_latest = kNone;
    std::size_t m_expected = 0, m_awaited = 0, m_size = 0;
    std::map<std::int64_t, Lines> m_byTime;
};

/// Lines with their times before them, as somebody kept them: they are known from now on, each with the same
/// text before it. Enough where what came earlier is further back than `seen` looks.
[[nodiscard]] Recall recallStamped(
    Seen& seen, std::string_view lines, const std::string& before = {});

} // namespace attest::live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/strict_json.h"

#include <cstdint>

namespace attest::telemetry {

/// What the lines of a log are, counted as they arrive. A line ends with '\n'; what stands behind the
/// last one is a line too. A record is one JSON object, blanks around it (a '\r' is one) allowed.
struct LineCounts {
    std::uint64_t lines = 0, records = 0, other = 0, blank = 0;
    std::uint64_t tooDeep = 0; ///< of the others: objects nested deeper than is looked into
    std::uint64_t longest = 0; ///< bytes, without the end of the line
};

/// In constant memory, whatever the lines are and however long.
class LineCounter {
public:
    void feed(std::string_view part);
    /// Once, when nothing more comes.
    [[nodiscard]] LineCounts finish();

private:
    void within(std::string_view part);
    void endOfLine();

    LineCounts m_counts;
    StrictJson m_json;
    enum class Seen : std::uint8_t { Blanks, Object, Other } m_seen = Seen::Blanks;
    std::uint64_t m_length = 0;
};

} // namespace attest::telemetry

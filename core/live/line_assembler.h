// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/record.h"

#include <functional>
#include <string>
#include <string_view>

namespace attest::live {

/// What of a line is passed on at the most, without its end: one byte more than is looked into, by which its
/// reader knows that it was cut.
inline constexpr std::size_t kMostOfALine = telemetry::kLongestLine + 1;

/// Makes whole lines of bytes as they arrive. What a line has beyond kMostOfALine is read over.
class LineAssembler {
public:
    /// Some whole lines, each with its end; valid during the call.
    using Lines = std::function<void(std::string_view)>;

    void feed(std::string_view part, const Lines& lines);
    /// What has no end, with one: nothing more comes.
    void finish(const Lines& lines);
    /// Forgets what has no end: it will come again, whole.
    void drop();
    /// What was fed and not passed on yet.
    [[nodiscard]] std::size_t pending() const { return m_begun.size(); }

private:
    void feedPiece(std::string_view part, const Lines& lines);

    std::string m_begun;
    bool m_skipping = false;
};

} // namespace attest::live

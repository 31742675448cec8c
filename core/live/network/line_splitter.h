// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <functional>
#include <string>
#include <string_view>

namespace attest::live {

/// Whole lines out of pieces. A line longer than `longest` is cut there, and the rest of it is dropped:
/// memory is bounded, whatever arrives.
class LineSplitter {
public:
    explicit LineSplitter(std::size_t longest) : m_longest(longest) {}

    using Take
        = std::function<void(std::string_view line)>; ///< without its end, nor a "\r" before it
    void feed(std::string_view part, const Take& take);
    /// Gives a line that was begun, where no more will come.
    void finish(const Take& take);
    /// Forgets a line that was begun: it will come again, whole.
    void drop();

private:
    std::size_t m_longest;
    std::string m_begun;
};

} // namespace attest::live

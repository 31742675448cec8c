// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace attest::live {

/// Makes whole lines of bytes as they arrive. Of a line longer than is looked into, one byte more than
/// that is passed on, by which its reader knows, and the rest is read over.
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
    std::string m_begun;
    bool m_skipping = false;
};

} // namespace attest::live

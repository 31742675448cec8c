// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <optional>
#include <string>

namespace attest::app {

struct Line {
    std::string text; ///< without its end; empty when too long
    bool tooLong = false;
};

/// Lines of a stream as they come: a line is there as soon as its end is. Not past the limit: the
/// rest of a longer line is read over.
class LineReader {
public:
    LineReader(std::FILE* file, std::size_t longest) : m_file(file), m_longest(longest) {}
    /// Nothing at the end. A last line without an end is a line.
    [[nodiscard]] std::optional<Line> next();

private:
    /// False at the end of the stream.
    bool fill();

    std::FILE* m_file;
    std::size_t m_longest;
    std::string m_pending;
    std::size_t m_at = 0;
};

} // namespace attest::app

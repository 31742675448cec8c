// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/columns.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace attest::report {
namespace {

struct Range {
    char32_t first, last;
};

// Unicode's EastAsianWidth W and F in blocks, and emoji that terminals draw wide.
constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
constexpr Range kNone[]
    = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x610, 0x61A}, {0x64B, 0x65F},
        {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};

template <std::size_t N>
bool within(const Range (&ranges)[N], char32_t c)
{
    return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r.first && c <= r.last; });
}

} // namespace

std::size_t columns(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const auto c = decodeUtf8(text);
        if (!c) {
            ++width;
            text.remove_prefix(1);
            continue;
        }
        width += within(kWide, c->value) ? 2 : within(kNone, c->value) ? 0 : 1;
        text.remove_prefix(c->length);
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width)
{
    std::string out(text);
    const std::size_t taken = columns(text);
    out.append(taken < width ? width - taken : 0, ' ');
    return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t taken = 0;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        const std::size_t wide = columns(word);
        if (!line.empty() && taken + 1 + wide > width) {
            lines.push_back(std::exchange(line, {}));
            taken = 0;
        }
        if (!word.empty()) {
            line += line.empty() ? "" : " ";
            taken += (taken == 0 ? 0 : 1) + wide;
            line += word;
        }
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace attest::report

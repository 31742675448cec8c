// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_counts.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

using namespace attest::telemetry;

namespace {

std::array<std::uint64_t, 4> counts(std::string_view text, std::size_t step = 1U << 20U)
{
    LineCounter counter;
    for (std::size_t at = 0; at < text.size(); at += step) {
        counter.feed(text.substr(at, step));
    }
    const auto found = counter.finish();
    return {found.lines, found.records, found.other, found.blank};
}

using Four = std::array<std::uint64_t, 4>;

} // namespace

TEST(LineCounts, OfWhatAFileMayBe)
{
    const std::pair<std::string, Four> rows[] = {
        {"", {0, 0, 0, 0}},
        {"\n", {1, 0, 0, 1}},
        {"{}", {1, 1, 0, 0}},
        {"{}\n", {1, 1, 0, 0}},
        {"{}\r\n\r\n", {2, 1, 0, 1}},
        {" \t\v\f\n", {1, 0, 0, 1}},
        {"\v{}\n", {1, 0, 1, 0}},
        {"[]\n1\nplain\n{\"a\":\n", {4, 0, 4, 0}},
        {"{}\n\n{}", {3, 2, 0, 1}},
        {std::string("\0\n", 2), {1, 0, 1, 0}},
        {"{\"a\":\"\xff\"}\n{}\n", {2, 1, 1, 0}},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(counts(text), wanted) << text;
        EXPECT_EQ(counts(text, 1), wanted) << text << ", byte by byte";
    }
}

TEST(LineCounts, KnowTheLongestLine)
{
    LineCounter counter;
    counter.feed("ab\nabcd");
    counter.feed("ef\nx");
    EXPECT_EQ(counter.finish().longest, 6U);
}

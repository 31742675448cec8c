// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/spans.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

Spans ofLength(std::uint32_t count)
{
    Spans spans;
    for (std::uint32_t i = 0; i < count; ++i) {
        spans.push_back({1, i, 2});
    }
    return spans;
}

class SpansOfLength : public testing::TestWithParam<std::uint32_t> {};

TEST_P(SpansOfLength, AreKeptInTheirOrder)
{
    const Spans spans = ofLength(GetParam());
    ASSERT_EQ(spans.size(), GetParam());
    EXPECT_EQ(spans.empty(), GetParam() == 0);
    std::uint32_t at = 0;
    for (const Span& each : spans) {
        EXPECT_EQ(each, (Span{1, at, 2}));
        EXPECT_EQ(spans[at], each);
        ++at;
    }
    EXPECT_EQ(at, GetParam());
}

TEST_P(SpansOfLength, AreEqualToTheirCopiesAlone)
{
    const Spans spans = ofLength(GetParam());
    Spans copy = spans;
    EXPECT_EQ(copy, spans);
    copy.push_back({});
    EXPECT_FALSE(copy == spans);
    EXPECT_EQ(spans.size(), GetParam()) << "a copy shares nothing";
}

TEST_P(SpansOfLength, CanBeUsedAgainAfterTheyWereMovedFrom)
{
    Spans spans = ofLength(GetParam());
    const Spans moved = std::move(spans);
    EXPECT_EQ(moved, ofLength(GetParam()));
    spans = ofLength(3); // NOLINT(bugprone-use-after-move): that is what is tested
    EXPECT_EQ(spans, ofLength(3));
}

INSTANTIATE_TEST_SUITE_P(Lengths, SpansOfLength, testing::Values(0U, 1U, 2U, 3U, 4U, 9U),
    [](const auto& length) { return std::to_string(length.param); });

TEST(Spans, AppendTheSpansOfOthers)
{
    Spans spans{{0, 0, 1}, {0, 1, 1}};
    spans.append({{0, 2, 1}});
    EXPECT_EQ(spans, (Spans{{0, 0, 1}, {0, 1, 1}, {0, 2, 1}}));
    EXPECT_EQ(spans.front(), (Span{0, 0, 1}));
    EXPECT_EQ(spans.back(), (Span{0, 2, 1}));
}

} // namespace
} // namespace attest

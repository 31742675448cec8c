// SPDX-License-Identifier: GPL-3.0-or-later
#include "collected.h"
#include "live/network/kubernetes/backlog_merge.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

std::string lineAt(int second, const std::string& text)
{
    return "2025-11-03T22:03:" + std::to_string(10 + second) + ".000000000Z " + text + "\n";
}

/// Three logs whose readers are where the test has them.
class BacklogMerge : public testing::Test {
public:
    void SetUp() override
    {
        for (std::uint32_t i = 0; i < 3; ++i) {
            live::Origin origin;
            origin.name = std::string(1, static_cast<char>('a' + i));
            (void)sink.open(std::move(origin));
        }
    }

    /// What was passed on, without times.
    std::string passedOn() const
    {
        std::string all;
        for (const auto& line : collected.lines()) {
            all += (all.empty() ? "" : " ") + line.substr(line.rfind(' ') + 1);
        }
        return all;
    }

    Collected collected;
    live::SharedSink sink{collected};
    live::BacklogMerge merge{sink, 1000};
};

TEST_F(BacklogMerge, ALineWaitsUntilNoneCanBeEarlier)
{
    merge.begin(0);
    merge.begin(1);
    merge.batch(0, lineAt(1, "a1") + lineAt(3, "a3") + lineAt(5, "a5"));
    EXPECT_EQ(passedOn(), "");
    merge.batch(1, lineAt(2, "b2"));
    EXPECT_EQ(passedOn(), "a1 b2");
    merge.batch(1, lineAt(4, "b4"));
    EXPECT_EQ(passedOn(), "a1 b2 a3 b4");
    merge.end(1);
    EXPECT_EQ(passedOn(), "a1 b2 a3 b4 a5");
}

TEST_F(BacklogMerge, WhatComesAfterItsBacklogComesBehindIt)
{
    merge.begin(0);
    merge.begin(1);
    merge.batch(0, lineAt(1, "a1"));
    merge.end(0);
    merge.batch(0, lineAt(6, "a6"));
    EXPECT_EQ(passedOn(), "");
    merge.batch(1, lineAt(2, "b2"));
    merge.end(1);
    EXPECT_EQ(passedOn(), "a1 b2 a6");
    merge.batch(1, lineAt(4, "b4"));
    EXPECT_EQ(passedOn(), "a1 b2 a6 b4") << "as it comes";
}

TEST_F(BacklogMerge, OneLogWaitsForNothing)
{
    merge.begin(2);
    merge.batch(2, lineAt(1, "c1") + lineAt(2, "c2"));
    EXPECT_EQ(passedOn(), "c1 c2");
}

TEST_F(BacklogMerge, LinesWithoutATimeStayBehindTheirs)
{
    merge.begin(0);
    merge.begin(1);
    merge.batch(0, "first\n" + lineAt(2, "a2") + "more\n" + lineAt(4, "a4"));
    merge.batch(1, lineAt(3, "b3"));
    merge.endAll();
    EXPECT_EQ(passedOn(), "first a2 more b3 a4");
}

TEST_F(BacklogMerge, HoldsNoMoreThanItsBound)
{
    merge.begin(0);
    merge.begin(1);
    const std::string big(900, 'x');
    merge.batch(0, lineAt(1, "a1"));
    EXPECT_EQ(passedOn(), "");
    merge.batch(0, lineAt(2, big));
    EXPECT_EQ(passedOn(), "");
    merge.batch(0, lineAt(3, big));
    EXPECT_EQ(collected.lines().size(), 3U) << "rather out of order than out of memory";
    merge.batch(1, lineAt(2, "b2"));
    EXPECT_EQ(collected.lines().size(), 4U);
}

} // namespace
} // namespace attest::test

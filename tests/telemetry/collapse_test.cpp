// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/collapse.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

TEST(RepeatedLines, DifferInNumbersAlone)
{
    const auto key = [](std::string_view message) {
        LogRecord record;
        record.message = message;
        return repeatKey(record);
    };
    EXPECT_EQ(key("current memory percent used: 61%, cpu 10%"),
        key("current memory percent used: 7%, cpu 100%"));
    EXPECT_EQ(key("span c21a9c6b7211ad44 done"), key("span 75db07abc728622f done"));
    EXPECT_EQ(key("took 12ms"), key("took 3ms"));
    EXPECT_NE(key("memory"), key("cpu"));
}

TEST(RepeatedLines, AreFoldedAcrossAFewOthers)
{
    Repeats repeats(2);
    EXPECT_FALSE(repeats.add(0, 1).folded);
    EXPECT_FALSE(repeats.add(1, 2).folded);
    EXPECT_TRUE(repeats.add(2, 1).folded);
    EXPECT_EQ(repeats.add(3, 1).row, 0U);
    EXPECT_FALSE(repeats.add(4, 3).folded);
    EXPECT_FALSE(repeats.add(5, 2).folded);
}

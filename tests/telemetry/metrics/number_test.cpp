// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/number.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace attest::telemetry;

TEST(Number, TakesWhatBothFormatsTake)
{
    struct Case {
        const char* text;
        double value;
    };
    const Case cases[] = {{"0", 0}, {"08", 8}, {"+5", 5}, {"-1.5e3", -1500}, {".3", 0.3}, {"5.", 5},
        {"0000000000000000000000000000000001.2e-1", 0.12},
        {"9223372036854775808", 9223372036854775808.0}, {"1e-400", 0}, {"Inf", INFINITY},
        {"+Inf", INFINITY}, {"-inf", -INFINITY}, {"Infinity", INFINITY}, {"1.027e+03", 1027}};
    for (const auto& each : cases) {
        const auto read = readNumber(each.text);
        ASSERT_TRUE(read.has_value()) << each.text;
        EXPECT_EQ(*read, each.value) << each.text;
    }
    EXPECT_TRUE(std::isnan(readNumber("NaN").value_or(0)));
}

TEST(Number, RefusesOtherForms)
{
    for (const char* text : {"", "+", "-", ".", "e5", "1_2", "0x1", "0x1p-3", "0b1", "1z", "1.1.1",
             "--1", "1 ", "true", "1e400", "+-Inf", "nan(1)"}) {
        EXPECT_FALSE(readNumber(text).has_value()) << text;
    }
}

TEST(Number, SecondsAreCutToNanoseconds)
{
    EXPECT_EQ(readSeconds("1.5"), 1'500'000'000);
    EXPECT_EQ(readSeconds("-1.1"), -1'100'000'000);
    EXPECT_EQ(readSeconds("0.0000000019"), 1);
    EXPECT_EQ(readSeconds("1.5e3"), 1'500'000'000'000);
    EXPECT_EQ(readSeconds("12345678901234567890.1234567890"), INT64_MAX);
    EXPECT_FALSE(readSeconds("NaN").has_value());
    EXPECT_FALSE(readSeconds("+Inf").has_value());
}

TEST(Number, MillisecondsAreWhole)
{
    EXPECT_EQ(readMilliseconds("1764183278811"), 1'764'183'278'811'000'000);
    EXPECT_EQ(readMilliseconds("-2"), -2'000'000);
    EXPECT_EQ(readMilliseconds("000"), 0);
    EXPECT_FALSE(readMilliseconds("2.72").has_value());
    EXPECT_FALSE(readMilliseconds("").has_value());
}

TEST(Number, IsWrittenSoThatItReadsBack)
{
    char buffer[32];
    EXPECT_EQ(numberText(0.1, buffer), "0.1");
    EXPECT_EQ(numberText(-INFINITY, buffer), "-Inf");
    EXPECT_EQ(numberText(NAN, buffer), "NaN");
}

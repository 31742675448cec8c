// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

struct Instant {
    const char* text;
    std::int64_t seconds;
    std::int32_t nanos;
    const char* formatted;
};

TEST(Time, Rfc3339IsReadAndWritten)
{
    const Instant cases[]{{"1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z"},
        {"2026-07-28T13:24:00Z", 1785245040, 0, "2026-07-28T13:24:00Z"},
        {"1969-12-31T23:59:59Z", -1, 0, "1969-12-31T23:59:59Z"},
        {"2000-02-29T12:00:00Z", 951825600, 0, "2000-02-29T12:00:00Z"},
        {"0000-01-01T00:00:00Z", -62167219200, 0, "0000-01-01T00:00:00Z"},
        {"9999-12-31T23:59:59.999999999Z", 253402300799, 999999999,
            "9999-12-31T23:59:59.999999999Z"},
        {"2026-07-28T15:24:00.25+02:00", 1785245040, 250000000, "2026-07-28T13:24:00.25Z"},
        {"2026-07-28t13:24:00.000000001z", 1785245040, 1, "2026-07-28T13:24:00.000000001Z"},
        {"2026-07-28 08:54:00-04:30", 1785245040, 0, "2026-07-28T13:24:00Z"},
        {"2026-07-28T13:24:00-00:00", 1785245040, 0, "2026-07-28T13:24:00Z"}};
    for (const Instant& instant : cases) {
        const auto time = parseRfc3339(instant.text);
        ASSERT_TRUE(time) << instant.text;
        EXPECT_EQ(*time, (Time{instant.seconds, instant.nanos})) << instant.text;
        EXPECT_EQ(formatRfc3339(*time), instant.formatted);
    }
}

TEST(Time, OtherTextsAreRefused)
{
    for (const char* text : {"", "now", "2026-07-28", "2026-07-28T13:24Z", "2026-07-28T13:24:00",
             "2026-07-28T13:24:00+02", "2026-07-28T13:24:00+0200", "2026-07-28T13:24:00.Z",
             "2026-07-28T13:24:00.1234567890Z", "2026-13-28T13:24:00Z", "2026-00-28T13:24:00Z",
             "2026-04-31T13:24:00Z", "2026-02-29T13:24:00Z", "1900-02-29T13:24:00Z",
             "2026-07-28T24:00:00Z", "2026-07-28T13:60:00Z", "2026-07-28T13:24:60Z",
             "2026-07-28T13:24:00+24:00", "2026-07-28T13:24:00Z ", " 2026-07-28T13:24:00Z",
             "26-07-28T13:24:00Z", "+2026-07-28T13:24:00Z", "2026-7-28T13:24:00Z",
             "2026-07-28T-1:24:00Z", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"}) {
        EXPECT_FALSE(parseRfc3339(text)) << text;
    }
}

TEST(Time, EveryDayOfFourCenturiesComesBack)
{
    std::int64_t previous = fromCivil({1799, 12, 31, 0, 0, 0})->seconds;
    for (int year = 1800; year < 2200; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= 31; ++day) {
                const auto time = fromCivil({year, month, day, 1, 2, 3});
                if (!time) {
                    EXPECT_GT(day, 28);
                    continue;
                }
                const CivilTime civil = toCivil(*time);
                EXPECT_TRUE(civil.year == year && civil.month == month && civil.day == day
                    && civil.hour == 1 && civil.minute == 2 && civil.second == 3)
                    << year << '-' << month << '-' << day;
                EXPECT_EQ(time->seconds - 3723 - previous, 86400);
                previous = time->seconds - 3723;
            }
        }
    }
}

TEST(Time, OrderAndDistance)
{
    const Time time{10, 5};
    EXPECT_EQ(time + Duration{-20}, (Time{-10, 5}));
    EXPECT_EQ(time - Duration{3}, (Time{7, 5}));
    EXPECT_LT(time, (Time{10, 6}));
    EXPECT_LT((Time{9, 999'999'999}), time);
}

} // namespace
} // namespace attest

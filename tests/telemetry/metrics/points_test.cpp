// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/points.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace attest::telemetry;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::vector<Point> every10s(std::initializer_list<double> values)
{
    std::vector<Point> points;
    for (const double value : values) {
        points.push_back({static_cast<std::int64_t>(points.size()) * 10 * kSecond, value});
    }
    return points;
}

} // namespace

TEST(Points, IncreaseIsFromTheFirstToTheLast)
{
    const auto points = every10s({5, 7, 7, 11});
    const auto found = increaseOf(points, 0, 100 * kSecond);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->amount, 6);
    EXPECT_EQ(found->seconds, 30);
    EXPECT_DOUBLE_EQ(found->perSecond(), 0.2);
    const auto window = increaseOf(points, 10 * kSecond, 20 * kSecond);
    ASSERT_TRUE(window.has_value());
    EXPECT_EQ(window->amount, 0);
}

TEST(Points, ACounterThatBeginsAnewLosesNothing)
{
    const auto found = increaseOf(every10s({100, 110, 3, 8}), 0, 100 * kSecond);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->amount, 18);
    EXPECT_EQ(found->resets, 1U);
}

TEST(Points, GapsArePassedOver)
{
    const auto found = increaseOf(every10s({1, NAN, NAN, 4}), 0, 100 * kSecond);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->amount, 3);
    EXPECT_EQ(found->seconds, 30);
}

TEST(Points, OnePointIsNoIncrease)
{
    EXPECT_FALSE(increaseOf(every10s({5}), 0, 100 * kSecond).has_value());
    EXPECT_FALSE(increaseOf(every10s({NAN, 5, NAN}), 0, 100 * kSecond).has_value());
    EXPECT_FALSE(increaseOf({}, 0, 100 * kSecond).has_value());
}

TEST(Points, ARatioOfNothingIsNone)
{
    EXPECT_EQ(ratioOf(1, 4), 0.25);
    EXPECT_FALSE(ratioOf(0, 0).has_value());
    EXPECT_FALSE(ratioOf(NAN, 1).has_value());
}

// A day of scrapes every 15 seconds: what a chart of the day, of six hours or of one shows of it.
TEST(Points, OfWhatIsLongPastFewerStay)
{
    constexpr std::int64_t kHour = 3600 * kSecond, kEvery = 15 * kSecond;
    std::vector<Point> points;
    for (std::int64_t time = 0; time <= 24 * kHour; time += kEvery) {
        points.push_back({time, static_cast<double>(time)});
    }
    thinOut(points);
    EXPECT_LT(points.size(), 1440U);
    EXPECT_EQ(points.front().time, 0);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto age = 24 * kHour - points[i - 1].time;
        ASSERT_LE(points[i].time - points[i - 1].time, std::max(kEvery, age / 360 + kEvery)) << i;
    }
}

TEST(Points, ThinnedOutTheyHaveTheirGapsAndBeginnings)
{
    constexpr std::int64_t kHour = 3600 * kSecond;
    std::vector<Point> points{{0, 50}, {10 * kSecond, NAN}, {20 * kSecond, NAN}, {30 * kSecond, 60},
        {40 * kSecond, 0}, {50 * kSecond, 7}, {24 * kHour, 9}};
    thinOut(points);
    std::vector<std::int64_t> times;
    for (const auto& point : points) {
        times.push_back(point.time / kSecond);
    }
    EXPECT_EQ(times, (std::vector<std::int64_t>{0, 10, 40, 86'400}));
}

TEST(Points, QuantilesAreThoseOfPrometheus)
{
    const std::vector<Bucket> buckets{{0.1, 10}, {0.5, 30}, {1, 40}, {INFINITY, 50}};
    EXPECT_DOUBLE_EQ(quantileOf(0.1, buckets).value_or(-1), 0.05);
    EXPECT_DOUBLE_EQ(quantileOf(0.5, buckets).value_or(-1), 0.4);
    EXPECT_DOUBLE_EQ(quantileOf(0.99, buckets).value_or(-1), 1);
    EXPECT_FALSE(quantileOf(1.5, buckets).has_value());
    EXPECT_FALSE(quantileOf(0.5, std::vector<Bucket>{{1, 0}, {INFINITY, 0}}).has_value());
    EXPECT_FALSE(quantileOf(0.5, std::vector<Bucket>{{1, 3}, {2, 4}}).has_value());
}

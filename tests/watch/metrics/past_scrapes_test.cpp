// SPDX-License-Identifier: GPL-3.0-or-later
// Expositions made of what a Prometheus answers of the past.
#include "watch/metrics/past_scrapes.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace attest;
using namespace attest::watch;

namespace {

constexpr AskedTimes kAsked{10, 100, 10};

telemetry::MetricType untyped(const std::string&)
{
    return telemetry::MetricType::Unknown;
}

telemetry::AnsweredSeries seriesOf(
    const std::string& instance, std::vector<telemetry::Point> points)
{
    return {{{"__name__", "a"}, {"instance", instance}}, std::move(points)};
}

std::size_t scrapesOf(const PastScrapes& past)
{
    std::size_t all = 0;
    for (const auto& [name, instance] : past.byInstance) {
        all += instance.size();
    }
    return all;
}

} // namespace

TEST(PastScrapes, AreExpositions)
{
    telemetry::PrometheusAnswer answer;
    answer.series = {
        {{{"__name__", "a_total"}, {"instance", "x"}, {"l", "q\"\\\n"}}, {{10, 5}, {20, 6}}},
        {{{"__name__", "b.c"}, {"instance", "x"}}, {{20, std::nan("")}}},
        {{{"__name__", "h_bucket"}, {"instance", "y"}, {"le", "+Inf"}}, {{10, 3}}},
    };
    const auto past = pastScrapesOf(answer, kAsked, [](const std::string& name) {
        return name == "a_total" ? telemetry::MetricType::Counter
            : name == "h_bucket" ? telemetry::MetricType::Histogram
                                 : telemetry::MetricType::Unknown;
    });
    ASSERT_EQ(past.byInstance.size(), 2U);
    const auto& x = past.byInstance.at("x");
    ASSERT_EQ(x.size(), 2U);
    EXPECT_EQ(x[0].text, "# TYPE a_total counter\na_total{instance=\"x\",l=\"q\\\"\\\\\\n\"} 5\n");
    for (const auto& [name, instance] : past.byInstance) {
        for (std::size_t i = 0; i < instance.size(); ++i) {
            const auto text = instance[i].text;
            EXPECT_TRUE(telemetry::readExposition(text).ok()) << text;
        }
    }
    EXPECT_EQ(past.byInstance.at("y")[1].text, "") << "it was not there then";
    EXPECT_EQ(past.to, 20);
    EXPECT_EQ(past.pointsElsewhen, 0U);
}

TEST(PastScrapes, OfOneThatStaysAwayHaveOneGap)
{
    telemetry::PrometheusAnswer answer;
    answer.series = {
        seriesOf("stays", {{10, 1}, {20, 1}, {30, 1}, {40, 1}, {50, 1}}),
        seriesOf("leaves", {{10, 1}, {50, 1}}),
    };
    const auto past = pastScrapesOf(answer, kAsked, untyped);
    const auto& leaves = past.byInstance.at("leaves");
    ASSERT_EQ(leaves.size(), 3U);
    EXPECT_EQ(leaves[1].time, 20);
    EXPECT_EQ(leaves[1].text, "");
    EXPECT_EQ(leaves[2].time, 50);
}

// Each with its own times: what is held goes by the points, not by instances times times.
TEST(PastScrapes, AreNotMoreThanPointsAndGaps)
{
    constexpr std::size_t kInstances = 2000;
    const AskedTimes asked{0, 20'000, 10};
    telemetry::PrometheusAnswer answer;
    for (std::size_t i = 0; i < kInstances; ++i) {
        answer.series.push_back(
            seriesOf(std::to_string(i), {{static_cast<std::int64_t>(i) * 10, 1}}));
    }
    const auto past = pastScrapesOf(answer, asked, untyped);
    EXPECT_EQ(past.byInstance.size(), kInstances);
    EXPECT_LE(scrapesOf(past), 2 * kInstances);
}

TEST(PastScrapes, LeaveOutTimesThatWereNotAskedFor)
{
    telemetry::PrometheusAnswer answer;
    answer.series = {seriesOf("x",
        {{-8'000'000'000'000'000'000, 1}, {0, 1}, {10, 2}, {100, 3}, {110, 4},
            {9'000'000'000'000'000'000, 5}})};
    const auto past = pastScrapesOf(answer, kAsked, untyped);
    EXPECT_EQ(past.to, 100) << "what is asked next begins behind it";
    EXPECT_EQ(past.byInstance.at("x").size(), 2U);
    EXPECT_EQ(past.pointsElsewhen, 4U);
}

TEST(PastScrapes, HaveNoMoreTimesThanWereAskedFor)
{
    telemetry::PrometheusAnswer answer;
    for (std::int64_t time = 1; time <= 100; ++time) {
        answer.series.push_back(seriesOf("x", {{time, 1}}));
    }
    const auto past = pastScrapesOf(answer, kAsked, untyped);
    EXPECT_EQ(scrapesOf(past), kAsked.most());
    EXPECT_EQ(past.pointsElsewhen, 100 - kAsked.most());
}

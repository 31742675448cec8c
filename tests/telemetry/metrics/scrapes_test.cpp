// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/scrapes.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace attest;
using namespace attest::telemetry;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

class Server {
public:
    explicit Server(Scrapes::Limits limits = {}) : scrapes([](const auto&) { return true; }, limits)
    {
    }

    ScrapeReport answers(const std::string& text)
    {
        m_now += 10 * kSecond;
        return answersAt(text, m_now);
    }
    ScrapeReport answersAt(const std::string& text, std::int64_t now)
    {
        const auto read = readExposition(text);
        EXPECT_TRUE(read.ok()) << text;
        return scrapes.add(*read, now);
    }

    Scrapes scrapes;

private:
    std::int64_t m_now = 0;
};

} // namespace

TEST(Scrapes, LabelsInAnotherOrderAreTheSameSeries)
{
    Server server;
    EXPECT_EQ(server.answers("a{x=\"1\",y=\"2\"} 1\n").fresh, 1U);
    EXPECT_EQ(server.answers("a{y=\"2\", x=\"1\"} 2\n").fresh, 0U);
    EXPECT_EQ(server.answers("a{y=\"2\", x=\"1\"} 2\na{x=\"1\",y=\"2\"} 2\n").duplicates, 1U);
    EXPECT_EQ(server.answers("a{x=\"2\",y=\"1\"} 1\n").fresh, 1U);
    EXPECT_EQ(server.scrapes.series().size(), 2U);
}

TEST(Scrapes, EscapesDoNotMakeAnotherSeries)
{
    Server server;
    server.answers("a{x=\"1\\z\"} 1\n");
    EXPECT_EQ(server.answers("a{x=\"1\\\\z\"} 1\n").fresh, 0U);
}

TEST(Scrapes, TheFirstValueHasNoDelta)
{
    Server server;
    server.answers("# TYPE a counter\na 5\n");
    EXPECT_FALSE(server.scrapes.delta(0).has_value());
    EXPECT_EQ(server.scrapes.value(0), 5);
    server.answers("# TYPE a counter\na 8\n");
    const auto delta = server.scrapes.delta(0);
    ASSERT_TRUE(delta.has_value());
    EXPECT_EQ(delta->increase, 3);
    EXPECT_EQ(delta->seconds, 10);
}

TEST(Scrapes, ACounterThatAppearsCameFromZero)
{
    Server server;
    server.answers("other 1\n");
    server.answers("# TYPE a counter\n# TYPE g gauge\nother 1\na 2\ng 2\n");
    const auto delta = server.scrapes.delta(1);
    ASSERT_TRUE(delta.has_value());
    EXPECT_EQ(delta->increase, 2);
    EXPECT_FALSE(server.scrapes.delta(2).has_value()) << "a gauge has no zero to come from";
    const auto increase = increaseOf(server.scrapes.points(1), 0, 100 * kSecond);
    ASSERT_TRUE(increase.has_value());
    EXPECT_EQ(increase->amount, 2);
}

TEST(Scrapes, ACounterThatFallsBeganAnew)
{
    Server server;
    server.answers("# TYPE a counter\n# TYPE g gauge\na 100\ng 5\n");
    const auto report = server.answers("# TYPE a counter\n# TYPE g gauge\na 7\ng 3\n");
    EXPECT_EQ(report.resets, 1U);
    EXPECT_EQ(server.scrapes.delta(0)->increase, 7);
    EXPECT_TRUE(server.scrapes.delta(0)->reset);
    EXPECT_EQ(server.scrapes.delta(1)->increase, -2);
    EXPECT_FALSE(server.scrapes.delta(1)->reset);
}

// A busy server counts past its old value between two scrapes; only its start time tells.
TEST(Scrapes, ARestartIsAResetThoughTheCounterRose)
{
    Server server;
    const std::string types = "# TYPE a counter\n";
    server.answers(types + "a 5\nprocess_start_time_seconds 1000\n");
    const auto report = server.answers(types + "a 9\nprocess_start_time_seconds 2000\n");
    EXPECT_TRUE(report.restarted);
    EXPECT_EQ(server.scrapes.delta(0)->increase, 9);
    const auto increase = increaseOf(server.scrapes.points(0), 0, 100 * kSecond);
    ASSERT_TRUE(increase.has_value());
    EXPECT_EQ(increase->amount, 9);
}

TEST(Scrapes, AnAbsentSeriesIsAGapAndNotZero)
{
    Server server;
    server.answers("# TYPE a counter\na 5\nb 1\n");
    const auto report = server.answers("b 1\n");
    EXPECT_EQ(report.gone, 1U);
    EXPECT_FALSE(server.scrapes.value(0).has_value());
    EXPECT_FALSE(server.scrapes.delta(0).has_value());
    server.answers("# TYPE a counter\na 9\nb 1\n");
    const auto delta = server.scrapes.delta(0);
    ASSERT_TRUE(delta.has_value());
    EXPECT_EQ(delta->increase, 4);
    EXPECT_EQ(delta->seconds, 20);
    EXPECT_TRUE(delta->gap);
    ASSERT_EQ(server.scrapes.points(0).size(), 3U);
    EXPECT_TRUE(std::isnan(server.scrapes.points(0)[1].value));
}

TEST(Scrapes, AFailedScrapeIsAGapOfAll)
{
    Server server;
    server.answers("a 1\n");
    server.scrapes.addGap(15 * kSecond);
    EXPECT_FALSE(server.scrapes.value(0).has_value());
    EXPECT_TRUE(std::isnan(server.scrapes.points(0).back().value));
    EXPECT_EQ(server.answers("a 1\n").gone, 0U);
}

TEST(Scrapes, AClockThatGoesBackAddsNothing)
{
    Server server;
    server.answers("a 1\n");
    EXPECT_TRUE(server.answersAt("a 2\n", 5 * kSecond).backwards);
    EXPECT_EQ(server.scrapes.value(0), 1);
}

TEST(Scrapes, AFloodOfNaNsIsCounted)
{
    Server server;
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "a{i=\"" + std::to_string(i) + "\"} NaN\n";
    }
    server.answers(text);
    EXPECT_EQ(server.answers(text).notNumbers, 1000U);
    EXPECT_FALSE(server.scrapes.delta(0).has_value());
}

TEST(Scrapes, SeriesAndPointsAreBounded)
{
    Scrapes::Limits limits;
    limits.series = 2;
    limits.points = 3;
    limits.kept = 1;
    Server server(limits);
    EXPECT_EQ(server.answers("a 1\nb 1\nc 1\n").dropped, 1U);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(server.answers("a 1\nb 1\nc 1\n").series, 2U);
    }
    EXPECT_EQ(server.scrapes.series().size(), 2U);
    EXPECT_EQ(server.scrapes.points(0).size(), 3U);
    EXPECT_TRUE(server.scrapes.points(1).empty());
}

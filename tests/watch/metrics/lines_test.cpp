// SPDX-License-Identifier: GPL-3.0-or-later
// What charts show of scrapes: no threads, no sockets, times as given.
#include "scripted.h"
#include "watch/metrics/metric_board.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

constexpr std::int64_t kEvery = 15 * kSecond;
constexpr char kProofs[] = "spirl_attestation_signer_proof";

/// A board, and scrapes 15 seconds apart.
class Lines : public ::testing::Test {
protected:
    void scrape(const std::string& instance, const std::string& text, std::int64_t round)
    {
        const auto exposition = telemetry::readExposition(text);
        ASSERT_TRUE(exposition.ok()) << text;
        m_board.add(*m_board.instanceOf(1, instance), *exposition, kStart + round * kEvery);
    }
    void gap(const std::string& instance, std::int64_t round)
    {
        m_board.addGap(*m_board.instanceOf(1, instance), kStart + round * kEvery);
    }
    static std::string proofs(double fine, double failed)
    {
        return "# TYPE spirl_attestation_signer_proof counter\n"
               "spirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"success\"} "
            + std::to_string(fine)
            + "\nspirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"failed\"} "
            + std::to_string(failed) + "\n";
    }
    [[nodiscard]] static LineQuestion question(std::string key, std::int64_t rounds)
    {
        LineQuestion asked;
        asked.what.key = std::move(key);
        asked.from = kStart;
        asked.to = kStart + rounds * kEvery;
        return asked;
    }
    static double last(const MetricLine& line) { return line.points.back().value; }
    /// At a round, or what is nearest before it.
    static double at(const MetricLine& line, std::int64_t round)
    {
        double value = NAN;
        for (const auto& point : line.points) {
            if (point.time <= kStart + round * kEvery) {
                value = point.value;
            }
        }
        return value;
    }

    AlertWatch m_alerts;
    MetricBoard m_board{m_alerts, telemetry::MetricCatalogue(), {50'000, 20'000, 720}};
};

} // namespace

TEST_F(Lines, AllThereIsBeginsWithTheFirstScrape)
{
    for (int i = 0; i <= 20; ++i) {
        scrape("a", proofs(450.0 * i, 15.0 * i), i);
    }
    auto asked = question(kProofs, 20);
    asked.from = LineQuestion::kAll;
    const auto points = m_board.lines(asked).lines.at(0).points;
    EXPECT_GE(points.front().time, kStart);
    EXPECT_LT(points.front().time, kStart + 2 * kEvery);
}

// Every judgement and every list of names walks all there are.
TEST_F(Lines, WhatIsRemovedLeavesNothing)
{
    for (ServerNumber server = 1; server <= 100; ++server) {
        ASSERT_TRUE(m_board.instanceOf(server, "a").has_value());
        m_board.remove(server);
    }
    EXPECT_EQ(m_board.size(), 0U);
}

// The first one's series are not the second one's, wherever they stand now.
TEST_F(Lines, AnAlertStaysWithItsServerWhereAnotherIsRemoved)
{
    telemetry::AlertRule rule{
        "High", telemetry::AlertRule::Kind::Value, {"g", {}}, {}, {"instance"}};
    rule.above = rule.clear = 5;
    m_alerts.setRules({rule});
    const auto add = [this](ServerNumber server, const char* name, const char* text) {
        const auto exposition = telemetry::readExposition(text);
        m_board.add(*m_board.instanceOf(server, name), *exposition, kStart);
    };
    add(1, "first", "other 1\ng 1\n");
    add(2, "second", "g 9\n");
    (void)m_board.judge(kStart);
    m_board.remove(1);
    (void)m_board.judge(kStart + kEvery);
    const auto alerts = m_alerts.now()->alerts;
    ASSERT_EQ(alerts.size(), 1U);
    EXPECT_EQ(alerts[0].instance(), "second");
    EXPECT_FALSE(alerts[0].noData);
}

TEST_F(Lines, ARateIsToldApartByLabels)
{
    for (int i = 0; i <= 20; ++i) {
        scrape("a", proofs(450.0 * i, 15.0 * i), i);
    }
    auto asked = question(kProofs, 20);
    asked.by = {"outcome"};
    const auto found = m_board.lines(asked);
    ASSERT_EQ(found.lines.size(), 2U);
    EXPECT_EQ(found.lines[0].by[0].value, "failed");
    EXPECT_DOUBLE_EQ(last(found.lines[0]), 1);
    EXPECT_DOUBLE_EQ(last(found.lines[1]), 30);
}

TEST_F(Lines, InstancesAddUpOrStandAlone)
{
    for (int i = 0; i <= 20; ++i) {
        scrape("a", proofs(150.0 * i, 0), i);
        scrape("b", proofs(300.0 * i, 0), i);
    }
    auto asked = question(kProofs, 20);
    EXPECT_DOUBLE_EQ(last(m_board.lines(asked).lines.at(0)), 30);
    asked.by = {"instance"};
    const auto apart = m_board.lines(asked);
    ASSERT_EQ(apart.lines.size(), 2U);
    EXPECT_DOUBLE_EQ(last(apart.lines[1]), 20);
    asked.by.clear();
    asked.instance = "a";
    EXPECT_DOUBLE_EQ(last(m_board.lines(asked).lines.at(0)), 10);
}

TEST_F(Lines, AServerThatDidNotAnswerLeavesAGap)
{
    for (int i = 0; i <= 30; ++i) {
        if (i > 10 && i <= 20) {
            gap("a", i);
        } else {
            scrape("a", proofs(15.0 * i, 0), i);
        }
    }
    const auto line = m_board.lines(question(kProofs, 30)).lines.at(0);
    EXPECT_DOUBLE_EQ(at(line, 10), 1);
    for (int i = 12; i <= 20; ++i) {
        EXPECT_TRUE(std::isnan(at(line, i))) << i;
    }
    EXPECT_DOUBLE_EQ(last(line), 1);
}

TEST_F(Lines, ACounterThatBeginsAnewLosesNothingAndIsNeverNegative)
{
    for (int i = 0; i <= 20; ++i) {
        scrape("a", proofs(15.0 * (i < 10 ? 1000 + i : i - 9), 0), i);
    }
    const auto line = m_board.lines(question(kProofs, 20)).lines.at(0);
    for (const auto& point : line.points) {
        EXPECT_TRUE(std::isnan(point.value) || (point.value >= 0 && point.value <= 1.01))
            << point.value;
    }
}

TEST_F(Lines, AShareIsOfWhatTheWholeAdded)
{
    for (int i = 0; i <= 20; ++i) {
        scrape("a", proofs(90.0 * i, 10.0 * i), i);
    }
    auto asked = question(kProofs, 20);
    asked.take = LineQuestion::Take::Share;
    asked.what.labels = {{"outcome", {"failed"}, telemetry::LabelMatch::Is::OneOf}};
    asked.whole.key = kProofs;
    EXPECT_NEAR(last(m_board.lines(asked).lines.at(0)), 0.1, 1e-9);
}

TEST_F(Lines, AShareOfNothingIsNoValue)
{
    for (int i = 0; i <= 5; ++i) {
        scrape("a", proofs(90, 10), i);
    }
    auto asked = question(kProofs, 5);
    asked.take = LineQuestion::Take::Share;
    asked.whole.key = kProofs;
    EXPECT_TRUE(std::isnan(last(m_board.lines(asked).lines.at(0))));
}

TEST_F(Lines, TheEarliestMomentCounts)
{
    const auto left = [](double seconds) {
        return std::to_string(static_cast<double>(kStart) / 1e9 + seconds);
    };
    m_board.want("spirl_certificate_expiry_seconds");
    const auto text = "# TYPE spirl_certificate_expiry_seconds gauge\n"
                      "spirl_certificate_expiry_seconds{n=\"1\"} "
        + left(7200) + "\nspirl_certificate_expiry_seconds{n=\"2\"} " + left(3600) + "\n";
    scrape("a", text, 0);
    scrape("a", text, 1);
    auto asked = question("spirl_certificate_expiry_seconds", 1);
    asked.take = LineQuestion::Take::Left;
    EXPECT_NEAR(last(m_board.lines(asked).lines.at(0)), 3600 - 15, 1e-3);
}

TEST_F(Lines, WhatIsLeftMayBeSaidAsSuch)
{
    m_board.want("token_expires_in_seconds");
    scrape("a", "# TYPE token_expires_in_seconds gauge\ntoken_expires_in_seconds 90\n", 0);
    auto asked = question("token_expires_in_seconds", 0);
    asked.take = LineQuestion::Take::Left;
    EXPECT_DOUBLE_EQ(last(m_board.lines(asked).lines.at(0)), 90);
}

TEST_F(Lines, AQuantileIsOfTheBucketsOfAllServers)
{
    for (int i = 0; i <= 10; ++i) {
        for (const char* instance : {"a", "b"}) {
            scrape(instance,
                "# TYPE grpc_server_handling_seconds histogram\n"
                "grpc_server_handling_seconds_bucket{le=\"0.1\"} "
                    + std::to_string(90 * i) + "\ngrpc_server_handling_seconds_bucket{le=\"1\"} "
                    + std::to_string(100 * i)
                    + "\ngrpc_server_handling_seconds_bucket{le=\"+Inf\"} "
                    + std::to_string(100 * i) + "\ngrpc_server_handling_seconds_sum "
                    + std::to_string(20 * i) + "\ngrpc_server_handling_seconds_count "
                    + std::to_string(100 * i) + "\n",
                i);
        }
    }
    auto asked = question("grpc_server_handling_seconds", 10);
    asked.take = LineQuestion::Take::Quantile;
    asked.quantile = 0.95;
    EXPECT_NEAR(last(m_board.lines(asked).lines.at(0)), 0.55, 0.01);
    // Of such a metric a rate is one of observations.
    asked.take = LineQuestion::Take::Rate;
    EXPECT_NEAR(last(m_board.lines(asked).lines.at(0)), 2 * 100.0 / 15, 1e-6);
}

TEST_F(Lines, OfTenThousandLabelsThoseThatMoveAreShown)
{
    for (int i = 0; i <= 4; ++i) {
        std::string text = "# TYPE spirl_attestation_agent_proof counter\n";
        for (int label = 0; label < 10'000; ++label) {
            const int value = label == 7777 ? i * 150 : label % 7;
            text += "spirl_attestation_agent_proof{attestor_type=\"t" + std::to_string(label)
                + "\"} " + std::to_string(value) + "\n";
        }
        scrape("a", text, i);
    }
    auto asked = question("spirl_attestation_agent_proof", 4);
    asked.by = {"attestor_type"};
    asked.most = 8;
    const auto found = m_board.lines(asked);
    ASSERT_EQ(found.lines.size(), 8U);
    EXPECT_EQ(found.left, 9'992U);
    const auto moved = std::find_if(found.lines.begin(), found.lines.end(),
        [](const MetricLine& line) { return line.by[0].value == "t7777"; });
    ASSERT_NE(moved, found.lines.end());
    EXPECT_DOUBLE_EQ(last(*moved), 10);
}

TEST_F(Lines, WhatIsNoNumberIsAGap)
{
    for (int i = 0; i <= 6; ++i) {
        std::string text = "# TYPE process_open_fds gauge\nprocess_open_fds{n=\"x\"} "
            + std::string(i == 3 ? "NaN"
                    : i == 4     ? "+Inf"
                                 : "5")
            + "\n";
        for (int j = 0; j < 2'000; ++j) {
            text += "process_open_fds{n=\"" + std::to_string(j) + "\"} NaN\n";
        }
        scrape("a", text, i);
    }
    auto asked = question("process_open_fds", 6);
    asked.take = LineQuestion::Take::Value;
    const auto line = m_board.lines(asked).lines.at(0);
    EXPECT_DOUBLE_EQ(at(line, 2), 5);
    EXPECT_TRUE(std::isnan(at(line, 3)));
    EXPECT_TRUE(std::isnan(at(line, 4)));
    EXPECT_DOUBLE_EQ(at(line, 5), 5);
}

TEST_F(Lines, AreBoundedWhateverIsAsked)
{
    scrape("a", proofs(1, 1), 0);
    scrape("a", proofs(2, 2), 1);
    auto asked = question(kProofs, 1);
    asked.points = 1'000'000'000;
    asked.from = 0;
    EXPECT_LE(m_board.lines(asked).lines.at(0).points.size(), 4'001U);
    asked.from = asked.to + 1;
    EXPECT_TRUE(m_board.lines(asked).lines.at(0).points.empty());
}

TEST_F(Lines, OfARemovedServerNothingIsLeft)
{
    scrape("a", proofs(1, 1), 0);
    scrape("a", proofs(2, 2), 1);
    m_board.remove(1);
    EXPECT_TRUE(m_board.lines(question(kProofs, 1)).lines.empty());
    EXPECT_TRUE(m_board.instancesOf(0).empty());
    EXPECT_TRUE(m_board.judge(kStart + 2 * kEvery).empty()
        || m_alerts.now()->alerts.front().rule->kind == telemetry::AlertRule::Kind::Absence);
}

TEST_F(Lines, AnInstanceIsKnownByTheOnePodThatItsSeriesName)
{
    const std::string type = "# TYPE process_open_fds gauge\n";
    const auto named
        = [](const char* labels) { return "process_open_fds{" + std::string(labels) + "} 1\n"; };
    scrape("10.0.3.7:9090", type + named("pod=\"spirl-server-0\",node=\"n-3\""), 0);
    scrape("of-all-pods", type + named("pod=\"a\"") + named("pod=\"b\""), 0);
    const auto instances = m_board.instancesOf(0);
    ASSERT_EQ(instances.size(), 2U);
    EXPECT_EQ(instances[0].hosts, std::vector<std::string>{"spirl-server-0"});
    EXPECT_TRUE(instances[1].hosts.empty()) << "it tells of others, and is none of them";
}

TEST_F(Lines, WhatIsWantedIsKeptFromThenOn)
{
    const auto text = [](int value) {
        return "# TYPE a_gauge gauge\na_gauge{x=\"1\"} " + std::to_string(value) + "\n";
    };
    scrape("a", text(1), 0);
    EXPECT_TRUE(m_board.lines(question("a_gauge", 0)).lines.empty());
    const auto names = m_board.names("");
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(names[0].key, "a_gauge");
    EXPECT_EQ(names[0].labels, std::vector<std::string>{"x"});
    m_board.want("a_gauge");
    scrape("a", text(4), 1);
    auto asked = question("a_gauge", 1);
    asked.take = LineQuestion::Take::Value;
    const auto line = m_board.lines(asked).lines.at(0);
    EXPECT_DOUBLE_EQ(at(line, 0), 1);
    EXPECT_DOUBLE_EQ(last(line), 4);
}

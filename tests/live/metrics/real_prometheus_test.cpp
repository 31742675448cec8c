// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's prometheus scrapes a server of the lab and answers what is asked of it.
#include "lab/http/server.h"
#include "lab/telemetry/metrics.h"
#include "live/metrics/prometheus.h"
#include "net/live_transport.h"
#include "real_prometheus.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <unistd.h>

using namespace attest;
using namespace attest::live;
using attest::test::RealPrometheus;

TEST(RealPrometheus, AnswersWhatTheLabCounts)
{
    if (!test::isPrometheusThere()) {
        GTEST_SKIP() << "prometheus (Debian package) absent";
    }
    lab::Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", lab::MetricKind::Counter);
    metrics.add("spirl_attestation_signer_proof", {{"outcome", "failed"}}, 3);
    std::mutex lock;
    std::condition_variable arrived;
    int scrapes = 0;
    const auto handler = lab::metricsHandler(metrics);
    const auto server = lab::http::Server::listen([&](const lab::http::Request& request) {
        {
            const std::lock_guard guard(lock);
            ++scrapes;
        }
        arrived.notify_all();
        return handler(request);
    });
    ASSERT_TRUE(server.ok());
    const auto folder
        = std::filesystem::path(::testing::TempDir()) / ("prometheus-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        const test::RealPrometheus real(folder, "127.0.0.1:" + std::to_string(server->port()));
        ASSERT_FALSE(real.url.empty()) << "prometheus did not start: " << real.said;
        {
            // A scrape is stored before the next but one begins.
            std::unique_lock guard(lock);
            ASSERT_TRUE(
                arrived.wait_for(guard, std::chrono::seconds(60), [&] { return scrapes >= 4; }));
        }
        const auto transport = net::liveTransport({});
        MetricsAccess access;
        access.url = real.url;
        const Prometheus prometheus(*transport, access);
        const auto answer = prometheus.query("spirl_attestation_signer_proof", {}, net::Cancel());
        ASSERT_TRUE(answer.ok()) << answer.problem().id.value;
        ASSERT_EQ(answer->series.size(), 1U);
        EXPECT_EQ(answer->series[0].label("outcome"), "failed");
        EXPECT_EQ(answer->series[0].points.at(0).value, 3);
        const auto now = answer->series[0].points[0].time;

        const auto range = prometheus.queryRange("up", now - 60'000'000'000, now, net::Cancel());
        ASSERT_TRUE(range.ok()) << range.problem().id.value;
        EXPECT_EQ(range->series.size(), 1U);
        const auto names = prometheus.namesOf("spirl_attestation_signer_proof", net::Cancel());
        ASSERT_TRUE(names.ok());
        EXPECT_EQ(*names, std::vector<std::string>{"spirl_attestation_signer_proof"});
        const auto labels = prometheus.labelNames("{job=\"lab\"}", net::Cancel());
        ASSERT_TRUE(labels.ok());
        EXPECT_GE(labels->values.size(), 4U);
        const auto series
            = prometheus.series("{outcome=\"failed\"}", now - 60'000'000'000, now, net::Cancel());
        ASSERT_TRUE(series.ok());
        EXPECT_EQ(series->series.size(), 1U);
        const auto bad = prometheus.query("sum(", {}, net::Cancel());
        ASSERT_FALSE(bad.ok());
        EXPECT_EQ(bad.problem().id, telemetry::issue::kMetricsQueryFailed);
    }
    std::filesystem::remove_all(folder);
}

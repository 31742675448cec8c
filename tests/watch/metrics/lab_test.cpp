// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's metrics over real sockets, and a server that goes away.
#include "lab/http/server.h"
#include "lab/telemetry/clock.h"
#include "lab/telemetry/metrics.h"
#include "net/live_transport.h"
#include "scripted.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

TEST(MetricWatchAndTheLab, AServerThatGoesAwayIsFailing)
{
    lab::Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", lab::MetricKind::Counter);
    metrics.add("spirl_attestation_signer_proof", {{"outcome", "failed"}}, 3);
    auto server = std::make_unique<Result<lab::http::Server>>(
        lab::http::Server::listen(lab::metricsHandler(metrics)));
    ASSERT_TRUE(server->ok());
    const auto url = "http://127.0.0.1:" + std::to_string((*server)->port()) + "/metrics";
    const auto transport = net::liveTransport({});
    Watched watched(*transport, lab::systemClock(), {});
    ASSERT_TRUE(watched.watch->add(serverAt(url)).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) {
        return now.servers.at(0).state == MetricServerStatus::State::Connected;
    }));
    EXPECT_EQ(watched.watch->now()->servers[0].report.series, 1U);
    server.reset();
    EXPECT_TRUE(watched.await([](const MetricsNow& now) {
        return now.servers.at(0).state == MetricServerStatus::State::Failing;
    }));
}

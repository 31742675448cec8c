// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's prometheus scrapes the lab; what is watched of it is what the lab counts.
#include "lab/http/server.h"
#include "lab/telemetry/clock.h"
#include "lab/telemetry/metrics.h"
#include "live/metrics/real_prometheus.h"
#include "net/live_transport.h"
#include "scripted.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

TEST(RealPrometheusWatch, FindsTheNamesAndTheServer)
{
    if (!isPrometheusThere()) {
        GTEST_SKIP() << "prometheus (Debian package) absent";
    }
    lab::Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof_total", "Proofs.", lab::MetricKind::Counter);
    metrics.add("spirl_attestation_signer_proof_total",
        {{"attestor_type", "azure_imds"}, {"outcome", "failed"}}, 3);
    metrics.declare("grpc_server_handling_seconds", "Calls.", lab::MetricKind::Histogram);
    metrics.observe("grpc_server_handling_seconds", {{"grpc_service", "agent"}}, 0.02);
    metrics.declare("unheard_of", "Nobody looks at it.", lab::MetricKind::Gauge);
    metrics.set("unheard_of", {}, 1);
    const auto server = lab::http::Server::listen(lab::metricsHandler(metrics));
    ASSERT_TRUE(server.ok());
    const auto target = "127.0.0.1:" + std::to_string(server->port());
    const auto folder = std::filesystem::path(::testing::TempDir())
        / ("watched-prometheus-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        const RealPrometheus real(folder, target);
        ASSERT_FALSE(real.url.empty()) << "prometheus did not start: " << real.said;
        const auto transport = net::liveTransport({});
        Watched watched(*transport, lab::systemClock(), {});
        MetricServer asked;
        asked.kind = MetricServer::Kind::Prometheus;
        asked.access.url = real.url;
        asked.every = std::chrono::milliseconds(100);
        ASSERT_TRUE(watched.watch->add(asked).ok());
        // It has no names before its first scrape, and they are looked for again.
        const auto seriesOf = [&](const std::string& key) -> std::optional<std::size_t> {
            for (const auto& name : watched.watch->names(target)) {
                if (name.key == key) {
                    return name.series;
                }
            }
            return {};
        };
        ASSERT_TRUE(watched.await([&](const MetricsNow& now) {
            watched.watch->want("nothing"); // looks again at once
            return now.instances == std::vector<std::string>{target}
            && seriesOf("spirl_attestation_signer_proof") > 0U
                && seriesOf("grpc_server_handling_seconds") > 0U;
        }));
        EXPECT_EQ(seriesOf("unheard_of"), 0U) << "it is offered, and not asked for";
        EXPECT_FALSE(watched.watch->now()->servers[0].problem.has_value());
    }
    std::filesystem::remove_all(folder);
}

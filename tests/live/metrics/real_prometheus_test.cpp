// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's prometheus scrapes a server of the lab and answers what is asked of it.
#include "lab/http/server.h"
#include "lab/telemetry/metrics.h"
#include "live/metrics/prometheus.h"
#include "net/live_transport.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::live;

namespace {

/// Debian's prometheus on a port of its own choice, until it is destroyed.
class RealPrometheus {
public:
    RealPrometheus(const std::filesystem::path& folder, const std::string& target)
    {
        std::ofstream(folder / "prometheus.yml")
            << "global: {scrape_interval: 200ms, scrape_timeout: 200ms}\n"
               "scrape_configs:\n- {job_name: lab, static_configs: [{targets: [\""
            << target << "\"]}]}\n";
        int ends[2];
        if (pipe(ends) != 0) {
            return;
        }
        m_process = fork();
        if (m_process == 0) {
            dup2(ends[1], 2);
            close(ends[0]);
            const auto config = "--config.file=" + (folder / "prometheus.yml").string();
            const auto storage = "--storage.tsdb.path=" + (folder / "tsdb").string();
            execlp("prometheus", "prometheus", config.c_str(), storage.c_str(),
                "--web.listen-address=127.0.0.1:0", nullptr);
            _exit(127);
        }
        close(ends[1]);
        m_log = fdopen(ends[0], "r");
        awaitReady();
        // It would wait for a reader once the pipe is full.
        m_drain = std::thread([this] {
            char line[4096];
            while (fgets(line, sizeof line, m_log) != nullptr) {}
        });
    }
    RealPrometheus(const RealPrometheus&) = delete;
    ~RealPrometheus()
    {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_drain.join();
        fclose(m_log);
    }

    std::string url; ///< empty: it did not start

private:
    void awaitReady()
    {
        char line[4096];
        while (fgets(line, sizeof line, m_log) != nullptr) {
            const std::string_view text(line);
            const auto at = text.find("msg=\"Listening on\" address=");
            if (at != std::string_view::npos) {
                const auto address = text.substr(at + 27);
                url = "http://" + std::string(address.substr(0, address.find_first_of(" \n")));
            }
            if (text.find("Server is ready to receive web requests") != std::string_view::npos) {
                return;
            }
        }
        url.clear();
    }

    pid_t m_process = -1;
    FILE* m_log = nullptr;
    std::thread m_drain;
};

} // namespace

TEST(RealPrometheus, AnswersWhatTheLabCounts)
{
    if (std::system("command -v prometheus >/dev/null 2>&1") != 0) {
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
        const RealPrometheus real(folder, "127.0.0.1:" + std::to_string(server->port()));
        ASSERT_FALSE(real.url.empty()) << "prometheus did not start";
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

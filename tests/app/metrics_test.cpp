// SPDX-License-Identifier: GPL-3.0-or-later
// assay metrics and parse metrics as a process, against a server on loopback.
#include "json.h"
#include "lab/http/server.h"
#include "lab/telemetry/metrics.h"
#include "live/metrics/real_prometheus.h"
#include "process.h"
#include "scratch.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

using namespace attest;
using namespace attest::test;

namespace {

/// Its failures rise by one with each scrape.
class FailingServer {
public:
    FailingServer()
        : m_server(lab::http::Server::listen([this](const lab::http::Request&) {
            const int scrapes = scraped();
            lab::http::Response response;
            response.headers = {{"Content-Type", "text/plain; version=0.0.4"}};
            response.body = "# TYPE spirl_attestation_signer_proof counter\n"
                            "spirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome="
                            "\"failed\"} "
                + std::to_string(scrapes) + "\n";
            return response;
        }))
    {
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_server->port()) + "/metrics";
    }

    void awaitScrapes(int count) const
    {
        std::unique_lock hold(m_lock);
        ASSERT_TRUE(
            m_arrived.wait_for(hold, std::chrono::seconds(60), [&] { return m_scrapes >= count; }));
    }

private:
    int scraped()
    {
        const std::lock_guard hold(m_lock);
        m_arrived.notify_all();
        return ++m_scrapes;
    }

    mutable std::mutex m_lock;
    mutable std::condition_variable m_arrived;
    int m_scrapes = 0;
    Result<lab::http::Server> m_server;
};

} // namespace

TEST(Metrics, OfAServerAreShown)
{
    const FailingServer server;
    const auto result = assay({"metrics", server.url()});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_NE(result.out.find("spirl_attestation_signer_proof"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("100 % failed"), std::string::npos) << result.out;
}

TEST(Metrics, FailuresFireAnAlert)
{
    const FailingServer server;
    const auto result
        = assay({"metrics", server.url(), "--watch", "1", "--rounds", "2", "--alerts", "--json"});
    EXPECT_EQ(result.exit, 1) << result.err;
    const auto second = result.out.substr(result.out.find('\n') + 1);
    const JsonObject object(second);
    ASSERT_TRUE(object.valid()) << result.out;
    EXPECT_NE(second.find("\"rule\":\"AttestationProofsRejected\""), std::string::npos) << second;
    EXPECT_NE(second.find("\"state\":\"firing\""), std::string::npos) << second;
    EXPECT_NE(second.find("\"failedRatio\":1"), std::string::npos) << second;
}

TEST(Metrics, OfARealPrometheusAreShown)
{
    if (std::system("command -v prometheus >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "prometheus (Debian package) absent";
    }
    const FailingServer server;
    const Scratch scratch;
    const auto target = server.url().substr(std::string_view("http://").size());
    const RealPrometheus real(scratch.path("."), target.substr(0, target.find('/')));
    ASSERT_FALSE(real.url.empty()) << "prometheus did not start";
    server.awaitScrapes(4); // one is stored before the next but one begins
    const auto result = assay({"metrics", "prometheus+" + real.url, "--json"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_NE(result.out.find("spirl_attestation_signer_proof"), std::string::npos) << result.out;
}

TEST(Metrics, AServerThatIsNotThereIsSaid)
{
    const auto result = assay({"metrics", "http://127.0.0.1:1/metrics"});
    EXPECT_EQ(result.exit, 1);
    EXPECT_NE(result.out.find("cannot be reached"), std::string::npos) << result.out;
}

TEST(Metrics, RulesOfOnesOwnReplaceTheOthers)
{
    const Scratch scratch;
    const auto rules = scratch.file("rules.json",
        R"({"rules":[{"name":"Mine","kind":"value","metric":"go_goroutines","above":5}]})");
    const auto metrics
        = scratch.file("metrics.txt", "# TYPE go_goroutines gauge\ngo_goroutines 9\n");
    const auto result = assay({"metrics", metrics, "--rules", rules});
    EXPECT_EQ(result.exit, 1) << result.err;
    EXPECT_NE(result.out.find("Mine"), std::string::npos) << result.out;
    const auto exported = assay({"metrics", "--prometheus-rules", "--rules", rules});
    EXPECT_EQ(exported.exit, 0);
    EXPECT_NE(exported.out.find("- alert: \"Mine\""), std::string::npos) << exported.out;
    const auto bad = scratch.file("bad.json", R"({"rules":[{"name":"Mine"}]})");
    EXPECT_EQ(assay({"metrics", metrics, "--rules", bad}).exit, 2);
}

TEST(Metrics, ATokenIsNotSentInTheClear)
{
    const Scratch scratch;
    const auto token = scratch.file("token", "secret\n");
    const auto result = assay({"metrics", "http://metrics.example/metrics", "--bearer", token});
    EXPECT_EQ(result.exit, 1);
    EXPECT_NE(result.out.find("not sent without encryption"), std::string::npos) << result.out;
    EXPECT_EQ(result.out.find("secret\n"), std::string::npos);
}

TEST(ParseMetrics, GivesFamiliesOrAPlace)
{
    const auto good
        = assay({"parse", "metrics", "-", "--json"}, "# TYPE a counter\na{x=\"1\"} 5 1500\n");
    EXPECT_EQ(good.exit, 0);
    EXPECT_NE(
        good.out.find(
            R"("samples":[{"name":"a_total","labels":{"x":"1"},"value":"5","timestamp":1.5}])"),
        std::string::npos)
        << good.out;
    const auto bad = assay({"parse", "metrics", "-", "--json"}, "a 1\nb{ 2\n");
    EXPECT_EQ(bad.exit, 1);
    const JsonObject object(bad.out);
    EXPECT_EQ(object.text("code"), "metrics.syntax");
    EXPECT_EQ(object.number("line"), 2);
    EXPECT_EQ(object.number("column"), 4);
}

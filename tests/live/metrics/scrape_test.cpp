// SPDX-License-Identifier: GPL-3.0-or-later
// Scrapes over real sockets on loopback.
#include "lab/http/server.h"
#include "lab/telemetry/metrics.h"
#include "live/metrics/scrape.h"
#include "net/live_transport.h"
#include "telemetry/metrics/issues.h"

#include <gtest/gtest.h>

#include <mutex>
#include <zlib.h>

using namespace attest;
using namespace attest::live;
namespace http = attest::lab::http;

namespace {

class Served {
public:
    explicit Served(http::Handler handler)
        : m_transport(net::liveTransport({}))
        , m_server(http::Server::listen([this, handler](const http::Request& request) {
            const std::lock_guard guard(m_lock);
            m_requests.push_back(request);
            return handler(request);
        }))
    {
    }

    [[nodiscard]] MetricsAccess access() const
    {
        MetricsAccess access;
        access.url = "http://127.0.0.1:" + std::to_string(m_server->port()) + "/metrics";
        return access;
    }
    Result<Scraped> scraped(const MetricsAccess& access)
    {
        return scrape(*m_transport, access, net::Cancel());
    }
    Result<Scraped> scraped() { return scraped(access()); }
    [[nodiscard]] std::string sent(std::string_view header)
    {
        const std::lock_guard guard(m_lock);
        return m_requests.empty() ? "" : std::string(m_requests.back().header(header).value_or(""));
    }

private:
    std::mutex m_lock;
    std::vector<http::Request> m_requests;
    std::unique_ptr<net::Transport> m_transport;
    Result<http::Server> m_server;
};

http::Handler answering(int status, const std::string& type, const std::string& body)
{
    return [=](const http::Request&) {
        http::Response response;
        response.status = status;
        response.headers = {{"Content-Type", type}};
        response.body = body;
        return response;
    };
}

std::string outcomeOf(const Result<Scraped>& scraped)
{
    return scraped ? "" : std::string(scraped.problem().id.value);
}

std::string gzipped(const std::string& text)
{
    std::string out(compressBound(text.size()) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string copy = text;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

TEST(Scrape, OfTheLabsMetrics)
{
    lab::Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", lab::MetricKind::Counter);
    metrics.add("spirl_attestation_signer_proof", {{"outcome", "failed"}}, 3);
    Served served(lab::metricsHandler(metrics));
    const auto scraped = served.scraped();
    ASSERT_TRUE(scraped.ok()) << outcomeOf(scraped);
    ASSERT_EQ(scraped->exposition.samples.size(), 1U);
    EXPECT_EQ(scraped->exposition.samples[0].value, 3);
    EXPECT_FALSE(scraped->oddType);
    EXPECT_NE(served.sent("Accept").find("openmetrics-text;version=1.0.0"), std::string::npos);
}

TEST(Scrape, TheContentTypeSaysTheFormat)
{
    Served open(
        answering(200, "application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=dots",
            "# TYPE a counter\na_total 1\n# EOF\n"));
    const auto scraped = open.scraped();
    ASSERT_TRUE(scraped.ok());
    EXPECT_EQ(scraped->exposition.format, telemetry::ExpositionFormat::OpenMetrics);
    EXPECT_EQ(scraped->escaping, telemetry::Escaping::Dots);
    Served odd(answering(200, "", "a 1\n"));
    const auto other = odd.scraped();
    ASSERT_TRUE(other.ok());
    EXPECT_TRUE(other->oddType);
}

TEST(Scrape, ABadLineCostsThatLine)
{
    Served served(answering(200, "text/plain; version=0.0.4", "a 1\nb{ 2\nc 3\n"));
    const auto scraped = served.scraped();
    ASSERT_TRUE(scraped.ok());
    EXPECT_EQ(scraped->exposition.samples.size(), 2U);
    EXPECT_EQ(scraped->exposition.faultCount, 1U);
}

TEST(Scrape, WhatIsNoExpositionIsSaidToBeNone)
{
    EXPECT_EQ(outcomeOf(Served(answering(404, "text/plain", "no")).scraped()), "metrics.refused");
    EXPECT_EQ(outcomeOf(Served(answering(302, "text/plain", "")).scraped()), "metrics.refused");
    EXPECT_EQ(
        outcomeOf(Served(answering(401, "text/plain", "")).scraped()), "metrics.not-signed-in");
    EXPECT_EQ(outcomeOf(Served(answering(200, "text/html; charset=utf-8", "<p>")).scraped()),
        "metrics.not-metrics");
}

TEST(Scrape, SignsInOnLoopbackAlone)
{
    Served served(answering(200, "text/plain", "a 1\n"));
    auto access = served.access();
    const std::string secret = "s3cret?";
    access.secret = std::make_shared<const SecretBytes>(Bytes(secret.begin(), secret.end()));
    access.signIn = MetricsAccess::SignIn::Bearer;
    access.headers = {{"X-Scope-OrgID", "team"}};
    ASSERT_TRUE(served.scraped(access).ok());
    EXPECT_EQ(served.sent("Authorization"), "Bearer s3cret?");
    EXPECT_EQ(served.sent("X-Scope-OrgID"), "team");
    access.signIn = MetricsAccess::SignIn::Basic;
    access.user = "me";
    ASSERT_TRUE(served.scraped(access).ok());
    EXPECT_EQ(served.sent("Authorization"), "Basic bWU6czNjcmV0Pw==");
    access.url = "http://metrics.example/metrics";
    EXPECT_EQ(outcomeOf(served.scraped(access)), "metrics.clear-credential");
}

TEST(Scrape, CompressedMetricsAreReadAndBombsAreNot)
{
    const auto compressed = [](const std::string& text) {
        const auto body = gzipped(text);
        return [body](const http::Request&) {
            http::Response response;
            response.headers = {{"Content-Type", "text/plain"}, {"Content-Encoding", "gzip"}};
            response.body = body;
            return response;
        };
    };
    Served good(compressed("a 1\nb 2\n"));
    const auto scraped = good.scraped();
    ASSERT_TRUE(scraped.ok()) << outcomeOf(scraped);
    EXPECT_EQ(scraped->exposition.samples.size(), 2U);
    Served bomb(compressed(std::string(80U << 20U, 'a')));
    EXPECT_EQ(outcomeOf(bomb.scraped()), "net.too-large");
}

TEST(Scrape, AFloodOfSeriesIsRefused)
{
    std::string text;
    for (int i = 0; i < 100'001; ++i) {
        text += "m" + std::to_string(i) + " 1\n";
    }
    EXPECT_EQ(outcomeOf(Served(answering(200, "text/plain", text)).scraped()), "metrics.too-many");
}

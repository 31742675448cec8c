// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of Prometheus' API, and what is made of its answers.
#include "live/metrics/prometheus.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::live;

namespace {

class Canned final : public net::Transport {
public:
    explicit Canned(std::string body, int status = 200) : m_body(std::move(body)), m_status(status)
    {
    }
    Result<net::HttpReply> exchange(const net::HttpRequest& request, const net::Cancel&) override
    {
        last = request;
        net::HttpReply reply;
        reply.status = m_status;
        reply.body = Bytes(m_body.begin(), m_body.end());
        return reply;
    }
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink&, const net::Cancel& cancel) override
    {
        return exchange(request, cancel);
    }
    net::HttpRequest last;

private:
    std::string m_body;
    int m_status;
};

constexpr char kNone[] = R"({"status":"success","data":{"resultType":"vector","result":[]}})";

MetricsAccess at(const char* url)
{
    MetricsAccess access;
    access.url = url;
    return access;
}

} // namespace

TEST(Prometheus, AsksByForm)
{
    Canned transport(kNone);
    const Prometheus prometheus(transport, at("https://host/prefix/"));
    ASSERT_TRUE(prometheus.query("sum(a) > 1", 1'500'000'000, net::Cancel()).ok());
    EXPECT_EQ(transport.last.url, "https://host/prefix/api/v1/query");
    EXPECT_EQ(transport.last.method, "POST");
    EXPECT_EQ(asText(transport.last.body), "query=sum%28a%29%20%3E%201&time=1.500");
    ASSERT_TRUE(prometheus.queryRange("a", 0, 3600'000'000'000, net::Cancel()).ok());
    EXPECT_EQ(asText(transport.last.body), "query=a&start=0.000&end=3600.000&step=15");
}

TEST(Prometheus, EscapesLabelsInThePath)
{
    Canned transport(R"({"status":"success","data":["x"]})");
    const Prometheus prometheus(transport, at("http://127.0.0.1:9090"));
    ASSERT_TRUE(prometheus.labelValues("attestor.type", "", net::Cancel()).ok());
    EXPECT_EQ(transport.last.url, "http://127.0.0.1:9090/api/v1/label/U__attestor_2e_type/values");
    const auto names = prometheus.namesOf("a_b", net::Cancel());
    ASSERT_TRUE(names.ok());
    EXPECT_EQ(names->size(), 1U);
    EXPECT_TRUE(transport.last.url.starts_with(
        "http://127.0.0.1:9090/api/v1/label/__name__/values?match%5B%5D="));
}

TEST(Prometheus, StaysBelowElevenThousandPoints)
{
    constexpr std::int64_t kDay = 86'400'000'000'000;
    EXPECT_EQ(Prometheus::stepOf(0, 0), 15);
    EXPECT_EQ(Prometheus::stepOf(0, 30 * kDay), 2592);
}

TEST(Prometheus, AnErrorOutranksItsStatus)
{
    Canned transport(R"({"status":"error","errorType":"bad_data","error":"no"})", 400);
    const Prometheus prometheus(transport, at("https://host"));
    EXPECT_EQ(prometheus.query("a", {}, net::Cancel()).problem().id.value, "metrics.query-failed");
    Canned page("<html>", 502);
    EXPECT_EQ(Prometheus(page, at("https://host")).query("a", {}, net::Cancel()).problem().id.value,
        "metrics.refused");
    Canned other("<html>");
    EXPECT_EQ(
        Prometheus(other, at("https://host")).query("a", {}, net::Cancel()).problem().id.value,
        "metrics.bad-answer");
}

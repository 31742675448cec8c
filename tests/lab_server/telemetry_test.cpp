// SPDX-License-Identifier: GPL-3.0-or-later
// The interfaces that logs and metrics are read by, in the shapes that real clients expect.
#include "lab/exchange/json_body.h"
#include "lab/telemetry/logql.h"
#include "lab/telemetry/pod.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;

namespace {

struct Shown {
    std::shared_ptr<Time> now = std::make_shared<Time>(Time{1785245040, 5});
    Clock clock = [at = now] { return *at; };
    std::shared_ptr<LogBook> log = std::make_shared<LogBook>(clock);
    std::shared_ptr<Metrics> metrics = std::make_shared<Metrics>();
    std::vector<Pod> pods{{"spirl-system", "spirl-server-0", "spirl-server",
        {{"app.kubernetes.io/name", "spirl-server"}}, log, metrics}};
    http::Handler kubernetes = kubernetesHandler(pods, clock);
    http::Handler loki = lokiHandler(pods, clock);

    void say(const std::string& message, std::int64_t secondsLater)
    {
        *now = *now + Duration{secondsLater};
        log->write(LogLevel::Info, "server", message);
    }
};

http::Response get(
    const http::Handler& handler, const std::string& target, const std::string& accept = {})
{
    http::Request request;
    request.target = target;
    request.headers = {{"Accept", accept}};
    return handler(request);
}

std::size_t linesIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

constexpr char kLog[] = "/api/v1/namespaces/spirl-system/pods/spirl-server-0/log";

} // namespace

TEST(Kubernetes, AnswersWhatKubectlAsksFirst)
{
    Shown in;
    for (const char* path : {"/version", "/api", "/apis", "/api/v1"}) {
        const auto answer = get(in.kubernetes, path);
        EXPECT_EQ(answer.status, 200) << path;
        EXPECT_TRUE(JsonBody::read(answer.body)) << path << answer.body;
    }
}

TEST(Kubernetes, ListsPodsByLabel)
{
    Shown in;
    const std::string pods
        = "/api/v1/namespaces/spirl-system/pods?labelSelector=app.kubernetes.io%2Fname%3D";
    EXPECT_EQ(
        JsonBody::read(get(in.kubernetes, pods + "spirl-server").body)->objects("items").size(),
        1U);
    EXPECT_EQ(JsonBody::read(get(in.kubernetes, pods + "other").body)->objects("items").size(), 0U);
}

TEST(Kubernetes, SaysInItsWordsThatAPodIsNotThere)
{
    Shown in;
    const auto answer = get(in.kubernetes, "/api/v1/namespaces/spirl-system/pods/x/log");
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(JsonBody::read(answer.body)->text("message"), "pods \"x\" not found");
}

TEST(PodLog, GivesLinesAsTheyAre)
{
    Shown in;
    in.say("one", 0);
    in.say("two", 1);
    EXPECT_EQ(get(in.kubernetes, kLog).body,
        "{\"level\":\"info\",\"ts\":1785245040,\"logger\":\"server\",\"msg\":\"one\"}\n"
        "{\"level\":\"info\",\"ts\":1785245041,\"logger\":\"server\",\"msg\":\"two\"}\n");
}

TEST(PodLog, PutsTheTimeBeforeALineWhenAsked)
{
    Shown in;
    in.say("one", 0);
    EXPECT_TRUE(get(in.kubernetes, std::string(kLog) + "?timestamps=true")
                    .body.starts_with("2026-07-28T13:24:00.000000005Z {"));
}

TEST(PodLog, TakesTheTailAndWhatCameSince)
{
    Shown in;
    for (int i = 0; i < 10; ++i) {
        in.say("line", 10);
    }
    EXPECT_EQ(linesIn(get(in.kubernetes, std::string(kLog) + "?tailLines=3").body), 3U);
    EXPECT_EQ(linesIn(get(in.kubernetes, std::string(kLog) + "?sinceSeconds=30").body), 4U);
    EXPECT_EQ(
        linesIn(get(in.kubernetes, std::string(kLog) + "?sinceTime=2026-07-28T13:25:00Z").body),
        5U);
    EXPECT_EQ(get(in.kubernetes, std::string(kLog) + "?sinceTime=yesterday").status, 400);
    EXPECT_EQ(get(in.kubernetes, std::string(kLog) + "?container=other").status, 400);
}

TEST(PodLog, IsFollowed)
{
    Shown in;
    in.say("before", 0);
    const auto answer = get(in.kubernetes, std::string(kLog) + "?follow=true&tailLines=0");
    ASSERT_TRUE(answer.source);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(*answer.source->next(), "");
    in.say("after", 1);
    EXPECT_NE(answer.source->next()->find("after"), std::string::npos);
    EXPECT_EQ(*answer.source->next(), "");
}

TEST(LogBook, OldLinesGiveWay)
{
    LogBook log(standingClock({1, 0}), {10, 1U << 20U});
    for (int i = 0; i < 25; ++i) {
        log.write(LogLevel::Info, "l", std::to_string(i));
    }
    EXPECT_EQ(log.after(0, 100).size(), 10U);
    EXPECT_EQ(log.firstSequence(), 16U);
    EXPECT_EQ(log.after(20, 100).size(), 5U);
}

TEST(LogBook, LeavesOutWhatIsBelowItsLevel)
{
    LogBook log(standingClock({1, 0}));
    log.write(LogLevel::Debug, "l", "detail");
    EXPECT_EQ(log.lastSequence(), 0U);
}

TEST(LogBook, EscapesWhatAgentsSay)
{
    LogBook log(standingClock({1, 0}));
    LogFields fields;
    fields.text("clusterId", "x\",\"msg\":\"forged\n");
    log.write(LogLevel::Info, "l", "m", fields);
    const auto line = log.after(0, 1).front().text;
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(JsonBody::read(line)->text("msg"), "m");
}

TEST(Loki, GivesARangeInOrder)
{
    Shown in;
    in.say("one", 0);
    in.say("two", 10);
    const std::string query = "/loki/api/v1/"
                              "query_range?query=%7Bapp%3D%22spirl-server%22%7D&direction=forward&"
                              "start=1785245040000000000&end=";
    const auto first = get(in.loki, query + "1785245050000000005").body;
    EXPECT_NE(first.find("\"values\":[[\"1785245040000000005\","), std::string::npos) << first;
    EXPECT_EQ(first.find("two"), std::string::npos) << first;
    const auto both = get(in.loki, query + "1785245060000000000").body;
    EXPECT_LT(both.find("one"), both.find("two"));
}

TEST(Loki, RefusesWhatItCannotParse)
{
    Shown in;
    EXPECT_EQ(get(in.loki, "/loki/api/v1/query_range?query=nonsense").status, 400);
    EXPECT_EQ(
        get(in.loki, "/loki/api/v1/query_range?query=%7Ba%3D%22b%22%7D&limit=999999").status, 400);
}

TEST(Loki, NamesItsLabels)
{
    Shown in;
    EXPECT_EQ(JsonBody::read(get(in.loki, "/loki/api/v1/label/app/values").body)->texts("data"),
        (std::vector<std::string>{"spirl-server"}));
}

TEST(LogQl, MatchesLabelsAndLines)
{
    const LogLabels labels{{"app", "spirl-server"}, {"pod", "spirl-server-0"}};
    const auto stream = [&](std::string_view text) {
        const auto query = parseLogQuery(text);
        return query && query->matchesStream(labels);
    };
    EXPECT_TRUE(stream("{app=\"spirl-server\"}"));
    EXPECT_TRUE(stream("{app=~\"spirl-agent|spirl-.*\", pod!=\"x\"}"));
    EXPECT_FALSE(stream("{app=~\"server\"}"));
    EXPECT_FALSE(stream("{app!~\".*server\"}"));
    EXPECT_TRUE(stream("{app=~\".+\"}"));
    EXPECT_FALSE(stream("{app=~\"spirl-server.+\"}"));
    EXPECT_TRUE(stream("{app=~\"s.*l-s.*r.*r\"}"));
    EXPECT_FALSE(parseLogQuery("{app=\"a\"} | logfmt"));
    const auto lines = parseLogQuery("{app=~\".+\"} |= `error` != \"noise\"");
    ASSERT_TRUE(lines);
    EXPECT_TRUE(lines->matchesLine("an error"));
    EXPECT_FALSE(lines->matchesLine("an error of noise"));
}

TEST(LogQl, FiltersByMembersOfTheLine)
{
    constexpr std::string_view kLine
        = R"({"level":"info","ts":1.5,"logger":"server.agentServer.session","grpc.code":"OK"})";
    const auto fits = [&](std::string_view stages) {
        const auto query = parseLogQuery("{app=\"a\"} " + std::string(stages));
        return query && query->matchesLine(kLine, {{"app", "a"}});
    };
    EXPECT_TRUE(fits("| json"));
    EXPECT_TRUE(fits(R"(| json | logger=~"server.agentServer.*")"));
    EXPECT_FALSE(fits(R"(| json | logger=~"server")"));
    EXPECT_TRUE(fits(R"(| json | level="info" and grpc_code="OK", ts="1.5" | app="a")"));
    EXPECT_FALSE(fits(R"(| json | level!="info")"));
    EXPECT_FALSE(fits(R"(| level="info")")) << "nothing was extracted";
    EXPECT_FALSE(parseLogQuery(R"({app="a"} | json | level)"));
}

TEST(LogQl, TakesNoLongerForAPatternOfManyGaps)
{
    std::string pattern;
    for (int i = 0; i < 500; ++i) {
        pattern += "a.*";
    }
    const auto query = parseLogQuery("{app=~\"" + pattern + "b\"}");
    ASSERT_TRUE(query);
    EXPECT_FALSE(query->matchesStream({{"app", std::string(100000, 'a')}}));
}

TEST(MetricsText, HasTheDocumentedCounterUnderItsName)
{
    Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", MetricKind::Counter);
    metrics.add(
        "spirl_attestation_signer_proof", {{"attestor_type", "azure_imds"}, {"outcome", "failed"}});
    EXPECT_EQ(get(metricsHandler(metrics), "/metrics").body,
        "# HELP spirl_attestation_signer_proof Proofs.\n"
        "# TYPE spirl_attestation_signer_proof counter\n"
        "spirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"failed\"} 1\n");
}

TEST(MetricsText, OpenMetricsNamesCountersItsOwnWay)
{
    Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", MetricKind::Counter);
    metrics.declare("spirl_server_mint_svid_duration_seconds", "Time.", MetricKind::Histogram);
    metrics.add("spirl_attestation_signer_proof", {{"outcome", "failed"}});
    metrics.observe("spirl_server_mint_svid_duration_seconds", {}, 0.02);
    const std::string body = metrics.expose(Exposition::OpenMetrics);
    EXPECT_NE(body.find("spirl_attestation_signer_proof_total{outcome=\"failed\"} 1\n"),
        std::string::npos)
        << body;
    EXPECT_NE(body.find("_bucket{le=\"0.025\"} 1\n"), std::string::npos) << body;
    EXPECT_NE(body.find("_bucket{le=\"0.01\"} 0\n"), std::string::npos) << body;
    EXPECT_NE(body.find("_bucket{le=\"1.0\"} 1\n"), std::string::npos) << body;
    EXPECT_TRUE(body.ends_with("# EOF\n"));
}

// What a prometheus of today asks for: the documented name has to come out as it is.
TEST(MetricsText, KeepsDocumentedNamesForWhoeverAsks)
{
    Metrics metrics;
    metrics.declare("spirl_attestation_signer_proof", "Proofs.", MetricKind::Counter);
    metrics.add("spirl_attestation_signer_proof", {{"outcome", "failed"}});
    const auto answer = get(metricsHandler(metrics), "/metrics",
        "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
    EXPECT_EQ(answer.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    EXPECT_NE(answer.body.find("\nspirl_attestation_signer_proof{outcome=\"failed\"} 1\n"),
        std::string::npos)
        << answer.body;
}

TEST(MetricsText, SeriesAreBounded)
{
    Metrics metrics;
    metrics.declare("m", "M.", MetricKind::Counter);
    for (int i = 0; i < 5000; ++i) {
        metrics.add("m", {{"l", std::to_string(i)}});
    }
    EXPECT_LE(linesIn(metrics.expose(Exposition::Text)), 2002U);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A Prometheus in place of the servers themselves.
#include "scripted.h"
#include "watch/metrics/past_scrapes.h"
#include "watch/metrics/prometheus_reader.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

constexpr char kBase[] = "http://127.0.0.1:9099";
constexpr char kNames[] = "http://127.0.0.1:9099/api/v1/label/__name__/values";
constexpr char kRange[] = "http://127.0.0.1:9099/api/v1/query_range";
constexpr std::int64_t kStartSeconds = kStart / kSecond;

Scripted::Answer json(std::string body, std::int64_t after = 0)
{
    Scripted::Answer answer;
    answer.body = std::move(body);
    answer.type = "application/json";
    answer.after = after;
    return answer;
}

/// Points 15 seconds apart from a time, counted from the start.
std::string series(
    const std::string& metric, std::int64_t from, const std::vector<std::string>& values)
{
    std::string out = "{\"metric\":{" + metric + "},\"values\":[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += (i == 0 ? "" : ",")
            + ("[" + std::to_string(kStartSeconds + from + 15 * static_cast<std::int64_t>(i))
                + ",\"" + values[i] + "\"]");
    }
    return out + "]}";
}

std::string matrix(const std::string& all)
{
    return R"({"status":"success","data":{"resultType":"matrix","result":[)" + all + "]}}";
}

MetricServer prometheus()
{
    auto server = serverAt(kBase, "prometheus");
    server.kind = MetricServer::Kind::Prometheus;
    return server;
}

LineQuestion proofs(std::int64_t to)
{
    LineQuestion asked;
    asked.what.key = "spirl_attestation_signer_proof";
    asked.by = {"instance"};
    asked.from = kStart - 300 * kSecond;
    asked.to = to;
    return asked;
}

constexpr char kProof[]
    = R"("__name__":"spirl.attestation.signer_proof_total","outcome":"failed",)";

/// The names that there are: that of proofs.
Scripted::Answer proofAlone()
{
    return json(R"({"status":"success","data":["spirl.attestation.signer_proof_total"]})");
}

Scripted::Answer proofsOfOne(std::int64_t from, const std::vector<std::string>& values)
{
    return json(matrix(series(std::string(kProof) + R"("instance":"s-0:9090")", from, values)));
}

} // namespace

TEST(PrometheusWatch, ShowsThePastOfItsServersAndGoesOn)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answer(kNames,
        json(R"({"status":"success","data":["spirl.attestation.signer_proof_total","up"]})"));
    script.answer(kRange,
        json(matrix(series(std::string(kProof) + R"("instance":"s-0:9090")", -60,
                        {"100", "115", "130", "145", "160"})
            + ","
            + series(std::string(kProof) + R"("instance":"s-1:9090")", -60,
                {"0", "30", "60", "90", "120"}))));
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.instances.size() == 2; }));
    EXPECT_NE(script.sent().at(1).find("spirl%5C%5C.attestation"), std::string::npos)
        << script.sent().at(1);
    EXPECT_EQ(script.sent().at(1).find("up"), std::string::npos) << "nobody looks at it";
    const auto before = watched.watch->lines(proofs(kStart));
    ASSERT_EQ(before.lines.size(), 2U);
    EXPECT_EQ(before.lines[0].by[0].value, "s-0:9090");
    EXPECT_DOUBLE_EQ(before.lines[0].points.back().value, 1);
    EXPECT_DOUBLE_EQ(before.lines[1].points.back().value, 2);

    // One round that found nothing new is on its way; the next ones ask for what is.
    clock.advance(15 * kSecond);
    script.answer(kRange,
        json(matrix(series(std::string(kProof) + R"("instance":"s-0:9090")", 15, {"205"}))));
    ASSERT_TRUE(watched.await([&](const MetricsNow&) {
        const auto lines = watched.watch->lines(proofs(kStart + 15 * kSecond));
        return !lines.lines.empty() && lines.lines[0].points.back().value > 1;
    }));
}

// One answer has a thousand times: a day's would leave charts of an hour with a point every other minute.
TEST(PrometheusWatch, OfADayTheLastHourIsAskedForByItself)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answer(kNames, proofAlone());
    script.answer(kRange, json(matrix("")));
    script.answer(kRange, proofsOfOne(-30, {"1", "2"}));
    auto server = prometheus();
    server.past = std::chrono::hours(24);
    ASSERT_TRUE(watched.watch->add(server).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.instances.size() == 1; }));
    const auto sent = script.sent();
    const auto asks = [&](std::size_t which, std::int64_t from, std::int64_t to, const char* step) {
        return sent.at(which).find("start=" + std::to_string(from)) != std::string::npos
            && sent.at(which).find("end=" + std::to_string(to)) != std::string::npos
            && sent.at(which).find(std::string("step=") + step) != std::string::npos;
    };
    EXPECT_TRUE(asks(1, kStartSeconds - 86'400, kStartSeconds - 3600, "83")) << sent.at(1);
    EXPECT_TRUE(asks(2, kStartSeconds - 3600, kStartSeconds, "15")) << sent.at(2);
}

// The rules are judged meanwhile: nobody may take what is being read anew for gone.
TEST(PrometheusWatch, MoreOfThePastIsReadWhereItIsWanted)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    const auto range = [&](std::int64_t from, const std::vector<std::string>& values) {
        script.answer(kRange, proofsOfOne(from, values));
    };
    script.answer(kNames, proofAlone());
    range(-30, {"100", "115", "130"});
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.instances.size() == 1; }));

    script.answer(kNames, proofAlone());
    range(-7200, {"1", "2"});
    range(-30, {"100", "115", "130"});
    watched.watch->lookBack(std::chrono::hours(24));
    auto asked = proofs(kStart);
    asked.from = LineQuestion::kAll;
    const auto isThere = [&](const MetricsNow& now) {
        EXPECT_EQ(now.instances.size(), 1U);
        const auto lines = watched.watch->lines(asked);
        EXPECT_EQ(lines.lines.size(), 1U);
        return lines.lines[0].points.front().time < kStart - 7000 * kSecond;
    };
    EXPECT_TRUE(watched.await(isThere));
}

Scripted::Answer tooManySamples()
{
    auto refused = json(R"({"status":"error","errorType":"execution","error":"too many samples"})");
    refused.status = 422;
    return refused;
}

TEST(PrometheusWatch, OneThatCannotTellOfADayIsAskedForTheLastHour)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answer(kNames, proofAlone());
    script.answer(kRange, tooManySamples());
    script.answer(kRange, proofsOfOne(-30, {"1", "2"}));
    auto server = prometheus();
    server.past = std::chrono::hours(24);
    ASSERT_TRUE(watched.watch->add(server).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.instances.size() == 1; }));
    EXPECT_TRUE(watched.watch->now()->servers[0].lacksPast);
    EXPECT_EQ(watched.watch->now()->servers[0].failures, 0U);
}

TEST(PrometheusWatch, WhereMoreOfThePastIsRefusedWhatIsThereStays)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    const auto range = [&](std::int64_t from, const std::vector<std::string>& values) {
        script.answer(kRange, proofsOfOne(from, values));
    };
    script.answer(kNames, proofAlone());
    // To this moment: nothing is asked for in between.
    range(-3000, std::vector<std::string>(3000 / 15 + 1, "100"));
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.instances.size() == 1; }));

    script.answer(kNames, proofAlone());
    script.answer(kRange, tooManySamples());
    range(-30, {"100", "100", "100"});
    watched.watch->lookBack(std::chrono::hours(24));
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.servers.at(0).lacksPast; }));
    auto asked = proofs(kStart);
    asked.from = LineQuestion::kAll;
    const auto lines = watched.watch->lines(asked);
    ASSERT_EQ(lines.lines.size(), 1U);
    EXPECT_LT(lines.lines[0].points.front().time, kStart - 2900 * kSecond);
}

// Whoever wants a chart of one's own has to know what there is.
TEST(PrometheusWatch, OffersMetricsThatNobodyLooksAt)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answer(kNames, json(R"({"status":"success","data":["a_gauge","a_total","a_created"]})"));
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.servers.at(0).metrics > 0; }));
    std::vector<std::string> keys;
    for (const auto& name : watched.watch->names({})) {
        keys.push_back(name.key);
        EXPECT_EQ(name.series, 0U);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"a", "a_created", "a_gauge"}));
    EXPECT_TRUE(watched.watch->names("another").empty());
}

TEST(PrometheusWatch, AsksForThePastOfWhatRunsOutUnderWhateverName)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answer(
        kNames, json(R"({"status":"success","data":["ca_not_after_seconds","ca_age_seconds"]})"));
    script.answer(kRange,
        json(matrix(
            series(R"("__name__":"ca_not_after_seconds","instance":"a")", -30, {"9", "9", "9"}))));
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return !now.instances.empty(); }));
    EXPECT_EQ(script.sent().at(1).find("ca_age"), std::string::npos) << script.sent().at(1);
}

TEST(PrometheusWatch, IsAskedAtOnceForWhatSomebodyBeginsToWant)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    const auto names = json(R"({"status":"success","data":["a_gauge"]})");
    script.answer(kNames, names);
    script.answer(kNames, names);
    script.answer(
        kRange, json(matrix(series(R"("__name__":"a_gauge","instance":"a")", -15, {"5", "5"}))));
    auto asked = prometheus();
    asked.every = std::chrono::hours(1);
    ASSERT_TRUE(watched.watch->add(asked).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.servers.at(0).metrics > 0; }));
    EXPECT_TRUE(watched.watch->now()->instances.empty()) << "nobody wants it";
    watched.watch->want("a_gauge");
    EXPECT_TRUE(watched.await([](const MetricsNow& now) { return !now.instances.empty(); }));
}

TEST(PrometheusWatch, SaysWhatTheQuestionFailedOf)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    auto refused = json(R"({"status":"error","errorType":"bad_data","error":"parse error"})");
    refused.status = 400;
    script.answer(kNames, refused);
    ASSERT_TRUE(watched.watch->add(prometheus()).ok());
    ASSERT_TRUE(
        watched.await([](const MetricsNow& now) { return now.servers.at(0).failures == 1; }));
    EXPECT_EQ(watched.watch->now()->servers[0].problem->id.value, "metrics.query-failed");
}

TEST(PrometheusWatch, WhatIsNewlyLookedForDidNotBeginAtZero)
{
    SetClock clock;
    net::Cancel cancel;
    Scripted script(clock);
    live::MetricsAccess access;
    access.url = kBase;
    bool all = false;
    PrometheusReader reader(script, access, {"", 60 * kSecond, 300 * kSecond},
        [&all](const std::string& key) { return all || key == "a"; });
    const auto names = json(R"({"status":"success","data":["a_total","b_total"]})");
    script.answer(kNames, names);
    script.answer(
        kRange, json(matrix(series(R"("__name__":"a_total","instance":"x")", -15, {"1", "2"}))));
    const auto first = reader.read(kStart, cancel);
    ASSERT_TRUE(first.ok());
    EXPECT_TRUE(first->otherNames);
    EXPECT_TRUE(reader.read(kStart + kSecond, cancel)->byInstance.empty()) << "nothing new yet";
    all = true;
    reader.lookAgain();
    script.answer(kNames, names);
    script.answer(
        kRange, json(matrix(series(R"("__name__":"b_total","instance":"x")", 15, {"1000"}))));
    const auto second = reader.read(kStart + 15 * kSecond, cancel);
    ASSERT_TRUE(second.ok());
    EXPECT_TRUE(second->otherNames);
}

TEST(PrometheusWatch, OneThatHasNothingYetIsLookedAtEachTime)
{
    SetClock clock;
    net::Cancel cancel;
    Scripted script(clock);
    live::MetricsAccess access;
    access.url = kBase;
    PrometheusReader reader(
        script, access, {"cluster=\"a\"", 60 * kSecond}, [](const std::string&) { return true; });
    script.answer(kNames + std::string("?match%5B%5D=%7Bcluster%3D%22a%22%7D"),
        json(R"({"status":"success","data":[]})"));
    script.answer(kNames + std::string("?match%5B%5D=%7Bcluster%3D%22a%22%7D"),
        json(R"({"status":"success","data":["a_total"]})"));
    script.answer(
        kRange, json(matrix(series(R"("__name__":"a_total","instance":"x")", 15, {"1"}))));
    EXPECT_TRUE(reader.read(kStart, cancel)->byInstance.empty());
    EXPECT_EQ(reader.read(kStart + 15 * kSecond, cancel)->byInstance.size(), 1U);
    EXPECT_NE(script.sent().back().find("cluster%3D%22a%22"), std::string::npos);
}

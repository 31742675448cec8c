// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/prometheus_answer.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace attest;
using namespace attest::telemetry;

namespace {

Result<PrometheusAnswer> answered(std::string_view text, const AnswerLimits& limits = {})
{
    return readPrometheusAnswer(asBytes(text), limits);
}

} // namespace

TEST(Answer, OfAnInstantQuery)
{
    const auto answer = answered(R"({"status":"success","data":{"resultType":"vector","result":[
        {"metric":{"outcome":"failed","__name__":"a"},"value":[1764183278.811,"3"]},
        {"metric":{},"value":[1764183278,"NaN"]},
        {"metric":{"h":"1"},"histogram":[1764183278,{"count":"1","sum":"2"}]}]},"warnings":["slow"]})");
    ASSERT_TRUE(answer.ok());
    ASSERT_EQ(answer->series.size(), 3U);
    EXPECT_EQ(answer->series[0].label("outcome"), "failed");
    EXPECT_EQ(answer->series[0].points.at(0).time, 1'764'183'278'811'000'000);
    EXPECT_EQ(answer->series[0].points.at(0).value, 3);
    EXPECT_TRUE(std::isnan(answer->series[1].points.at(0).value));
    EXPECT_TRUE(answer->series[2].points.empty());
    EXPECT_EQ(answer->warnings.size(), 1U);
}

TEST(Answer, OfARangeAScalarAndNames)
{
    const auto range = answered(R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{},"values":[[1,"1"],[2.5,"+Inf"]]}]}})");
    ASSERT_TRUE(range.ok());
    EXPECT_EQ(range->series.at(0).points.size(), 2U);
    const auto scalar
        = answered(R"({"status":"success","data":{"resultType":"scalar","result":[1,"4"]}})");
    ASSERT_TRUE(scalar.ok());
    EXPECT_EQ(scalar->series.at(0).points.at(0).value, 4);
    const auto names = answered(R"({"status":"success","data":["a","b"]})");
    ASSERT_TRUE(names.ok());
    EXPECT_EQ(names->values.size(), 2U);
    const auto series = answered(R"({"status":"success","data":[{"__name__":"a"}]})");
    ASSERT_TRUE(series.ok());
    EXPECT_EQ(series->series.size(), 1U);
}

TEST(Answer, AnErrorSaysWhy)
{
    const auto answer
        = answered(R"({"status":"error","errorType":"bad_data","error":"parse error"})");
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.problem().id, issue::kMetricsQueryFailed);
    EXPECT_EQ(paramText(answer.problem().params.at(1).value), "parse error");
}

TEST(Answer, AnythingElseIsNone)
{
    for (const char* text :
        {"", "<html>", "[]", "{}", R"({"status":"success"})",
            R"({"status":"success","data":{"resultType":"cube","result":[]}})",
            R"({"status":"success","data":{"resultType":"vector","result":[{"value":[1,"1"]}]}})",
            R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,2]}]}})",
            R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1e99,"2"]}]}})",
            R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":1},"value":[1,"2"]}]}})",
            R"({"status":"success","data":[1]})"}) {
        const auto answer = answered(text);
        ASSERT_FALSE(answer.ok()) << text;
        EXPECT_EQ(answer.problem().id, issue::kMetricsBadAnswer) << text;
    }
}

TEST(Answer, IsBounded)
{
    AnswerLimits limits;
    limits.series = 1;
    EXPECT_FALSE(answered(R"({"status":"success","data":["a","b"]})", limits).ok());
    limits.points = 1;
    EXPECT_FALSE(answered(R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{},"values":[[1,"1"],[2,"1"]]}]}})",
        limits)
                     .ok());
    std::string deep = R"({"status":"success","data":)";
    EXPECT_FALSE(answered(deep + std::string(100'000, '[')).ok());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "report/contract.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::report;

namespace {

const std::vector<std::string_view> kStages{"decode", "cms", "chain"};

Finding finding(const char* id, Severity severity)
{
    return {IssueId{id}, severity, {{"name", std::string("x")}}, {}};
}

std::vector<ContractStatus> statuses(const ContractResult& result)
{
    std::vector<ContractStatus> out;
    for (const ContractStage& stage : result.stages) {
        out.push_back(stage.status);
    }
    return out;
}

using S = ContractStatus;

} // namespace

TEST(Contract, AcceptsInOneLine)
{
    EXPECT_EQ(toJson(accepted({"json"})),
        R"({"contract":1,"verdict":"accept","stage":null,"code":null,"message":"",)"
        R"("stages":[{"stage":"json","status":"pass","code":null,"message":"","detail":{}}]})");
    EXPECT_EQ(exitCode(accepted(kStages)), 0);
}

TEST(Contract, RejectsAtTheStageOfTheId)
{
    const ContractResult result
        = rejected(finding("cms.not-signed-data", Severity::Failure), kStages);
    EXPECT_EQ(result.stage, "cms");
    EXPECT_EQ(result.code, "cms.not-signed-data");
    EXPECT_EQ(statuses(result), (std::vector{S::Pass, S::Fail, S::NotEvaluated}));
    EXPECT_EQ(exitCode(result), 1);
    EXPECT_TRUE(result.message.starts_with("Not a signed message. "));
}

TEST(Contract, AddsAStageThatTheVerbDoesNotList)
{
    const ContractResult result
        = rejected(finding("json.duplicate-name", Severity::Failure), kStages);
    EXPECT_EQ(result.stage, "json");
    EXPECT_EQ(statuses(result),
        (std::vector{S::Fail, S::NotEvaluated, S::NotEvaluated, S::NotEvaluated}));
}

TEST(Contract, AFailureOutweighsAMissingAnswer)
{
    const ContractResult result
        = judged({{"decode", {finding("decode.truncated", Severity::Missing)}, false},
            {"cms",
                {finding("cms.set-order", Severity::Warning),
                    finding("cms.not-signed-data", Severity::Failure)},
                false},
            {"chain", {}, true}});
    EXPECT_EQ(result.stage, "cms");
    EXPECT_FALSE(result.indeterminate);
    EXPECT_EQ(statuses(result), (std::vector{S::NotEvaluated, S::Fail, S::Skipped}));
}

TEST(Contract, AMissingAnswerIsAnIndeterminateRejection)
{
    const ContractResult result
        = judged({{"decode", {finding("decode.truncated", Severity::Missing)}, false}});
    EXPECT_EQ(result.verdict, ContractVerdict::Reject);
    EXPECT_TRUE(result.indeterminate);
    EXPECT_NE(toJson(result).find("\"indeterminate\":true"), std::string::npos);
}

TEST(Contract, AWarningPasses)
{
    const ContractResult result
        = judged({{"cms", {finding("cms.set-order", Severity::Warning)}, false}});
    EXPECT_EQ(result.verdict, ContractVerdict::Accept);
    EXPECT_EQ(statuses(result), std::vector{S::Pass});
}

TEST(Contract, AddsTheVerbsOwnMembers)
{
    ContractResult result = accepted({"json"});
    result.members.push_back({"lines", "3"});
    EXPECT_TRUE(toJson(result).ends_with(R"("lines":3})"));
}

TEST(Contract, MessagesAreOneLineWithoutCredentials)
{
    const std::string message = contractMessage(IssueId{"json.duplicate-name"},
        {{"name", std::string("a\nb eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2ln")}});
    EXPECT_EQ(message.find('\n'), std::string::npos);
    EXPECT_EQ(message.find("c2ln"), std::string::npos);
}

TEST(Contract, NamesTheCoarseStagesOfBothMethods)
{
    EXPECT_EQ(contractStages(verify::Method::AzureImds),
        (std::vector<std::string_view>{
            "policy", "nonce", "decode", "cms", "name", "content", "chain"}));
    EXPECT_EQ(contractStages(verify::Method::AzureMsi),
        (std::vector<std::string_view>{
            "decode", "header", "policy", "key", "signature", "claims"}));
}

TEST(ValueJson, IsWrittenAgainOnOneLine)
{
    const std::string text = "{ \"a\" : [1.50e3, true,\nnull, \"\\u00e9\\n\\u202e\"], \"b\": {} }";
    const auto json = decode::readJsonText("x", copyBytes(asBytes(text)));
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(valueJson(json->tree, 0, json->buffers),
        "{\"a\":[1.50e3,true,null,\"\xC3\xA9\\n\\u202e\"],\"b\":{}}");
}

TEST(ValueJson, ANumberThatReadersMightRefuseIsAText)
{
    const auto json
        = decode::readJsonText("x", copyBytes(asBytes("[7," + std::string(5000, '9') + "]")));
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(valueJson(json->tree, 0, json->buffers), "[7,\"" + std::string(5000, '9') + "\"]");
}

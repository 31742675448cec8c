// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/alert_rules.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

Result<std::vector<AlertRule>> readRules(std::string_view text)
{
    return readAlertRules(Bytes(text.begin(), text.end()));
}

constexpr std::string_view kRule
    = R"({"rules":[{"name":"Odd_1","kind":"ratio","metric":"a","labels":{"outcome":["failed","a\"b\\c.*"]},
      "not":{"x":"y"},"of":{"metric":"a"},"by":["pod"],"above":0.5,"clear":0.25,"least":10,
      "window":60,"for":30,"keep":20,"severity":"critical"},
     {"name":"E","kind":"expiry","metric":"cert","above":3600,"clear":7200},
     {"name":"V","kind":"value","metric":"g","above":-1.5e3},
     {"name":"G","kind":"absence","metric":"up"}]})";

bool isPromtoolThere()
{
    return std::system("command -v promtool >/dev/null 2>&1") == 0;
}

/// Where promtool finds its files; gone at the end.
class PromtoolFolder {
public:
    PromtoolFolder() { std::filesystem::create_directories(m_path); }
    ~PromtoolFolder() { std::filesystem::remove_all(m_path); }
    PromtoolFolder(const PromtoolFolder&) = delete;
    PromtoolFolder& operator=(const PromtoolFolder&) = delete;

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(m_path / name) << text;
    }
    [[nodiscard]] bool run(const std::string& what) const
    {
        const auto line = "cd '" + m_path.string() + "' && promtool " + what + " >/dev/null";
        return std::system(line.c_str()) == 0;
    }

private:
    std::filesystem::path m_path
        = std::filesystem::path(::testing::TempDir()) / ("promtool-" + std::to_string(getpid()));
};

/// A server that is there all the time, and proofs that are rejected: one alert of the two.
std::string twentyMinutesOf(const std::string& info, const std::string& proof)
{
    return R"(rule_files: [rules.yaml]
evaluation_interval: 30s
tests:
- interval: 30s
  input_series:
  - series: '{__name__=")"
        + info + R"(",spirl_component="server"}'
    values: '1+0x40'
  - series: '{__name__=")"
        + proof + R"(",outcome="failed",attestor_type="azure_imds"}'
    values: '0+5x40'
  alert_rule_test:
  - eval_time: 10m
    alertname: ServerMetricsAbsent
    exp_alerts: []
  - eval_time: 10m
    alertname: AttestationProofsRejected
    exp_alerts: [{exp_labels: {severity: warning, attestor_type: azure_imds}}]
)";
}

/// Two servers, of which the smaller one rejects all it gets: an alert of that one alone.
constexpr char kOneOfTwoFails[] = R"(rule_files: [rules.yaml]
evaluation_interval: 30s
tests:
- interval: 30s
  input_series:
  - series: 'spirl_attestation_signer_proof_total{outcome="failed",attestor_type="azure_imds",instance="small:1"}'
    values: '0+5x40'
  - series: 'spirl_attestation_signer_proof_total{outcome="success",attestor_type="azure_imds",instance="large:1"}'
    values: '0+500x40'
  alert_rule_test:
  - eval_time: 10m
    alertname: AttestationProofsMostlyRejected
    exp_alerts: [{exp_labels: {severity: critical, attestor_type: azure_imds, instance: "small:1"}}]
)";

} // namespace

TEST(AlertRules, AreReadFromAFile)
{
    const auto rules = readRules(kRule);
    ASSERT_TRUE(rules.ok()) << rules.problem().id.value;
    ASSERT_EQ(rules->size(), 4U);
    const auto& rule = rules->front();
    EXPECT_EQ(rule.kind, AlertRule::Kind::Ratio);
    ASSERT_EQ(rule.what.labels.size(), 2U);
    EXPECT_EQ(rule.what.labels[0].values.size(), 2U);
    EXPECT_EQ(rule.what.labels[1].is, LabelMatch::Is::NoneOf);
    EXPECT_EQ(rule.whole.key, "a");
    EXPECT_EQ(rule.hold, 30);
    EXPECT_EQ((*rules)[2].clear, -1500) << "the limit itself where nothing is said";
}

TEST(AlertRules, AMistakeIsRefusedByItsMember)
{
    const std::pair<const char*, const char*> cases[] = {
        {R"({})", "rules"},
        {R"({"rules":{}})", "rules"},
        {R"({"rules":[],"more":1})", "more"},
        {R"({"rules":[{"kind":"rate","metric":"a"}]})", "name"},
        {R"({"rules":[{"name":"a b","kind":"rate","metric":"a"}]})", "name"},
        {R"({"rules":[{"name":"a","kind":"fast","metric":"a"}]})", "kind"},
        {R"({"rules":[{"name":"a","kind":"rate"}]})", "metric"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a-b"}]})", "metric"},
        {R"({"rules":[{"name":"a","kind":"ratio","metric":"a"}]})", "of"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","abov":1}]})", "abov"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","above":"1"}]})", "above"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","above":1,"clear":2}]})", "clear"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","window":0}]})", "window"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","for":-1}]})", "for"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","severity":"loud"}]})", "severity"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","labels":{"x\"}":"1"}}]})", "labels"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a","by":["x-y"]}]})", "by"},
        {R"({"rules":[{"name":"a","kind":"rate","metric":"a"},{"name":"a","kind":"rate","metric":"a"}]})",
            "name"},
    };
    for (const auto& [text, member] : cases) {
        const auto rules = readRules(text);
        ASSERT_FALSE(rules.ok()) << text;
        EXPECT_EQ(rules.problem().id, issue::kMetricsBadRule) << text;
        EXPECT_EQ(paramText(rules.problem().params.at(0).value), member) << text;
    }
    EXPECT_EQ(readRules("{").problem().id.value, "json.syntax");
}

TEST(AlertRules, WrittenAreReadAsTheSame)
{
    auto rules = builtInAlertRules();
    const auto more = readRules(kRule);
    ASSERT_TRUE(more.ok());
    rules.insert(rules.end(), more->begin(), more->end());
    const auto text = alertRulesJson(rules);
    const auto again = readRules(text);
    ASSERT_TRUE(again.ok()) << text;
    EXPECT_EQ(alertRulesJson(*again), text);
    EXPECT_EQ(prometheusRules(*again), prometheusRules(rules));
}

TEST(AlertRules, BecomePromql)
{
    AlertRule rule{"A", AlertRule::Kind::Rate,
        {"a", {{"outcome", {"failed", "x.y"}, LabelMatch::Is::OneOf}}}, {}, {"pod"}, 0.1};
    EXPECT_EQ(promqlOf(rule),
        R"x(sum by (pod) (rate({__name__=~"a([^a-zA-Z0-9:]+total)?",outcome=~"(?i:failed|x\\.y)"}[300s])) > 0.1)x");
    rule.kind = AlertRule::Kind::Absence;
    rule.what.labels.clear();
    EXPECT_EQ(promqlOf(rule), R"x(absent_over_time({__name__=~"a([^a-zA-Z0-9:]+total)?"}[300s]))x");
}

TEST(AlertRules, PromtoolTakesTheExport)
{
    if (!isPromtoolThere()) {
        GTEST_SKIP() << "promtool (package prometheus) absent";
    }
    auto rules = builtInAlertRules();
    const auto more = readRules(kRule);
    ASSERT_TRUE(more.ok());
    rules.insert(rules.end(), more->begin(), more->end());
    const PromtoolFolder folder;
    folder.write("rules.yaml", prometheusRules(rules));
    EXPECT_TRUE(folder.run("check rules rules.yaml")) << prometheusRules(rules);
}

TEST(AlertRules, ExportedFireInWhicheverSpellingNamesAre)
{
    if (!isPromtoolThere()) {
        GTEST_SKIP() << "promtool (package prometheus) absent";
    }
    const std::pair<const char*, const char*> spellings[] = {
        {"spirl.application.info", "spirl.attestation.signer.proof.total"},
        {"spirl_application_info", "spirl_attestation_signer_proof_total"},
        {"spirl_application_info", "spirl.attestation.signer_proof"},
    };
    const PromtoolFolder folder;
    folder.write("rules.yaml", prometheusRules(builtInAlertRules()));
    for (const auto& [info, proof] : spellings) {
        folder.write("test.yaml", twentyMinutesOf(info, proof));
        EXPECT_TRUE(folder.run("test rules test.yaml")) << info << ", " << proof;
    }
}

TEST(AlertRules, ExportedTellServersApart)
{
    if (!isPromtoolThere()) {
        GTEST_SKIP() << "promtool (package prometheus) absent";
    }
    const PromtoolFolder folder;
    folder.write("rules.yaml", prometheusRules(builtInAlertRules()));
    folder.write("test.yaml", kOneOfTwoFails);
    EXPECT_TRUE(folder.run("test rules test.yaml"));
}

TEST(AlertRules, NoneIsAFileToo)
{
    EXPECT_EQ(prometheusRules({}), "groups:\n- name: assayer\n  rules: []\n");
}

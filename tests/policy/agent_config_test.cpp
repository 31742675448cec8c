// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/agent_config.h"
#include "policy/export.h"
#include "reading.h"

#include <gtest/gtest.h>

namespace attest::policy {
namespace {

using test::shown;

TEST(AgentConfigReader, DocumentedHelmValues)
{
    const auto result = loadAgentConfig("platform: K8S\n"
                                        "agent:\n"
                                        "  priorityClassName: high\n"
                                        "  auth:\n"
                                        "    clusterId: c-a1b2c3\n"
                                        "    attestors:\n"
                                        "      - type: azure_imds\n"
                                        "        config:\n"
                                        "          tenant_domain: \"contoso.onmicrosoft.com\"\n");
    ASSERT_EQ(shown(result.diagnostics), std::vector<std::string>{});
    ASSERT_TRUE(result.config);
    EXPECT_EQ(result.config->form, AgentForm::Helm);
    EXPECT_EQ(result.config->clusterId, "c-a1b2c3");
    ASSERT_EQ(result.config->attestors.size(), 1U);
    const auto& imds = std::get<AgentImds>(result.config->attestors[0].config);
    EXPECT_EQ(imds.tenantDomain.text, "contoso.onmicrosoft.com");
    EXPECT_EQ(imds.tenantDomain.place.position.line, 9U);
}

TEST(AgentConfigReader, DocumentedLinuxFile)
{
    const auto result = loadAgentConfig("cluster-id: c-a1b2c3\n"
                                        "log-level: debug\n"
                                        "agent-attestors:\n"
                                        "  - type: azure_imds\n"
                                        "    config:\n"
                                        "      tenant_domain: \"contoso.onmicrosoft.com\"\n");
    ASSERT_EQ(shown(result.diagnostics), std::vector<std::string>{});
    EXPECT_EQ(result.config->form, AgentForm::Linux);
    EXPECT_EQ(result.config->clusterId, "c-a1b2c3");
}

TEST(AgentConfigReader, ManagedIdentityNeedsNothing)
{
    for (const char* text : {"agent-attestors:\n  - type: azure_msi\n",
             "agent-attestors:\n  - type: azure_msi\n    config:\n      # audience defaults\n"}) {
        const auto result = loadAgentConfig(text);
        ASSERT_TRUE(result.config) << text;
        const auto& msi = std::get<AgentMsi>(result.config->attestors[0].config);
        EXPECT_FALSE(msi.audience);
        EXPECT_EQ(msi.selector, AgentMsi::Selector::None);
    }
}

TEST(AgentConfigReader, TakesEachSelector)
{
    const std::pair<const char*, AgentMsi::Selector> all[]
        = {{"clientId", AgentMsi::Selector::ClientId}, {"object_id", AgentMsi::Selector::ObjectId},
            {"msi_res_id", AgentMsi::Selector::ResourceId}};
    for (const auto& [key, selector] : all) {
        const auto result = loadAgentConfig(
            "agent-attestors:\n  - type: azure_msi\n    config: {" + std::string(key) + ": x}\n");
        ASSERT_TRUE(result.config) << key;
        const auto& msi = std::get<AgentMsi>(result.config->attestors[0].config);
        EXPECT_EQ(msi.selector, selector);
        EXPECT_EQ(msi.selected.text, "x");
    }
}

struct Refused {
    const char* name;
    std::string text;
    std::vector<std::string> diagnostics;
};

class AgentConfigRefuses : public testing::TestWithParam<Refused> {};

TEST_P(AgentConfigRefuses, Text)
{
    const auto result = loadAgentConfig(GetParam().text);
    EXPECT_EQ(shown(result.diagnostics), GetParam().diagnostics);
    EXPECT_FALSE(result.config);
}

INSTANTIATE_TEST_SUITE_P(Agent, AgentConfigRefuses,
    testing::Values(Refused{"NoAttestors", "a: b\n", {"policy.agent-no-attestors 1:1 "}},
        Refused{"BothForms", "agent: {}\nagent-attestors: []\n",
            {"policy.agent-both-forms 2:18 /agent-attestors"}},
        Refused{"NoAuth", "agent: {}\n", {"policy.missing-key 1:8 /agent/auth"}},
        Refused{"EmptyList", "agent-attestors: []\n", {"policy.empty-list 1:18 /agent-attestors"}},
        Refused{"TwoClusters",
            "agent: {auth: {clusterId: a, clusterName: b, attestors: [{type: azure_msi}]}}\n",
            {"policy.agent-several-clusters 1:43 /agent/auth/clusterName"}},
        Refused{"NoDomain", "agent-attestors:\n  - type: azure_imds\n    config: {}\n",
            {"policy.missing-key 3:13 /agent-attestors[0]/config/tenant_domain"}},
        Refused{"NoImdsConfig", "agent-attestors:\n  - type: azure_imds\n",
            {"policy.missing-key 2:5 /agent-attestors[0]/config"}},
        Refused{"TwoSelectors",
            "agent-attestors:\n  - type: azure_msi\n    config: {object_id: a, clientId: b}\n",
            {"policy.agent-several-selectors 3:25 /agent-attestors[0]/config/object_id"}},
        Refused{"MisspeltSelector",
            "agent-attestors:\n  - type: azure_msi\n    config: {client_id: a}\n",
            {"policy.unknown-key 3:14 /agent-attestors[0]/config/client_id"}},
        Refused{"NumberDomain",
            "agent-attestors:\n  - type: azure_imds\n    config: {tenant_domain: 1}\n",
            {"policy.wrong-type 3:29 /agent-attestors[0]/config/tenant_domain"}}),
    [](const auto& test) { return test.param.name; });

TEST(AgentConfigReader, WarnsOfOtherKeysAndTypes)
{
    const auto result = loadAgentConfig("agent:\n  auth:\n    clusterID: c-1\n    attestors: "
                                        "[{type: aws_iid}, {type: azure_imd}]\n");
    ASSERT_TRUE(result.config);
    EXPECT_EQ(shown(result.diagnostics),
        (std::vector<std::string>{"policy.unknown-key 3:5 /agent/auth/clusterID",
            "policy.attestor-not-evaluated 4:24 /agent/auth/attestors[0]/type",
            "policy.attestor-unknown 4:41 /agent/auth/attestors[1]/type"}));
    EXPECT_EQ(test::parameter(result.diagnostics[0], "nearest"), "clusterId");
}

PolicySet policies()
{
    return *test::loadText(
        "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n"
        "    - name: p\n      requiredAttestors:\n"
        "        - {type: azure_imds, config: {tenants: {contoso.com: {tenantID: a}}}}\n"
        "        - {type: azure_msi, config: {tenants: [{tenantID: a, principalID: b,"
        " audience: 'https://x.example/'}]}}\n")
                .policies;
}

struct Compared {
    const char* name;
    std::string attestor;
    std::vector<std::string> diagnostics;
};

class CompareAgent : public testing::TestWithParam<Compared> {};

TEST_P(CompareAgent, WithThePolicies)
{
    const auto result = loadAgentConfig("agent-attestors: [{" + GetParam().attestor + "}]\n");
    ASSERT_TRUE(result.config);
    EXPECT_EQ(shown(compareAgent(*result.config, policies())), GetParam().diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Agent, CompareAgent,
    testing::Values(Compared{"Known", "type: azure_imds, config: {tenant_domain: contoso.com}", {}},
        Compared{"NearMiss", "type: azure_imds, config: {tenant_domain: Contoso.com}",
            {"policy.agent-domain-near-miss 1:62 /agent-attestors[0]/config/tenant_domain"}},
        Compared{"UnknownDomain", "type: azure_imds, config: {tenant_domain: x.com}",
            {"policy.agent-domain-unknown 1:62 /agent-attestors[0]/config/tenant_domain"}},
        Compared{"DefaultAudience", "type: azure_msi", {}},
        Compared{"Audience", "type: azure_msi, config: {audience: 'https://x.example/'}", {}},
        Compared{"AudienceSlash", "type: azure_msi, config: {audience: 'https://x.example'}",
            {"policy.agent-audience-near-miss 1:56 /agent-attestors[0]/config/audience"}},
        Compared{"UnknownAudience", "type: azure_msi, config: {audience: 'https://y.example'}",
            {"policy.agent-audience-unknown 1:56 /agent-attestors[0]/config/audience"}},
        Compared{"Unused", "type: ssh_pop",
            {"policy.agent-method-unused 1:19 /agent-attestors[0]/type"}}),
    [](const auto& test) { return test.param.name; });

} // namespace
} // namespace attest::policy

// SPDX-License-Identifier: GPL-3.0-or-later
// What people paste elsewhere: golden texts, and the real terraform where it is installed.
#include "policy/export.h"
#include "policy/write_policy.h"
#include "reading.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace attest::policy {
namespace {

using test::loadText;

const std::string kPolicy
    = "section: AgentAttestation\n"
      "schema: v1\n"
      "spec:\n"
      "  policies:\n"
      "    - name: machines\n"
      "      requiredAttestors:\n"
      "        - type: azure_imds\n"
      "          config:\n"
      "            tenants:\n"
      "              contoso.onmicrosoft.com:\n"
      "                tenantID: \"3f0c1f52-9d0e-4b7a-8a55-0d6f2b1c4e77\"\n"
      "                restrictToSubscriptions:\n"
      "                  - \"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\"\n"
      "        - type: azure_msi\n"
      "          config:\n"
      "            tenants:\n"
      "              - tenantID: \"3f0c1f52-9d0e-4b7a-8a55-0d6f2b1c4e77\"\n"
      "                principalID: \"6d5c4b3a-2918-4706-95e4-d3c2b1a09f8e\"\n";

PolicySet policies()
{
    return *loadText(kPolicy).policies;
}

TEST(ExportSpirlctl, ValidatesThenSets)
{
    EXPECT_EQ(spirlctlCommands("c-a1b2c3", "attestation-policy.yaml"),
        "spirlctl config validate cluster --id c-a1b2c3 attestation-policy.yaml\n"
        "spirlctl config set cluster --id c-a1b2c3 attestation-policy.yaml\n");
}

TEST(ExportSpirlctl, QuotesForTheShell)
{
    EXPECT_EQ(spirlctlCommands("c-1", "-my 'policy'.yaml"),
        "spirlctl config validate cluster --id c-1 './-my '\\''policy'\\''.yaml'\n"
        "spirlctl config set cluster --id c-1 './-my '\\''policy'\\''.yaml'\n");
}

TEST(ExportTerraform, HoldsThePolicyInAHeredoc)
{
    EXPECT_EQ(terraformConfig("section: AgentAttestation\n\nspec: ${a} %{b} $c\n"),
        "resource \"spirl_cluster_config\" \"agent_attestation\" {\n"
        "  cluster_id = spirl_cluster.my_cluster.id\n"
        "  sections = {\n"
        "    AgentAttestation = <<-YAML\n"
        "      section: AgentAttestation\n"
        "\n"
        "      spec: $${a} %%{b} $c\n"
        "    YAML\n"
        "  }\n"
        "}\n");
}

TEST(ExportTerraform, QuotesALiteralClusterAndAvoidsItsDelimiter)
{
    const std::string text = terraformConfig("a: |\n  YAML\n", {"r", "c-a1"});
    EXPECT_NE(text.find("cluster_id = \"c-a1\"\n"), std::string::npos);
    EXPECT_NE(text.find("<<-YAML_\n"), std::string::npos);
    EXPECT_TRUE(text.ends_with("    YAML_\n  }\n}\n"));
}

class Terraform : public testing::Test {
protected:
    void SetUp() override
    {
        if (std::system("terraform version > /dev/null 2>&1") != 0) {
            GTEST_SKIP() << "terraform absent";
        }
        m_folder = std::filesystem::temp_directory_path()
            / ("assayer-terraform-"
                + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-"
                + std::to_string(std::hash<const void*>{}(this)));
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    void write(const char* name, const std::string& text)
    {
        std::ofstream(m_folder / name, std::ios::binary) << text;
    }
    int run(const std::string& command)
    {
        return std::system(("cd " + m_folder.string() + " && " + command).c_str());
    }

    std::filesystem::path m_folder;
};

TEST_F(Terraform, LeavesTheExportAsItIs)
{
    write("main.tf", terraformConfig(kPolicy));
    EXPECT_EQ(run("terraform fmt -check -diff > diff.txt 2>&1"), 0);
}

// A local value in place of the provider's resource, which is not at hand.
TEST_F(Terraform, ReadsTheSameTextBack)
{
    const std::string text = kPolicy + "# ${not} a %{template}\n\n# end\n";
    std::string hcl = terraformConfig(text);
    const std::size_t from = hcl.find("    AgentAttestation");
    const std::size_t to = hcl.find("  }\n}\n");
    write("main.tf", "locals {\n" + hcl.substr(from, to - from) + "}\n");
    write("policy.yaml", text);
    write("ask.txt", "local.AgentAttestation == file(\"policy.yaml\")\n");
    EXPECT_EQ(run("terraform console < ask.txt > answer.txt 2>&1 && grep -qx true answer.txt"), 0);
}

TEST(ExportAgent, HelmValues)
{
    const AgentConfig config = agentConfigFor(policies().policies[0], "c-a1b2c3");
    EXPECT_EQ(agentConfigText(config, AgentForm::Helm),
        "agent:\n"
        "  auth:\n"
        "    clusterId: c-a1b2c3\n"
        "    attestors:\n"
        "      - type: azure_imds\n"
        "        config:\n"
        "          tenant_domain: \"contoso.onmicrosoft.com\"\n"
        "      - type: azure_msi\n");
}

TEST(ExportAgent, LinuxFile)
{
    AgentConfig config = agentConfigFor(policies().policies[0], "c-a1b2c3");
    AgentMsi msi;
    msi.audience = PlacedText{"https://x.example/", {}};
    msi.selector = AgentMsi::Selector::ObjectId;
    msi.selected.text = "6d5c4b3a-2918-4706-95e4-d3c2b1a09f8e";
    config.attestors[1].config = msi;
    EXPECT_EQ(agentConfigText(config, AgentForm::Linux),
        "cluster-id: c-a1b2c3\n"
        "agent-attestors:\n"
        "  - type: azure_imds\n"
        "    config:\n"
        "      tenant_domain: \"contoso.onmicrosoft.com\"\n"
        "  - type: azure_msi\n"
        "    config:\n"
        "      audience: \"https://x.example/\"\n"
        "      object_id: \"6d5c4b3a-2918-4706-95e4-d3c2b1a09f8e\"\n");
}

TEST(ExportAgent, BothFormsReadBack)
{
    const AgentConfig config = agentConfigFor(policies().policies[0], "yes");
    for (const AgentForm form : {AgentForm::Helm, AgentForm::Linux}) {
        const auto back = loadAgentConfig(agentConfigText(config, form));
        ASSERT_TRUE(back.config);
        EXPECT_EQ(back.config->form, form);
        EXPECT_EQ(back.config->clusterId, "yes");
        EXPECT_EQ(back.config->attestors.size(), 2U);
    }
}

TEST(ExportRegistration, MakesApplicationAndServicePrincipal)
{
    const std::string script = appRegistrationScript(policies());
    EXPECT_NE(script.find("az ad app create"), std::string::npos);
    EXPECT_NE(
        script.find("--identifier-uris \"api://$TENANT_ID/defakto-server\""), std::string::npos);
    EXPECT_NE(script.find("--sign-in-audience \"AzureADMyOrg\""), std::string::npos);
    EXPECT_NE(script.find("az ad sp create --id \"$APP_ID\""), std::string::npos);
    EXPECT_TRUE(script.ends_with("\nregister 3f0c1f52-9d0e-4b7a-8a55-0d6f2b1c4e77\n"));
}

TEST(ExportRegistration, IsEmptyWhereNobodyUsesTheDefault)
{
    const auto loaded = loadText(test::section(
        "azure_msi", "            tenants: [{tenantID: a, principalID: b, audience: c}]\n"));
    EXPECT_EQ(appRegistrationScript(*loaded.policies), "");
}

TEST(WritePolicy, ReadsBackAsTheSamePolicy)
{
    EXPECT_EQ(policyYaml(policies()), kPolicy);
}

TEST(WritePolicy, WritesWhatIsNotDefault)
{
    const std::string text = test::section("azure_imds",
        "            cloudEnvironment: AzureUSGovernmentCloud\n"
        "            tenants:\n"
        "              \"we ird: #\":\n"
        "                tenantID: \"a\\\"b\"\n"
        "                attributeVMTagKeys:\n"
        "                  - \"on\"\n");
    const auto loaded = loadText(text);
    ASSERT_TRUE(loaded.policies);
    EXPECT_EQ(policyYaml(*loaded.policies), text);
}

} // namespace
} // namespace attest::policy

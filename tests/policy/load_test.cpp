// SPDX-License-Identifier: GPL-3.0-or-later
// The documented examples (with identifiers of our own), and every way in which a policy is refused.
#include "reading.h"

#include <gtest/gtest.h>

namespace attest::policy {
namespace {

using test::kPrincipalA;
using test::kPrincipalB;
using test::kSubscriptionA;
using test::kTenantA;
using test::kTenantB;
using test::loadText;
using test::parameter;
using test::section;
using test::shown;

std::string q(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

const PolicySet& loaded(const LoadResult& result)
{
    static const PolicySet nothing;
    EXPECT_EQ(shown(result.diagnostics), std::vector<std::string>{});
    return result.policies ? *result.policies : nothing;
}

template <typename Config>
const Config& config(const PolicySet& set)
{
    return std::get<Config>(set.policies.at(0).requiredAttestors.at(0).config);
}

TEST(LoadImds, DocumentedExample)
{
    const LoadResult result = loadText("section: AgentAttestation\n"
                                       "schema: v1\n"
                                       "spec:\n"
                                       "  policies:\n"
                                       "    - name: azure_imds_policy\n"
                                       "      requiredAttestors:\n"
                                       "        - type: azure_imds\n"
                                       "          config:\n"
                                       "            tenants:\n"
                                       "              contoso.onmicrosoft.com:\n"
                                       "                tenantID: "
        + q(kTenantA)
        + "\n"
          "                restrictToSubscriptions:\n"
          "                  - "
        + q(kSubscriptionA)
        + "\n"
          "                attributeVMTagKeys:\n"
          "                  - environment\n"
          "                  - team\n");
    const PolicySet& set = loaded(result);
    ASSERT_EQ(set.policies.size(), 1U);
    EXPECT_EQ(set.section, "AgentAttestation");
    EXPECT_EQ(set.policies[0].name, "azure_imds_policy");
    EXPECT_EQ(set.policies[0].requiredAttestors[0].type, "azure_imds");
    const auto& imds = config<ImdsConfig>(set);
    ASSERT_EQ(imds.tenants.size(), 1U);
    const ImdsTenant& tenant = imds.tenants[0];
    EXPECT_EQ(tenant.domain, "contoso.onmicrosoft.com");
    EXPECT_EQ(tenant.domainPlace.position.line, 10U);
    EXPECT_EQ(tenant.domainPlace.position.column, 15U);
    EXPECT_EQ(tenant.tenantId, kTenantA);
    EXPECT_EQ(tenant.tenantIdPlace.position.line, 11U);
    EXPECT_EQ(tenant.tenantIdPlace.position.column, 27U);
    EXPECT_EQ(asText(set.source.bytes().subspan(
                  tenant.tenantIdPlace.span.offset, tenant.tenantIdPlace.span.length)),
        q(kTenantA));
    ASSERT_EQ(tenant.restrictToSubscriptions.size(), 1U);
    EXPECT_EQ(tenant.restrictToSubscriptions[0].text, kSubscriptionA);
    EXPECT_EQ(tenant.restrictToSubscriptions[0].place.position.line, 13U);
    ASSERT_EQ(tenant.attributeVMTagKeys.size(), 2U);
    EXPECT_EQ(tenant.attributeVMTagKeys[1].text, "team");
    EXPECT_EQ(imds.cloud, Cloud::Public);
    EXPECT_TRUE(imds.cloudDefaulted);
}

TEST(LoadImds, DocumentedSeveralTenants)
{
    const LoadResult result = loadText(section("azure_imds",
        "            tenants:\n"
        "              contoso.onmicrosoft.com:\n"
        "                tenantID: "
            + q(kTenantA)
            + "\n"
              "                restrictToSubscriptions:\n"
              "                  - "
            + q(kSubscriptionA)
            + "\n"
              "              fabrikam.onmicrosoft.com:\n"
              "                tenantID: "
            + q(kTenantB)
            + "\n"
              "                attributeVMTagKeys:\n"
              "                  - app\n"));
    const auto& imds = config<ImdsConfig>(loaded(result));
    ASSERT_EQ(imds.tenants.size(), 2U);
    EXPECT_EQ(imds.tenants[1].domain, "fabrikam.onmicrosoft.com");
    EXPECT_TRUE(imds.tenants[1].restrictToSubscriptions.empty());
}

TEST(LoadImds, DocumentedCloud)
{
    const LoadResult result = loadText(section("azure_imds",
        "            cloudEnvironment: AzureUSGovernmentCloud\n"
        "            tenants:\n"
        "              contoso.onmicrosoft.us:\n"
        "                tenantID: "
            + q(kTenantA) + "\n"));
    const auto& imds = config<ImdsConfig>(loaded(result));
    EXPECT_EQ(imds.cloud, Cloud::UsGovernment);
    EXPECT_FALSE(imds.cloudDefaulted);
    EXPECT_EQ(imds.cloudPlace.position.line, 9U);
}

TEST(LoadMsi, DocumentedExampleHasItsDefaults)
{
    const LoadResult result = loadText("section: AgentAttestation\n"
                                       "schema: v1\n"
                                       "spec:\n"
                                       "  policies:\n"
                                       "  - name: azure_policy\n"
                                       "    requiredAttestors:\n"
                                       "    - type: azure_msi\n"
                                       "      config:\n"
                                       "        tenants:\n"
                                       "        - tenantID: "
        + q(kTenantA)
        + "\n"
          "          principalID: "
        + q(kPrincipalA)
        + "\n"
          "          # audience defaults to \"api://<tenantId>/defakto-server\"\n");
    const auto& msi = config<MsiConfig>(loaded(result));
    ASSERT_EQ(msi.entries.size(), 1U);
    const MsiEntry& entry = msi.entries[0];
    EXPECT_EQ(entry.principalId, kPrincipalA);
    EXPECT_EQ(entry.audience, "api://" + std::string(kTenantA) + "/defakto-server");
    EXPECT_EQ(entry.issuerUrl, "https://sts.windows.net/" + std::string(kTenantA) + "/");
    EXPECT_TRUE(entry.audienceDefaulted);
    EXPECT_TRUE(entry.issuerDefaulted);
    EXPECT_EQ(entry.audiencePlace.position.line, 10U);
    EXPECT_EQ(entry.audiencePlace.position.column, 11U);
}

TEST(LoadMsi, DocumentedSeveralEntriesAndVersion2)
{
    const std::string issuer
        = "https://login.microsoftonline.com/" + std::string(kTenantB) + "/v2.0";
    const LoadResult result = loadText(section("azure_msi",
        "            tenants:\n"
        "            - tenantID: "
            + q(kTenantA) + "\n              principalID: " + q(kPrincipalA)
            + "\n"
              "            - tenantID: "
            + q(kTenantB) + "\n              principalID: " + q(kPrincipalB)
            + "\n"
              "              audience: \"https://attestation.example/\"\n"
              "              issuerURL: "
            + q(issuer) + "\n"));
    const auto& msi = config<MsiConfig>(loaded(result));
    ASSERT_EQ(msi.entries.size(), 2U);
    EXPECT_EQ(msi.entries[1].audience, "https://attestation.example/");
    EXPECT_EQ(msi.entries[1].issuerUrl, issuer);
    EXPECT_FALSE(msi.entries[1].issuerDefaulted);
}

TEST(LoadMsi, ATenantMayStandInSeveralEntries)
{
    const std::string entry
        = "            - tenantID: " + q(kTenantA) + "\n              principalID: ";
    const LoadResult result = loadText(section("azure_msi",
        "            tenants:\n" + entry + q(kPrincipalA) + "\n" + entry + q(kPrincipalB) + "\n"));
    EXPECT_EQ(config<MsiConfig>(loaded(result)).entries.size(), 2U);
}

TEST(LoadSet, SeveralPoliciesAndAttestors)
{
    const LoadResult result
        = loadText("section: AgentAttestation\n"
                   "schema: v1\n"
                   "spec:\n"
                   "  policies:\n"
                   "    - name: machines\n"
                   "      requiredAttestors:\n"
                   "        - type: azure_msi\n"
                   "          config: {tenants: [{tenantID: a, principalID: b}]}\n"
                   "        - type: aws_iid\n"
                   "    - name: others\n"
                   "      requiredAttestors: [{type: k8s_tokn}]\n");
    ASSERT_TRUE(result.policies);
    EXPECT_EQ(shown(result.diagnostics),
        (std::vector<std::string>{
            "policy.attestor-not-evaluated 9:17 /spec/policies[0]/requiredAttestors[1]/type",
            "policy.attestor-unknown 11:34 /spec/policies[1]/requiredAttestors[0]/type"}));
    EXPECT_EQ(result.diagnostics[0].severity, Severity::Note);
    EXPECT_EQ(result.diagnostics[1].severity, Severity::Warning);
    EXPECT_EQ(parameter(result.diagnostics[1], "nearest"), "k8s_token");
    ASSERT_EQ(result.policies->policies.size(), 2U);
    const auto& attestors = result.policies->policies[0].requiredAttestors;
    ASSERT_EQ(attestors.size(), 2U);
    EXPECT_TRUE(std::get<OtherConfig>(attestors[1].config).known);
    EXPECT_FALSE(
        std::get<OtherConfig>(result.policies->policies[1].requiredAttestors[0].config).known);
}

TEST(LoadSet, OtherSectionsAreNamedAndNotRead)
{
    const LoadResult result
        = loadText("section: WorkloadAttestation\nschema: v7\nspec: {any: thing}\n");
    ASSERT_TRUE(result.policies);
    EXPECT_TRUE(result.policies->policies.empty());
    EXPECT_EQ(result.policies->section, "WorkloadAttestation");
    EXPECT_EQ(shown(result.diagnostics),
        std::vector<std::string>{"policy.section-not-evaluated 1:10 /section"});
    EXPECT_EQ(result.diagnostics[0].severity, Severity::Note);
}

struct Refused {
    const char* name;
    std::string text;
    std::vector<std::string> diagnostics;
};

class LoadRefuses : public testing::TestWithParam<Refused> {};

TEST_P(LoadRefuses, Policy)
{
    const LoadResult result = loadText(GetParam().text);
    EXPECT_EQ(shown(result.diagnostics), GetParam().diagnostics);
    EXPECT_FALSE(result.policies);
}

constexpr const char* kC = "/spec/policies[0]/requiredAttestors[0]/config";

std::vector<std::string> at(std::string_view what, std::string_view below)
{
    return {std::string(what) + ' ' + kC + std::string(below)};
}

std::string imds(std::string_view tenants)
{
    return section("azure_imds", "            tenants:\n" + std::string(tenants));
}

std::string msi(std::string_view entries)
{
    return section("azure_msi", "            tenants:\n" + std::string(entries));
}

INSTANTIATE_TEST_SUITE_P(Document, LoadRefuses,
    testing::Values(
        Refused{"NotYaml", "section: \"AgentAttestation\n", {"yaml.unterminated-quote 1:10 "}},
        Refused{"NotMapping", "- a\n", {"policy.wrong-type 1:1 "}},
        Refused{"Nothing", "section: AgentAttestation\n",
            {"policy.missing-key 1:1 /schema", "policy.missing-key 1:1 /spec"}},
        Refused{"MisspeltTop", "sction: AgentAttestation\nschema: v1\nspec: {policies: []}\n",
            {"policy.missing-key 1:1 /section", "policy.unknown-key 1:1 /sction",
                "policy.empty-list 3:18 /spec/policies"}},
        Refused{"UnknownSection", "section: AgentAtestation\nschema: v1\nspec: {}\n",
            {"policy.unknown-section 1:10 /section"}},
        Refused{"UnknownSchema", "section: AgentAttestation\nschema: v2\nspec: {}\n",
            {"policy.unknown-schema 2:9 /schema"}},
        Refused{"SchemaNumber", "section: AgentAttestation\nschema: 1\nspec: {policies: []}\n",
            {"policy.wrong-type 2:9 /schema", "policy.empty-list 3:18 /spec/policies"}},
        Refused{"SpecNull", "section: AgentAttestation\nschema: v1\nspec:\n",
            {"policy.wrong-type 3:6 /spec"}},
        Refused{"PoliciesMapping",
            "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    a: b\n",
            {"policy.wrong-type 5:5 /spec/policies"}},
        Refused{"PolicyText", "section: AgentAttestation\nschema: v1\nspec:\n  policies: [a]\n",
            {"policy.wrong-type 4:14 /spec/policies[0]"}},
        Refused{"PolicyEmpty", "section: AgentAttestation\nschema: v1\nspec:\n  policies: [{}]\n",
            {"policy.missing-key 4:14 /spec/policies[0]/name",
                "policy.missing-key 4:14 /spec/policies[0]/requiredAttestors"}},
        Refused{"NoAttestors",
            "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    - name: p\n      "
            "requiredAttestors: []\n",
            {"policy.empty-list 6:26 /spec/policies[0]/requiredAttestors"}},
        Refused{"NoConfig",
            "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    - name: p\n      "
            "requiredAttestors:\n        - type: azure_imds\n",
            {std::string("policy.missing-key 7:11 ") + kC}},
        Refused{"TwoDocuments", "section: WorkloadAttestation\n---\nsection: AgentAttestation\n",
            {"policy.section-not-evaluated 1:10 /section", "yaml.several-documents 2:1 "}}),
    [](const auto& test) { return test.param.name; });

const std::string kT = "              contoso.onmicrosoft.com:\n                tenantID: t\n";

INSTANTIATE_TEST_SUITE_P(Imds, LoadRefuses,
    testing::Values(Refused{"NoTenants",
                        section("azure_imds", "            cloudEnvironment: AzureChinaCloud\n"),
                        at("policy.missing-key 9:13", "/tenants")},
        Refused{"EmptyTenants", section("azure_imds", "            tenants: {}\n"),
            at("policy.empty-list 9:22", "/tenants")},
        Refused{"NullTenants", section("azure_imds", "            tenants:\n"),
            at("policy.wrong-type 9:21", "/tenants")},
        Refused{"TenantsList", imds("              - tenantID: a\n"),
            at("policy.wrong-type 10:15", "/tenants")},
        Refused{"NoTenantId",
            imds("              contoso.onmicrosoft.com:\n                attributeVMTagKeys: "
                 "[a]\n"),
            at("policy.missing-key 11:17", "/tenants/contoso.onmicrosoft.com/tenantID")},
        Refused{"NumberTenantId",
            imds("              contoso.onmicrosoft.com:\n                tenantID: 123\n"),
            at("policy.wrong-type 11:27", "/tenants/contoso.onmicrosoft.com/tenantID")},
        Refused{"EmptyTenantId",
            imds("              contoso.onmicrosoft.com:\n                tenantID: \"\"\n"),
            at("policy.empty-text 11:27", "/tenants/contoso.onmicrosoft.com/tenantID")},
        Refused{"MisspeltRestriction", imds(kT + "                restrictToSubscription: [a]\n"),
            at("policy.unknown-key 12:17",
                "/tenants/contoso.onmicrosoft.com/restrictToSubscription")},
        Refused{"EmptyRestriction", imds(kT + "                restrictToSubscriptions: []\n"),
            at("policy.empty-subscriptions 12:42",
                "/tenants/contoso.onmicrosoft.com/restrictToSubscriptions")},
        Refused{"MergeKey", imds("              <<: {tenantID: x}\n"),
            at("policy.merge-key 10:15", "/tenants/<<")},
        Refused{"NullRestriction", imds(kT + "                restrictToSubscriptions:\n"),
            at("policy.wrong-type 12:41",
                "/tenants/contoso.onmicrosoft.com/restrictToSubscriptions")},
        Refused{"TextRestriction", imds(kT + "                restrictToSubscriptions: a\n"),
            at("policy.wrong-type 12:42",
                "/tenants/contoso.onmicrosoft.com/restrictToSubscriptions")},
        Refused{"NumberInRestriction",
            imds(kT + "                restrictToSubscriptions: [a, 12]\n"),
            at("policy.wrong-type 12:46",
                "/tenants/contoso.onmicrosoft.com/restrictToSubscriptions[1]")},
        Refused{"BlankTag", imds(kT + "                attributeVMTagKeys: [\" \"]\n"),
            at("policy.empty-text 12:38",
                "/tenants/contoso.onmicrosoft.com/attributeVMTagKeys[0]")},
        Refused{"MisplacedCloud", imds(kT + "                cloudEnvironment: AzureChinaCloud\n"),
            at("policy.misplaced-key 12:17", "/tenants/contoso.onmicrosoft.com/cloudEnvironment")},
        Refused{"UnknownCloud",
            section("azure_imds",
                "            cloudEnvironment: AzureUSGovernment\n            tenants:\n" + kT),
            at("policy.unknown-cloud 9:31", "/cloudEnvironment")},
        Refused{"CloudCase",
            section("azure_imds",
                "            cloudEnvironment: azurepubliccloud\n            tenants:\n" + kT),
            at("policy.unknown-cloud 9:31", "/cloudEnvironment")},
        Refused{"DuplicateTenant", imds(kT + kT), {"yaml.duplicate-key 12:15 "}},
        Refused{"SlashInDomain", imds("              a/b~c: {}\n"),
            at("policy.missing-key 10:22", "/tenants/a~1b~0c/tenantID")},
        Refused{"NumberDomain", imds("              12: {tenantID: a}\n"),
            at("policy.wrong-type 10:15", "/tenants/12")}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(Msi, LoadRefuses,
    testing::Values(Refused{"EmptyTenants", section("azure_msi", "            tenants: []\n"),
                        at("policy.empty-list 9:22", "/tenants")},
        Refused{"TenantsMapping", msi("              contoso.onmicrosoft.com: {}\n"),
            at("policy.wrong-type 10:15", "/tenants")},
        Refused{"NoPrincipal", msi("            - tenantID: a\n"),
            at("policy.missing-key 10:15", "/tenants[0]/principalID")},
        Refused{"NoTenant", msi("            - principalID: a\n"),
            at("policy.missing-key 10:15", "/tenants[0]/tenantID")},
        Refused{"EmptyAudience", msi("            - {tenantID: a, principalID: b, audience: ''}\n"),
            at("policy.empty-text 10:55", "/tenants[0]/audience")},
        Refused{"NullIssuer", msi("            - {tenantID: a, principalID: b, issuerURL: }\n"),
            at("policy.wrong-type 10:56", "/tenants[0]/issuerURL")},
        Refused{"MisspeltIssuer",
            msi("            - {tenantID: a, principalID: b, issuerUrl: c}\n"),
            at("policy.unknown-key 10:45", "/tenants[0]/issuerUrl")},
        Refused{"CloudHere",
            section("azure_msi",
                "            tenants: [{tenantID: a, principalID: b}]\n            "
                "cloudEnvironment: AzureChinaCloud\n"),
            at("policy.misplaced-key 10:13", "/cloudEnvironment")},
        Refused{"SecondEntry",
            msi("            - {tenantID: a, principalID: b}\n            - {tenantID: a, "
                "principalID: 7}\n"),
            at("policy.wrong-type 11:42", "/tenants[1]/principalID")}),
    [](const auto& test) { return test.param.name; });

TEST(LoadDiagnostics, NameTheNearestKeyAndTheSection)
{
    const LoadResult result
        = loadText(imds(kT + "                restrict_to_subscriptions: [a]\n"));
    ASSERT_EQ(result.diagnostics.size(), 1U);
    const Diagnostic& only = result.diagnostics[0];
    EXPECT_EQ(parameter(only, "key"), "restrict_to_subscriptions");
    EXPECT_EQ(parameter(only, "nearest"), "restrictToSubscriptions");
    EXPECT_EQ(only.section, "AgentAttestation");
    EXPECT_EQ(only.schema, "v1");
    EXPECT_EQ(only.severity, Severity::Failure);
}

TEST(LoadDiagnostics, AreAllThereAndInOrder)
{
    const LoadResult result = loadText(section("azure_msi",
        "            tenant: []\n            tenants:\n            - audence: a\n              "
        "audence: b\n"));
    const std::string c = kC;
    EXPECT_EQ(shown(result.diagnostics),
        (std::vector<std::string>{"policy.unknown-key 9:13 " + c + "/tenant",
            "policy.unknown-key 11:15 " + c + "/tenants[0]/audence",
            "policy.missing-key 11:15 " + c + "/tenants[0]/tenantID",
            "policy.missing-key 11:15 " + c + "/tenants[0]/principalID",
            "yaml.duplicate-key 12:15 ", "policy.unknown-key 12:15 " + c + "/tenants[0]/audence"}));
}

TEST(LoadRobustness, AnyBeginningOfAPolicyIsReadOrRefused)
{
    const std::string whole = imds(kT + "                restrictToSubscriptions: [\"a\", 'b']\n")
        + "        - type: azure_msi\n          config: {tenants: [{tenantID: a, principalID: "
          "b}]}\n";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const LoadResult result = loadText(std::string_view(whole).substr(0, length));
        ASSERT_EQ(result.policies.has_value(), !hasFailure(result.diagnostics)) << length;
        for (const Diagnostic& each : result.diagnostics) {
            ASSERT_LE(each.span.end(), length);
            ASSERT_GE(each.position.line, 1U);
        }
    }
    EXPECT_TRUE(loadText(whole).policies);
}

TEST(LoadRobustness, TenThousandTenantsAndAsManyMistakes)
{
    std::string tenants;
    for (int i = 0; i < 10'000; ++i) {
        tenants
            += "              t" + std::to_string(i) + ".example:\n                tenantid: a\n";
    }
    const LoadResult result = loadText(imds(tenants));
    EXPECT_EQ(result.diagnostics.size(), kMostDiagnostics);
    EXPECT_FALSE(result.policies);
}

} // namespace
} // namespace attest::policy

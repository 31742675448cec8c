// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of trouble: one table, each row a policy and all that is to be said about it.
#include "policy/lint.h"
#include "reading.h"

#include <gtest/gtest.h>

#include <algorithm>

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

const std::string kA(kTenantA);
const std::string kB(kTenantB);
const std::string kP(kPrincipalA);
const std::string kS(kSubscriptionA);
const std::string kUpper = "3F0C1F52-9D0E-4B7A-8A55-0D6F2B1C4E77";

std::string imds(const std::string& tenants, const std::string& before = {})
{
    return section("azure_imds",
        (before.empty() ? "" : "            " + before + "\n") + "            tenants:\n"
            + tenants);
}

std::string tenant(const std::string& domain, const std::string& rest)
{
    return "              " + domain + ": {" + rest + "}\n";
}

std::string msi(const std::string& entries)
{
    return section("azure_msi", "            tenants:\n" + entries);
}

std::string entry(const std::string& rest)
{
    return "            - {" + rest + "}\n";
}

// "policy.not-guid 10:15 /tenants[0]/tenantID", the path below the first attestor's config.
std::vector<std::string> lines(const std::vector<Diagnostic>& diagnostics)
{
    constexpr std::string_view base = "/spec/policies[0]/requiredAttestors[0]/config";
    std::vector<std::string> out;
    for (const Diagnostic& each : diagnostics) {
        const std::string_view path = each.path;
        out.push_back(std::string(each.id.value) + ' ' + std::to_string(each.position.line) + ' '
            + std::string(path.starts_with(base) ? path.substr(base.size()) : path));
    }
    return out;
}

struct Case {
    const char* name;
    std::string text;
    std::vector<std::string> expected;
    LintContext context = {};
};

class Lint : public testing::TestWithParam<Case> {};

TEST_P(Lint, Says)
{
    const LoadResult loaded = loadText(GetParam().text);
    ASSERT_TRUE(loaded.policies) << test::shown(loaded.diagnostics).at(0);
    const auto found = lint(*loaded.policies, GetParam().context);
    EXPECT_EQ(lines(found), GetParam().expected);
    EXPECT_FALSE(hasFailure(found)) << "lint must never fail a policy";
    for (const Diagnostic& each : found) {
        EXPECT_EQ(each.section, "AgentAttestation");
    }
}

const std::string kBound = "tenantID: " + kA + ", restrictToSubscriptions: [" + kS + "]";

INSTANTIATE_TEST_SUITE_P(Imds, Lint,
    testing::Values(Case{"Clean", imds(tenant("contoso.onmicrosoft.com", kBound)), {}},
        Case{"OneTenantOpen", imds(tenant("contoso.com", "tenantID: " + kA)),
            {"policy.subscriptions-open 10 /tenants/contoso.com"}},
        Case{"SeveralTenantsOneOpen",
            imds(tenant("contoso.com", kBound) + tenant("fabrikam.com", "tenantID: " + kB)),
            {"policy.tenant-unbound 11 /tenants/fabrikam.com"}},
        Case{"SharedSubscription",
            imds(tenant("contoso.com", kBound)
                + tenant(
                    "fabrikam.com", "tenantID: " + kB + ", restrictToSubscriptions: [" + kS + "]")),
            {"policy.subscription-two-tenants 11 "
             "/tenants/fabrikam.com/restrictToSubscriptions[0]"}},
        Case{"OneTenantTwoDomains",
            imds(tenant("contoso.com", kBound) + tenant("contoso.org", kBound)), {}},
        Case{"SubscriptionTwice",
            imds(tenant("contoso.com",
                "tenantID: " + kA + ", restrictToSubscriptions: [" + kS + ", " + kS + "]")),
            {"policy.subscription-twice 10 /tenants/contoso.com/restrictToSubscriptions[1]"}},
        Case{"NotGuids",
            imds(tenant(
                "contoso.com", "tenantID: contoso, restrictToSubscriptions: [/subscriptions/x]")),
            {"policy.not-guid 10 /tenants/contoso.com/tenantID",
                "policy.not-guid 10 /tenants/contoso.com/restrictToSubscriptions[0]"}},
        Case{"SpaceAround",
            imds(tenant(
                "contoso.com", "tenantID: \"" + kA + " \", restrictToSubscriptions: [" + kS + "]")),
            {"policy.surrounding-space 10 /tenants/contoso.com/tenantID"}},
        Case{"UpperCaseDomain", imds(tenant("Contoso.com", kBound)),
            {"policy.domain-form 10 /tenants/Contoso.com"}},
        Case{"TrailingDot", imds(tenant("contoso.com.", kBound)),
            {"policy.domain-form 10 /tenants/contoso.com."}},
        Case{"DomainTwice", imds(tenant("contoso.com", kBound) + tenant("Contoso.com", kBound)),
            {"policy.domain-form 11 /tenants/Contoso.com",
                "policy.domain-twice 11 /tenants/Contoso.com"}},
        Case{"DomainOfOtherCloud", imds(tenant("contoso.onmicrosoft.us", kBound)),
            {"policy.domain-other-cloud 10 /tenants/contoso.onmicrosoft.us"}},
        Case{"PublicDomainInUsGovernment",
            imds(tenant("contoso.onmicrosoft.com", kBound),
                "cloudEnvironment: AzureUSGovernmentCloud"),
            {}},
        Case{"PublicDomainInChina",
            imds(tenant("contoso.onmicrosoft.com", kBound), "cloudEnvironment: AzureChinaCloud"),
            {"policy.domain-other-cloud 11 /tenants/contoso.onmicrosoft.com"}},
        Case{"ClosedCloud",
            imds(tenant("contoso.onmicrosoft.de", kBound), "cloudEnvironment: AzureGermanCloud"),
            {"policy.cloud-closed 9 /cloudEnvironment"}},
        Case{"TagTwice", imds(tenant("contoso.com", kBound + ", attributeVMTagKeys: [team, Team]")),
            {"policy.tag-twice 10 /tenants/contoso.com/attributeVMTagKeys[1]"}}),
    [](const auto& test) { return test.param.name; });

const std::string kEntry = "tenantID: " + kA + ", principalID: " + kP;
const std::string kV2 = ", issuerURL: 'https://login.microsoftonline.com/" + kA + "/v2.0'";

INSTANTIATE_TEST_SUITE_P(Msi, Lint,
    testing::Values(Case{"Clean", msi(entry(kEntry)), {}},
        Case{"Version2WithDefaultAudience", msi(entry(kEntry + kV2)),
            {"policy.v2-default-audience 10 /tenants[0]/audience"}},
        Case{"Version2WithUri", msi(entry(kEntry + kV2 + ", audience: 'api://x'")),
            {"policy.v2-uri-audience 10 /tenants[0]/audience"}},
        Case{"Version2WithApplication", msi(entry(kEntry + kV2 + ", audience: " + kB)), {}},
        Case{"Version1WithApplication", msi(entry(kEntry + ", audience: " + kB)),
            {"policy.v1-guid-audience 10 /tenants[0]/audience"}},
        Case{"DefaultIssuerInChina", msi(entry(kEntry)),
            {"policy.default-issuer-other-cloud 10 /tenants[0]/issuerURL"},
            {ArmLookup::Unknown, Cloud::China, {}}},
        Case{"DefaultIssuerInUsGovernment", msi(entry(kEntry)), {},
            {ArmLookup::Unknown, Cloud::UsGovernment, {}}},
        Case{"IssuerOfOtherTenant",
            msi(entry(kEntry + ", issuerURL: 'https://sts.windows.net/" + kB + "/'")),
            {"policy.issuer-not-of-tenant 10 /tenants[0]/issuerURL"}},
        Case{"IssuerWithoutSlash",
            msi(entry(kEntry + ", issuerURL: 'https://sts.windows.net/" + kA + "'")),
            {"policy.issuer-trailing-slash 10 /tenants[0]/issuerURL"}},
        Case{"Version2WithSlash",
            msi(entry(kEntry + ", audience: " + kB
                + ", issuerURL: 'https://login.microsoftonline.com/" + kA + "/v2.0/'")),
            {"policy.issuer-trailing-slash 10 /tenants[0]/issuerURL"}},
        Case{"IssuerCase",
            msi(entry(kEntry + ", issuerURL: 'https://STS.windows.net/" + kA + "/'")),
            {"policy.issuer-case 10 /tenants[0]/issuerURL"}},
        Case{"IssuerUnknown", msi(entry(kEntry + ", issuerURL: 'https://id.example/'")),
            {"policy.issuer-unknown 10 /tenants[0]/issuerURL"}},
        Case{"AudienceSlash", msi(entry(kEntry + ", audience: 'api://" + kA + "/defakto-server/'")),
            {"policy.audience-trailing-slash 10 /tenants[0]/audience"}},
        Case{"AudienceCase", msi(entry(kEntry + ", audience: 'api://" + kA + "/Defakto-Server'")),
            {"policy.audience-case 10 /tenants[0]/audience"}},
        Case{"AudiencesDifferInASlash",
            msi(entry(kEntry + ", audience: 'https://a.example/'")
                + entry("tenantID: " + kB + ", principalID: " + kP
                    + ", audience: 'https://a.example'")),
            {"policy.audience-trailing-slash 11 /tenants[1]/audience"}},
        Case{"UpperCaseTenantInDefaultAudience",
            msi(entry("tenantID: " + kUpper + ", principalID: " + kP)),
            {"policy.default-audience-upper-case 10 /tenants[0]/tenantID"}},
        Case{"ClientIdAsPrincipal", msi(entry(kEntry)),
            {"policy.principal-is-client-id 10 /tenants[0]/principalID"},
            {ArmLookup::Unknown, {}, {kP}}},
        Case{"TenantAsPrincipal", msi(entry("tenantID: " + kA + ", principalID: " + kA)),
            {"policy.principal-is-tenant 10 /tenants[0]/principalID"}},
        Case{"NotGuids", msi(entry("tenantID: a, principalID: b")),
            {"policy.not-guid 10 /tenants[0]/tenantID",
                "policy.not-guid 10 /tenants[0]/principalID"}},
        Case{"EntryTwice", msi(entry(kEntry) + entry(kEntry)),
            {"policy.entry-twice 11 /tenants[1]"}},
        Case{"TenantTwiceIsFine",
            msi(entry(kEntry)
                + entry("tenantID: " + kA + ", principalID: " + std::string(kPrincipalB))),
            {}}),
    [](const auto& test) { return test.param.name; });

TEST(LintSet, KnowsTheCloudFromTheOtherAttestorOfTheTenant)
{
    const LoadResult loaded = loadText(
        imds(tenant("contoso.partner.onmschina.cn", kBound), "cloudEnvironment: AzureChinaCloud")
        + "        - type: azure_msi\n          config:\n            tenants:\n" + entry(kEntry));
    ASSERT_TRUE(loaded.policies);
    EXPECT_EQ(lines(lint(*loaded.policies)),
        std::vector<std::string>{
            "policy.default-issuer-other-cloud 15 "
            "/spec/policies[0]/requiredAttestors[1]/config/tenants[0]/issuerURL"});
}

TEST(LintSet, NamesTwice)
{
    const LoadResult loaded
        = loadText("section: AgentAttestation\nschema: v1\nspec:\n  policies:\n"
                   "    - {name: p, requiredAttestors: [{type: aws_iid}, {type: aws_iid}]}\n"
                   "    - {name: p, requiredAttestors: [{type: aws_iid}]}\n");
    ASSERT_TRUE(loaded.policies);
    EXPECT_EQ(lines(lint(*loaded.policies)),
        (std::vector<std::string>{
            "policy.attestor-twice 5 /spec/policies[0]/requiredAttestors[1]/type",
            "policy.name-twice 6 /spec/policies[1]/name"}));
}

TEST(LintSet, ARequiredLookupBindsTheTenant)
{
    const LoadResult loaded = loadText(imds(tenant("contoso.com", "tenantID: " + kA)));
    const auto loose = lint(*loaded.policies, {ArmLookup::Never, {}, {}});
    const auto bound = lint(*loaded.policies, {ArmLookup::Always, {}, {}});
    ASSERT_EQ(loose.size(), 1U);
    ASSERT_EQ(bound.size(), 1U);
    EXPECT_EQ(loose[0].severity, Severity::Warning);
    EXPECT_EQ(bound[0].severity, Severity::Note);
}

} // namespace
} // namespace attest::policy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/cloud.h"

#include <gtest/gtest.h>

namespace attest::policy {
namespace {

TEST(CloudNames, DocumentedOnesAreExact)
{
    EXPECT_EQ(cloudNamed("AzurePublicCloud"), Cloud::Public);
    EXPECT_EQ(cloudNamed("AzureChinaCloud"), Cloud::China);
    EXPECT_EQ(cloudNamed("AzureUSGovernmentCloud"), Cloud::UsGovernment);
    EXPECT_EQ(cloudNamed("AzureGermanCloud"), Cloud::German);
    EXPECT_FALSE(cloudNamed("azurepubliccloud"));
    EXPECT_FALSE(cloudNamed("AzureCloud"));
}

TEST(CloudNames, OthersInUseAreKnownLoosely)
{
    EXPECT_EQ(cloudNamedLoosely("AZUREPUBLICCLOUD"), Cloud::Public);
    EXPECT_EQ(cloudNamedLoosely("AzureCloud"), Cloud::Public);
    EXPECT_EQ(cloudNamedLoosely("AZUREUSGOVERNMENT"), Cloud::UsGovernment);
    EXPECT_FALSE(cloudNamedLoosely("Azure"));
}

TEST(CloudFactsTable, IsIndexedByCloud)
{
    for (const CloudFacts& facts : allClouds()) {
        EXPECT_EQ(cloudFacts(facts.cloud).name, facts.name);
        EXPECT_TRUE(facts.arm.starts_with("https://") && !facts.arm.ends_with('/')) << facts.arm;
        EXPECT_EQ(facts.armAudience, std::string(facts.arm) + '/');
    }
    EXPECT_EQ(cloudFacts(Cloud::China).metadataDomain, "metadata.azure.cn");
}

struct Issuer {
    const char* name;
    const char* url;
    std::optional<IssuerParts> parts;
};

class ParseIssuer : public testing::TestWithParam<Issuer> {};

TEST_P(ParseIssuer, TakesApart)
{
    const auto parts = parseIssuer(GetParam().url);
    const auto& expected = GetParam().parts;
    ASSERT_EQ(parts.has_value(), expected.has_value());
    if (parts) {
        EXPECT_EQ(parts->cloud, expected->cloud);
        EXPECT_EQ(parts->tenant, expected->tenant);
        EXPECT_EQ(parts->version, expected->version);
    }
}

INSTANTIATE_TEST_SUITE_P(Cloud, ParseIssuer,
    testing::Values(Issuer{"PublicV1", "https://sts.windows.net/t-1/",
                        IssuerParts{Cloud::Public, "t-1", TokenVersion::V1}},
        Issuer{"PublicV2", "https://login.microsoftonline.com/t/v2.0",
            IssuerParts{Cloud::Public, "t", TokenVersion::V2}},
        Issuer{"GovernmentV2", "https://login.microsoftonline.us/t/v2.0",
            IssuerParts{Cloud::UsGovernment, "t", TokenVersion::V2}},
        Issuer{"ChinaV1", "https://sts.chinacloudapi.cn/t/",
            IssuerParts{Cloud::China, "t", TokenVersion::V1}},
        Issuer{"ChinaV2", "https://login.partner.microsoftonline.cn/t/v2.0",
            IssuerParts{Cloud::China, "t", TokenVersion::V2}},
        Issuer{"GermanV1", "https://sts.microsoftonline.de/t/",
            IssuerParts{Cloud::German, "t", TokenVersion::V1}},
        Issuer{"Template", "https://login.microsoftonline.com/{tenantid}/v2.0",
            IssuerParts{Cloud::Public, "{tenantid}", TokenVersion::V2}},
        Issuer{"NoSlash", "https://sts.windows.net/t", {}},
        Issuer{"V2Slash", "https://login.microsoftonline.com/t/v2.0/", {}},
        Issuer{"V2HostV1Path", "https://login.microsoftonline.com/t/", {}},
        Issuer{"Http", "http://sts.windows.net/t/", {}},
        Issuer{"HostCase", "https://STS.windows.net/t/", {}},
        Issuer{"Port", "https://sts.windows.net:443/t/", {}},
        Issuer{"User", "https://sts.windows.net@evil.example/t/", {}},
        Issuer{"TwoSegments", "https://sts.windows.net/t/u/", {}},
        Issuer{"NoTenant", "https://sts.windows.net//", {}},
        Issuer{"Query", "https://sts.windows.net/t?x/", {}}, Issuer{"Empty", "", {}}),
    [](const auto& test) { return test.param.name; });

TEST(SameIssuer, ComparesTheTenantAloneWithoutCase)
{
    EXPECT_TRUE(sameIssuer("https://sts.windows.net/AB-c/", "https://sts.windows.net/ab-C/"));
    EXPECT_FALSE(sameIssuer("https://sts.windows.net/ab/", "https://sts.windows.net/ab"));
    EXPECT_FALSE(
        sameIssuer("https://sts.windows.net/ab/", "https://login.microsoftonline.com/ab/v2.0"));
    EXPECT_TRUE(sameIssuer("https://id.example/x", "https://id.example/x"));
    EXPECT_FALSE(sameIssuer("https://id.example/x", "https://id.example/X"));
}

TEST(Authorities, AreOfTheirCloud)
{
    EXPECT_TRUE(isAuthorityHost(Cloud::Public, "login.microsoftonline.com"));
    EXPECT_TRUE(isAuthorityHost(Cloud::Public, "login.windows.net"));
    EXPECT_TRUE(isAuthorityHost(Cloud::Public, "login.microsoftonline.us"));
    EXPECT_FALSE(isAuthorityHost(Cloud::UsGovernment, "login.microsoftonline.com"));
    EXPECT_TRUE(isAuthorityHost(Cloud::China, "login.chinacloudapi.cn"));
    EXPECT_FALSE(isAuthorityHost(Cloud::Public, "login.microsoftonline.com.evil.example"));
}

TEST(Defaults, AreTheDocumentedOnes)
{
    EXPECT_EQ(defaultIssuer(Cloud::Public, "t"), "https://sts.windows.net/t/");
    EXPECT_EQ(defaultIssuer(Cloud::China, "t"), "https://sts.chinacloudapi.cn/t/");
    EXPECT_EQ(secondIssuer(Cloud::Public, "t"), "https://login.microsoftonline.com/t/v2.0");
    EXPECT_EQ(defaultAudience("t"), "api://t/defakto-server");
    EXPECT_TRUE(sharesIssuerHost(Cloud::Public, Cloud::UsGovernment));
}

} // namespace
} // namespace attest::policy

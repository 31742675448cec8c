// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"
#include "lab/mint/discovery.h"
#include "support/shared.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;

TEST(Discovery, CommonDocumentsAreTheCapturedOnes)
{
    const auto folder = test::sharedFolder();
    if (!folder) {
        GTEST_SKIP() << "reference material absent";
    }
    struct Row {
        TokenVersion version;
        const char* file;
    };
    for (const Row& row : {Row{TokenVersion::V1, "discovery_public_common_v1_2024-02-02.json"},
             Row{TokenVersion::V2, "discovery_public_common_v2_2024-02-02.json"}}) {
        const auto real = test::readFile(*folder / "vectors/entra/jwks" / row.file);
        ASSERT_TRUE(real) << row.file;
        EXPECT_EQ(discoveryDocument(Cloud::Public, "common", row.version), test::compacted(*real))
            << row.file;
    }
}

TEST(Discovery, NamesTenantAndCloud)
{
    const std::string tenant = "99999999-8888-4777-8666-555555555555";
    const std::string v1 = discoveryDocument(Cloud::China, tenant, TokenVersion::V1);
    EXPECT_EQ(test::memberText(v1, "issuer"), "https://sts.chinacloudapi.cn/" + tenant + "/");
    EXPECT_EQ(test::memberText(v1, "token_endpoint"),
        "https://login.partner.microsoftonline.cn/" + tenant + "/oauth2/token");

    const std::string v2 = discoveryDocument(Cloud::UsGovernment, tenant, TokenVersion::V2);
    EXPECT_EQ(
        test::memberText(v2, "issuer"), "https://login.microsoftonline.us/" + tenant + "/v2.0");
    EXPECT_EQ(
        test::memberText(v2, "jwks_uri"), keysUrl(Cloud::UsGovernment, tenant, TokenVersion::V2));
    EXPECT_EQ(discoveryUrl(Cloud::UsGovernment, tenant, TokenVersion::V2),
        "https://login.microsoftonline.us/" + tenant + "/v2.0/.well-known/openid-configuration");
}

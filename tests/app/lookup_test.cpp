// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"
#include "lookup.h"
#include "process.h"

#include <gtest/gtest.h>

using namespace attest::app;
using namespace attest::test;

TEST(Lookup, FindsWhatAUserHasInHand)
{
    EXPECT_EQ(lookup("chain.expired").issues.size(), 1U);
    EXPECT_EQ(lookup("CHAIN.EXPIRED").issues.size(), 1U);
    EXPECT_GT(lookup("chain").issues.size(), 20U);
    EXPECT_GT(lookup("Attestor rejected proof, policy failed").issues.size(), 3U);
    EXPECT_GE(lookup("tenant domain is not configured").issues.size(), 1U);
    EXPECT_GE(lookup("2026-07-28 level=error msg=\"Attestor rejected proof, policy failed\"")
                  .issues.size(),
        3U);
    ASSERT_EQ(lookup("AADSTS500011: The resource principal was not found").errors.size(), 1U);
    EXPECT_EQ(lookup("aadsts50001").errors.size(), 0U);
    ASSERT_EQ(lookup("azure_imds.vm.name").attributes.size(), 1U);
    EXPECT_EQ(lookup("azure_imds.vm.tag.team").attributes.size(), 1U);
    EXPECT_EQ(lookup("azure_msi").attributes.size(), 2U);
    EXPECT_EQ(lookup("xyzzy").count(), 0U);
    EXPECT_EQ(lookup("").count(), 0U);
}

TEST(Lookup, ExplainSaysIt)
{
    const auto message = assay({"explain", "Attestor rejected proof, policy failed"});
    EXPECT_EQ(message.exit, 0);
    EXPECT_NE(message.out.find("policy."), std::string::npos);
    EXPECT_EQ(assay({"explain", "tenant", "domain", "is", "not", "configured"}).exit, 0);
    const auto attribute = assay({"explain", "azure_imds.vmss.name"});
    EXPECT_NE(attribute.out.find("scale set"), std::string::npos) << attribute.out;
    EXPECT_NE(attribute.out.find("Resource"), std::string::npos) << attribute.out;
    EXPECT_NE(assay({"explain", "AADSTS500011"}).out.find("app-registration"), std::string::npos);
    EXPECT_TRUE(JsonObject(assay({"explain", "azure_imds", "--json"}).out).has("attributes"));
    EXPECT_EQ(
        JsonObject(assay({"explain", "chain.expired", "--json"}).out).text("id"), "chain.expired");
}

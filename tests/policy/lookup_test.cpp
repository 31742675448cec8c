// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/lookup.h"
#include "policy/nearest.h"
#include "reading.h"

#include <gtest/gtest.h>

namespace attest::policy {
namespace {

using test::kPrincipalA;
using test::kTenantA;

ImdsConfig loadedTenants()
{
    const LoadResult result = test::loadText(test::section("azure_imds",
        "            tenants:\n              fabrikam.com: {tenantID: b}\n"
        "              contoso.com: {tenantID: a}\n"));
    return std::get<ImdsConfig>(result.policies.value().policies[0].requiredAttestors[0].config);
}

TEST(FindImdsTenant, ComparesExactly)
{
    const ImdsConfig config = loadedTenants();
    ASSERT_NE(findImdsTenant(config, "contoso.com").tenant, nullptr);
    EXPECT_EQ(findImdsTenant(config, "contoso.com").tenant->tenantId, "a");
    EXPECT_EQ(findImdsTenant(config, "contoso").tenant, nullptr);
}

TEST(FindImdsTenant, WorksWithoutTheLoadersIndex)
{
    ImdsConfig config = loadedTenants();
    config.byDomain.clear();
    ASSERT_NE(findImdsTenant(config, "fabrikam.com").tenant, nullptr);
    EXPECT_EQ(findImdsTenant(config, "fabrikam.com").tenant->tenantId, "b");
}

TEST(FindImdsTenant, SaysWhatWasNearlyMeant)
{
    const ImdsConfig config = loadedTenants();
    for (const char* domain : {"Contoso.com", "contoso.com.", " contoso.com"}) {
        const ImdsLookup found = findImdsTenant(config, domain);
        EXPECT_EQ(found.tenant, nullptr) << domain;
        ASSERT_NE(found.nearMiss, nullptr) << domain;
        EXPECT_EQ(found.nearMiss->domain, "contoso.com");
    }
    EXPECT_EQ(findImdsTenant(config, "contoso.org").nearMiss, nullptr);
}

TEST(FindMsiEntry, IsTheFirstOfItsTenant)
{
    const auto set = test::loadText(test::section("azure_msi",
        "            tenants:\n"
        "              - {tenantID: "
            + std::string(test::kTenantA) + ", principalID: " + std::string(kPrincipalA)
            + "}\n"
              "              - {tenantID: "
            + std::string(test::kTenantB) + ", principalID: " + std::string(kPrincipalA)
            + ", audience: 'api://own/server'}\n"));
    ASSERT_TRUE(set.policies);
    const auto* entry = findMsiEntry(*set.policies, lowered(test::kTenantB));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->audience, "api://own/server");
    ASSERT_NE(findMsiEntry(*set.policies, ""), nullptr);
    EXPECT_EQ(findMsiEntry(*set.policies, "")->tenantId, test::kTenantA);
    EXPECT_EQ(findMsiEntry(*set.policies, test::kSubscriptionA), nullptr);
}

TEST(ClosenessOf, TellsTheKindsApart)
{
    EXPECT_EQ(closeness("api://a", "api://a"), Closeness::Equal);
    EXPECT_EQ(closeness("api://a/", "api://a"), Closeness::TrailingSlash);
    EXPECT_EQ(closeness("api://A", "api://a"), Closeness::Case);
    EXPECT_EQ(closeness(" api://a", "api://a"), Closeness::Space);
    EXPECT_EQ(closeness("api://b", "api://a"), Closeness::Different);
}

TEST(SameGuid, IgnoresCaseOfGuidsAlone)
{
    EXPECT_TRUE(sameGuid(kTenantA, "3F0C1F52-9D0E-4B7A-8A55-0D6F2B1C4E77"));
    EXPECT_TRUE(sameGuid("abc", "abc"));
    EXPECT_FALSE(sameGuid("abc", "ABC"));
}

MsiEntry entryA()
{
    MsiEntry entry;
    entry.tenantId = kTenantA;
    entry.principalId = kPrincipalA;
    entry.audience = "api://x";
    entry.issuerUrl = defaultIssuer(Cloud::Public, kTenantA);
    return entry;
}

TokenClaims claimsA()
{
    return {std::string(kTenantA), std::string(kPrincipalA),
        "https://sts.windows.net/3F0C1F52-9D0E-4B7A-8A55-0D6F2B1C4E77/", {"other", "api://x"}};
}

TEST(MatchMsiEntry, TakesAllFourTogether)
{
    EXPECT_TRUE(matchMsiEntry(entryA(), claimsA()).matches());
    TokenClaims claims = claimsA();
    claims.tid = "another";
    EXPECT_FALSE(matchMsiEntry(entryA(), claims).matches());
    claims = claimsA();
    claims.oid = "another";
    EXPECT_FALSE(matchMsiEntry(entryA(), claims).matches());
    claims = claimsA();
    claims.aud = {"api://x/"};
    EXPECT_EQ(matchMsiEntry(entryA(), claims).audience, Closeness::TrailingSlash);
    EXPECT_FALSE(matchMsiEntry(entryA(), claims).matches());
    claims = claimsA();
    claims.iss = "https://sts.windows.net/" + std::string(kTenantA);
    EXPECT_EQ(matchMsiEntry(entryA(), claims).issuer, Closeness::TrailingSlash);
    EXPECT_FALSE(matchMsiEntry(entryA(), claims).matches());
}

TEST(MatchMsiEntries, KeepsTheirOrder)
{
    MsiConfig config;
    config.entries = {entryA(), entryA()};
    config.entries[0].principalId = "another";
    const auto matches = matchMsiEntries(config, claimsA());
    ASSERT_EQ(matches.size(), 2U);
    EXPECT_FALSE(matches[0].matches());
    EXPECT_TRUE(matches[1].matches());
    EXPECT_EQ(matches[1].entry, 1U);
}

TEST(NearestWord, CountsEditsAndIgnoresStyle)
{
    constexpr std::string_view known[]
        = {"tenantID", "restrictToSubscriptions", "attributeVMTagKeys"};
    EXPECT_EQ(nearestWord("tenant_id", known), "tenantID");
    EXPECT_EQ(nearestWord("restrictSubscriptions", known), "restrictToSubscriptions");
    EXPECT_EQ(nearestWord("attributeVmTags", known), "attributeVMTagKeys");
    EXPECT_EQ(nearestWord(std::string(100'000, 'x'), known), "tenantID");
    EXPECT_EQ(editDistance("abcd", "abdc"), 1U);
    EXPECT_EQ(editDistance("", "abc"), 3U);
}

} // namespace
} // namespace attest::policy

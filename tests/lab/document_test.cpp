// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/document.h"
#include "lab/mint/hierarchy.h"
#include "lab/mint/text_code.h"
#include "openssl_checks.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;

namespace {

const Time kNow = *fromCivil({2026, 7, 28, 13, 24, 0});

AttestedSpec plainSpec()
{
    AttestedSpec spec;
    spec.subscriptionId = "11111111-2222-4333-8444-555555555555";
    spec.createdOn = kNow;
    spec.vmId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    return spec;
}

} // namespace

TEST(AttestedContent, HasTheServicesKeysOrderAndTimes)
{
    EXPECT_EQ(attestedContent(plainSpec()),
        R"({"licenseType":"","nonce":"20260728-192400","plan":{"name":"","product":"","publisher":""},)"
        R"("sku":"","subscriptionId":"11111111-2222-4333-8444-555555555555","timeStamp":)"
        R"({"createdOn":"07/28/26 13:24:00 -0000","expiresOn":"07/28/26 19:24:00 -0000"},)"
        R"("vmId":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"})");
}

TEST(AttestedContent, TakesEveryFieldFromTheSpec)
{
    AttestedSpec spec = plainSpec();
    spec.licenseType = "Windows_Server";
    spec.nonce = "abc";
    spec.plan = {"n", "p", "q"};
    spec.sku = "22_04-lts";
    spec.expiresOn = *fromCivil({2026, 12, 31, 23, 59, 59});
    spec.omitted = {"subscriptionId"};
    EXPECT_EQ(attestedContent(spec),
        R"({"licenseType":"Windows_Server","nonce":"abc","plan":{"name":"n","product":"p","publisher":"q"},)"
        R"("sku":"22_04-lts","timeStamp":{"createdOn":"07/28/26 13:24:00 -0000",)"
        R"("expiresOn":"12/31/26 23:59:59 -0000"},"vmId":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"})");
}

TEST(AttestedContent, CanBeAnything)
{
    AttestedSpec spec = plainSpec();
    spec.rawContent = "{not json";
    EXPECT_EQ(attestedContent(spec), "{not json");
}

TEST(AttestedDocument, LayersHoldEachOther)
{
    const AzureLikePki pki("document-test", kNow, KeySizes::Small);
    const AttestedDocument document = mintDocument(plainSpec(), pki.leaf(Cloud::Public, "eastus"));
    EXPECT_EQ(test::cmsContent(document.cms), document.content);
    EXPECT_EQ(
        document.envelope, R"({"encoding":"pkcs7","signature":")" + base64(document.cms) + R"("})");
}

TEST(AttestedDocument, SameSpecGivesTheSameBytes)
{
    const AzureLikePki one("document-test", kNow, KeySizes::Small);
    const AzureLikePki two("document-test", kNow, KeySizes::Small);
    EXPECT_EQ(mintDocument(plainSpec(), one.leaf(Cloud::Public, "eastus")).envelope,
        mintDocument(plainSpec(), two.leaf(Cloud::Public, "eastus")).envelope);
}

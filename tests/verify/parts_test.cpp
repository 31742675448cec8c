// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that stages are made of: resource ids, issuers and their keys, requests, challenges.
#include "verify/imds/arm_object.h"
#include "verify/jose_rules.h"
#include "verify/msi/keys_of_issuer.h"
#include "verify/nonces.h"
#include "verify/request.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::verify;

namespace {

constexpr char kSubscription[] = "/subscriptions/2b1f6c3d-8e47-4a95-b0d2-61c7e9f0a4b3";

std::string under(const std::string& rest)
{
    return kSubscription + rest;
}

std::string issuer(const std::string& host, const std::string& tail = "/")
{
    return "https://" + host + "/7a3c0e11-52d4-4b8f-9c16-0d2e4f6a8b10" + tail;
}

} // namespace

TEST(MachineId, PartsOfAMachine)
{
    const auto id = imds::parseMachineId(
        under("/resourceGroups/payments-rg/providers/Microsoft.Compute/virtualMachines/vm-1"));
    ASSERT_TRUE(id);
    EXPECT_EQ(id->subscription, "2b1f6c3d-8e47-4a95-b0d2-61c7e9f0a4b3");
    EXPECT_EQ(id->resourceGroup, "payments-rg");
    EXPECT_EQ(id->name, "vm-1");
    EXPECT_FALSE(id->uniformInstance());
}

TEST(MachineId, PartsOfAnInstance)
{
    const auto id
        = imds::parseMachineId(under("/resourcegroups/PAYMENTS/providers/microsoft.compute/"
                                     "virtualmachinescalesets/set_1.a/virtualmachines/12"));
    ASSERT_TRUE(id);
    EXPECT_EQ(id->scaleSet, "set_1.a");
    EXPECT_EQ(id->name, "12");
    EXPECT_EQ(id->resourceGroup, "PAYMENTS");
}

TEST(MachineId, NothingElseIsAMachine)
{
    const std::string compute = under("/resourceGroups/rg/providers/Microsoft.Compute/");
    for (const std::string& text :
        {std::string(), std::string("/"), std::string(kSubscription), under("/resourceGroups/rg"),
            compute + "virtualMachineScaleSets/set", compute + "disks/d",
            compute + "virtualMachines", compute + "virtualMachines/",
            compute + "virtualMachines/vm/extensions/e",
            compute + "virtualMachineScaleSets/set/virtualMachines/", compute + "virtualMachines//",
            under("/resourceGroups//providers/Microsoft.Compute/virtualMachines/vm"),
            under("/resourceGroups/rg/providers/Microsoft.Network/virtualMachines/vm"),
            "https://management.azure.com" + compute + "virtualMachines/vm",
            compute.substr(1) + "virtualMachines/vm",
            std::string("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/"
                        "virtualMachines/vm"),
            compute + "virtualMachines/" + std::string(200, 'a')}) {
        EXPECT_FALSE(imds::parseMachineId(text)) << text;
    }
}

TEST(ArmId, SegmentsMayNotChangeTheRequest)
{
    for (const char* segment :
        {".", "..", "a?b", "a#b", "a%2F", "a\\b", "a b", "a\nb", "a&b", "vm.", "a;b", "a@b"}) {
        EXPECT_FALSE(imds::isPlainArmId(under("/resourceGroups/") + segment)) << segment;
    }
    for (const char* segment : {"a", "a.b", "a_b-c", "(group)", "gr\xc3\xbcppe", "0"}) {
        EXPECT_TRUE(imds::isPlainArmId(under("/resourceGroups/") + segment)) << segment;
    }
    EXPECT_FALSE(imds::isPlainArmId(under("/resourceGroups/" + std::string(3000, 'a'))));
}

TEST(ArmId, ASegmentIsFoundByItsType)
{
    const std::string id
        = under("/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s");
    EXPECT_EQ(imds::armSegment(id, "virtualNetworks"), "v");
    EXPECT_EQ(imds::armSegment(id, "SUBNETS"), "s");
    EXPECT_EQ(imds::armSegment(id, "networkSecurityGroups"), "");
    EXPECT_EQ(imds::armSegment("", "subnets"), "");
    EXPECT_EQ(imds::armSegment("/subnets", "subnets"), "");
}

TEST(Issuers, AHostIsThatOfAnHttpsAddress)
{
    EXPECT_EQ(msi::hostOf("https://Login.Example/x"), "login.example");
    EXPECT_EQ(msi::hostOf("HTTPS://login.example:443/x"), "login.example");
    EXPECT_EQ(msi::hostOf("https://login.example?x"), "login.example");
    for (const char* url : {"", "http://login.example/", "https://", "https://a@login.example/",
             "https://login.example:444/", "https://[::1]/", "https://login.example\\@x/",
             "ftp://login.example/"}) {
        EXPECT_EQ(msi::hostOf(url), "") << url;
    }
}

TEST(Issuers, TheDocumentIsAskedOfTheCloudsAuthority)
{
    const std::string tail = "/.well-known/openid-configuration";
    EXPECT_EQ(
        msi::discoveryUrl(issuer("sts.windows.net")), issuer("login.microsoftonline.com", tail));
    EXPECT_EQ(msi::discoveryUrl(issuer("login.microsoftonline.com", "/v2.0")),
        issuer("login.microsoftonline.com", "/v2.0" + tail));
    EXPECT_EQ(msi::discoveryUrl(issuer("login.microsoftonline.us", "/v2.0")),
        issuer("login.microsoftonline.us", "/v2.0" + tail));
    EXPECT_EQ(msi::discoveryUrl(issuer("sts.chinacloudapi.cn")),
        issuer("login.partner.microsoftonline.cn", tail));
    EXPECT_EQ(msi::discoveryUrl(issuer("sts.microsoftonline.de")),
        issuer("login.microsoftonline.de", tail));
    EXPECT_EQ(msi::discoveryUrl("https://issuer.example/a/"), "https://issuer.example/a" + tail);
    EXPECT_EQ(msi::discoveryUrl("http://issuer.example/"), "");
}

TEST(Issuers, KeysLieWithTheAuthority)
{
    const std::string ours = issuer("sts.windows.net");
    EXPECT_TRUE(msi::belongsTo("https://login.microsoftonline.com/common/discovery/keys", ours));
    EXPECT_TRUE(msi::belongsTo("https://login.windows.net/common/discovery/keys", ours));
    EXPECT_FALSE(msi::belongsTo("http://login.microsoftonline.com/common/discovery/keys", ours));
    EXPECT_FALSE(msi::belongsTo("https://login.microsoftonline.com.attacker.example/keys", ours));
    EXPECT_FALSE(
        msi::belongsTo("https://login.partner.microsoftonline.cn/common/discovery/keys", ours));
    EXPECT_TRUE(msi::belongsTo("https://issuer.example/keys", "https://issuer.example/"));
    EXPECT_FALSE(msi::belongsTo("https://keys.issuer.example/", "https://issuer.example/"));
}

TEST(Issuers, ATemplateStandsForEveryTenant)
{
    EXPECT_EQ(msi::fillTenant(
                  "https://login.microsoftonline.com/{tenantid}/v2.0", issuer("sts.windows.net")),
        issuer("login.microsoftonline.com", "/v2.0"));
    EXPECT_EQ(
        msi::fillTenant("https://x/{tenantid}", "https://issuer.example/"), "https://x/{tenantid}");
    EXPECT_EQ(msi::fillTenant("https://x/", issuer("sts.windows.net")), "https://x/");
}

TEST(Requests, KeysTellAnswersApart)
{
    EXPECT_EQ(requestKey(AiaRequest{"https://a/x", "http://a/x", "r", "s", 1}), "aia https://a/x");
    EXPECT_EQ(requestKey(DiscoveryRequest{"https://a/d", "i"}), "discovery https://a/d");
    EXPECT_EQ(requestKey(JwksRequest{"https://a/k", false}), "jwks https://a/k");
    EXPECT_EQ(requestKey(JwksRequest{"https://a/k", true}), "jwks-again https://a/k");
    EXPECT_EQ(requestKey(ArmRequest{"/Subscriptions/A", "2024-07-01", "vm"}),
        "arm /subscriptions/a 2024-07-01");
}

TEST(Challenges, AreFoundExactly)
{
    const NonceLedger ledger{{{"abc", {}, false}}, {600}};
    EXPECT_NE(ledger.find("abc"), nullptr);
    EXPECT_EQ(ledger.find("ABC"), nullptr);
    EXPECT_EQ(ledger.find("ab"), nullptr);
    EXPECT_EQ(ledger.find(""), nullptr);
}

// Two that are empty are not two that are equal.
TEST(JoseRules, AnEmptyKeyIdNamesNoKey)
{
    decode::Jwks set;
    set.keys.resize(1);
    set.keys[0].hasKid = true;
    verify::HeaderVerdict header;
    header.hasKid = true;
    header.alg = "RS256";
    EXPECT_TRUE(verify::chooseKey(set, header, {}).unknownKid);
}

TEST(JoseRules, OnlyTheRsaFamilyCanBeVerified)
{
    for (const char* name : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}) {
        EXPECT_TRUE(rsaAlgorithm(name)) << name;
    }
    for (const char* name : {"", "none", "HS256", "ES256", "EdDSA", "rs256", "RS256 "}) {
        EXPECT_FALSE(rsaAlgorithm(name)) << name;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/hierarchy.h"
#include "lab/mint/oid.h"
#include "lab/mint/text_code.h"
#include "openssl_checks.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace attest;
using namespace attest::lab;

namespace {

const Time kNow = *fromCivil({2026, 7, 28, 13, 24, 0});

// One for all tests of this file: minting is the slow part.
const AzureLikePki& pki()
{
    static const AzureLikePki one("hierarchy-test", kNow, KeySizes::Small);
    return one;
}

Bytes leafOf(Generation generation)
{
    return pki().leaf(Cloud::Public, "eastus", generation).der;
}

} // namespace

TEST(Hierarchy, EveryPathFromLeafToRootVerifies)
{
    struct Row {
        const char* name;
        test::Chain chain;
    };
    const Row rows[] = {
        {"G2 under its own root",
            {leafOf(Generation::G2), {pki().issuingCa().der}, {pki().tlsRoot().der}, kNow}},
        {"G2 over the cross-sign",
            {leafOf(Generation::G2), {pki().issuingCa().der, pki().tlsRootCrossSigned().der},
                {pki().root().der}, kNow}},
        {"classic direct",
            {leafOf(Generation::Classic), {pki().classicCa().der}, {pki().tlsRoot().der}, kNow}},
        {"classic cross-signed",
            {leafOf(Generation::Classic), {pki().classicCaCrossSigned().der}, {pki().root().der},
                kNow}},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(test::chainVerdict(row.chain), "ok") << row.name;
    }
}

TEST(Hierarchy, RealKeySizesVerifyToo)
{
    const AzureLikePki real("hierarchy-test", kNow);
    const Certificate& leaf = real.leaf(Cloud::UsGovernment, "usgovvirginia");
    EXPECT_EQ(real.root().key.bits(), 2048);
    EXPECT_EQ(real.tlsRoot().key.bits(), 4096);
    EXPECT_EQ(real.issuingCa().key.bits(), 4096);
    EXPECT_EQ(leaf.key.bits(), 2048);
    EXPECT_EQ(test::chainVerdict({leaf.der, {real.issuingCa().der, real.tlsRootCrossSigned().der},
                  {real.root().der}, kNow}),
        "ok");
}

TEST(Hierarchy, MissingLinksAndWrongTimesAreNoticed)
{
    const Bytes leaf = leafOf(Generation::G2);
    const std::vector<Bytes> roots{pki().tlsRoot().der};
    EXPECT_EQ(
        test::chainVerdict({leaf, {}, roots, kNow}), "unable to get local issuer certificate");
    EXPECT_EQ(
        test::chainVerdict({leaf, {pki().issuingCa().der}, roots, kNow + Duration{200 * 86400}}),
        "certificate has expired");
    EXPECT_EQ(
        test::chainVerdict({leaf, {pki().issuingCa().der}, roots, kNow - Duration{80 * 86400}}),
        "certificate is not yet valid");
}

TEST(Hierarchy, SameSeedAndTimeGiveTheSameBytes)
{
    const AzureLikePki again("hierarchy-test", kNow, KeySizes::Small);
    const AzureLikePki other("another seed", kNow, KeySizes::Small);
    const AzureLikePki later("hierarchy-test", kNow + Duration{1}, KeySizes::Small);
    const Bytes here = leafOf(Generation::G2);
    EXPECT_EQ(again.leaf(Cloud::Public, "eastus").der, here);
    EXPECT_NE(other.leaf(Cloud::Public, "eastus").der, here);
    EXPECT_NE(later.leaf(Cloud::Public, "eastus").der, here);
    EXPECT_EQ(later.leaf(Cloud::Public, "eastus").key.modulus(),
        pki().leaf(Cloud::Public, "eastus").key.modulus());
}

TEST(Hierarchy, LeafNamesRegionAndCloud)
{
    struct Row {
        Cloud cloud;
        const char *region, *names;
    };
    const Row rows[] = {
        {Cloud::Public, "eastus", "DNS:eastus.metadata.azure.com, DNS:metadata.azure.com"},
        {Cloud::UsGovernment, "usgovvirginia",
            "DNS:usgovvirginia.metadata.azure.us, DNS:metadata.azure.us"},
        {Cloud::China, "chinaeast2", "DNS:chinaeast2.metadata.azure.cn, DNS:metadata.azure.cn"},
        {Cloud::Germany, "germanycentral",
            "DNS:germanycentral.metadata.microsoftazure.de, DNS:metadata.microsoftazure.de"},
    };
    for (const Row& row : rows) {
        const Bytes& der = pki().leaf(row.cloud, row.region).der;
        EXPECT_EQ(test::extensionText(der, oid::kSubjectAltName), row.names);
        EXPECT_EQ(test::subjectText(der),
            "C = US, ST = WA, L = Redmond, O = Assayer Lab, CN = "
                + std::string(factsOf(row.cloud).metadataDomain));
    }
}

TEST(Hierarchy, GenerationsDifferInPurpose)
{
    EXPECT_EQ(test::extensionText(leafOf(Generation::G2), oid::kExtendedKeyUsage),
        "TLS Web Server Authentication");
    EXPECT_EQ(test::extensionText(leafOf(Generation::Classic), oid::kExtendedKeyUsage),
        "TLS Web Client Authentication, TLS Web Server Authentication");
}

TEST(Hierarchy, EveryAddressInACertificateIsAnswered)
{
    const Bytes* certificates[]
        = {&pki().issuingCa().der, &pki().tlsRootCrossSigned().der, &pki().classicCa().der,
            &pki().classicCaCrossSigned().der, &pki().leaf(Cloud::Public, "eastus").der,
            &pki().leaf(Cloud::Public, "eastus", Generation::Classic).der};
    constexpr std::string_view prefix = "CA Issuers - URI:";
    for (const Bytes* der : certificates) {
        const std::string text = test::extensionText(*der, oid::kAuthorityInfoAccess);
        std::size_t found = 0;
        for (std::size_t at = text.find(prefix); at != std::string::npos;
             at = text.find(prefix, at + 1), ++found) {
            const std::size_t start = at + prefix.size();
            const std::string url = text.substr(start, text.find('\n', start) - start);
            EXPECT_TRUE(pki().download(url)) << url;
        }
        EXPECT_GT(found, 0U) << text;
    }
    EXPECT_FALSE(pki().download("http://www.microsoft.com/pkiops/certs/other.crt"));
}

TEST(Hierarchy, AddressesLeadToTheIssuer)
{
    const std::string path = "microsoft.com/pkiops/certs/Assayer%20Lab%20TLS%20";
    EXPECT_EQ(
        pki().download("http://www." + path + "Issuing%20CA%2002.crt"), pki().issuingCa().der);
    EXPECT_EQ(pki().download("http://caissuers." + path + "Root%20G2%20-%20xsign.crt"),
        pki().tlsRootCrossSigned().der);
    EXPECT_EQ(pki().downloadUrls().size(), 11U);
}

TEST(Hierarchy, ScTsAreValidUnderTheLabsLogs)
{
    const std::string path = testing::TempDir() + "assayer-lab-logs.cnf";
    {
        std::ofstream list(path);
        list << "enabled_logs = l1, l2, l3\n";
        for (const char* number : {"1", "2", "3"}) {
            const Key log = Key::ecP256("hierarchy-test", std::string("log-") + number);
            list << "[l" << number << "]\ndescription = lab\nkey = " << base64(log.publicKeyInfo())
                 << "\n";
        }
    }
    EXPECT_EQ(test::validScts(leafOf(Generation::G2), pki().issuingCa().der, path, kNow), 3);
    EXPECT_EQ(test::validScts(leafOf(Generation::G2), pki().root().der, path, kNow), 0);
}

TEST(Hierarchy, LeafSpecCanBeIssuedAgainChanged)
{
    const Certificate& leaf = pki().leaf(Cloud::Public, "eastus");
    CertificateSpec spec = pki().leafSpec(Cloud::Public, "eastus");
    spec = withExtension(spec, extension::dnsNames({"evilmetadata.azure.com"}));
    const Certificate changed = issued(spec, leaf.key, pki().issuingCa());
    EXPECT_EQ(test::extensionText(changed.der, oid::kSubjectAltName), "DNS:evilmetadata.azure.com");
    EXPECT_EQ(
        test::chainVerdict({changed.der, {pki().issuingCa().der}, {pki().tlsRoot().der}, kNow}),
        "ok");
}

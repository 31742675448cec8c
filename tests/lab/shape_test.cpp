// SPDX-License-Identifier: GPL-3.0-or-later
// Minted things beside real ones: the same nodes in the same places, only the values differ.
#include "asn1_outline.h"
#include "json_outline.h"
#include "lab/mint/document.h"
#include "lab/mint/hierarchy.h"
#include "support/shared.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;

namespace {

const Time kNow = *fromCivil({2026, 7, 28, 13, 24, 0});

const AzureLikePki& pki()
{
    static const AzureLikePki one("shape-test", kNow);
    return one;
}

Bytes decoded(std::string text)
{
    std::erase(text, '\n');
    Bytes out(text.size() / 4 * 3);
    const int size
        = EVP_DecodeBlock(out.data(), asBytes(text).data(), static_cast<int>(text.size()));
    const auto padding = std::count(text.begin(), text.end(), '=');
    out.resize(size < 0 ? 0 : static_cast<std::size_t>(size - padding));
    return out;
}

std::string shared(const std::string& path)
{
    const auto folder = test::sharedFolder();
    return folder ? test::readFile(*folder / "vectors" / path).value_or("") : "";
}

Bytes realDocument(const std::string& name)
{
    return decoded(test::memberText(shared("attested/" + name + ".imds.json"), "signature"));
}

Bytes realCertificate(const std::string& path)
{
    const std::string pem = shared("certs/" + path + ".pem");
    const std::string begin = "-----BEGIN CERTIFICATE-----";
    const std::size_t at = pem.find(begin);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t start = at + begin.size();
    return decoded(pem.substr(start, pem.find("-----END", start) - start));
}

Bytes mintedDocument(Generation generation)
{
    AttestedSpec spec;
    spec.createdOn = kNow;
    return mintDocument(spec, pki().leaf(Cloud::Public, "eastus", generation)).cms;
}

struct Row {
    const char* name;
    Bytes real, minted;
};

void expectSameShape(const Row& row)
{
    const auto minted = test::outline(row.minted);
    const auto real = test::outline(row.real);
    ASSERT_FALSE(real.empty()) << row.name;
    const std::size_t common = std::min(minted.size(), real.size());
    for (std::size_t i = 0; i < common; ++i) {
        ASSERT_EQ(minted[i], real[i]) << row.name << ", node " << i;
    }
    EXPECT_EQ(minted.size(), real.size()) << row.name;
}

} // namespace

TEST(Shape, DocumentsAreThoseOfAzure)
{
    if (!test::sharedFolder()) {
        GTEST_SKIP() << "reference material absent";
    }
    const Row rows[] = {
        {"G2", realDocument("public_eastus_2026-07-28_g2-ocsp02"), mintedDocument(Generation::G2)},
        {"classic", realDocument("public_eastus_2025-04-23_azrsa-ca03"),
            mintedDocument(Generation::Classic)},
        {"classic elsewhere", realDocument("public_southcentralus_2024-06-28_azrsa-ca07"),
            mintedDocument(Generation::Classic)},
    };
    for (const Row& row : rows) {
        expectSameShape(row);
    }
}

TEST(Shape, AuthoritiesAreThoseOfAzure)
{
    if (!test::sharedFolder()) {
        GTEST_SKIP() << "reference material absent";
    }
    const Row rows[] = {
        {"root", realCertificate("roots/digicert_global_root_g2"), pki().root().der},
        {"TLS root", realCertificate("roots/microsoft_tls_rsa_root_g2"), pki().tlsRoot().der},
        {"TLS root, cross-signed",
            realCertificate("intermediates/microsoft_tls_rsa_root_g2__by_xsign_digicert_g2"),
            pki().tlsRootCrossSigned().der},
        {"issuing",
            realCertificate("intermediates/microsoft_tls_g2_rsa_ca_ocsp_02__by_ms_tls_rsa_root_g2"),
            pki().issuingCa().der},
        {"classic",
            realCertificate(
                "intermediates/microsoft_azure_rsa_tls_issuing_ca_03__by_ms_rsa_root_2017"),
            pki().classicCa().der},
        {"classic, cross-signed",
            realCertificate(
                "intermediates/microsoft_azure_rsa_tls_issuing_ca_03__by_xsign_digicert_g2"),
            pki().classicCaCrossSigned().der},
    };
    for (const Row& row : rows) {
        expectSameShape(row);
    }
}

TEST(Shape, ContentHasTheRealKeysInTheRealOrder)
{
    if (!test::sharedFolder()) {
        GTEST_SKIP() << "reference material absent";
    }
    const std::string real = shared("attested/public_eastus_2026-07-28_g2-ocsp02.content.json");
    AttestedSpec spec;
    spec.subscriptionId = test::memberText(real, "subscriptionId");
    spec.vmId = test::memberText(real, "vmId");
    spec.createdOn = kNow;
    EXPECT_EQ(attestedContent(spec), real);
}

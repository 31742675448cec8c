// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/cms.h"
#include "lab/mint/hierarchy.h"
#include "openssl_checks.h"

#include <gtest/gtest.h>

#include <functional>

using namespace attest;
using namespace attest::lab;

namespace {

const Time kNow = *fromCivil({2026, 7, 28, 13, 24, 0});
const std::string kContent(300, 'x');

const AzureLikePki& pki()
{
    static const AzureLikePki one("cms-test", kNow, KeySizes::Small);
    return one;
}

const Certificate& leaf()
{
    return pki().leaf(Cloud::Public, "eastus");
}

struct Row {
    const char* name;
    std::function<void(CmsShape&)> change;
};

Bytes minted(const Row& row)
{
    CmsShape shape = azureShape(leaf());
    row.change(shape);
    return mintCms(asBytes(kContent), shape);
}

} // namespace

TEST(Cms, OpenSslAcceptsEveryTrueForm)
{
    const Row rows[] = {
        {"Azure's", [](CmsShape&) {}},
        {"proper digest OID",
            [](CmsShape& s) {
                s.digestAlgorithms = {{oid::kSha256}};
                s.signers[0].digest = {oid::kSha256};
            }},
        {"digest without parameters",
            [](CmsShape& s) {
                s.digestAlgorithms = {{oid::kSha256, {}}};
                s.signers[0].digest = {oid::kSha256, {}};
            }},
        {"SHA-384",
            [](CmsShape& s) {
                s.digestAlgorithms = {{oid::kSha384}};
                s.signers[0].digest = {oid::kSha384};
                s.signers[0].algorithm = SignatureAlgorithm::Rs384;
            }},
        {"signed attributes",
            [](CmsShape& s) { s.signers[0].attributes = SignedAttributes::Plain; }},
        {"signing time",
            [](CmsShape& s) {
                s.signers[0].attributes = SignedAttributes::WithSigningTime;
                s.signers[0].signingTime = kNow;
            }},
        {"subject key identifier",
            [](CmsShape& s) {
                s.version = 3;
                s.signers[0].version = 3;
                s.signers[0].identifier = SignerIdentifier::SubjectKeyId;
            }},
        {"intermediates embedded",
            [](CmsShape& s) { s.certificates.push_back(pki().issuingCa().der); }},
        {"two signers", [](CmsShape& s) { s.signers.push_back(s.signers[0]); }},
        {"indefinite lengths", [](CmsShape& s) { s.lengths = der::Length::Indefinite; }},
        {"indefinite lengths and attributes",
            [](CmsShape& s) {
                s.lengths = der::Length::Indefinite;
                s.signers[0].attributes = SignedAttributes::Plain;
            }},
        {"trailing byte", [](CmsShape& s) { s.trailing = {0x0A}; }},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(test::cmsContent(minted(row)), kContent) << row.name;
    }
}

TEST(Cms, OpenSslRejectsEveryFalseForm)
{
    const Row rows[] = {
        {"another key signs", [](CmsShape& s) { s.signers[0].key = pki().issuingCa().key; }},
        {"signature bytes", [](CmsShape& s) { s.signers[0].signatureBytes = Bytes(256, 1); }},
        {"message digest",
            [](CmsShape& s) {
                s.signers[0].attributes = SignedAttributes::Plain;
                s.signers[0].messageDigest = Bytes(32, 0);
            }},
        {"no certificate", [](CmsShape& s) { s.certificates.clear(); }},
        {"signer not embedded", [](CmsShape& s) { s.certificates = {pki().issuingCa().der}; }},
        {"detached", [](CmsShape& s) { s.content = CmsShape::Content::Detached; }},
        {"no signers", [](CmsShape& s) { s.signers.clear(); }},
        {"outer type", [](CmsShape& s) { s.outerType = oid::kData; }},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(test::cmsContent(minted(row)), "") << row.name;
    }
}

TEST(Cms, OpenSslLeavesTheContentTypeAttributeToItsCaller)
{
    // RFC 5652 11.1 wants it equal to eContentType, so a verifier has to look for itself.
    CmsShape shape = azureShape(leaf());
    shape.signers[0].attributes = SignedAttributes::Plain;
    shape.signers[0].contentType = oid::kSignedData;
    EXPECT_EQ(test::cmsContent(mintCms(asBytes(kContent), shape)), kContent);
}

TEST(Cms, ACertificateFromElsewhereMayServe)
{
    CmsShape shape = azureShape(leaf());
    shape.certificates.clear();
    EXPECT_EQ(test::cmsContent(mintCms(asBytes(kContent), shape), {leaf().der}), kContent);
}

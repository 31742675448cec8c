// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "pki.h"
#include "support/shared.h"
#include "trust/anchors.h"
#include "trust/manifest.h"

#include <gtest/gtest.h>

#include <set>

namespace attest::test {
namespace {

TEST(Anchors, AreWorthWhatTheirKeyIsWorth)
{
    const Minted minted = mint(Three());
    const auto added = [](const decode::CertificatePtr& certificate) {
        return trust::anchorsFrom({certificate}, trust::Provenance::Added, "file").front();
    };
    const trust::Anchor own = added(decoded(minted.root));
    EXPECT_EQ(trust::standingOf(own), trust::Provenance::Added);
    EXPECT_FALSE(trust::takesShippedName(own));

    const auto& shipped = trust::shippedAnchors().all();
    const auto known = std::ranges::find_if(
        shipped, [](const trust::Anchor& one) { return one.certificate != nullptr; });
    ASSERT_NE(known, shipped.end());
    EXPECT_EQ(trust::standingOf(added(known->certificate)), trust::Provenance::Shipped);

    trust::Anchor named = own;
    named.name = known->name;
    EXPECT_TRUE(trust::takesShippedName(named));
    trust::Anchor sameSubject = own;
    sameSubject.subject = known->subject;
    EXPECT_TRUE(trust::takesShippedName(sameSubject));
    sameSubject.provenance = trust::Provenance::Shipped;
    EXPECT_EQ(trust::standingOf(sameSubject), trust::Provenance::Added);
}

TEST(Manifest, NamesTheFourRootsOfAzure)
{
    std::set<std::string> names;
    for (const trust::Anchor& anchor : trust::shippedAnchors().all()) {
        names.insert(anchor.name);
        EXPECT_EQ(anchor.provenance, trust::Provenance::Shipped);
        EXPECT_FALSE(anchor.subject.empty()) << anchor.name;
    }
    EXPECT_EQ(names,
        (std::set<std::string>{"DigiCert Global Root G2", "DigiCert Global Root CA",
            "Microsoft RSA Root Certificate Authority 2017", "Microsoft TLS RSA Root G2"}));
}

TEST(Manifest, SaysOfEveryCertificateWhatItIs)
{
    for (const trust::ManifestEntry& entry : trust::manifest()) {
        if (entry.certificate.empty()) {
            EXPECT_FALSE(entry.subject.empty()) << entry.name;
            continue;
        }
        const auto certificate = decode::decodeCertificate(entry.certificate);
        ASSERT_TRUE(certificate.ok()) << entry.name;
        EXPECT_EQ(hex((*certificate)->sha256), entry.certificateSha256);
        EXPECT_EQ(hex((*certificate)->spkiSha256), entry.spkiSha256);
        EXPECT_EQ(formatRfc3339((*certificate)->notBefore), entry.notBefore);
        EXPECT_EQ(formatRfc3339((*certificate)->notAfter), entry.notAfter);
        EXPECT_TRUE((*certificate)->irregularities.empty()) << entry.name;
    }
}

// Both certificates that exist for the anchor known by name and key, as they lie beside us.
TEST(Manifest, RecognisesBothCertificatesOfTheRootWithoutOne)
{
    const auto shared = sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const char* file : {"roots/microsoft_tls_rsa_root_g2.pem",
             "intermediates/microsoft_tls_rsa_root_g2__by_xsign_digicert_g2.pem"}) {
        const auto read
            = trust::readCertificates(asBytes(*readFile(*shared / "vectors/certs" / file)));
        ASSERT_TRUE(read.ok());
        const trust::Anchor& anchor = trust::shippedAnchors().all().back();
        ASSERT_EQ(anchor.name, "Microsoft TLS RSA Root G2");
        EXPECT_TRUE(trust::sameNameAndKey(anchor, *read->front())) << file;
    }
}

TEST(Anchors, AreAddedButNeverReplaced)
{
    const Minted minted = mint(Three());
    const trust::Anchors one = anchorsOf({minted.root});
    const auto more = trust::anchorsFrom(
        {decoded(minted.root), decoded(minted.middle)}, trust::Provenance::Lab, "lab");
    const trust::Anchors both = one.with(more);
    ASSERT_EQ(both.all().size(), 2U);
    EXPECT_EQ(both.all()[0].provenance, trust::Provenance::Added);
    EXPECT_EQ(both.all()[1].provenance, trust::Provenance::Lab);
    EXPECT_EQ(one.all().size(), 1U);
}

TEST(Anchors, TakeACertificateBesideANameAndKey)
{
    const Minted minted = mint(Three());
    trust::Anchor bare;
    bare.subject = decoded(minted.root)->subject.canonical;
    bare.spkiSha256 = decoded(minted.root)->spkiSha256;
    const auto certificate
        = trust::anchorsFrom({decoded(minted.root)}, trust::Provenance::Added, "file");
    EXPECT_EQ(trust::Anchors({bare}).with(certificate).all().size(), 2U);
    EXPECT_EQ(trust::Anchors(certificate).with({bare}).all().size(), 1U);
}

TEST(Anchors, AreNamedAfterTheManifestOrTheCommonName)
{
    const auto shipped = trust::manifest().front();
    const auto own = trust::anchorsFrom(
        {*decode::decodeCertificate(shipped.certificate), decoded(mint(Three()).root)},
        trust::Provenance::Added, "file");
    EXPECT_EQ(own[0].name, shipped.name);
    EXPECT_EQ(own[1].name, "Root");
}

std::size_t countIn(ByteView file)
{
    const auto read = trust::readCertificates(file);
    return read.ok() ? read->size() : 999;
}

TEST(CertificateFile, IsPemOrDerOrABag)
{
    const Minted minted = mint(Three());
    const std::string two
        = lab::certificatePem(minted.root.der) + "text\n" + lab::certificatePem(minted.middle.der);
    EXPECT_EQ(countIn(asBytes(two)), 2U);
    EXPECT_EQ(countIn(minted.root.der), 1U);
    const Bytes bag = lab::der::sequence({lab::der::oid(lab::oid::kSignedData),
        lab::der::explicitTag(0,
            lab::der::sequence({lab::der::integer(1), lab::der::setOf({}),
                lab::der::sequence({lab::der::oid(lab::oid::kData)}),
                lab::der::constructedTag(0, lab::der::join({minted.root.der, minted.middle.der})),
                lab::der::setOf({})}))});
    EXPECT_EQ(countIn(bag), 2U);
}

TEST(CertificateFile, MayBeEmptyButNotBroken)
{
    EXPECT_EQ(countIn(asBytes("")), 0U);
    EXPECT_EQ(countIn(asBytes("\n")), 0U);
    Bytes cut = mint(Three()).root.der;
    cut.pop_back();
    EXPECT_FALSE(trust::readCertificates(cut).ok());
    EXPECT_FALSE(trust::readCertificates(asBytes(lab::certificatePem(cut))).ok());
}

} // namespace
} // namespace attest::test

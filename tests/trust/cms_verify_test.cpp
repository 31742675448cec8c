// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/cms.h"
#include "pki.h"
#include "trust/cms_issues.h"
#include "trust/cms_verify.h"
#include "trust/cross_check.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::test {
namespace {

using Ids = std::vector<std::string>;
using lab::SignatureAlgorithm;
constexpr std::string_view kContent = "signed content";

const lab::Key& rsaKey()
{
    static const lab::Key key = lab::Key::rsa("trust", "cms");
    return key;
}

lab::Certificate signerCertificate(const lab::Key& key = rsaKey())
{
    lab::CertificateSpec spec = leafSpec(key, keyOf("Middle"));
    spec.signature = SignatureAlgorithm::EcdsaSha256;
    spec.issuer = lab::authorityName("Middle");
    return lab::signedBy(keyOf("Middle"), spec, key);
}

struct Case {
    const char* name;
    void (*change)(lab::CmsShape&);
    trust::Algorithms allowed;
    Ids expected; // failures
};

std::ostream& operator<<(std::ostream& out, const Case& one)
{
    return out << one.name;
}

void stateDigest(lab::CmsShape& shape, const char* oid)
{
    shape.signers[0].digest = {oid};
    shape.digestAlgorithms = {{oid}};
}

void withAttributes(lab::CmsShape& shape)
{
    stateDigest(shape, lab::oid::kSha256);
    shape.signers[0].attributes = lab::SignedAttributes::Plain;
}

constexpr auto kModern = trust::Algorithms::Modern;
constexpr auto kLegacy = trust::Algorithms::Legacy;

const Case kCases[] = {
    {"Azure", [](lab::CmsShape&) {}, kModern, {}},
    {"Sha256", [](lab::CmsShape& s) { stateDigest(s, lab::oid::kSha256); }, kModern, {}},
    {"Attributes", withAttributes, kModern, {}},
    {"AttributesWithTime",
        [](lab::CmsShape& s) {
            withAttributes(s);
            s.signers[0].attributes = lab::SignedAttributes::WithSigningTime;
            s.signers[0].signingTime = kNow;
        },
        kModern, {}},
    {"SignatureAlgorithmWithDigest",
        [](lab::CmsShape& s) { s.signers[0].signature = {lab::oid::kSha256WithRsa}; }, kModern, {}},
    {"KeyIdentifier",
        [](lab::CmsShape& s) {
            s.signers[0].identifier = lab::SignerIdentifier::SubjectKeyId;
            s.signers[0].version = 3;
        },
        kModern, {}},
    {"Sha1",
        [](lab::CmsShape& s) {
            stateDigest(s, lab::oid::kSha1);
            s.signers[0].algorithm = SignatureAlgorithm::RsaSha1;
        },
        kModern, {"cms.weak-algorithm"}},
    {"Sha1WhereAllowed",
        [](lab::CmsShape& s) {
            stateDigest(s, lab::oid::kSha1);
            s.signers[0].algorithm = SignatureAlgorithm::RsaSha1;
        },
        kLegacy, {}},
    {"SignatureChanged", [](lab::CmsShape& s) { s.signers[0].signatureBytes = Bytes(256, 1); },
        kModern, {"cms.bad-signature"}},
    {"SignedByAnother",
        [](lab::CmsShape& s) { s.signers[0].key = lab::Key::rsa("trust", "other"); }, kModern,
        {"cms.bad-signature"}},
    {"WrongDigest",
        [](lab::CmsShape& s) {
            withAttributes(s);
            s.signers[0].messageDigest = Bytes(32, 1);
        },
        kModern, {"cms.digest-mismatch"}},
    {"WrongContentType",
        [](lab::CmsShape& s) {
            withAttributes(s);
            s.signers[0].contentType = "1.2.3.4";
        },
        kModern, {"cms.content-type-differs"}},
    {"OtherTypeNeedsAttributes", [](lab::CmsShape& s) { s.contentType = "1.2.3.4"; }, kModern,
        {"cms.attributes-missing"}},
    {"UnknownDigest", [](lab::CmsShape& s) { stateDigest(s, "1.2.3.4"); }, kModern,
        {"cms.unknown-digest"}},
    {"UnknownSignature", [](lab::CmsShape& s) { s.signers[0].signature = {"1.2.3.4"}; }, kModern,
        {"cms.unknown-signature-algorithm"}},
    {"KeyOfAnotherKind",
        [](lab::CmsShape& s) { s.signers[0].signature = {lab::oid::kEcPublicKey}; }, kModern,
        {"cms.signer-key"}},
    {"Detached", [](lab::CmsShape& s) { s.content = lab::CmsShape::Content::Detached; }, kModern,
        {"cms.no-content"}},
};

struct Opened {
    Buffers buffers;
    decode::Tree tree;
    decode::SignedData data;
    Bytes der;
};

Opened open(const lab::CmsShape& shape)
{
    Opened out;
    out.der = lab::mintCms(asBytes(kContent), shape);
    const BufferId id = out.buffers.add(Buffer("cms", out.der));
    out.data = *decode::readSignedData(
        out.buffers, out.tree, decode::kNoNode, id, decode::CmsEncoding::BerAllowed);
    return out;
}

Ids failuresOf(const trust::CmsCheck& check)
{
    Ids ids;
    for (const Finding& finding : check.findings) {
        if (finding.severity == Severity::Failure) {
            ids.emplace_back(finding.id.value);
        }
    }
    return ids;
}

class Signer : public testing::TestWithParam<Case> {};

TEST_P(Signer, IsVerifiedByTheRules)
{
    const lab::Certificate certificate = signerCertificate();
    lab::CmsShape shape = lab::azureShape(certificate);
    GetParam().change(shape);
    const Opened cms = open(shape);
    trust::Workbench bench;
    const auto check = trust::checkSigner(cms.buffers, cms.data, cms.data.signers.at(0),
        *decoded(certificate), std::nullopt, GetParam().allowed, bench);
    EXPECT_EQ(failuresOf(check), GetParam().expected);
    EXPECT_EQ(check.holds(), GetParam().expected.empty());
    if (GetParam().allowed == kModern) {
        const auto opinion = trust::openSslOpinion({cms.der, std::nullopt, {}, {}, kNow});
        // Rules that OpenSSL 3.0 does not have.
        static const Ids ours{
            "cms.weak-algorithm", "cms.attributes-missing", "cms.content-type-differs"};
        const bool stricter = !GetParam().expected.empty()
            && std::find(ours.begin(), ours.end(), GetParam().expected[0]) != ours.end();
        if (!stricter) {
            EXPECT_EQ(opinion.signature == trust::CrossCheck::Answer::Yes, check.holds());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Cms, Signer, testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Signer, OfDetachedContentIsVerifiedOverWhatIsGiven)
{
    const lab::Certificate certificate = signerCertificate();
    lab::CmsShape shape = lab::azureShape(certificate);
    shape.content = lab::CmsShape::Content::Detached;
    const Opened cms = open(shape);
    trust::Workbench bench;
    const auto verify = [&](std::string_view content) {
        return failuresOf(trust::checkSigner(cms.buffers, cms.data, cms.data.signers.at(0),
            *decoded(certificate), asBytes(content), kModern, bench));
    };
    EXPECT_EQ(verify(kContent), Ids{});
    EXPECT_EQ(verify("signed contenT"), Ids{"cms.bad-signature"});
}

TEST(Signer, AttachedContentIsNotReplacedByWhatIsGiven)
{
    const lab::Certificate certificate = signerCertificate();
    const Opened cms = open(lab::azureShape(certificate));
    trust::Workbench bench;
    EXPECT_EQ(failuresOf(trust::checkSigner(cms.buffers, cms.data, cms.data.signers.at(0),
                  *decoded(certificate), asBytes("other"), kModern, bench)),
        Ids{"cms.content-differs"});
}

TEST(Signer, MayHaveACurveKey)
{
    const lab::Certificate certificate = signerCertificate(keyOf("Leaf"));
    lab::CmsShape shape = lab::azureShape(certificate);
    withAttributes(shape);
    shape.signers[0].algorithm = SignatureAlgorithm::EcdsaSha256;
    trust::Workbench bench;
    for (const char* oid : {lab::oid::kEcdsaWithSha256, lab::oid::kEcPublicKey}) {
        shape.signers[0].signature = {oid, {}};
        const Opened cms = open(shape);
        EXPECT_EQ(failuresOf(trust::checkSigner(cms.buffers, cms.data, cms.data.signers.at(0),
                      *decoded(certificate), std::nullopt, kModern, bench)),
            Ids{})
            << oid;
    }
}

TEST(FindSigner, TakesTheOneThatIsNamedNotTheFirst)
{
    const lab::Certificate certificate = signerCertificate();
    const Opened cms = open(lab::azureShape(certificate));
    lab::CertificateSpec other = certificate.spec;
    other.serial.back() ^= 1;
    const std::vector<decode::CertificatePtr> bag{
        decoded(lab::signedBy(keyOf("Middle"), other, rsaKey())), decoded(certificate)};
    const auto search = trust::findSigner(cms.buffers, cms.data.signers.at(0), bag);
    EXPECT_EQ(search.matches, std::vector<std::size_t>{1});
    EXPECT_TRUE(search.findings.empty());
}

TEST(FindSigner, SaysWhenNobodyOrSeveralAreNamed)
{
    const lab::Certificate certificate = signerCertificate();
    const Opened cms = open(lab::azureShape(certificate));
    const auto none = trust::findSigner(cms.buffers, cms.data.signers.at(0), {});
    ASSERT_EQ(none.findings.size(), 1U);
    EXPECT_EQ(none.findings[0].id.value, "cms.no-signer-certificate");

    lab::CertificateSpec twin = certificate.spec;
    twin.notAfter = kNow;
    const std::vector<decode::CertificatePtr> bag{decoded(certificate), decoded(certificate),
        decoded(lab::signedBy(keyOf("Middle"), twin, rsaKey()))};
    const auto several = trust::findSigner(cms.buffers, cms.data.signers.at(0), bag);
    EXPECT_EQ(several.matches, (std::vector<std::size_t>{0, 2}));
    ASSERT_EQ(several.findings.size(), 1U);
    EXPECT_EQ(several.findings[0].id.value, "cms.ambiguous-signer");
}

// Certificates cost their maker nothing, and each that fits costs us a signature.
TEST(FindSigner, TriesFewOfManyThatAreNamed)
{
    const lab::Certificate certificate = signerCertificate();
    const Opened cms = open(lab::azureShape(certificate));
    std::vector<decode::CertificatePtr> bag;
    for (int i = 0; i < 20; ++i) {
        lab::CertificateSpec twin = certificate.spec;
        twin.notAfter = kNow + Duration{i};
        bag.push_back(decoded(lab::signedBy(keyOf("Middle"), twin, rsaKey())));
    }
    const auto search = trust::findSigner(cms.buffers, cms.data.signers.at(0), bag);
    EXPECT_EQ(search.matches.size(), trust::kMostMatches);
    ASSERT_EQ(search.findings.size(), 1U);
    EXPECT_EQ(paramText(search.findings[0].params.back().value), "20");
}

TEST(MessageCheck, TriesSoManySignaturesAndNoMore)
{
    const lab::Certificate certificate = signerCertificate();
    lab::CmsShape shape = lab::azureShape(certificate);
    shape.signers.front().signatureBytes = Bytes(256, 1);
    shape.signers.resize(40, shape.signers.front());
    const Opened cms = open(shape);
    std::vector<decode::CertificatePtr> bag;
    for (int i = 0; i < 20; ++i) {
        lab::CertificateSpec twin = certificate.spec;
        twin.notAfter = kNow + Duration{i};
        bag.push_back(decoded(lab::signedBy(keyOf("Middle"), twin, rsaKey())));
    }
    trust::Workbench bench;
    trust::MessageCheck check({cms.buffers, cms.data, bag, std::nullopt, kModern}, bench);
    std::string last;
    for (const decode::SignerInfo& signer : cms.data.signers) {
        last = check.judge(signer).findings.back().id.value;
    }
    EXPECT_EQ(bench.work().signatures, trust::kMostSignerChecks);
    EXPECT_EQ(last, "cms.signer-budget");
}

TEST(MessageCheck, SaysThatCertificatesWereLeftUntried)
{
    const lab::Certificate certificate = signerCertificate();
    const Opened cms = open(lab::azureShape(certificate));
    std::vector<decode::CertificatePtr> bag;
    for (int i = 0; i < 4; ++i) {
        lab::CertificateSpec twin = certificate.spec;
        twin.notAfter = kNow + Duration{i};
        bag.push_back(decoded(lab::signedBy(keyOf("Middle"), twin, keyOf("Middle"))));
    }
    const auto said = [&] {
        trust::Workbench bench;
        const auto verdict
            = trust::MessageCheck({cms.buffers, cms.data, bag, std::nullopt, kModern}, bench)
                  .judge(cms.data.signers.front());
        return std::ranges::count(
            verdict.findings, trust::issue::kUntriedCertificates, &Finding::id);
    };
    EXPECT_EQ(said(), 0) << "all that fit were tried";
    bag.push_back(decoded(certificate));
    EXPECT_EQ(said(), 1);
}

} // namespace
} // namespace attest::test

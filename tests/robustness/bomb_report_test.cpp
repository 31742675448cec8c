// SPDX-License-Identifier: GPL-3.0-or-later
// What a small hostile document may make us say: findings and reports of a bounded size, whatever
// there is to find fault with.
#include "allocations.h"
#include "document_by.h"
#include "evidence/minted.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/document.h"
#include "lab/mint/oid.h"
#include "lab/mint/text_code.h"
#include "report/redaction.h"
#include "report/render.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

constexpr std::size_t kMostAllocations = 1'000'000;
constexpr std::size_t kMostBytes = 64U << 20U;
constexpr std::size_t kMostFormBytes = 4U << 20U;

lab::Key key(const std::string& label)
{
    return lab::Key::ecP256("bomb", label); // quick to make
}

// Everything in it is the attacker's: the key, a name of a hundred kilobytes, the extensions.
lab::CertificateSpec longNamed(lab::CertificateSpec spec)
{
    spec.subject = {{lab::oid::kCommonName, std::string(100'000, 'x')}};
    return spec;
}

const lab::Certificate& likeLeaf()
{
    return mintedPki(lab::KeySizes::Small)
        .leaf(lab::Cloud::Public, "eastus", lab::Generation::Classic);
}

lab::CertificateSpec leafSpec()
{
    lab::CertificateSpec spec = likeLeaf().spec;
    spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
    return spec;
}

lab::CertificateSpec withExtensions(lab::CertificateSpec spec, std::size_t count, bool equal)
{
    for (std::size_t i = 0; i < count; ++i) {
        spec.extensions.push_back({"1.3.6.1.4.1.99999." + std::to_string(equal ? 0 : i),
            lab::Criticality::Critical, lab::der::null()});
    }
    return spec;
}

std::string megabyteOf(std::string_view word)
{
    std::string text;
    text.reserve(1U << 20U);
    while (text.size() + word.size() <= 1U << 20U) {
        text.append(word);
    }
    return text;
}

void expectBounded(const Genuine& genuine, const char* name)
{
    Genuine one = genuine;
    for (const bool collect : {false, true}) {
        one.context.collect = collect;
        trust::Workbench bench;
        const AllocationCount counting;
        const verify::Appraisal appraisal = appraise(one, one.evidence.bytes, bench);
        const Allocations taken = counting.taken();
        EXPECT_EQ(appraisal.outcome(), verify::Outcome::Fail) << name;
        EXPECT_LE(taken.count, kMostAllocations) << name;
        EXPECT_LE(taken.peakBytes, kMostBytes) << name;
        ASSERT_TRUE(appraisal.runs().front().imds().chain.has_value()) << name;

        const report::Report report = report::makeReport(appraisal);
        EXPECT_LE(report::toJson(report).size(), kMostFormBytes) << name;
        EXPECT_LE(report::toHtml(report, explain::Language::English).size(), kMostFormBytes)
            << name;
        EXPECT_LE(report::toMarkdown(report, explain::Language::English).size(), kMostFormBytes)
            << name;
        const report::TextStyle full{
            80, report::Colour::None, report::Detail::Full, explain::Language::English};
        EXPECT_LE(report::toText(report, full).size(), kMostFormBytes) << name;
    }
}

} // namespace

TEST(BombForReports, ALongNameTimesEqualExtensions)
{
    const lab::CertificateSpec spec = withExtensions(longNamed(leafSpec()), 10'000, true);
    expectBounded(
        documentBy(lab::signedBy(key("issuer"), spec, likeLeaf().key), {}), "equal extensions");
}

TEST(BombForReports, ALongNameTimesUnknownExtensions)
{
    const lab::CertificateSpec spec = withExtensions(longNamed(leafSpec()), 10'000, false);
    expectBounded(
        documentBy(lab::signedBy(key("issuer"), spec, likeLeaf().key), {}), "different extensions");
}

// Every path carries the faults of all its certificates, and there are as many paths as are kept.
TEST(BombForReports, FaultyCertificatesTimesPaths)
{
    std::vector<lab::Certificate> roots;
    for (const char* name : {"A", "B", "C", "D", "E", "F", "G"}) {
        lab::CertificateSpec spec;
        spec.subject = {{lab::oid::kCommonName, name + std::string(3'000, 'y')}};
        spec.serial = lab::deriveSerial("bomb", name, 16);
        spec.notBefore = mintedNow() - Duration{86'400};
        spec.notAfter = mintedNow() + Duration{86'400};
        spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
        spec.extensions = {lab::extension::authority(),
            lab::extension::keyUsage({lab::KeyUsageBit::KeyCertSign}),
            lab::extension::subjectKeyIdentifier(key(name))};
        roots.push_back(lab::selfSigned(withExtensions(std::move(spec), 200, false), key(name)));
    }
    std::vector<Bytes> bag;
    for (const lab::Certificate& subject : roots) {
        for (const lab::Certificate& issuer : roots) {
            if (&subject != &issuer) {
                bag.push_back(lab::issued(subject.spec, subject.key, issuer).der);
            }
        }
    }
    const lab::Certificate leaf
        = lab::issued(withExtensions(leafSpec(), 200, false), likeLeaf().key, roots.front());
    expectBounded(documentBy(leaf, bag), "paths");
}

// A name that is many names, and one of them is known.
TEST(BombForReports, RedactionOfATextOfManyWords)
{
    report::Report report;
    report.runs.resize(1);
    report.identifiers = {{report::Identifier::Kind::Principal, "abc"},
        {report::Identifier::Kind::Application, "a b"}};
    for (const char* word : {"abc.", "a.", "a_", "abc ", "abc.a ", "a b "}) {
        report.runs[0].spiffeId = megabyteOf(word);
        report::Report copy = report;
        const AllocationCount counting;
        const report::Report safe
            = report::redacted(std::move(copy), report::Identifiers::Pseudonyms);
        EXPECT_LE(counting.taken().allBytes, 64U << 20U) << word;
        EXPECT_LE(safe.runs[0].spiffeId.size(), 16U << 20U) << word;
    }
}

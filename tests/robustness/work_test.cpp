// SPDX-License-Identifier: GPL-3.0-or-later
// How much is done for genuine evidence: every signature every time, nothing twice.
#include "allocations.h"
#include "evidence/minted.h"
#include "evidence/real.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

struct Done {
    std::uint64_t signatures = 0, certificates = 0;
    Allocations allocations;
    std::size_t nodes = 0;
    verify::Outcome outcome = verify::Outcome::Indeterminate;
};

Done appraiseCounting(const Genuine& genuine, trust::Workbench& bench)
{
    const trust::Workbench::Work before = bench.work();
    const AllocationCount allocations;
    const verify::Appraisal appraisal = appraise(genuine, genuine.evidence.bytes, bench);
    Done done;
    done.allocations = allocations.taken();
    done.signatures = bench.work().signatures - before.signatures;
    done.certificates = bench.work().certificatesDecoded - before.certificatesDecoded;
    done.nodes = appraisal.runs().front().tree().size();
    done.outcome = appraisal.outcome();
    return done;
}

struct Row {
    const char* name;
    Path path;
    std::uint64_t signatures;
};

// The document's own and one for each certificate below the anchor.
const Row kPaths[] = {
    {"cross-signed", Path::CrossSigned, 3},
    {"direct", Path::Direct, 3},
    {"over a cross-signing", Path::OverCrossSigning, 4},
};

} // namespace

TEST(Work, EverySignatureIsCheckedEveryTimeAndNoneTwice)
{
    for (const Row& row : kPaths) {
        const Genuine genuine = mintedDocument(lab::KeySizes::Small, row.path);
        trust::Workbench bench;
        for (int time = 1; time <= 3; ++time) {
            const Done done = appraiseCounting(genuine, bench);
            EXPECT_EQ(done.outcome, verify::Outcome::Pass) << row.name;
            EXPECT_EQ(done.signatures, row.signatures) << row.name << ", time " << time;
        }
    }
}

TEST(Work, EachCertificateIsDecodedOnce)
{
    const Genuine genuine = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    trust::Workbench bench;
    EXPECT_EQ(appraiseCounting(genuine, bench).certificates, 1U);
    EXPECT_EQ(appraiseCounting(genuine, bench).certificates, 0U);
}

TEST(Work, AKnownKeyVerifiesATokenOnce)
{
    const Genuine genuine = mintedToken();
    trust::Workbench bench;
    for (int time = 1; time <= 2; ++time) {
        EXPECT_EQ(appraiseCounting(genuine, bench).signatures, 1U) << time;
    }
}

// A bound on what a verification holds and asks for, so that growth is noticed when it happens.
TEST(Work, AVerificationIsSmall)
{
    constexpr std::size_t kBytes = 160U << 10U;
    constexpr std::size_t kAllocations = 600;
    for (const Genuine& genuine :
        {mintedDocument(lab::KeySizes::Small, Path::CrossSigned), mintedToken()}) {
        trust::Workbench bench;
        static_cast<void>(appraiseCounting(genuine, bench));
        const Done done = appraiseCounting(genuine, bench);
        RecordProperty(
            genuine.evidence.name + "Allocations", std::to_string(done.allocations.count));
        RecordProperty(genuine.evidence.name + "Bytes", std::to_string(done.allocations.peakBytes));
        EXPECT_LE(done.allocations.count, kAllocations) << genuine.evidence.name;
        EXPECT_LE(done.allocations.peakBytes, kBytes) << genuine.evidence.name;
    }
}

// Real pools hold every authority there is; each document must still find its path directly.
TEST(Work, RealDocumentsTakeNoMoreSignaturesThanTheirPath)
{
    const std::vector<Genuine> all = realDocuments();
    if (all.empty()) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const Genuine& genuine : all) {
        trust::Workbench bench;
        const Done done = appraiseCounting(genuine, bench);
        EXPECT_EQ(done.outcome, verify::Outcome::Pass) << genuine.name;
        EXPECT_LE(done.signatures, 4U) << genuine.name;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// No bit of genuine evidence can be changed unnoticed. What the signature covers is the signature's
// to notice; all the rest, the envelope of a SignedData above all, has to be compared exactly.
#include "damage.h"
#include "evidence/minted.h"
#include "evidence/real.h"
#include "support/modes.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

enum class Damaged { Der, Evidence };

std::string place(std::size_t bit)
{
    return "byte " + std::to_string(bit / 8) + " bit " + std::to_string(bit % 8);
}

// Flips every step-th bit, alone each time, and names those that were not refused.
void expectEveryFlipRefused(const Genuine& genuine, Damaged damaged, std::size_t step = 1)
{
    trust::Workbench bench;
    ASSERT_EQ(appraise(genuine, genuine.evidence.bytes, bench).outcome(), verify::Outcome::Pass)
        << genuine.name;
    const bool der = damaged == Damaged::Der;
    const Bytes whole = der ? derInside(genuine.evidence) : copyBytes(genuine.evidence.bytes);
    ASSERT_FALSE(whole.empty());
    std::size_t tried = 0;
    std::vector<std::string> taken;
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += step) {
        Bytes bytes = flipped(whole, bit);
        const auto appraisal
            = appraise(genuine, der ? responseAround(bytes) : std::move(bytes), bench);
        ++tried;
        if (appraisal.outcome() == verify::Outcome::Pass) {
            taken.push_back(place(bit));
        }
    }
    EXPECT_EQ(taken, std::vector<std::string>{}) << genuine.name;
    EXPECT_EQ(tried, (whole.size() * 8 + step - 1) / step);
}

} // namespace

TEST(BitFlip, NoneInTheDerOfADocumentIsTaken)
{
    expectEveryFlipRefused(mintedDocument(lab::KeySizes::Small, Path::CrossSigned), Damaged::Der);
}

TEST(BitFlip, NoneInTheDerOfADocumentOverACrossSigningIsTaken)
{
    expectEveryFlipRefused(mintedDocument(lab::KeySizes::Small, Path::OverCrossSigning),
        Damaged::Der, soaking() ? 1 : 7);
}

// The response is not signed, but there is one way to write it that means the same to every reader.
TEST(BitFlip, NoneInTheResponseIsTaken)
{
    expectEveryFlipRefused(mintedDocument(lab::KeySizes::Small, Path::CrossSigned),
        Damaged::Evidence, soaking() ? 1 : 5);
}

TEST(BitFlip, NoneInATokenIsTaken)
{
    expectEveryFlipRefused(mintedToken(), Damaged::Evidence);
}

TEST(BitFlip, NoneInTheDerOfRealDocumentsIsTaken)
{
    const std::vector<Genuine> all = realDocuments();
    if (all.empty()) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const Genuine& genuine : all) {
        expectEveryFlipRefused(genuine, Damaged::Der, soaking() ? 1 : 11);
    }
}

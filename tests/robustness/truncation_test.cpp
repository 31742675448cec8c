// SPDX-License-Identifier: GPL-3.0-or-later
// A part of genuine evidence is not evidence, wherever it is cut.
#include "damage.h"
#include "decode/decode_any.h"
#include "evidence/minted.h"
#include "evidence/real.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

// Sizes at which what is left was taken.
template <typename Wrap>
std::vector<std::size_t> takenCuts(const Genuine& genuine, ByteView whole, Wrap wrap)
{
    trust::Workbench bench;
    std::vector<std::size_t> taken;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (appraise(genuine, wrap(cut(whole, size)), bench).outcome() == verify::Outcome::Pass) {
            taken.push_back(size);
        }
    }
    return taken;
}

const std::vector<std::size_t> kNone;

Bytes itself(Bytes bytes)
{
    return bytes;
}

Genuine asAnything(Genuine genuine)
{
    genuine.evidence.form = decode::EnvelopeForm::Anything;
    return genuine;
}

} // namespace

TEST(Truncation, NoPartOfTheDerIsTaken)
{
    const Genuine genuine = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    const Bytes der = derInside(genuine.evidence);
    EXPECT_EQ(takenCuts(genuine, der, responseAround), kNone);
    EXPECT_EQ(takenCuts(asAnything(genuine), der, itself), kNone) << "as bare DER";
}

TEST(Truncation, NoPartOfTheResponseIsTaken)
{
    const Genuine genuine = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    EXPECT_EQ(takenCuts(genuine, genuine.evidence.bytes, itself), kNone);
    EXPECT_EQ(takenCuts(asAnything(genuine), genuine.evidence.bytes, itself), kNone)
        << "whatever form it may have";
}

TEST(Truncation, NoPartOfATokenIsTaken)
{
    const Genuine genuine = mintedToken();
    EXPECT_EQ(takenCuts(genuine, genuine.evidence.bytes, itself), kNone);
}

TEST(Truncation, NoPartOfRealDocumentsIsTaken)
{
    const std::vector<Genuine> all = realDocuments();
    if (all.empty()) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const Genuine& genuine : all) {
        EXPECT_EQ(takenCuts(genuine, derInside(genuine.evidence), responseAround), kNone)
            << genuine.name;
    }
}

// What looks at anything must survive any part of it, and always has a root to show.
TEST(Truncation, EveryPartCanBeLookedAt)
{
    const Genuine document = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    for (const SharedBytes& whole : {SharedBytes(derInside(document.evidence)),
             document.evidence.bytes, mintedToken().evidence.bytes}) {
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto decoded = decode::decodeAnything("part", cut(whole, size));
            ASSERT_NE(decoded.root, decode::kNoNode) << size;
        }
    }
}

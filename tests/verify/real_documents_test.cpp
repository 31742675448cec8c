// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that Azure really made, under the anchors that are shipped.
#include "evidence/minted.h"
#include "evidence/real.h"
#include "golden/run.h"

#include <gtest/gtest.h>

using namespace attest;

TEST(RealDocuments, Pass)
{
    const auto documents = test::realDocuments();
    if (documents.empty()) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const test::Genuine& genuine : documents) {
        trust::Workbench bench;
        verify::Context context = genuine.context;
        context.crossCheck = true;
        verify::Appraisal appraisal({genuine.evidence}, context);
        verify::runToEnd(appraisal, bench, {});
        EXPECT_EQ(outcomeName(appraisal.outcome()), "pass")
            << genuine.name << golden::outlineOf(appraisal);
        EXPECT_FALSE(appraisal.decidingVerdict().lab) << genuine.name;
    }
}

// What Azure makes is what a scenario may be compared with: nothing about it is worth a warning.
TEST(RealDocuments, RaiseNoWarnings)
{
    const auto documents = test::realDocuments();
    if (documents.empty()) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const test::Genuine& genuine : documents) {
        trust::Workbench bench;
        verify::Appraisal appraisal({genuine.evidence}, genuine.context);
        verify::runToEnd(appraisal, bench, {});
        for (const verify::StageResult& result : appraisal.runs().front().results()) {
            // Fetched without a nonce, they hold the service's own; it stands for the challenge here.
            if (result.stage != "nonce") {
                EXPECT_NE(result.state, verify::StageState::Warned)
                    << genuine.name << golden::outlineOf(appraisal);
            }
        }
    }
}

// The scenarios have small keys; these are as long as Azure's.
TEST(RealKeySizes, PassOnEveryPath)
{
    for (const test::Path path :
        {test::Path::CrossSigned, test::Path::Direct, test::Path::OverCrossSigning}) {
        const test::Genuine genuine
            = test::mintedDocument(lab::KeySizes::Real, path, test::Judge::Policy);
        trust::Workbench bench;
        verify::Context context = genuine.context;
        context.crossCheck = true;
        verify::Appraisal appraisal({genuine.evidence}, context);
        verify::runToEnd(appraisal, bench, {});
        EXPECT_EQ(outcomeName(appraisal.outcome()), "pass") << golden::outlineOf(appraisal);
    }
}

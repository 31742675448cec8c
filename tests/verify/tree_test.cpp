// SPDX-License-Identifier: GPL-3.0-or-later
// One document has one picture, whoever opens it.
#include "decode/decode_any.h"
#include "evidence/minted.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

TEST(TreeOfADocument, HoldsTheSignedJsonWhereItIsSigned)
{
    const Genuine genuine = mintedDocument(lab::KeySizes::Small, Path::OverCrossSigning);
    trust::Workbench bench;
    const verify::Appraisal appraisal = appraise(genuine, genuine.evidence.bytes, bench);
    const verify::Verification& run = appraisal.runs().front();
    ASSERT_TRUE(run.imds().content);
    EXPECT_EQ(run.tree().at(run.imds().content->root).parent, run.imds().signedData->contentNode);

    const decode::Decoded decoded
        = decode::decodeAnything("document", copyBytes(genuine.evidence.bytes));
    const std::string path = run.tree().path(run.imds().content->vmId.node, run.buffers());
    std::size_t found = 0;
    for (decode::NodeId id = 0; id < decoded.tree.size(); ++id) {
        found += decoded.tree.path(id, decoded.buffers) == path ? 1 : 0;
    }
    EXPECT_EQ(found, 1U) << path;
}

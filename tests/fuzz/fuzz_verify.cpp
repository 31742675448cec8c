// SPDX-License-Identifier: GPL-3.0-or-later
// The whole verification of an attested document against minted anchors: whatever the bytes, it ends,
// says why, and passes for none but the genuine message.
#include "evidence/minted.h"
#include "whole_run.h"

#include <algorithm>

using namespace attest;
using namespace attest::test;

namespace {

struct World {
    Genuine genuine = mintedDocument(lab::KeySizes::Small, Path::OverCrossSigning);
    Bytes der = derInside(genuine.evidence);
    trust::Workbench bench;
};

// Bytes may pass as the genuine message in another wrapping, and in no other way.
bool holdsGenuineMessage(const verify::Verification& run, const Bytes& der)
{
    const auto& envelope = run.imds().envelope;
    return envelope && std::ranges::equal(run.buffers().at(envelope->der).bytes(), der);
}

World& world()
{
    static World one;
    return one;
}

} // namespace

// Minting takes longer than any input may, in a build that is watched in every step.
extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/)
{
    static_cast<void>(world());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Genuine genuine = world().genuine;
    // The shortest way to the deeper stages is DER as it is; the response's own reader has a target.
    genuine.evidence.form = decode::EnvelopeForm::Anything;
    genuine.context.collect = size % 2 == 0;
    genuine.context.aia = verify::Access::Granted;
    const verify::Appraisal appraisal = appraise(genuine, Bytes(data, data + size), world().bench);
    const verify::Verification& run = requireSoundRun(appraisal);
    require(appraisal.outcome() != verify::Outcome::Pass || holdsGenuineMessage(run, world().der));
    return 0;
}

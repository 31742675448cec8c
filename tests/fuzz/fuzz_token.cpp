// SPDX-License-Identifier: GPL-3.0-or-later
// The whole verification of a token under a key set at hand: whatever the bytes, it ends, says why, and
// passes for none but the genuine token.
#include "evidence/minted.h"
#include "whole_run.h"

#include <algorithm>

using namespace attest;
using namespace attest::test;

namespace {

struct World {
    Genuine genuine = mintedToken();
    trust::Workbench bench;
};

bool isGenuineToken(const verify::Verification& run, const Genuine& genuine)
{
    const auto& jws = run.msi().jws;
    return jws
        && std::ranges::equal(run.buffers().bytes(jws->token), genuine.evidence.bytes.view());
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
    genuine.context.collect = size % 2 == 0;
    const verify::Appraisal appraisal = appraise(genuine, Bytes(data, data + size), world().bench);
    const verify::Verification& run = requireSoundRun(appraisal);
    require(appraisal.outcome() != verify::Outcome::Pass || isGenuineToken(run, world().genuine));
    return 0;
}

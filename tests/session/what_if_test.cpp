// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "session/samples.h"
#include "session/stepper.h"
#include "session/what_if.h"

#include <gtest/gtest.h>

namespace attest::session {
namespace {

casefile::Case accepted()
{
    auto read = casefile::read("accepted", copyBytes(asBytes(samples()[0].text)));
    EXPECT_TRUE(read.ok());
    return read ? *std::move(read) : casefile::Case{};
}

verify::Verdict verdictUnder(const WhatIf& whatIf)
{
    Stepper stepper(supposing(accepted(), whatIf));
    stepper.run(Until::End);
    return stepper.appraisal()->decidingVerdict();
}

TEST(WhatIf, NothingSupposedChangesNothing)
{
    EXPECT_FALSE(WhatIf{}.any());
    EXPECT_EQ(verdictUnder({}).outcome, verify::Outcome::Pass);
}

TEST(WhatIf, AnotherTimeIsJudgedBy)
{
    WhatIf whatIf;
    whatIf.now = accepted().context.now + Duration{86400};
    EXPECT_EQ(verdictUnder(whatIf).cause.value, "nonce.challenge-stale");
}

TEST(WhatIf, AnotherChallengeIsCompared)
{
    WhatIf whatIf;
    whatIf.nonce = "another";
    EXPECT_EQ(verdictUnder(whatIf).outcome, verify::Outcome::Fail);
}

TEST(WhatIf, AnotherCloudHasAnotherName)
{
    WhatIf whatIf;
    whatIf.cloud = policy::Cloud::China;
    EXPECT_EQ(verdictUnder(whatIf).outcome, verify::Outcome::Fail);
}

TEST(WhatIf, AnAnchorThatIsOffClosesNoPath)
{
    WhatIf whatIf;
    const auto c = accepted();
    for (const auto& anchor : c.context.anchors.all()) {
        whatIf.anchorsOff.insert(hex(anchor.spkiSha256));
    }
    EXPECT_NE(verdictUnder(whatIf).outcome, verify::Outcome::Pass);
}

} // namespace
} // namespace attest::session

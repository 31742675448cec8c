// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scenario.h"

#include "golden/scenarios.h"
#include "golden/world.h"

#include <algorithm>

namespace attest::golden {

Expected passes()
{
    return {};
}

Expected fails(std::string stage, std::string cause)
{
    Expected expected;
    expected.outcome = verify::Outcome::Fail;
    expected.stage = std::move(stage);
    expected.cause = std::move(cause);
    return expected;
}

Expected lacks(std::string stage, std::string cause)
{
    Expected expected = fails(std::move(stage), std::move(cause));
    expected.outcome = verify::Outcome::Indeterminate;
    return expected;
}

Expected saying(Expected expected, std::vector<std::string> ids)
{
    expected.says = std::move(ids);
    return expected;
}

Expected warning(Expected expected, std::vector<std::string> stages)
{
    expected.warned = std::move(stages);
    return expected;
}

Expected lackingThen(Expected expected, std::vector<std::string> stages)
{
    expected.lacking = std::move(stages);
    return expected;
}

Expected failingToo(Expected expected, std::vector<std::string> stages)
{
    expected.failingToo = std::move(stages);
    return expected;
}

Expected inseparable(Expected expected, std::string reason)
{
    expected.inseparable = std::move(reason);
    return expected;
}

verify::Reply replyOf(const Replies& replies, const verify::Request& request)
{
    const auto found = std::ranges::find(
        replies, verify::requestKey(request), &std::pair<std::string, verify::Reply>::first);
    return found == replies.end() ? verify::Reply{} : found->second;
}

const std::vector<Scenario>& allScenarios()
{
    using Maker = std::vector<Scenario> (*)(const World&);
    constexpr Maker makers[]{imdsWhole, imdsTenant, imdsChallenge, imdsEnvelope, imdsCms,
        imdsSigner, imdsSignature, imdsSignedAttributes, imdsName, imdsContent, imdsNonce,
        imdsFreshness, imdsChain, imdsChainForms, imdsAia, imdsSecondOpinion, imdsSubscription,
        imdsMachine, imdsNetwork, imdsIdentity, msiWhole, msiToken, msiHeader, msiEntry,
        msiDiscovery, msiKeys, msiSignature, msiIssuer, msiAudience, msiLifetime, msiTenant,
        msiPrincipal, msiIdentity, policies};
    static const std::vector<Scenario> all = [&makers] {
        std::vector<Scenario> made;
        for (const Maker maker : makers) {
            std::ranges::move(maker(world()), std::back_inserter(made));
        }
        return made;
    }();
    return all;
}

} // namespace attest::golden

// SPDX-License-Identifier: GPL-3.0-or-later
// Every issue that a verification can raise is raised by a scenario, or its absence has a reason.
#include "constants.h"
#include "golden/run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace attest;
using namespace attest::golden;

namespace {

// Issues no run of both methods can raise, and where they are put to the test instead.
const std::map<std::string, std::string, std::less<>> kElsewhere{};

// Sources whose issues a run can raise; the rest of core/policy and core/decode reads other things.
bool isOfARun(std::string_view where)
{
    constexpr std::string_view kPlaces[]{"verify/", "policy/spiffe_id", "decode/attested",
        "decode/jose", "decode/jwks", "decode/cms.h", "decode/base64", "decode/pem", "decode/der.h",
        "trust/cms_issues", "trust/chain_issues"};
    return std::ranges::any_of(
        kPlaces, [&](std::string_view place) { return where.starts_with(place); });
}

std::set<std::string> declared()
{
    std::set<std::string> ids;
    for (const test::Constant& constant : test::constantsBelow(ASSAYER_SOURCE_DIR "/core")) {
        if (isOfARun(constant.where)) {
            ids.insert(constant.id);
        }
    }
    return ids;
}

std::set<std::string> raised()
{
    std::set<std::string> ids;
    for (const Scenario& scenario : allScenarios()) {
        ids.merge(idsSaidBy(appraise(scenario)));
        ids.emplace(appraise(scenario).decidingVerdict().cause.value);
    }
    return ids;
}

} // namespace

TEST(Coverage, EveryIssueOfARunHasAScenario)
{
    const std::set<std::string> seen = raised();
    std::string missing;
    for (const std::string& id : declared()) {
        if (!seen.contains(id) && !kElsewhere.contains(id)) {
            missing += "\n  " + id;
        }
    }
    EXPECT_EQ(missing, "") << "no scenario raises";
}

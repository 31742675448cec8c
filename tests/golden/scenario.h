// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/appraisal.h"

#include <string>
#include <utility>
#include <vector>

/// What the verifier has to make of one situation, in memory. The same scenarios are run directly
/// (tests/verify) and written down as case files with their reports (tests/golden).
namespace attest::golden {

/// Recorded answers by request key (verify/request.h).
using Replies = std::vector<std::pair<std::string, verify::Reply>>;

struct Expected {
    verify::Outcome outcome = verify::Outcome::Pass;
    std::string stage; ///< the one that blocks; empty on pass
    std::string cause; ///< id of the finding to blame; empty on pass

    /// Ids that have to be among the findings besides the cause.
    std::vector<std::string> says;
    /// Stages that end as warned; every other one that is evaluated must not.
    std::vector<std::string> warned;
    /// Run on past the failure, these stages lack an input; every other one has to come out well.
    std::vector<std::string> lacking;
    /// Stages that see the same fault and fail as well.
    std::vector<std::string> failingToo;
    /// Why nothing can come after the failure even when the stage does not block; empty where the
    /// scenario passes with the stage disabled.
    std::string inseparable;

    /// Attribute lines as the server logs them; not compared when empty.
    std::vector<std::string> attributes;
    std::string spiffeId;
};

struct Scenario {
    std::string name;   ///< of its folder: "imds-nonce-cached"
    std::string intent; ///< one sentence
    std::vector<verify::Evidence> evidence;
    verify::Context context;
    Replies replies;
    Expected expected;
};

// Expectations, to be refined by assignment.
[[nodiscard]] Expected passes();
[[nodiscard]] Expected fails(std::string stage, std::string cause);
/// An answer is missing: indeterminate.
[[nodiscard]] Expected lacks(std::string stage, std::string cause);

[[nodiscard]] Expected saying(Expected expected, std::vector<std::string> ids);
[[nodiscard]] Expected warning(Expected expected, std::vector<std::string> stages);
[[nodiscard]] Expected lackingThen(Expected expected, std::vector<std::string> stages);
[[nodiscard]] Expected failingToo(Expected expected, std::vector<std::string> stages);
[[nodiscard]] Expected inseparable(Expected expected, std::string reason);

/// Every scenario, in the order of methods and stages. Made once for each process.
[[nodiscard]] const std::vector<Scenario>& allScenarios();

/// Answers from the table; what is not in it is unavailable.
[[nodiscard]] verify::Reply replyOf(const Replies& replies, const verify::Request& request);

} // namespace attest::golden

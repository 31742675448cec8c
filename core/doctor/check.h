// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "verify/stage.h"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A preflight: everything that both methods of attestation rest on, hop by hop. Values and order are here;
/// words are in core/explain.
namespace attest::doctor {

/// One thing that is checked, after what it needs.
struct Check {
    std::string_view id; ///< explain::checkTitle and checkQuestion know it
    std::vector<std::string_view> needs;
};
/// All of them, in the order they are made: whatever is needed stands before who needs it.
[[nodiscard]] std::span<const Check> checks();

/// As of stages: the same marks and words.
using State = verify::StageState;

/// What a person can run to mend or to see it.
struct Command {
    std::vector<std::string> argv;
    enum class Where { Here, OnTheHost } where = Where::Here;
};

/// An administrative act that can be done from here. It is shown in full, and sent by sendPrepared() alone,
/// once somebody said so.
struct Prepared {
    std::string_view id; ///< "create-application", "create-service-principal", "set-token-version"
    std::string method, url, body; ///< the body is JSON
};

struct Diagnosis {
    std::string_view check;
    State state = State::NotEvaluated;
    std::vector<Finding> findings;
    std::vector<Command> commands;
    std::vector<Prepared> acts;
    std::chrono::milliseconds took{0};
};

/// The state that findings amount to: the gravest of them.
[[nodiscard]] State stateOf(const std::vector<Finding>& findings);

} // namespace attest::doctor

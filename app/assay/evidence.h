// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "policy/load.h"
#include "report/contract.h"
#include "verb.h"
#include "verify/appraisal.h"

#include <span>
#include <string_view>
#include <variant>

namespace attest::app {

/// The options that say what a piece of evidence is judged by; `verify` and `case new` share them.
[[nodiscard]] std::span<const Option> attestedOptions();
[[nodiscard]] std::span<const Option> tokenOptions();

/// Evidence and all it is judged by, ready to run.
struct Prepared {
    verify::Evidence evidence;
    verify::Context context;
    FileAnswers answers;
    policy::Cloud cloud = policy::Cloud::Public;
};

/// A file that was named for a stage and cannot serve it: the evidence is rejected there.
struct Unfit {
    std::string_view stage;
    Problem problem;
    FilePtr file;
    std::vector<policy::Diagnostic> diagnostics = {}; ///< of a policy
    bool isText = false; ///< the problem's span is in the file, which has lines
};

using Preparation = std::variant<Prepared, UsageError, Unfit>;
[[nodiscard]] Preparation prepareAttested(const Invocation& invocation);
[[nodiscard]] Preparation prepareToken(const Invocation& invocation);

} // namespace attest::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "evidence.h"
#include "report/render.h"

namespace attest::app {

/// Runs it to its end with what the command's files answer.
[[nodiscard]] verify::Appraisal runPrepared(const Invocation& invocation, Prepared& prepared);
/// Runs it and prints it.
int appraise(const Invocation& invocation, Prepared& prepared);

/// Prints a run that ended, in the forms that were asked for.
/// `notes`: what people wrote about the case, for full reports.
/// `extras` go into the contract's object; a result that is not the one recorded cannot be accepted.
enum class Recorded {
    NoCase,  ///< nothing was replayed
    Nothing, ///< the case says no result
    Same,
    Differs
};
int answer(const Invocation& invocation, const verify::Appraisal& appraisal,
    Recorded recorded = Recorded::NoCase, std::vector<report::ContractMember> extras = {},
    const std::vector<casefile::Note>& notes = {});
[[nodiscard]] report::TextStyle styleOf(const Terminal& terminal, report::Detail detail);

/// "text", "json", "md", "html", or "" for the summary: what --report says, else the ending of --out.
[[nodiscard]] OrUsage<std::string> reportForm(const Arguments& arguments);
/// Whether the report goes to a file instead of standard output.
[[nodiscard]] bool goesToFile(const Invocation& invocation);
/// Of options that only go together; nothing when all is well.
[[nodiscard]] std::optional<UsageError> reportConflict(const Invocation& invocation);

} // namespace attest::app

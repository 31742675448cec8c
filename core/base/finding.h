// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/param.h"
#include "base/result.h"
#include "base/spans.h"

#include <string>
#include <vector>

namespace attest {

/// Something a stage has to say: data, never a sentence. Spans point into the Buffers of the run
/// that produced it (evidence and policy alike), most telling first.
struct Finding {
    IssueId id;
    Severity severity = Severity::Failure;
    Params params;
    Spans spans;
};

[[nodiscard]] inline Finding findingFrom(Problem problem, Severity severity = Severity::Failure)
{
    return {problem.id, severity, std::move(problem.params), {problem.span}};
}

/// Something a stage established: a dotted name, its value as text, and the bytes it rests on.
struct Fact {
    std::string_view name; ///< static
    std::string value;
    Spans spans;
};

} // namespace attest

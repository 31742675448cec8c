// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/position.h"

#include <string>
#include <vector>

namespace attest::policy {

/// Something to say about a policy or an agent's configuration, in the shape in which the product
/// reports configuration errors (section, schema, path, reason), and where in the text it is.
struct Diagnostic {
    IssueId id;
    Severity severity = Severity::Failure;
    Params params;
    std::string section; ///< as the document has it; empty where it could not be read
    std::string schema;
    std::string
        path; ///< "/spec/policies[0]/name"; "/" and "~" in a key as in RFC 6901; empty: the document
    Span span; ///< in the text, buffer 0
    Position position;
};

/// So many are kept of one text: whoever mends these will look again.
inline constexpr std::size_t kMostDiagnostics = 1000;

/// Whether any of them is a Failure.
[[nodiscard]] bool hasFailure(const std::vector<Diagnostic>& diagnostics);
/// By place, stable.
void sortByPlace(std::vector<Diagnostic>& diagnostics);
/// With the path, line and column as parameters "path", "line", "column".
[[nodiscard]] Finding findingFrom(const Diagnostic& diagnostic);

} // namespace attest::policy

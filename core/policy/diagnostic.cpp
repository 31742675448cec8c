// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/diagnostic.h"

#include <algorithm>

namespace attest::policy {

bool hasFailure(const std::vector<Diagnostic>& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& d) { return d.severity == Severity::Failure; });
}

void sortByPlace(std::vector<Diagnostic>& diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return a.span.offset < b.span.offset; });
}

Finding findingFrom(const Diagnostic& diagnostic)
{
    Finding finding{diagnostic.id, diagnostic.severity, diagnostic.params, {diagnostic.span}};
    const auto has = [&](std::string_view name) {
        return std::any_of(finding.params.begin(), finding.params.end(),
            [&](const Param& p) { return p.name == name; });
    };
    if (!has("path")) {
        finding.params.push_back({"path", diagnostic.path});
    }
    finding.params.push_back({"line", std::int64_t{diagnostic.position.line}});
    finding.params.push_back({"column", std::int64_t{diagnostic.position.column}});
    return finding;
}

} // namespace attest::policy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string_view>

namespace attest {

/// Stable name of one thing that can be wrong or worth saying: "<group>.<kebab-word>".
/// The group is the coarse stage of the command-line contract (decode, cms, chain, name, nonce,
/// content, policy, header, key, signature, claims, json, yaml, case). Ids are never renamed and
/// never translated; core/explain holds the words for each. Every id is a constant declared beside
/// the code that emits it, so the text it views is static.
struct IssueId {
    std::string_view value;

    [[nodiscard]] constexpr std::string_view group() const
    {
        return value.substr(0, value.find('.'));
    }
    [[nodiscard]] constexpr bool empty() const { return value.empty(); }
    friend constexpr auto operator<=>(const IssueId&, const IssueId&) = default;
};

enum class Severity {
    Note,    ///< worth knowing, changes nothing
    Warning, ///< allowed, but a sign of trouble; never changes a verdict
    Failure, ///< the stage fails
    Missing, ///< an answer that was needed is not there: the stage is not evaluated
};

[[nodiscard]] constexpr std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Failure:
        return "failure";
    case Severity::Missing:
        return "missing";
    }
    return "note";
}

} // namespace attest

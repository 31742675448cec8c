// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translatable.h"
#include "report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::report {

/// What --redact promises: identifiers as pseudonyms (report/redaction.h), and besides them what links
/// a report to one login or one computer: folders of local files, nonces, the evidence's digest.
[[nodiscard]] Report redactedForOthers(Report report);

/// A text of a report, and what stands in its place once it is redacted.
struct ChangedText {
    std::string before, after;
};
/// Each text that is another one in the redacted report, once, in the report's order. Excerpts, which go
/// as a whole, are left out.
[[nodiscard]] std::vector<ChangedText> changedTexts(Report before, Report after);

/// What a redacted report still tells, for whoever is about to send it; as marked.
inline constexpr const char* kWhatRemains = QT_TRANSLATE_NOOP("catalogue",
    "redacted: identifiers, folders, nonces, the digest of the evidence. What remains: times, "
    "names and digests of certificates, the policy's name, public addresses, and the verdict.");

} // namespace attest::report

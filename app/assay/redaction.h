// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"
#include "said.h"

#include <string_view>

namespace attest::app {

/// What --redact promises: identifiers as pseudonyms (report/redaction.h), and besides them what links
/// a report to one login or one computer: folders of local files, nonces, the evidence's digest.
[[nodiscard]] report::Report redactedForOthers(report::Report report);

/// What a redacted report still tells, for whoever is about to send it; as marked.
inline constexpr std::string_view kWhatRemains = QT_TRANSLATE_NOOP("assay",
    "redacted: identifiers, folders, nonces, the digest of the evidence. What remains: times, "
    "names and digests of certificates, the policy's name, public addresses, and the verdict.");

} // namespace attest::app

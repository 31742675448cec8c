// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "explain/catalogue.h"
#include "report/report.h"

namespace attest::report {

/// The report with what people wrote about its case. The result and its members are unchanged; the JSON
/// form has a member more. No notes: the same report.
[[nodiscard]] Report withNotes(Report report, const std::vector<casefile::Note>& notes);

/// What a note is about, in words that are safe to show: "The whole case", "Stage Signature",
/// "Finding: ...", "Field content/nonce".
[[nodiscard]] std::string noteSubject(std::string_view target, verify::Method method,
    explain::Language language = explain::Language::Interface);

/// The path of a field that a note's target names; empty where it is about something else.
[[nodiscard]] std::string_view fieldOfNote(std::string_view target);
/// The id of a stage that it names; empty where it is about something else.
[[nodiscard]] std::string_view stageOfNote(std::string_view target);

/// Its lines, each safe to show and without credentials. At most kNoteLines and an ellipsis: files are
/// written by others.
inline constexpr std::size_t kNoteLines = 400;
[[nodiscard]] std::vector<std::string> noteLines(std::string_view text);

} // namespace attest::report

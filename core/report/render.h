// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"
#include "report/report.h"

#include <string>

/// The forms of a report. Whatever came from evidence, policy or network is escaped for the form it
/// is written in, and credentials are masked (base/redact.h) even where nobody asked for redaction.
namespace attest::report {

/// Fixed order of members, ids and English titles whatever the user's language: same report, same bytes.
[[nodiscard]] std::string toJson(const Report& report);

enum class Colour { None, Ansi };
enum class Detail {
    Summary, ///< verdict, stages, the cause with its remedy, warnings
    Full,    ///< facts, chain attempts, exchanges and notes as well
};
struct TextStyle {
    std::size_t width = 80; ///< columns; at least 40 are used
    Colour colour = Colour::None;
    Detail detail = Detail::Summary;
    explain::Language language = explain::Language::Interface;
};
[[nodiscard]] std::string toText(const Report& report, const TextStyle& style = {});

[[nodiscard]] std::string toMarkdown(const Report& report,
    explain::Language language = explain::Language::Interface, Detail detail = Detail::Full);
/// One file without scripts or anything to load, light and dark.
[[nodiscard]] std::string toHtml(
    const Report& report, explain::Language language = explain::Language::Interface);

} // namespace attest::report

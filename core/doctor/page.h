// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"
#include "explain/catalogue.h"
#include "report/render.h"

/// An examination as a report, in the same forms as those of verifications.
namespace attest::doctor {

/// Who was examined, when, and what came out. No secrets.
struct Examined {
    std::string connection; ///< its name
    std::string cloud, tenant, account;
    Time at;
    std::vector<Diagnosis> diagnoses;
    bool lab = false; ///< a simulated tenant, which must not pass for Azure
};

/// Words of a finding; the check that another one waits for is called by its title.
[[nodiscard]] explain::Words wordsOf(
    const Finding& finding, explain::Language language = explain::Language::Interface);
/// Which cloud it is; that a lab only plays it where one does. Safe to show.
[[nodiscard]] std::string cloudOf(
    const Examined& examined, explain::Language language = explain::Language::Interface);
/// As one would type it, safe to show.
[[nodiscard]] std::string shown(const Command& command);
/// How many are in that state.
[[nodiscard]] std::size_t countOf(const std::vector<Diagnosis>& diagnoses, State state);
/// "2 failed, 1 not evaluated" in words; that everything holds where it does.
[[nodiscard]] std::string summaryOf(const std::vector<Diagnosis>& diagnoses,
    explain::Language language = explain::Language::Interface);

[[nodiscard]] std::string toText(const Examined& examined, const report::TextStyle& style = {});
[[nodiscard]] std::string toMarkdown(
    const Examined& examined, explain::Language language = explain::Language::Interface);
[[nodiscard]] std::string toHtml(
    const Examined& examined, explain::Language language = explain::Language::Interface);
/// Ids and English titles, whatever the user's language.
[[nodiscard]] std::string toJson(const Examined& examined);

} // namespace attest::doctor

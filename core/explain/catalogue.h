// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::explain {

/// On what an issue stands: the console must never contradict the server it explains without saying so.
enum class Basis {
    Documented, ///< the product's documentation says that the server does this
    Stricter,   ///< ours: the server may well accept it
    Inferred,   ///< follows from standards, from other verifiers or from how the service behaves
};

/// Words of one issue, as written in the sources (English). {name} stands for a parameter of the
/// finding; a test checks that every placeholder is a parameter the issue really carries. What stands
/// in [[double brackets]] is left out when a parameter in it is missing or empty.
struct Entry {
    std::string_view id;
    Basis basis = Basis::Inferred;
    /// What the server's log or its client would show for this, in its own words; empty if nothing documented.
    const char* serverText = "";
    const char* title = "";       ///< one line, no full stop
    const char* explanation = ""; ///< what was found and why it matters
    const char* remedy = "";      ///< what to do, as an instruction; "" for notes that need none
    const char* reference = "";   ///< RFC clause or public document, not translated
};

/// Words of one stage.
struct StageWords {
    std::string_view method; ///< "azure_imds" or "azure_msi"
    std::string_view stage;
    const char* title = "";    ///< "Signature"
    const char* question = ""; ///< what the stage asks
};

/// Every issue there is, sorted by id.
[[nodiscard]] std::span<const Entry> entries();
[[nodiscard]] const Entry* find(std::string_view id);
/// Ids nearest to a mistyped one, best first, at most five.
[[nodiscard]] std::vector<std::string> nearest(std::string_view id);

enum class Language {
    Interface, ///< translated when a QCoreApplication has a translator, else as written
    English,   ///< as written in the sources: what programs read must not follow the user's locale
};

/// In that language, with the parameters filled in and made safe to show (showable.h). An id without
/// an entry gives itself as the title. A placeholder without its parameter stays as it is written.
/// Without any parameter it is told what the issue is in general: "<notAfter>" stands for what a finding
/// would name, and nothing is left out.
struct Words {
    Basis basis = Basis::Inferred;
    std::string serverText, title, explanation, remedy, reference;
};
[[nodiscard]] Words explain(
    const IssueId& id, const Params& params, Language language = Language::Interface);
[[nodiscard]] Words explain(const Finding& finding, Language language = Language::Interface);

[[nodiscard]] std::span<const StageWords> stageWords();
/// The stage's id where there are no words for it.
[[nodiscard]] std::string stageTitle(
    std::string_view method, std::string_view stage, Language language = Language::Interface);
[[nodiscard]] std::string stageQuestion(
    std::string_view method, std::string_view stage, Language language = Language::Interface);
/// "documented", "stricter", "inferred".
[[nodiscard]] std::string basisName(Basis basis, Language language = Language::Interface);

/// A sentence of another layer in the interface's language; it has to be marked for translation in
/// the context "catalogue". Cheap without a QCoreApplication.
[[nodiscard]] std::string translated(const char* english, Language language = Language::Interface);

} // namespace attest::explain

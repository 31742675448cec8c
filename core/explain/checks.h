// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

namespace attest::explain {

/// Words of one check of the doctor.
struct CheckWords {
    std::string_view check;
    const char* title = "";    ///< "Clock"
    const char* question = ""; ///< what the check asks
};
[[nodiscard]] std::span<const CheckWords> checkWords();
/// The check's id where there are no words for it.
[[nodiscard]] std::string checkTitle(
    std::string_view check, Language language = Language::Interface);
[[nodiscard]] std::string checkQuestion(
    std::string_view check, Language language = Language::Interface);

} // namespace attest::explain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

#include <QtCore/qglobal.h>

/// Marks a sentence of the catalogue for translation (context "catalogue").
#define WORDS(text) QT_TRANSLATE_NOOP("catalogue", text)

namespace attest::explain {

// One table a layer that emits issues; catalogue.cpp merges and sorts them.
[[nodiscard]] std::span<const Entry> wordsDecode(); ///< decode., json., yaml., cms. and key. of the decoders
[[nodiscard]] std::span<const Entry> wordsPolicy();
[[nodiscard]] std::span<const Entry> wordsChain(); ///< chain., name. and cms. of core/trust
[[nodiscard]] std::span<const Entry> wordsImds();
[[nodiscard]] std::span<const Entry> wordsMsi();
[[nodiscard]] std::span<const Entry> wordsCase();

[[nodiscard]] std::span<const StageWords> wordsStages();

} // namespace attest::explain

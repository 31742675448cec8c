// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace attest::ui {

/// How well what was typed fits a text; higher is better, nothing when it does not. Every word has to
/// be found, its letters in their order, case aside: at the beginning of a word, in one piece, or
/// scattered, in this order of worth.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace attest::ui

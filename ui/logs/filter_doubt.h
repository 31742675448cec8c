// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <span>
#include <string>

namespace attest::ui {

/// What may be a slip in a filter that takes no line: a field that neither every line has nor any of those
/// whose fields were seen, with the one that may be meant. Empty where there is no such field, where
/// `fieldsSeen` is empty or not all there were, or where the text is no filter.
[[nodiscard]] QString filterDoubt(const QString& filter, std::span<const std::string> fieldsSeen);

} // namespace attest::ui

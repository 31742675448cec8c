// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace attest::ui {

/// Text that came from anywhere but the program, made safe to show (explain/showable.h): no control,
/// bidi or zero-width characters, on one line, cut past the limit in bytes.
[[nodiscard]] QString shown(std::string_view text, std::size_t limit = 400);
/// Text of the program's own: already safe.
[[nodiscard]] QString own(std::string_view text);
[[nodiscard]] std::string utf8(const QString& text);

} // namespace attest::ui

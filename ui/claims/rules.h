// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// What cannot be typed into a field: a sentence that says so, or nothing.
namespace attest::ui::rules {

[[nodiscard]] QString tenantDomain(const QString& text);
[[nodiscard]] QString resourceId(const QString& text);
[[nodiscard]] QString challenge(const QString& text);
[[nodiscard]] QString clock(const QString& text);
[[nodiscard]] QString trustDomain(const QString& text);
[[nodiscard]] QString pathTemplate(const QString& text);

} // namespace attest::ui::rules

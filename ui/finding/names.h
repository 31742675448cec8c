// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace attest::ui {

/// A parameter of a finding, or a fact, as people call it: "Not after" for notAfter. Names without
/// words are shown as they are.
[[nodiscard]] QString labelOf(std::string_view name);

} // namespace attest::ui

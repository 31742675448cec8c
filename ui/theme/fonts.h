// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace attest::ui {

/// Of bytes, identifiers, paths and times: the system's fixed-width font at the interface's size.
[[nodiscard]] QFont monoFont(const QFont& interface);
/// A heading: one step larger, semibold.
[[nodiscard]] QFont headingFont(const QFont& interface);
/// A pane's title: small, semibold, in spaced capitals.
[[nodiscard]] QFont captionFont(const QFont& interface);
/// Muted second lines.
[[nodiscard]] QFont smallFont(const QFont& interface);

} // namespace attest::ui

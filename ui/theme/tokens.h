// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace attest::ui {

/// What a colour means. Views name a role, never a colour.
enum class Role {
    Window, ///< behind cards, gaps
    Panel,  ///< lists, trees, text
    Mono,   ///< bytes, code
    Line,   ///< separators of one pixel
    Text,
    Muted,     ///< at least 4.5:1 on a panel
    Accent,    ///< the one primary button of a view, links
    OnAccent,  ///< text on it
    Selection, ///< the current row
    Pass,
    Fail,
    Warn,
    Skip,
    PassBack,
    FailBack,
    WarnBack,
    Highlight, ///< the selected span of bytes, everywhere
    Hover,     ///< the span under the pointer
};

enum class Scheme { Light, Dark };

[[nodiscard]] QColor colour(Role role, Scheme scheme);
/// By the palette that a widget has: whoever paints follows the scheme without being told.
[[nodiscard]] QColor colour(Role role, const QPalette& palette);
[[nodiscard]] Scheme schemeOf(const QPalette& palette);
[[nodiscard]] QPalette paletteOf(Scheme scheme);

/// The grid of 4 px, in device-independent pixels.
inline constexpr int kGrid = 4;
inline constexpr int kRow = 24;     ///< height of a row
inline constexpr int kTallRow = 44; ///< of one with two lines
inline constexpr int kControl = 28; ///< height of a button or field
inline constexpr int kPadding = 12; ///< of a page
inline constexpr int kMark = 16;    ///< a state's mark

} // namespace attest::ui

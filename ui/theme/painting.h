// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

/// How Style draws its parts: flat, lines of one pixel, the accent for what has the focus.
namespace attest::ui::painting {

/// Buttons with the property "primary" are filled.
[[nodiscard]] bool isPrimary(const QWidget* widget);
/// Headers with the property "inset" have their words as far from the edges of a section as the cells below,
/// which are painted by somebody else; otherwise 0.
[[nodiscard]] int insetOf(const QWidget* widget);
/// Buttons of the tool bar have an outline; those elsewhere show themselves under the pointer.
[[nodiscard]] bool isOnToolBar(const QWidget* widget);

/// The line of a spin box or a combo box, which has painted what it stands on.
[[nodiscard]] bool isInBox(const QWidget* widget);

void line(QPainter& painter, const QRect& where, const QPalette& palette);
void button(const QStyleOption& option, QPainter& painter, const QWidget* widget);
/// Of a field one writes in or chooses from.
void field(const QStyleOption& option, QPainter& painter);
/// Flat; the chosen one is underlined in the accent's colour.
void tab(const QStyleOptionTab& option, QPainter& painter);
/// Icon and text of a button of the tool bar, in its middle. On a filled one, both in the ink of those.
void toolLabel(const QStyle& style, const QStyleOptionToolButton& option, QPainter& painter,
    const QWidget* widget);
/// A box to tick.
void checkBox(const QStyleOption& option, QPainter& painter);
void header(const QStyleOptionHeader& option, QPainter& painter);
/// A box to choose from: the frame and a small arrow.
void combo(const QStyle& style, const QStyleOptionComboBox& option, QPainter& painter,
    const QWidget* widget);
/// A box for a number: the frame and two small arrows.
void spin(const QStyle& style, const QStyleOptionSpinBox& option, QPainter& painter,
    const QWidget* widget);
/// A button with words that opens a menu: the arrow stands beside them. So much room it takes.
inline constexpr int kMenuArrow = 20;
[[nodiscard]] bool hasMenuArrow(const QStyleOptionToolButton& option);
[[nodiscard]] QRect besideMenuArrow(const QStyleOptionToolButton& option);
void menuArrow(const QStyleOptionToolButton& option, QPainter& painter);
/// A groove without arrows.
void scrollBar(const QStyle& style, const QStyleOptionSlider& option, QPainter& painter,
    const QWidget* widget);

} // namespace attest::ui::painting

// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fonts.h"

#include <QtGui/QFontDatabase>

namespace attest::ui {
namespace {

// Fonts have their size in points or in pixels, never in both.
QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    return font;
}

} // namespace

QFont monoFont(const QFont& interface)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    if (interface.pointSizeF() > 0) {
        font.setPointSizeF(interface.pointSizeF());
    } else {
        font.setPixelSize(interface.pixelSize());
    }
    return scaled(font, 0.96);
}

QFont headingFont(const QFont& interface)
{
    QFont font = scaled(interface, 1.18);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont(const QFont& interface)
{
    QFont font = scaled(interface, 0.86);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return font;
}

QFont smallFont(const QFont& interface)
{
    return scaled(interface, 0.9);
}

} // namespace attest::ui

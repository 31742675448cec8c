// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"

#include <QtWidgets/QApplication>

namespace attest::ui {

Appearance::Appearance(
    QApplication& application, Settings& settings, std::optional<SchemeChoice> told)
    : m_application(application)
    , m_settings(settings)
    , m_font(QApplication::font())
{
    applyScheme(application, told.value_or(settings.theme()));
    applyFont();
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::Theme) {
            applyScheme(m_application, m_settings.theme());
        } else if (name == Settings::Name::FontStep) {
            applyFont();
        }
    });
}

void Appearance::applyFont()
{
    QFont font = m_font;
    const int step = m_settings.fontStep();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(std::max(6.0, font.pointSizeF() + step));
    } else {
        font.setPixelSize(std::max(8, font.pixelSize() + step * 4 / 3));
    }
    if (QApplication::font() != font) {
        QApplication::setFont(font);
    }
}

} // namespace attest::ui

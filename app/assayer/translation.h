// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTranslator>

namespace attest::ui {

/// The user's language in the window, for as long as it lives: our own words, and those that Qt's
/// dialogs bring along. Made before the first window and after the application.
class Translation {
public:
    Translation();

private:
    QTranslator m_words;
    QTranslator m_dialogs;
};

} // namespace attest::ui

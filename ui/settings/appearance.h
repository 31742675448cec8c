// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QtGui/QFont>

#include <optional>

namespace attest::ui {

/// Theme and size of text of the whole program, as the settings say, now and whenever they change.
class Appearance : public QObject {
    Q_OBJECT
public:
    /// A theme that was told for this start alone holds until another is chosen.
    Appearance(QApplication& application, Settings& settings,
        std::optional<SchemeChoice> told = std::nullopt);

private:
    void applyFont();
    QApplication& m_application;
    Settings& m_settings;
    QFont m_font; ///< the desktop's
};

} // namespace attest::ui

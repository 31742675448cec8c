// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/keys.h"
#include "settings/settings.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace attest::ui {

/// All that can be set. Each change holds at once; nothing has to be confirmed.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    SettingsPage(Settings& settings, Actions& actions, Keys& keys, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* appearance();
    [[nodiscard]] QWidget* privacy();
    [[nodiscard]] QWidget* watching();
    [[nodiscard]] QWidget* programs();
    [[nodiscard]] QWidget* layoutAndKeys(Actions& actions, Keys& keys);
    void addSwitch(QVBoxLayout& lines, const char* name, const QString& text, bool now,
        const QString& about, void (Settings::*set)(bool));
    void follow();

    Settings& m_settings;
    QSpinBox* m_spool = nullptr;
    QLabel* m_programs = nullptr;
    QPushButton* m_forgetPrograms = nullptr;
    QComboBox *m_theme = nullptr, *m_language = nullptr, *m_fontStep = nullptr;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "settings/recent_files.h"
#include "shell/open_cases.h"

#include <QtWidgets/QWidget>

namespace attest::ui {

/// Where one begins: open, paste, drop, the samples and recent files at the left, the lab at the right.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    StartPage(Actions& actions, OpenCases& cases, RecentFiles& recent, Settings& settings,
        QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* begin();
    [[nodiscard]] QWidget* samples();
    Actions& m_actions;
};

} // namespace attest::ui

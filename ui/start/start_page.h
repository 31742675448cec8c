// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <QtWidgets/QWidget>

namespace attest::ui {

/// Where one begins: open, paste, drop, the lab, the samples, recent cases.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Actions& actions, QWidget* parent = nullptr);

private:
    Actions& m_actions;
};

} // namespace attest::ui

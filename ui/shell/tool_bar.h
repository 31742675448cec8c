// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <QtWidgets/QToolBar>

namespace attest::ui {

/// What is done most, and the way into the palette. Shows those of its actions that there are.
class ToolBar final : public QToolBar {
    Q_OBJECT
public:
    explicit ToolBar(Actions& actions, QWidget* parent = nullptr);

private:
    void fill();
    [[nodiscard]] QStringList present() const;
    Actions& m_actions;
    QStringList m_filled;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// All validity intervals on one timeline, with the clock of the verification.
class ClockPane final : public Pane {
    Q_OBJECT
public:
    explicit ClockPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

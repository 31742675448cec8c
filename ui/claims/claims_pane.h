// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// What the agent and the server brought to this login beside the evidence: tenant domain, resource id, challenge, clock.
class ClaimsPane final : public Pane {
    Q_OBJECT
public:
    explicit ClaimsPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

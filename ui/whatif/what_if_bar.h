// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// What is supposed in place of what the case says: time, challenge, cloud, policy, anchors, leeway.
class WhatIfBar final : public Pane {
    Q_OBJECT
public:
    explicit WhatIfBar(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

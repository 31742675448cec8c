// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// Every candidate path from the signer to the anchors, and why each holds or fails.
class ChainPane final : public Pane {
    Q_OBJECT
public:
    explicit ChainPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

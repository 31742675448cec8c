// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// Every request of the run: who would be asked for what, by which rule, and the answer.
class FlowsPane final : public Pane {
    Q_OBJECT
public:
    explicit FlowsPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// Two cases side by side: stages, fields, verdicts, and the first difference.
class ComparePane final : public Pane {
    Q_OBJECT
public:
    explicit ComparePane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

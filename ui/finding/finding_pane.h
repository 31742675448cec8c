// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// What a stage found, why it matters, what to do about it, and what it rests on.
class FindingPane final : public Pane {
    Q_OBJECT
public:
    explicit FindingPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

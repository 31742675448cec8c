// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

/// The decoded fields of the evidence: every value with the bytes it came from and the stages that used it.
class EvidencePane final : public Pane {
    Q_OBJECT
public:
    explicit EvidencePane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    Actions& m_actions;
};

} // namespace attest::ui

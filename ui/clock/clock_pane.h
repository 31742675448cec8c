// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"
#include "theme/copy_menu.h"

class QComboBox;

namespace attest::ui {

class TimelineView;
class ValidityModel;

/// All validity intervals on one timeline, with the clock of the verification.
class ClockPane final : public Pane {
    Q_OBJECT
public:
    explicit ClockPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    void selectRow(int row);
    [[nodiscard]] Copies copiesOf(int row) const;

    Actions& m_actions;
    ValidityModel* m_model;
    TimelineView* m_view;
    QComboBox* m_fit;
    bool m_following = false; ///< shows what was selected elsewhere, and selects nothing itself
};

} // namespace attest::ui

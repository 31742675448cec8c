// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

class QComboBox;

namespace attest::ui {

class StageList;
class StageModel;

/// The stages of the method, in the order they run, with what came of each.
class StagePane final : public Pane {
    Q_OBJECT
public:
    explicit StagePane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    void fillRuns();
    void tellRun();
    void tellChanged(const std::vector<int>& rows);
    void choose(int row);
    void goTo(int row);
    void toggleBreakpoint(int row);
    void showMenu(const QPoint& at);

    Actions& m_actions;
    StageModel* m_model;
    StageList* m_list;
    QWidget* m_chooser;
    QComboBox* m_runs;
    bool m_following = false; ///< the selection is being shown, not made
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "flows/flow_row.h"
#include "live/pane.h"

#include <functional>

class QPushButton;
class QSplitter;
class QTableView;

namespace attest::ui {

class FlowDelegate;
class FlowDetail;
class FlowModel;
class NoticeBar;

/// Every outbound request of the runs, the rule that allowed or refused it, and what came back. Nothing is
/// ever sent from here: replies are recorded, or given by hand.
class FlowsPane final : public Pane {
    Q_OBJECT
public:
    explicit FlowsPane(Actions& actions, QWidget* parent = nullptr);

    /// Asks for a file; an empty path when nobody chose one. Tests answer by themselves.
    using FilePicker = std::function<QString(QWidget*, const QString& title)>;
    void setFilePicker(FilePicker picker) { m_pick = std::move(picker); }

private:
    void refresh(Change change) override;
    void resizeEvent(QResizeEvent* event) override;
    void addActions();
    void arrange();
    void showRows();
    void tellState();
    void updateActions();
    void choose();
    void supply();
    void take(verify::Reply reply, const verify::Request& request);
    void goWithout();
    void freeze();
    void remove();
    void showBytes();
    void copyCurl();
    [[nodiscard]] const FlowRow* current() const;
    [[nodiscard]] policy::Cloud cloud() const;

    Actions& m_actions;
    FlowModel* m_model;
    QTableView* m_table;
    FlowDetail* m_detail;
    QSplitter* m_split;
    FlowDelegate* m_lines;
    NoticeBar* m_state;
    NoticeBar* m_refused;             ///< why a file was not taken
    QPushButton* m_resolve = nullptr; ///< where the program has such an action
    FilePicker m_pick;
    bool m_quiet = false;
    bool m_flat = true; ///< as low as a dock at the bottom is
};

} // namespace attest::ui

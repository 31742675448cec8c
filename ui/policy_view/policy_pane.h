// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"
#include "policy_view/policy_source.h"

class QLabel;
class QListView;
class QSplitter;

namespace attest::ui {

class DiagnosticModel;
class PolicyText;
struct TakenPolicy;

/// The policy that judges, its lines linked with stages and findings.
class PolicyPane final : public Pane {
    Q_OBJECT
public:
    explicit PolicyPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    /// Of the policy's text, in spans that are selected; nothing while there is no policy.
    [[nodiscard]] std::optional<BufferId> buffer() const;
    void addActions();
    void build();
    void showSource(PolicySource source);
    void chooseFile();
    void openFile(const QString& path);
    void paste();
    void remove();
    void take(TakenPolicy taken);
    void selectLine(int line);
    void jumpTo(const QModelIndex& row);

    Actions& m_actions;
    PolicyText* m_text = nullptr;
    DiagnosticModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_refused = nullptr;
    PolicySource m_source;
    std::string m_name; ///< of the text that is shown or on its way
    Bytes m_shown;
    std::size_t m_asked = 0; ///< counts texts: an answer for an earlier one is dropped
};

} // namespace attest::ui

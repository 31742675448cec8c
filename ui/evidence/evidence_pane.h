// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "evidence/badges.h"
#include "evidence/field_copy.h"
#include "live/pane.h"

class QAction;
class QLineEdit;

namespace attest::ui {

class FieldModel;
class FieldSearch;
class FieldTree;
class NoteArea;
class Trail;

/// The decoded fields of the evidence: every value with the bytes it came from and the stages that used it.
class EvidencePane final : public Pane {
    Q_OBJECT
public:
    explicit EvidencePane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    void addActions();
    void addCopy(const char* id, const QString& text, CopyForm form, const QString& why);
    void choose(Row row);
    void chooseStage(const Badge& badge);
    [[nodiscard]] std::vector<Badge> badgesShown() const;
    void showTrail();
    void showNote();
    void allow();
    void sayWhyNotCopied();
    void showMenu(const QPoint& at);
    void search();
    void goToFound(int by);
    void showFound();
    void filter();

    const report::SecretSpans& secrets();

    struct Copy {
        QString id;
        CopyForm form;
        QString why; ///< it is not there for a field
    };
    Actions& m_actions;
    FieldModel* m_model;
    FieldTree* m_tree;
    NoteArea* m_note;
    Trail* m_trail;
    QLineEdit* m_find;
    QAction* m_filter;
    QLabel* m_count;
    FieldSearch* m_search;
    std::vector<Copy> m_copies;
    std::vector<Row> m_steps; ///< of the trail
    std::string m_notedPath;
    std::optional<std::size_t> m_foundAt;
    std::optional<report::SecretSpans> m_secrets;
    bool m_fresh = true; ///< nothing of this case was shown yet
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace attest::ui {

class NoteEditor;
class SheetView;
struct Sheet;

/// What a stage found, why it matters, what to do about it, and what it rests on.
class FindingPane final : public Pane {
    Q_OBJECT
public:
    explicit FindingPane(Actions& actions, QWidget* parent = nullptr);
    ~FindingPane() override;

private:
    void refresh(Change change) override;
    void showSelected() override;
    void addActions(Actions& actions);
    void addResolve(QVBoxLayout& lines);
    void addNote(QWidget* content);
    void offerResolve(std::optional<std::size_t> stage);
    void showSheet(Sheet sheet);
    void showStage(std::size_t stage, std::optional<std::size_t> finding);
    void tellWhich(const QString& title, std::size_t at, std::size_t count);
    void turn(int by);
    void showNote();

    Actions& m_actions;
    SheetView* m_view;
    NoteEditor* m_note;
    QWidget* m_noteBox;
    QPushButton* m_resolve = nullptr; ///< where the program has such an action
    QToolButton* m_previous;
    QToolButton* m_next;
    std::optional<std::string> m_target; ///< what the note is about
    QPointer<LiveCase> m_noteOf;         ///< and whose it is, when another case comes to be shown
};

} // namespace attest::ui

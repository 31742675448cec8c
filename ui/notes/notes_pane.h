// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

class QComboBox;
class QListView;

namespace attest::ui {

class NoteEditor;
class NoteModel;

/// What people wrote about the case, its stages, findings and fields: a list, and below it the note
/// that is being written, with what it is about.
class NotesPane final : public Pane {
    Q_OBJECT
public:
    explicit NotesPane(Actions& actions, QWidget* parent = nullptr);
    ~NotesPane() override;

private:
    void refresh(Change change) override;
    void showSelected() override;
    void addList(QWidget* content);
    void addEditor(QWidget* content);
    void offerTargets();
    void writeOn(const std::string& target);
    void writeAt(int row);
    void keep(const QString& text);
    void go(int row);
    void remove(int row);
    void showMenu(const QPoint& at);
    bool eventFilter(QObject* watched, QEvent* event) override;

    NoteModel* m_model;
    QListView* m_list;
    QLabel* m_none;
    QComboBox* m_target;
    NoteEditor* m_editor;
    std::string m_on;                ///< what the note being written is about
    std::optional<std::size_t> m_at; ///< the note that is edited; nothing: it will be a new one
    QPointer<LiveCase> m_of;         ///< whose note is being written, when another case is shown
    bool m_filling = false;
};

} // namespace attest::ui

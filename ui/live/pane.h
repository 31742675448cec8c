// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QAbstractButton;
class QLabel;
class QStackedLayout;

namespace attest::ui {

/// A pane of the case page: a title line with what is shown and at most two buttons, below it the
/// content, or one sentence that says what would be here. Panes are built when they are first shown.
class Pane : public QWidget {
    Q_OBJECT
public:
    /// Without a title there is no title line.
    explicit Pane(const QString& title, QWidget* parent = nullptr);

    /// Null: no case is open.
    void setCase(LiveCase* live);
    [[nodiscard]] LiveCase* live() const { return m_live; }
    /// The title line, for whoever puts it elsewhere: a dock moves by it.
    [[nodiscard]] QWidget* titleBar() const { return m_bar; }
    /// Without its title where a tab already says it; the line goes with it when nothing else is in it.
    void setTitleShown(bool shown);

protected:
    /// The case, the run or the whole is another.
    virtual void refresh(Change change) = 0;
    /// Another thing is selected.
    virtual void showSelected() {}

    /// What stands behind the title, muted: "content, 292 B".
    void setSubject(const QString& subject);
    void addToTitle(QWidget* control);
    void setContent(QWidget* content);
    /// Shows the sentence, and the button where there is one, in place of the content.
    void showEmpty(const QString& sentence, QAction* filling = nullptr);
    void showContent();

    void changeEvent(QEvent* event) override;

private:
    void applyFonts();
    void fitBar();
    bool m_titleShown = true, m_controls = false;
    QPointer<LiveCase> m_live;
    QLabel* m_title;
    QLabel* m_subject;
    QWidget* m_bar;
    QWidget* m_content = nullptr;
    QWidget* m_empty;
    QLabel* m_sentence;
    QWidget* m_filling = nullptr;
    QStackedLayout* m_stack;
};

} // namespace attest::ui

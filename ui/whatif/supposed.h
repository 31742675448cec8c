// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace attest::ui {

/// The line that says that what is shown is not the verdict of the case, and what that is.
class Supposed final : public QWidget {
    Q_OBJECT
public:
    explicit Supposed(Actions& actions, QWidget* parent = nullptr);
    /// Shown only while something is supposed.
    void refresh(const LiveCase* live);
    /// A sentence in its place for a while: why something could not be supposed.
    void say(const QString& sentence);

private:
    void paintEvent(QPaintEvent* event) override;
    void compare();
    QToolButton* button(const QString& id);

    Actions& m_actions;
    QPointer<const LiveCase> m_live;
    QLabel* m_mark;
    QLabel* m_words;
    QLabel* m_truth;
    QLabel* m_said;
    QToolButton* m_compare;
    QToolButton* m_back;
    bool m_comparing = false;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

#include <QtCore/QTimer>

class QBoxLayout;
class QLineEdit;
class QToolButton;

namespace attest::ui {

class Choice;
class Supposed;
class TimeSlider;

/// What is supposed in place of what the case says: time, challenge, cloud, policy, anchors, leeway.
/// Every change is verified at once and can be undone. What does not fit in the line goes into "More".
class WhatIfBar final : public Pane {
    Q_OBJECT
public:
    explicit WhatIfBar(Actions& actions, QWidget* parent = nullptr);
    ~WhatIfBar() override;

private:
    void refresh(Change change) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void buildTime(QBoxLayout& line);
    void buildChoices(QBoxLayout& line);
    void addActions();
    void showMoments();
    void showTime();
    void supposeTime(Time at);
    void typeTime();
    void fold();
    void openMore();
    void updateActions();

    Actions& m_actions;
    QWidget* m_line;
    TimeSlider* m_slider;
    QLineEdit* m_typed;
    std::vector<Choice*> m_choices;
    QToolButton* m_more;
    Supposed* m_supposed;
    QTimer m_settled; ///< only the last position of a drag is verified
    Time m_wanted;
    const void* m_shown = nullptr; ///< the case that was shown last
};

} // namespace attest::ui

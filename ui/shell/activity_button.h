// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/activities.h"

#include <QtWidgets/QToolButton>

class QMenu;

namespace attest::ui {

/// "2 at work" in the status bar, with a menu that names them and cancels them. Not there while nothing
/// takes long.
class ActivityButton final : public QToolButton {
    Q_OBJECT
public:
    explicit ActivityButton(Activities& activities, QWidget* parent = nullptr);

private:
    void follow();
    Activities& m_activities;
    QMenu* m_menu;
};

} // namespace attest::ui

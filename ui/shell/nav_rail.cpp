// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/nav_rail.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

NavRail::NavRail(const std::vector<QAction*>& places, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("places"));
    setAccessibleName(tr("Places"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kGrid, 2 * kGrid, kGrid + 1, 2 * kGrid);
    lines->setSpacing(kGrid);
    int width = 0;
    std::vector<QToolButton*> buttons;
    for (auto* action : places) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAccessibleName(Actions::nameOf(*action));
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setFont(smallFont(font()));
        button->setIconSize({20, 20});
        button->setFocusPolicy(Qt::StrongFocus);
        width = std::max(width, button->sizeHint().width());
        buttons.push_back(button);
        lines->addWidget(button);
    }
    for (auto* button : buttons) {
        button->setFixedSize(std::max(width, 52), std::max(button->sizeHint().height(), 48));
    }
    lines->addStretch(1);
}

void NavRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Panel, palette()));
    painter.fillRect(width() - 1, 0, 1, height(), colour(Role::Line, palette()));
}

void NavRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace attest::ui

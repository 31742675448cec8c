// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"
#include "whatif/choice.h"
#include "whatif/time_slider.h"
#include "whatif/what_if_bar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace attest::ui {

// The slider keeps what it needs; buttons go into "More" from the right.
void WhatIfBar::fold()
{
    const int spacing = m_line->layout()->spacing();
    int left = width() - 2 * kPadding;
    for (int i = 0; i < m_line->layout()->count(); ++i) {
        auto* widget = m_line->layout()->itemAt(i)->widget();
        const bool choice = qobject_cast<Choice*>(widget) != nullptr;
        if (widget && widget != m_slider && widget != m_more && !choice) {
            left -= widget->sizeHint().width() + spacing;
        }
    }
    left += m_typed->sizeHint().width() - m_typed->width();
    // It may become as narrow as with everything folded, whatever is out now.
    m_line->setMinimumWidth(width() - left + m_slider->minimumSizeHint().width()
        + m_more->sizeHint().width() + 2 * spacing);
    left -= m_slider->minimumSizeHint().width() * 3 / 2 + spacing;
    int all = 0;
    for (const auto* choice : m_choices) {
        all += choice->sizeHint().width() + spacing;
    }
    const bool folding = all > left;
    left -= folding ? m_more->sizeHint().width() + spacing : 0;
    bool full = false;
    for (auto* choice : m_choices) {
        left -= choice->sizeHint().width() + spacing;
        full = full || (folding && left < 0);
        choice->setVisible(!full);
    }
    m_more->setVisible(folding);
}

void WhatIfBar::openMore()
{
    auto* menu = new QMenu(window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (auto* choice : m_choices) {
        if (choice->isHidden()) {
            auto* action = menu->addAction(tr("%1…").arg(choice->accessibleName()));
            action->setEnabled(choice->isEnabled());
            action->setToolTip(choice->toolTip());
            connect(
                action, &QAction::triggered, choice,
                [choice, more = m_more] { choice->open(more); }, Qt::QueuedConnection);
        }
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    if (!menu->actions().isEmpty()) {
        menu->setActiveAction(menu->actions().front());
    }
}

void WhatIfBar::resizeEvent(QResizeEvent* event)
{
    Pane::resizeEvent(event);
    fold();
}

void WhatIfBar::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fold();
    }
}

} // namespace attest::ui

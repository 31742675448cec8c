// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/action_button.h"

#include "action/actions.h"

#include <QtWidgets/QPushButton>

namespace attest::ui {

QPushButton* buttonFor(QAction& action)
{
    auto* button = new QPushButton;
    const auto follow = [button, &action] {
        // Without the mnemonic, which would be taken by two of one window.
        button->setText(Actions::nameOf(action));
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
    };
    follow();
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

} // namespace attest::ui

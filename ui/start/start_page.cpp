// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

StartPage::StartPage(Actions& actions, QWidget* parent) : QWidget(parent), m_actions(actions)
{
    auto* lines = new QVBoxLayout(this);
    for (const char* id : {"file.open", "file.sample-accepted", "file.sample-replayed"}) {
        if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            auto* button = new QPushButton(Actions::nameOf(*action));
            connect(button, &QPushButton::clicked, action, &QAction::trigger);
            lines->addWidget(button, 0, Qt::AlignLeft);
        }
    }
    lines->addStretch(1);
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include "start/card_button.h"
#include "start/drop_zone.h"
#include "start/lab_panel.h"
#include "start/recent_list.h"
#include "theme/fonts.h"
#include "theme/marks.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(headingFont(label->font()));
    return label;
}

QVBoxLayout* column(QWidget* of)
{
    auto* lines = new QVBoxLayout(of);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    return lines;
}

} // namespace

StartPage::StartPage(
    Actions& actions, OpenCases& cases, RecentFiles& recent, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
{
    setAccessibleName(tr("Start"));
    auto* left = new QWidget;
    auto* lines = column(left);
    lines->setSpacing(4 * kGrid);
    lines->addWidget(begin());
    lines->addWidget(samples());
    lines->addWidget(new RecentList(cases, recent, settings), 1);
    auto* right = new LabPanel(cases, LabPanel::Shape::Part);
    // Lines that nobody can take in at a glance are not read.
    const int widest = fontMetrics().averageCharWidth() * 110;
    left->setMaximumWidth(widest);
    right->setMaximumWidth(widest);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6 * kGrid, 5 * kGrid, 6 * kGrid, 5 * kGrid);
    row->setSpacing(8 * kGrid);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
}

QWidget* StartPage::begin()
{
    auto* part = new QWidget;
    auto* lines = column(part);
    lines->addWidget(heading(tr("What was attested?")));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * kGrid);
    for (const char* id : {"file.open", "edit.paste", "azure.fetch"}) {
        if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            auto* button = new QPushButton(Actions::nameOf(*action));
            button->setObjectName(QString::fromLatin1(id));
            button->setToolTip(action->toolTip());
            button->setIcon(action->icon());
            connect(button, &QPushButton::clicked, action, &QAction::trigger);
            buttons->addWidget(button);
            if (buttons->count() == 1) {
                button->setProperty("primary", true);
                button->setIcon({});
                setFocusProxy(button);
            }
        }
    }
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addWidget(new DropZone);
    return part;
}

QWidget* StartPage::samples()
{
    auto* part = new QWidget;
    auto* lines = column(part);
    lines->addWidget(heading(tr("Samples")));
    const auto card = [&](const char* id, const QString& name) {
        if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            auto* button = new CardButton(name, Actions::aboutOf(*action));
            button->setObjectName(QString::fromLatin1(id));
            connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
            lines->addWidget(button);
        }
    };
    card("file.sample-accepted", tr("A machine that is accepted"));
    card("file.sample-replayed", tr("A document that answers an earlier challenge"));
    return part;
}

} // namespace attest::ui

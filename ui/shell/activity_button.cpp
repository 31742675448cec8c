// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/activity_button.h"

#include "theme/marks.h"

#include <QtWidgets/QMenu>

namespace attest::ui {

ActivityButton::ActivityButton(Activities& activities, QWidget* parent)
    : QToolButton(parent)
    , m_activities(activities)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("activities"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(markIcon(Mark::Ahead));
    setMenu(m_menu);
    connect(&activities, &Activities::changed, this, &ActivityButton::follow);
    follow();
}

void ActivityButton::follow()
{
    const auto all = m_activities.shown();
    m_menu->clear();
    for (const auto& each : all) {
        auto* cancel = m_menu->addAction(inkIcon(QStringLiteral("close")),
            tr("Cancel: %1").arg(QString(each.what).replace(u'&', QLatin1String("&&"))));
        connect(cancel, &QAction::triggered, &m_activities,
            [this, id = each.id] { m_activities.cancel(id); });
    }
    setText(all.size() == 1 ? all.front().what
                            : tr("%n at work", nullptr, static_cast<int>(all.size())));
    setAccessibleName(tr("In the background: %1").arg(text()));
    setToolTip(tr("What is being worked on, to cancel it"));
    setVisible(!all.empty());
}

} // namespace attest::ui

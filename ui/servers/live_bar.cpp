// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_bar.h"

#include "theme/tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

QToolButton* barButton(const char* name, const QString& text, const QString& accessibleName)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* menuButton(const char* name, const QString& text, const QString& accessibleName)
{
    auto* button = barButton(name, text, accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

LiveBar::LiveBar(LiveParts& parts, QWidget& time, QWidget& filter)
    : m_time(time)
    , m_filter(filter)
    , m_follow(barButton("follow", tr("&Follow"), tr("Follow the log")))
{
    auto* add = menuButton("addSourceMenu", tr("&Add source"), tr("Add source"));
    fillAddMenu(*add);
    auto* rules = barButton("alertRules", tr("Alert &rules…"), tr("Alert rules"));
    auto* view = menuButton("liveView", tr("Vie&w"), tr("Parts that are shown"));
    fillViewMenu(*view, parts);
    // Raised or not, it says whether the end is followed; off, it is the pause.
    m_follow->setCheckable(true);
    connect(m_follow, &QToolButton::toggled, this, &LiveBar::followingWanted);
    connect(rules, &QToolButton::clicked, this, &LiveBar::rulesWanted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(add);
    row->addWidget(m_follow);
    row->addWidget(&time);
    row->addWidget(rules);
    row->addWidget(view);
    row->addSpacing(2 * kGrid);
    constexpr int kAllThereIs = 1000; // as long as it is shown
    row->addWidget(&filter, kAllThereIs);
    row->addStretch(1);
}

void LiveBar::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void LiveBar::setWatching(bool watching)
{
    m_time.setVisible(watching);
    m_filter.setVisible(watching);
    m_follow->setVisible(watching);
}

void LiveBar::fillAddMenu(QToolButton& add)
{
    for (const auto kind : SourceEntry::kKinds) {
        add.menu()->addAction(
            tr("%1…").arg(kindText(kind)), this, [this, kind] { emit sourceWanted(kind); });
    }
    add.menu()->addSeparator();
    add.menu()->addAction(tr("The &lab, in this process"), this, &LiveBar::labWanted);
}

void LiveBar::fillViewMenu(QToolButton& view, LiveParts& parts)
{
    using Part = LiveParts::Part;
    const std::pair<Part, QString> named[]{{Part::Charts, tr("&Charts")},
        {Part::Sessions, tr("&Attestation sessions")}, {Part::Log, tr("&Log")},
        {Part::Detail, tr("&Detail")}};
    for (const auto& [part, name] : named) {
        auto* action = view.menu()->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, &parts,
            [&parts, part = part](bool shown) { parts.setShown(part, shown); });
        connect(&parts, &LiveParts::shownChanged, action, [&parts, action, part = part] {
            const QSignalBlocker quiet(action);
            action->setChecked(parts.isShown(part));
        });
    }
}

} // namespace attest::ui

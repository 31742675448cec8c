// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_tabs.h"

#include "theme/marks.h"
#include "theme/text.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QToolButton>

namespace attest::ui {

CaseTabs::CaseTabs(OpenCases& cases, QWidget* parent) : QTabBar(parent), m_cases(cases)
{
    setObjectName(QStringLiteral("cases"));
    setAccessibleName(tr("Open cases"));
    setDocumentMode(true);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(&cases, &OpenCases::listChanged, this, &CaseTabs::follow);
    connect(&cases, &OpenCases::shownChanged, this, &CaseTabs::follow);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_following && at(tab)) {
            m_cases.show(at(tab));
        }
    });
    follow();
}

LiveCase* CaseTabs::at(int tab) const
{
    const auto& all = m_cases.all();
    return tab >= 0 && static_cast<std::size_t>(tab) < all.size()
        ? all[static_cast<std::size_t>(tab)]
        : nullptr;
}

void CaseTabs::follow()
{
    m_following = true;
    const auto& all = m_cases.all();
    while (count() > static_cast<int>(all.size())) {
        removeTab(count() - 1);
    }
    while (count() < static_cast<int>(all.size())) {
        const int tab = addTab(QString());
        auto* close = new QToolButton(this);
        close->setAutoRaise(true);
        close->setIcon(inkIcon(QStringLiteral("close")));
        close->setIconSize({12, 12});
        close->setFocusPolicy(Qt::NoFocus); // Ctrl+W does it by key.
        close->setAccessibleName(tr("Close this case"));
        close->setToolTip(tr("Close this case"));
        setTabButton(tab, QTabBar::RightSide, close);
        connect(close, &QToolButton::clicked, this, [this, close] {
            for (int i = 0; i < count(); ++i) {
                if (tabButton(i, QTabBar::RightSide) == close && at(i)) {
                    emit closeAsked(at(i));
                    return;
                }
            }
        });
    }
    for (int i = 0; i < count(); ++i) {
        const auto* live = at(i);
        const auto name = shown(utf8(live->name()), 60);
        QString escaped = name;
        escaped.replace(QLatin1Char('&'), QLatin1String("&&"));
        setTabText(i, live->isEdited() ? tr("● %1").arg(escaped) : escaped);
        const auto where
            = live->path().isEmpty() ? tr("Not in a case file yet") : shown(utf8(live->path()));
        setTabToolTip(
            i, name + u'\n' + where + (live->isEdited() ? u'\n' + tr("Not saved") : QString()));
        setAccessibleTabName(i, live->isEdited() ? tr("%1, not saved").arg(name) : name);
        if (live == m_cases.shown()) {
            setCurrentIndex(i);
        }
    }
    m_following = false;
    followPlace();
}

void CaseTabs::setInPlace(bool inPlace)
{
    m_inPlace = inPlace;
    followPlace();
}

void CaseTabs::followPlace()
{
    setVisible(m_inPlace && count() > 1);
}

void CaseTabs::turn(int by)
{
    if (count() > 0) {
        setCurrentIndex((currentIndex() + by + count()) % count());
    }
}

void CaseTabs::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        if (auto* live = at(tabAt(event->pos()))) {
            emit closeAsked(live);
            return;
        }
    }
    QTabBar::mouseReleaseEvent(event);
}

} // namespace attest::ui

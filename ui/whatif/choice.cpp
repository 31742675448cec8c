// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/choice.h"

#include <QtWidgets/QMenu>

namespace attest::ui {

Choice::Choice(const char* id, const QString& name, QWidget* parent)
    : QToolButton(parent)
    , m_id(id)
    , m_name(name)
{
    setObjectName(QString::fromLatin1(id));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, [this] { open(this); });
}

void Choice::refresh()
{
    m_why = m_live ? notApplicable(*m_live) : tr("No case is open");
    setEnabled(m_why.isEmpty());
    const auto text = m_live ? says(*m_live) : m_name;
    //: %1 is what is in force; the triangle says that the button opens more
    setText(tr("%1 ▾").arg(text));
    setAccessibleName(text);
    const auto all = m_live ? saysAll(*m_live) : QString();
    setToolTip(m_why.isEmpty() ? all : m_why);
    setAccessibleDescription(m_why.isEmpty() ? tr("Opens what else can be supposed") : m_why);
    auto letters = font();
    letters.setBold(m_live && isSupposed(m_live->whatIf()));
    setFont(letters);
}

void Choice::whenClosed(QAction& entry, QWidget* below, std::function<void(QWidget*)> then)
{
    connect(
        &entry, &QAction::triggered, this,
        [this, below = QPointer(below), then = std::move(then)] {
            then(below ? below.data() : this);
        },
        Qt::QueuedConnection);
}

void Choice::popUp(QMenu& menu, QWidget* below)
{
    menu.setAttribute(Qt::WA_DeleteOnClose);
    menu.popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
    if (!menu.actions().isEmpty()) {
        menu.setActiveAction(menu.actions().front());
    }
}

} // namespace attest::ui

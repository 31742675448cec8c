// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/popup.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

Popup::Popup(const QString& title) : m_lines(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus);
    m_lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_lines->setSpacing(2 * kGrid);
    auto* heading = new QLabel(title);
    heading->setFont(captionFont(font()));
    m_lines->addWidget(heading);
}

void Popup::openBelow(QWidget* button, QWidget* first)
{
    auto* window = button->window();
    m_button = button;
    setParent(window);
    adjustSize();
    const auto wanted = button->mapTo(window, QPoint(0, button->height() + 2));
    move(std::max(0, std::min(wanted.x(), window->width() - width() - kGrid)),
        std::max(0, std::min(wanted.y(), window->height() - height() - kGrid)));
    show();
    raise();
    first->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

bool Popup::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn) {
        const auto* elsewhere = qobject_cast<QWidget*>(object);
        if (elsewhere && elsewhere != this && !isAncestorOf(elsewhere)
            && elsewhere->window() == window()) {
            close();
        }
    }
    return QFrame::eventFilter(object, event);
}

void Popup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    if (m_button) {
        m_button->setFocus(Qt::PopupFocusReason);
    }
    close();
}

void Popup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Panel, palette()));
    painter.setPen(colour(Role::Muted, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace attest::ui

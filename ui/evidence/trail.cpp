// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/trail.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QToolButton>

namespace attest::ui {

Trail::Trail(const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHorizontalStretch(100);
    setSizePolicy(policy);
}

int Trail::between() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral(" \u203A "));
}

void Trail::setSteps(const QStringList& steps)
{
    if (steps == m_steps) {
        return;
    }
    m_steps = steps;
    while (m_buttons.size() < static_cast<std::size_t>(steps.size())) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        const int at = static_cast<int>(m_buttons.size());
        connect(button, &QToolButton::clicked, this, [this, at] { emit chosen(at); });
        m_buttons.push_back(button);
    }
    arrange();
    updateGeometry();
}

QSize Trail::sizeHint() const
{
    return {40, kControl};
}

QSize Trail::minimumSizeHint() const
{
    return {40, kControl};
}

// From the last one to the front, as many as fit.
void Trail::arrange()
{
    const auto small = smallFont(font());
    const QFontMetrics metrics(small);
    const int most = width();
    int used = 0;
    std::size_t first = static_cast<std::size_t>(m_steps.size());
    std::vector<int> widths(m_buttons.size(), 0);
    while (first > 0) {
        const auto& text = m_steps[static_cast<qsizetype>(first) - 1];
        int wide = metrics.horizontalAdvance(text) + 6 * kGrid;
        const bool last = first == static_cast<std::size_t>(m_steps.size());
        wide = last ? std::min(wide, most) : wide;
        if (used + wide + (last ? 0 : between()) > most) {
            break;
        }
        used += wide + (last ? 0 : between());
        widths[--first] = wide;
    }
    int x = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto* button = m_buttons[i];
        const bool shown = i >= first && i < static_cast<std::size_t>(m_steps.size());
        button->setVisible(shown);
        if (!shown) {
            continue;
        }
        const auto& text = m_steps[static_cast<qsizetype>(i)];
        button->setFont(small);
        QString label
            = metrics.elidedText(text, Qt::ElideMiddle, std::max(widths[i] - 5 * kGrid, 0));
        button->setText(label.replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(
            m_steps.mid(0, static_cast<qsizetype>(i) + 1).join(QStringLiteral(" \u203A ")));
        button->setAccessibleName(text);
        button->setGeometry(x, (height() - 22) / 2, widths[i], 22);
        x += widths[i] + between();
    }
    update();
}

void Trail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colour(Role::Muted, palette()));
    for (std::size_t i = 1; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isVisible() && m_buttons[i - 1]->isVisible()) {
            const int right = m_buttons[i]->x();
            painter.drawText(QRect(right - between(), 0, between(), height()), Qt::AlignCenter,
                QStringLiteral("\u203A"));
        }
    }
    // Where one is.
    for (const auto* button : m_buttons) {
        if (button->isVisible()
            && button == m_buttons[static_cast<std::size_t>(m_steps.size()) - 1]) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(Role::Selection, palette()));
            painter.drawRoundedRect(button->geometry(), 4, 4);
        }
    }
}

void Trail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Trail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/trail.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

constexpr int kHigh = 22;
constexpr int kAround = 4 * kGrid;

QString onButton(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

Trail::Trail(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_earlier(new QToolButton(this))
{
    m_earlier->setText(QStringLiteral("\u2026"));
    m_earlier->setAccessibleName(tr("Earlier steps"));
    m_earlier->setAutoRaise(true);
    m_earlier->setFocusPolicy(Qt::TabFocus);
    m_earlier->hide();
    connect(m_earlier, &QToolButton::clicked, this, &Trail::offerEarlier);
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

// From the last one to the front, as many as fit: the first of them.
std::size_t Trail::fit(std::vector<int>& widths) const
{
    const QFontMetrics metrics(smallFont(font()));
    const int earlier = metrics.horizontalAdvance(m_earlier->text()) + kAround + between();
    const auto last = static_cast<std::size_t>(m_steps.size()) - 1;
    int left = width();
    for (std::size_t at = last + 1; at-- > 0;) {
        const auto& text = m_steps[static_cast<qsizetype>(at)];
        const int most = left - (at > 0 ? earlier : 0);
        const int wide = metrics.horizontalAdvance(text) + kAround;
        if (wide > most && at != last) {
            return at + 1;
        }
        widths[at] = std::min(wide, std::max(most, 0));
        left -= widths[at] + between();
    }
    return 0;
}

void Trail::place(std::size_t at, QRect where, const QString& text)
{
    auto* button = m_buttons[at];
    const QFontMetrics metrics(smallFont(font()));
    const int room = std::max(where.width() - kAround + 1, 0);
    button->setFont(smallFont(font()));
    button->setText(onButton(metrics.elidedText(text, Qt::ElideMiddle, room)));
    button->setToolTip(
        m_steps.mid(0, static_cast<qsizetype>(at) + 1).join(QStringLiteral(" \u203A ")));
    button->setAccessibleName(text);
    button->setGeometry(where);
}

void Trail::arrange()
{
    const auto count = static_cast<std::size_t>(m_steps.size());
    std::vector<int> widths(count, 0);
    m_first = count > 0 ? fit(widths) : 0;
    const int top = (height() - kHigh) / 2;
    int x = 0;
    m_earlier->setVisible(m_first > 0);
    if (m_first > 0) {
        m_earlier->setFont(smallFont(font()));
        m_earlier->setToolTip(
            m_steps.mid(0, static_cast<qsizetype>(m_first)).join(QStringLiteral(" \u203A ")));
        const QFontMetrics metrics(smallFont(font()));
        m_earlier->setGeometry(
            0, top, metrics.horizontalAdvance(m_earlier->text()) + kAround, kHigh);
        x = m_earlier->width() + between();
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool shown = i >= m_first && i < count;
        m_buttons[i]->setVisible(shown);
        if (shown) {
            place(i, {x, top, widths[i], kHigh}, m_steps[static_cast<qsizetype>(i)]);
            x += widths[i] + between();
        }
    }
    update();
}

void Trail::offerEarlier()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < m_first; ++i) {
        auto* action = menu->addAction(onButton(m_steps[static_cast<qsizetype>(i)]));
        connect(action, &QAction::triggered, this, [this, i] { emit chosen(static_cast<int>(i)); });
    }
    menu->popup(m_earlier->mapToGlobal(m_earlier->rect().bottomLeft()));
}

void Trail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colour(Role::Muted, palette()));
    for (std::size_t i = 1; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isVisible()) {
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

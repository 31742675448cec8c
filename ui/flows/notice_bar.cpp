// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/notice_bar.h"

#include "action/action_button.h"
#include "theme/tokens.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace attest::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    lines->setSpacing(kGrid);
    auto* said = new QHBoxLayout;
    said->setSpacing(2 * kGrid);
    m_mark->setFixedWidth(kMark);
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(m_sentence, 1);
    lines->addLayout(said);
    lines->addLayout(m_buttons);
    hide();
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

void NoticeBar::tell(const QString& sentence, const QList<QAction*>& actions, Mark mark)
{
    m_told = mark;
    ink();
    setVisible(!sentence.isEmpty());
    if (sentence == m_sentence->text()) {
        return;
    }
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    while (auto* item = m_buttons->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater(); // it may be the one that was pressed
            item->widget()->hide();
        }
        delete item;
    }
    for (auto* action : actions) {
        auto* button = buttonFor(*action);
        // What only takes the sentence away is not what the sentence asks for.
        button->setProperty(
            "primary", action == actions.front() && action->priority() != QAction::LowPriority);
        m_buttons->addWidget(button);
        if (action == actions.front()) {
            setFocusProxy(button);
        }
        button->show();
    }
    m_buttons->addStretch(1);
    if (!sentence.isEmpty()) {
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

void NoticeBar::ink()
{
    m_mark->setPixmap(markIcon(m_told).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    update();
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        ink();
    }
    QWidget::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(backOf(m_told), palette()));
}

} // namespace attest::ui

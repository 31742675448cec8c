// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/pane.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kBar = 32;

/// A title's line, with the rule of one pixel under it.
class Bar final : public QWidget {
public:
    using QWidget::QWidget;
    // A dock gives its title what it asks for, whether or not it is shown.
    QSize sizeHint() const override { return {QWidget::sizeHint().width(), isHidden() ? 0 : kBar}; }
    QSize minimumSizeHint() const override { return {0, isHidden() ? 0 : kBar}; }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Role::Panel, palette()));
        painter.fillRect(0, height() - 1, width(), 1, colour(Role::Line, palette()));
    }
};

} // namespace

Pane::Pane(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_subject(new QLabel)
    , m_bar(new Bar)
    , m_empty(new QWidget)
    , m_sentence(new QLabel)
    , m_stack(new QStackedLayout)
{
    setAccessibleName(title);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_bar->setFixedHeight(kBar);
    auto* line = new QHBoxLayout(m_bar);
    line->setContentsMargins(kPadding, 0, kGrid, 1);
    line->setSpacing(2 * kGrid);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    m_subject->setMinimumWidth(0);
    m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_title);
    line->addWidget(m_subject, 1);

    auto* inside = new QVBoxLayout(m_empty);
    inside->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    inside->addWidget(m_sentence);
    inside->addStretch(1);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_bar);
    m_bar->setVisible(!title.isEmpty());
    all->addLayout(m_stack, 1);
    // Only now: a stack that is in no window yet shows its first page as a window of its own.
    m_stack->addWidget(m_empty);
    applyFonts();
}

void Pane::setCase(LiveCase* live)
{
    if (m_live) {
        m_live->disconnect(this);
        m_live->selection().disconnect(this);
    }
    m_live = live;
    if (live) {
        connect(live, &LiveCase::changed, this, [this](Change change) { refresh(change); });
        connect(&live->selection(), &Selection::changed, this, [this] { showSelected(); });
    }
    refresh(Change::Inputs);
    if (live) {
        showSelected();
    }
}

void Pane::setSubject(const QString& subject)
{
    m_subject->setText(subject);
    m_subject->setToolTip(subject);
    fitBar();
}

void Pane::setTitleShown(bool shown)
{
    m_titleShown = shown;
    m_title->setVisible(shown);
    fitBar();
}

void Pane::fitBar()
{
    const bool empty = m_title->text().isEmpty();
    m_bar->setVisible(!empty && (m_titleShown || m_controls || !m_subject->text().isEmpty()));
}

void Pane::addToTitle(QWidget* control)
{
    m_bar->layout()->addWidget(control);
    m_controls = true;
    fitBar();
}

void Pane::setContent(QWidget* content)
{
    m_content = content;
    m_stack->addWidget(content);
}

void Pane::showEmpty(const QString& sentence, QAction* filling)
{
    m_sentence->setText(sentence);
    delete m_filling;
    m_filling = nullptr;
    if (filling) {
        auto* button = new QPushButton(filling->text());
        connect(button, &QPushButton::clicked, filling, &QAction::trigger);
        m_filling = button;
        auto* inside = static_cast<QVBoxLayout*>(m_empty->layout());
        inside->insertWidget(1, button, 0, Qt::AlignLeft);
    }
    m_stack->setCurrentWidget(m_empty);
}

void Pane::showContent()
{
    if (m_content) {
        m_stack->setCurrentWidget(m_content);
    }
}

void Pane::applyFonts()
{
    m_title->setFont(captionFont(font()));
    m_subject->setFont(smallFont(font()));
}

void Pane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/message_bar.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

/// One notice: mark, sentence, what to do about it, buttons.
class Line final : public QWidget {
public:
    explicit Line(Notice notice) : m_notice(std::move(notice))
    {
        setObjectName(QStringLiteral("notice"));
        setAccessibleName(wordOf(m_notice.mark) + QStringLiteral(": ") + m_notice.title);
        setAccessibleDescription(m_notice.detail);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(kPadding, 2 * kGrid, 2 * kGrid, 2 * kGrid + 1);
        row->setSpacing(2 * kGrid);
        m_mark = new QLabel;
        m_mark->setFixedWidth(kMark);
        row->addWidget(m_mark, 0, Qt::AlignTop);
        row->addLayout(words(), 1);
        for (auto& act : m_notice.acts) {
            auto* button = new QPushButton(act.text);
            connect(button, &QPushButton::clicked, this, [this, run = act.run] {
                leave();
                run();
            });
            row->addWidget(button, 0, Qt::AlignTop);
        }
        auto* close = new QToolButton;
        close->setObjectName(QStringLiteral("dismiss"));
        close->setAutoRaise(true);
        close->setIcon(inkIcon(QStringLiteral("close")));
        close->setToolTip(MessageBar::tr("Dismiss"));
        close->setAccessibleName(MessageBar::tr("Dismiss"));
        close->setFocusPolicy(Qt::StrongFocus);
        connect(close, &QToolButton::clicked, this, [this] { dismiss(); });
        row->addWidget(close, 0, Qt::AlignTop);
        ink();
    }
    [[nodiscard]] const Notice& notice() const { return m_notice; }
    void leave()
    {
        hide();
        parentWidget()->layout()->removeWidget(this);
        deleteLater();
        parentWidget()->setVisible(parentWidget()->layout()->count() > 0);
    }

private:
    QLayout* words()
    {
        auto* lines = new QVBoxLayout;
        lines->setSpacing(2);
        const auto add = [&](const QString& text, bool strong) {
            auto* label = new QLabel(text);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setTextInteractionFlags(
                Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            label->setFocusPolicy(Qt::ClickFocus);
            if (strong) {
                QFont font = label->font();
                font.setWeight(QFont::DemiBold);
                label->setFont(font);
            }
            lines->addWidget(label);
        };
        add(m_notice.title, true);
        if (!m_notice.detail.isEmpty()) {
            add(m_notice.detail, false);
        }
        return lines;
    }
    void dismiss()
    {
        const auto told = m_notice.dismissed;
        leave();
        if (told) {
            told();
        }
    }
    void ink()
    {
        m_mark->setPixmap(markIcon(m_notice.mark).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    }
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange) {
            ink();
        }
        QWidget::changeEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape) {
            dismiss();
            return;
        }
        QWidget::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colour(backOf(m_notice.mark), palette()));
        painter.fillRect(0, height() - 1, width(), 1, colour(Role::Line, palette()));
    }
    Notice m_notice;
    QLabel* m_mark;
};

Line* lineAt(const QVBoxLayout& lines, int at)
{
    return static_cast<Line*>(lines.itemAt(at)->widget());
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    setAccessibleName(tr("Notices"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

int MessageBar::count() const
{
    return m_lines->count();
}

void MessageBar::withdraw(const QString& key)
{
    for (int i = m_lines->count() - 1; i >= 0; --i) {
        if (!key.isEmpty() && lineAt(*m_lines, i)->notice().key == key) {
            lineAt(*m_lines, i)->leave();
        }
    }
}

void MessageBar::makeRoom()
{
    for (int i = m_lines->count() - 1; i >= 0 && m_lines->count() >= kMost; --i) {
        if (lineAt(*m_lines, i)->notice().acts.empty()) {
            lineAt(*m_lines, i)->leave();
        }
    }
}

void MessageBar::tell(Notice notice)
{
    // The same words twice say no more than once.
    if (notice.key.isEmpty()) {
        notice.key = notice.title + u'\n' + notice.detail;
    }
    withdraw(notice.key);
    makeRoom();
    auto* line = new Line(std::move(notice));
    m_lines->insertWidget(0, line);
    show();
    line->show();
    QAccessibleEvent event(line, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace attest::ui

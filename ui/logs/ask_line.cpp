// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/ask_line.h"

#include "live/announce.h"
#include "live/bar_edit.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace attest::ui {

AskLine::AskLine(const Given& given, QWidget* parent)
    : QWidget(parent)
    , m_text(new BarEdit)
    , m_wrong(new QLabel)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    line->setSpacing(2 * kGrid);
    auto* question = new QLabel(given.question);
    question->setBuddy(m_text);
    m_text->setAccessibleName(given.question);
    m_text->setPlaceholderText(given.example);
    m_wrong->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString& text, auto&& act) {
        auto* made = new QToolButton;
        made->setText(text);
        made->setAutoRaise(true);
        made->setAccessibleName(text);
        connect(made, &QToolButton::clicked, this, act);
        return made;
    };
    line->addWidget(question);
    line->addWidget(m_text, 1);
    line->addWidget(m_wrong);
    line->addWidget(button(given.button, [this] { emit answered(m_text->text()); }));
    line->addWidget(button(tr("Close"), [this] { emit closed(); }));
    connect(m_text, &QLineEdit::textChanged, m_wrong, &QLabel::clear);
    connect(m_text, &BarEdit::entered, this, [this] { emit answered(m_text->text()); });
    connect(m_text, &BarEdit::left, this, &AskLine::closed);
    hide();
}

void AskLine::open(const QString& text)
{
    m_text->setText(text);
    m_wrong->clear();
    show();
    m_text->begin();
}

void AskLine::refuse(const QString& why)
{
    m_wrong->setText(why);
    announce(*m_text, why);
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/find_line.h"

#include "live/announce.h"
#include "live/bar_edit.h"
#include "theme/tokens.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace attest::ui {

FindLine::FindLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new BarEdit)
    , m_pattern(new QCheckBox(tr("Pattern")))
    , m_said(new QLabel)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    line->setSpacing(2 * kGrid);
    m_text->setObjectName(QStringLiteral("find"));
    m_text->setAccessibleName(tr("Find in the lines shown"));
    m_text->setPlaceholderText(tr("Find in the lines shown"));
    m_pattern->setToolTip(tr("Take it for a regular expression"));
    m_said->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString& text, const QString& about, auto&& act) {
        auto* made = new QToolButton;
        made->setText(text);
        made->setAutoRaise(true);
        made->setToolTip(about);
        made->setAccessibleName(about);
        connect(made, &QToolButton::clicked, this, act);
        return made;
    };
    line->addWidget(m_text, 1);
    line->addWidget(m_pattern);
    line->addWidget(m_said);
    line->addWidget(
        button(tr("Previous"), tr("Go to the one before"), [this] { go(Way::Previous); }));
    line->addWidget(button(tr("Next"), tr("Go to the next one"), [this] { go(Way::Next); }));
    line->addWidget(button(tr("Close"), tr("Close the search"), [this] { emit closed(); }));
    const auto changed = [this] {
        m_said->clear();
        emit edited(sought());
    };
    connect(m_text, &QLineEdit::textChanged, this, changed);
    connect(m_text, &BarEdit::entered, this, [this](Qt::KeyboardModifiers with) {
        go(with & Qt::ShiftModifier ? Way::Previous : Way::Next);
    });
    connect(m_text, &BarEdit::left, this, &FindLine::closed);
    connect(m_pattern, &QCheckBox::toggled, this, changed);
    hide();
}

void FindLine::open()
{
    show();
    m_text->begin();
}

Sought FindLine::sought() const
{
    return {m_pattern->isChecked() ? Sought::Form::Pattern : Sought::Form::Text, m_text->text()};
}

void FindLine::say(const QString& text)
{
    m_said->setText(text);
    announce(*m_text, text);
}

void FindLine::go(Way way)
{
    if (!m_text->text().isEmpty()) {
        emit wanted(sought(), way);
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/field.h"

#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace attest::ui {

Field::Field(const QString& name, Rule rule, QWidget* parent)
    : QWidget(parent)
    , m_rule(std::move(rule))
    , m_line(new QLineEdit)
    , m_complaint(new QLabel)
{
    m_line->setAccessibleName(name);
    constexpr int kLongest = 2048;
    m_line->setMaxLength(kLongest);
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->hide();
    auto* first = new QHBoxLayout;
    first->setSpacing(kGrid);
    first->addWidget(m_line, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGrid / 2);
    lines->addLayout(first);
    lines->addWidget(m_complaint);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, &Field::finish);
}

// A line that goes away with the focus in it says that it is finished.
Field::~Field()
{
    m_line->disconnect(this);
}

void Field::setValue(const QString& value)
{
    if (value == m_value && m_line->isModified()) {
        return;
    }
    m_value = value;
    m_line->setText(value);
    m_line->setCursorPosition(0);
    m_line->setToolTip(value);
    m_complaint->hide();
    m_line->setAccessibleDescription({});
}

void Field::setNotApplicable(const QString& why)
{
    m_line->setEnabled(why.isEmpty());
    m_line->setToolTip(why.isEmpty() ? m_value : why);
    m_line->setAccessibleDescription(why);
}

QString Field::complaint() const
{
    return m_complaint->isHidden() ? QString() : m_complaint->text();
}

void Field::addControl(QWidget* control)
{
    static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(control);
}

void Field::finish()
{
    if (!m_line->isModified()) {
        return;
    }
    const auto text = m_line->text().trimmed();
    const auto wrong = m_rule(text);
    m_complaint->setText(wrong);
    m_complaint->setVisible(!wrong.isEmpty());
    m_line->setAccessibleDescription(wrong);
    if (!wrong.isEmpty()) {
        return;
    }
    m_line->setModified(false);
    if (text != m_value) {
        emit given(text);
    }
}

} // namespace attest::ui

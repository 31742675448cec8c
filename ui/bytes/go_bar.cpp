// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/go_bar.h"

#include "bytes/byte_search.h"
#include "live/bar_edit.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace attest::ui {

GoBar::GoBar(QWidget* parent) : QWidget(parent), m_text(new BarEdit), m_problem(new QLabel)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    line->setSpacing(2 * kGrid);
    auto* label = new QLabel(tr("Go to offset"));
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Offset"));
    m_text->setPlaceholderText(tr("106 or 0x6a"));
    m_text->setMaxLength(20);
    m_problem->setWordWrap(true);
    line->addWidget(label);
    line->addWidget(m_text);
    line->addWidget(m_problem, 1);
    connect(m_text, &QLineEdit::textChanged, m_problem, &QLabel::clear);
    connect(m_text, &BarEdit::entered, this, &GoBar::go);
    connect(m_text, &BarEdit::left, this, &GoBar::closed);
    hide();
}

void GoBar::open(std::size_t size)
{
    m_size = size;
    m_problem->clear();
    show();
    m_text->begin();
}

void GoBar::go()
{
    const auto offset = offsetOf(m_text->text());
    if (!offset) {
        m_problem->setText(tr("Not a number: write 106, or 0x6a in hexadecimal"));
    } else if (*offset >= m_size) {
        m_problem->setText(tr("The last byte is at 0x%1").arg(m_size == 0 ? 0 : m_size - 1, 0, 16));
    } else {
        emit chosen(*offset);
    }
}

} // namespace attest::ui

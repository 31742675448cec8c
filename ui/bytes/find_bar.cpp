// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/find_bar.h"

#include "live/bar_edit.h"
#include "theme/marks.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace attest::ui {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new BarEdit)
    , m_plain(new QCheckBox(tr("As text")))
    , m_count(new QLabel)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    line->setSpacing(2 * kGrid);
    m_text->setAccessibleName(tr("Find bytes"));
    m_text->setPlaceholderText(tr("Bytes such as 30 82, or text"));
    m_plain->setToolTip(tr("Look for the characters even where they are hexadecimal digits"));
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
    line->addWidget(m_plain);
    line->addWidget(m_count);
    line->addWidget(button(tr("Previous"), tr("Go to the one before"), [this] { go(-1); }));
    line->addWidget(button(tr("Next"), tr("Go to the next one"), [this] { go(1); }));
    auto* close = button(tr("Close"), tr("Close the search"), [this] { emit closed(); });
    line->addWidget(close);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::look);
    connect(m_text, &BarEdit::entered, this,
        [this](Qt::KeyboardModifiers with) { go(with & Qt::ShiftModifier ? -1 : 1); });
    connect(m_text, &BarEdit::left, this, &FindBar::closed);
    connect(m_plain, &QCheckBox::toggled, this, &FindBar::look);
    hide();
}

void FindBar::open()
{
    show();
    m_text->begin();
}

void FindBar::setBytes(ByteView bytes, BufferId buffer, const std::vector<Span>& secrets)
{
    m_bytes = bytes;
    m_buffer = buffer;
    m_secrets = secrets;
    if (isVisible()) {
        look();
    }
}

void FindBar::look()
{
    const auto form = m_plain->isChecked() ? PatternForm::Text : PatternForm::HexOrText;
    const auto pattern = patternOf(m_text->text(), form);
    m_places = pattern ? placesOf(m_bytes, m_buffer, *pattern, m_secrets) : std::vector<Span>();
    m_at.reset();
    say();
}

void FindBar::go(int by)
{
    if (m_places.empty()) {
        look();
    }
    if (m_places.empty()) {
        return;
    }
    const auto count = static_cast<int>(m_places.size());
    const int at = m_at ? static_cast<int>(*m_at) + by : by > 0 ? 0 : count - 1;
    m_at = static_cast<std::size_t>((at + count) % count);
    say();
    emit found(m_places[*m_at]);
}

void FindBar::say()
{
    const auto count = static_cast<int>(m_places.size());
    m_count->setText(m_text->text().isEmpty() ? QString()
            : m_at                            ? tr("%L1 of %L2").arg(*m_at + 1).arg(count)
            : count > 0                       ? tr("%Ln found", nullptr, count)
                                              : tr("None found"));
}

} // namespace attest::ui

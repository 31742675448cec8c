// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/note_area.h"

#include "base/redact.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace attest::ui {

NoteArea::NoteArea(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_about(new QLabel)
    , m_note(new QLabel)
    , m_edit(new QLineEdit)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kGrid + 1, kPadding, kGrid);
    lines->setSpacing(kGrid);
    auto* first = new QHBoxLayout;
    first->setSpacing(2 * kGrid);
    first->addWidget(m_name);
    first->addWidget(m_about, 2);
    first->addWidget(m_edit, 3);
    lines->addLayout(first);
    lines->addWidget(m_note);
    for (auto* label : {m_name, m_about, m_note}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_edit->setAccessibleName(tr("Your note on this field"));
    m_edit->setPlaceholderText(tr("Add a note to this field"));
    m_edit->setMaxLength(4000);
    m_edit->setFixedHeight(kRow);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &NoteArea::flush);
    applyFonts();
}

void NoteArea::show(
    const QString& name, const QString& about, const QString& note, const QString& written)
{
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, 320));
    m_name->setToolTip(name);
    m_about->setText(about);
    m_note->setText(note);
    m_written = written;
    if (m_edit->text() != written) {
        m_edit->setText(written);
    }
    m_edit->setCursorPosition(0);
}

QString NoteArea::explanation() const
{
    return m_note->text();
}

void NoteArea::flush()
{
    if (m_edit->text() != m_written) {
        m_written = own(redactSecrets(utf8(m_edit->text())));
        // Set anew: from here on Undo means the note, not the letters it was typed with.
        const int cursor = m_edit->cursorPosition();
        m_edit->setText(m_written);
        m_edit->setCursorPosition(cursor);
        emit wrote(m_written);
    }
}

// A line edit claims Undo even where it has nothing to take back.
bool NoteArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !m_edit->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !m_edit->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteArea::edit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void NoteArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Panel, palette()));
    painter.fillRect(0, 0, width(), 1, colour(Role::Line, palette()));
}

void NoteArea::applyFonts()
{
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_about->setFont(smallFont(font()));
    // Most notes take two lines; what is above shall not jump with every field.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop);
}

void NoteArea::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

} // namespace attest::ui

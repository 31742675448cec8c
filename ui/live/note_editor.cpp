// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/note_editor.h"

#include "base/redact.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>

#include <cmath>

namespace attest::ui {
namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 6;
constexpr qsizetype kMostCharacters = 20000;
constexpr std::chrono::seconds kRest{3};

} // namespace

NoteEditor::NoteEditor(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setAccessibleName(tr("Note"));
    setToolTip(tr("Ctrl+Enter keeps the note, Escape takes back what was typed"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &NoteEditor::keep);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        m_rest.start();
    });
}

void NoteEditor::setKept(const QString& text)
{
    // Of a note that no person wrote the beginning is enough, and nobody can change it here.
    const bool huge = text.size() > kMostCharacters;
    m_kept = huge ? text.left(kMostCharacters) + QStringLiteral("…") : text;
    setReadOnly(huge);
    if (toPlainText() != m_kept) {
        setPlainText(m_kept);
        m_kept = toPlainText(); // without the characters that a text cannot hold
    }
    m_rest.stop();
}

void NoteEditor::keep()
{
    if (isChanged()) {
        m_kept = own(redactSecrets(utf8(toPlainText())));
        if (m_kept != toPlainText()) {
            setPlainText(m_kept);
            m_rest.stop();
        }
        emit kept(m_kept);
    }
}

int NoteEditor::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * qRound(document()->documentMargin())
        + 2 * frameWidth();
}

QSize NoteEditor::sizeHint() const
{
    // The layout of a plain text counts lines, not pixels.
    const auto lines = static_cast<int>(std::ceil(document()->size().height()));
    return {40 * kGrid, heightOf(std::clamp(lines, kFewestLines, kMostLines))};
}

QSize NoteEditor::minimumSizeHint() const
{
    return {20 * kGrid, heightOf(kFewestLines)};
}

void NoteEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        keep();
    } else if (event->key() == Qt::Key_Escape && isChanged()) {
        setPlainText(m_kept);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    keep();
}

} // namespace attest::ui

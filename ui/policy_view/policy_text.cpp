// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/policy_text.h"

#include "policy_view/diagnostic_words.h"
#include "theme/fonts.h"
#include "theme/tip.h"
#include "theme/tokens.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QPlainTextDocumentLayout>
#include <QtWidgets/QScrollBar>

namespace attest::ui {
namespace {

class Margin final : public QWidget {
public:
    explicit Margin(PolicyText& text) : QWidget(&text), m_text(text) {}

private:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter(this).fillRect(event->rect(), colour(Role::Mono, palette()));
        m_text.paintMargin(event->rect());
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        emit m_text.lineChosen(m_text.lineAt(qRound(event->position().y())));
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            showPlainTip(help->globalPos(), m_text.tipAt(help->pos().y()), this);
            return true;
        }
        return QWidget::event(event);
    }
    PolicyText& m_text;
};

} // namespace

PolicyText::PolicyText(QWidget* parent) : QPlainTextEdit(parent), m_margin(new Margin(*this))
{
    setObjectName(QStringLiteral("policy.text"));
    setAccessibleName(tr("Text of the policy"));
    m_margin->setObjectName(QStringLiteral("policy.margin"));
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(monoFont(font()));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PolicyText::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& part, int by) {
        by != 0 ? m_margin->scroll(0, by)
                : m_margin->update(0, part.y(), m_margin->width(), part.height());
    });
}

QTextDocument* PolicyText::makeDocument(const QString& text, const QFont& font)
{
    auto* document = new QTextDocument;
    document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    document->setDefaultFont(font);
    document->setUndoRedoEnabled(false);
    document->setPlainText(text);
    return document;
}

void PolicyText::showDocument(std::unique_ptr<QTextDocument> document)
{
    setExtraSelections({}); // Their cursors are in the text that goes, and are looked at once more.
    // A child: it has to outlive what the base does with it when it goes.
    auto* next = document.release();
    next->setParent(this);
    setDocument(next);
    delete std::exchange(m_document, next);
    placeMargin();
}

void PolicyText::setDiagnostics(const std::vector<policy::Diagnostic>& diagnostics)
{
    m_said.clear();
    for (const auto& each : diagnostics) {
        auto& said = m_said[static_cast<int>(each.position.line)];
        said.worst = std::max(said.worst, each.severity);
        said.tips.push_back(diagnosticTip(each));
    }
    m_margin->update();
}

void PolicyText::markLines(const std::set<int>& lines)
{
    m_lines = lines;
    showMarks();
}

void PolicyText::markBytes(int line, int column, int length)
{
    m_line = line;
    m_column = column;
    m_length = length;
    showMarks();
    const auto block = document()->findBlockByNumber(line - 1);
    if (block.isValid()
        && !viewport()->rect().contains(0, cursorRect(QTextCursor(block)).center().y())) {
        // Without moving the cursor: it is where the person left it.
        verticalScrollBar()->setValue(
            std::max(0, line - 1 - viewport()->height() / std::max(1, 3 * fontMetrics().height())));
    }
}

void PolicyText::unmark()
{
    m_line = 0;
    showMarks();
}

void PolicyText::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](int line, Role role, int column, int length) {
        const auto block = document()->findBlockByNumber(line - 1);
        if (!block.isValid()) {
            return;
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(colour(role, palette()));
        if (length > 0) {
            const auto from = block.position() + std::min(column, block.length() - 1);
            mark.cursor.setPosition(from);
            mark.cursor.setPosition(std::min(from + length, block.position() + block.length() - 1),
                QTextCursor::KeepAnchor);
        } else {
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        marks.push_back(mark);
    };
    for (const int line : m_lines) {
        add(line, Role::FailBack, 0, 0);
    }
    if (m_line > 0) {
        add(m_line, Role::Highlight, m_column, m_length);
    }
    setExtraSelections(marks);
}

int PolicyText::marginWidth() const
{
    const auto digits = QString::number(std::max(99, blockCount())).size();
    return kMark + 3 * kGrid
        + fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits);
}

void PolicyText::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const auto inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

int PolicyText::lineAt(int y) const
{
    return cursorForPosition(QPoint(0, y)).blockNumber() + 1;
}

QString PolicyText::tipAt(int y) const
{
    const auto found = m_said.find(lineAt(y));
    return found == m_said.end() ? QString() : found->second.tips.join(QStringLiteral("\n\n"));
}

void PolicyText::paintMargin(const QRect& part)
{
    QPainter painter(m_margin);
    painter.setFont(font());
    const int height = fontMetrics().height();
    const int right = m_margin->width() - kGrid;
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto where = blockBoundingGeometry(block).translated(contentOffset());
        if (where.top() > part.bottom()) {
            break;
        }
        const int line = block.blockNumber() + 1;
        const int top = qRound(where.top());
        const bool marked = m_lines.contains(line) || line == m_line;
        painter.setPen(colour(marked ? Role::Text : Role::Muted, palette()));
        painter.drawText(
            QRect(0, top, right, height), Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        if (const auto said = m_said.find(line); said != m_said.end()) {
            const int size = std::min(kMark, height);
            paintMark(painter, QRectF(kGrid, top + (height - size) / 2.0, size, size),
                markOf(said->second.worst), palette());
        }
    }
}

void PolicyText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void PolicyText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showMarks();
    } else if (event->type() == QEvent::FontChange) {
        placeMargin();
    }
}

// Enter chooses the line that the cursor is in; everything else is reading.
void PolicyText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit lineChosen(textCursor().blockNumber() + 1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PolicyText::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) {
        emit lineChosen(textCursor().blockNumber() + 1);
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/sheet_view.h"

#include "theme/tokens.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace attest::ui {

SheetView::SheetView(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Digests and addresses have no space to break at.
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Finding"));
    document()->setDocumentMargin(kPadding);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto span = spanOf(link)) {
            emit spanChosen(*span);
        }
    });
    connect(this, &QTextBrowser::highlighted, this,
        [this](const QUrl& link) { emit spanHovered(spanOf(link)); });
}

std::optional<Span> SheetView::spanOf(const QUrl& link) const
{
    bool ok = false;
    const auto at = link.path().toUInt(&ok);
    return ok && link.scheme() == QLatin1String("span") && at < m_spans.size()
        ? std::optional(m_spans[at])
        : std::nullopt;
}

void SheetView::setSheet(Sheet sheet)
{
    // A step changes what is selected several times over, and the page seldom.
    if (sheet == m_sheet) {
        return;
    }
    const bool same = sheet.id == m_sheet.id && sheet.title == m_sheet.title;
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    m_sheet = std::move(sheet);
    lay();
    verticalScrollBar()->setValue(scrolled);
}

void SheetView::lay()
{
    document()->clear();
    document()->setDefaultFont(font());
    auto laid = layOut(m_sheet, *document(), font(), palette());
    m_spans = std::move(laid.spans);
    m_sections = std::move(laid.sections);
    auto start = textCursor();
    start.movePosition(QTextCursor::Start);
    setTextCursor(start);
}

// Sections are parted by a line over the whole width, which a text document has no notion of.
void SheetView::paintEvent(QPaintEvent* event)
{
    QTextBrowser::paintEvent(event);
    QPainter painter(viewport());
    const int scrolled = verticalScrollBar()->value();
    for (const int at : m_sections) {
        const auto block = document()->findBlockByNumber(at);
        const auto top = document()->documentLayout()->blockBoundingRect(block).top();
        const int y = qRound(top) - scrolled - 3 * kGrid;
        painter.fillRect(0, y, viewport()->width(), 1, colour(Role::Line, palette()));
    }
}

void SheetView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        lay();
    }
}

void SheetView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const auto copying = [&menu](const QString& what, const QString& text) {
        auto* action
            = menu.addAction(what, [text] { QGuiApplication::clipboard()->setText(text); });
        action->setEnabled(!text.isEmpty());
    };
    auto* selection = menu.addAction(tr("&Copy"), this, &QTextEdit::copy);
    selection->setEnabled(textCursor().hasSelection());
    copying(tr("Copy &identifier"), m_sheet.id);
    copying(tr("Copy &title"), m_sheet.title);
    copying(tr("Copy all as &text"), asPlainText(m_sheet));
    copying(tr("Copy all as &Markdown"), asMarkdown(m_sheet));
    menu.addSeparator();
    menu.addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

} // namespace attest::ui

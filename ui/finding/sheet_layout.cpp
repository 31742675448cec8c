// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/sheet_view.h"
#include "theme/fonts.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFrame>
#include <QtGui/QTextTable>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::SheetLayout)
};

QTextTableCellFormat cell(int drop, int left)
{
    QTextTableCellFormat format;
    format.setTopPadding(kGrid / 2.0 + drop);
    format.setBottomPadding(kGrid / 2.0);
    format.setLeftPadding(left);
    return format;
}

class Layout {
public:
    Layout(QTextDocument& document, const QFont& font, const QPalette& palette)
        : m_cursor(&document)
        , m_font(font)
        , m_palette(palette)
    {
    }

    LaidOut laid(const Sheet& sheet);

private:
    [[nodiscard]] QTextCharFormat format(const QFont& font, Role role) const;
    QTextCharFormat link(const Span& span, const QString& tip);
    void block(int above, int below);
    void caption(const QString& text);
    void section(const QString& title, const QString& text, const QFont& font);
    void head(const Sheet& sheet);
    void rows(const std::vector<SheetRow>& rows);
    [[nodiscard]] int widthOfNames(const std::vector<SheetRow>& rows) const;
    void more(std::size_t count);
    void place(const SheetPlace& place);
    void quote(const std::vector<QuotedLine>& lines);
    void leaveTable();

    QTextCursor m_cursor;
    QFont m_font;
    QPalette m_palette;
    LaidOut m_out;
    bool m_blockAtHand = true;
};

QTextCharFormat Layout::format(const QFont& font, Role role) const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour(role, m_palette));
    return format;
}

// Underlined: a link has to be known by more than its colour.
QTextCharFormat Layout::link(const Span& span, const QString& tip)
{
    auto linked = format(m_font, Role::Accent);
    linked.setAnchor(true);
    linked.setAnchorHref(QStringLiteral("span:%1").arg(m_out.spans.size()));
    linked.setFontUnderline(true);
    linked.setToolTip(tip);
    m_out.spans.push_back(span);
    return linked;
}

// The first is the one that every document has.
void Layout::block(int above, int below)
{
    QTextBlockFormat shape;
    shape.setTopMargin(above);
    shape.setBottomMargin(below);
    if (m_blockAtHand) {
        m_cursor.setBlockFormat(shape);
    } else {
        m_cursor.insertBlock(shape, {});
    }
    m_blockAtHand = false;
}

void Layout::caption(const QString& text)
{
    block(6 * kGrid, kGrid);
    m_out.sections.push_back(m_cursor.blockNumber());
    m_cursor.insertText(text, format(captionFont(m_font), Role::Muted));
}

void Layout::section(const QString& title, const QString& text, const QFont& font)
{
    if (!text.isEmpty()) {
        caption(title);
        block(0, 0);
        m_cursor.insertText(text, format(font, Role::Text));
    }
}

void Layout::head(const Sheet& sheet)
{
    block(0, kGrid / 2);
    m_cursor.insertText(sheet.title, format(headingFont(m_font), Role::Text));
    if (!sheet.id.isEmpty()) {
        block(0, kGrid / 2);
        m_cursor.insertText(sheet.id, format(monoFont(m_font), Role::Muted));
    }
    block(0, 0);
    const auto role = sheet.mark ? roleOf(*sheet.mark) : Role::Muted;
    m_cursor.insertText(sheet.standing, format(smallFont(m_font), role));
}

// Names wrap between words and never within one: so much as the longest word takes at least.
int Layout::widthOfNames(const std::vector<SheetRow>& rows) const
{
    const QFontMetrics metrics(m_font);
    int widest = 0;
    int word = 0;
    for (const auto& row : rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.name));
        for (const auto& each : row.name.split(QLatin1Char(' '))) {
            word = std::max(word, metrics.horizontalAdvance(each));
        }
    }
    constexpr int kUsual = 15;
    return std::max(word, std::min(widest, metrics.averageCharWidth() * kUsual)) + 2 * kGrid;
}

void Layout::rows(const std::vector<SheetRow>& rows)
{
    if (rows.empty()) {
        return;
    }
    QTextTableFormat shape;
    shape.setBorder(0);
    shape.setCellPadding(0);
    shape.setCellSpacing(0);
    shape.setTopMargin(kGrid);
    shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    shape.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, widthOfNames(rows)),
        QTextLength(QTextLength::VariableLength, 0)});
    auto* table = m_cursor.insertTable(static_cast<int>(rows.size()), 2, shape);
    // Both columns stand on one line, though their fonts differ.
    const auto mono = monoFont(m_font);
    const int drop = std::max(0, QFontMetrics(m_font).ascent() - QFontMetrics(mono).ascent());
    for (int i = 0; i < table->rows(); ++i) {
        const auto& row = rows[static_cast<std::size_t>(i)];
        auto value = format(mono, Role::Text);
        if (row.span) {
            value = link(*row.span, Words::tr("Show the bytes"));
            value.setFont(mono, QTextCharFormat::FontPropertiesSpecifiedOnly);
            value.setFontUnderline(true);
        }
        table->cellAt(i, 0).setFormat(cell(0, 0));
        table->cellAt(i, 1).setFormat(cell(drop, kGrid));
        table->cellAt(i, 0).firstCursorPosition().insertText(row.name, format(m_font, Role::Muted));
        table->cellAt(i, 1).firstCursorPosition().insertText(row.value, value);
    }
    leaveTable();
}

// Behind a table or a frame there always is a block, whose margins count for nothing: it stays empty.
void Layout::leaveTable()
{
    m_cursor.movePosition(QTextCursor::End);
    QTextBlockFormat thin;
    thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(thin);
}

void Layout::more(std::size_t count)
{
    if (count > 0) {
        block(kGrid, 0);
        m_cursor.insertText(Words::tr("and %1 more").arg(count), format(m_font, Role::Muted));
    }
}

void Layout::place(const SheetPlace& place)
{
    block(kGrid, kGrid / 2);
    if (!place.said.isEmpty()) {
        m_cursor.insertText(place.said, format(m_font, Role::Text));
        block(0, kGrid / 2);
    }
    m_cursor.insertText(
        place.where, place.span ? link(*place.span, place.whole) : format(m_font, Role::Text));
    if (!place.measure.isEmpty()) {
        m_cursor.insertText(QStringLiteral(" · ") + place.measure, format(m_font, Role::Muted));
    }
    if (!place.excerpt.isEmpty()) {
        block(0, kGrid / 2);
        m_cursor.insertText(place.excerpt, format(monoFont(m_font), Role::Text));
    }
    quote(place.quote);
}

// The marked lines have a sign of their own, for those who do not see the colour.
void Layout::quote(const std::vector<QuotedLine>& lines)
{
    if (lines.empty()) {
        return;
    }
    QTextFrameFormat shape;
    shape.setBackground(colour(Role::Mono, m_palette));
    shape.setPadding(kGrid);
    shape.setMargin(kGrid / 2.0);
    m_cursor.insertFrame(shape);
    const auto digits = QString::number(lines.back().number).size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        QTextBlockFormat back;
        if (line.marked) {
            back.setBackground(colour(Role::Highlight, m_palette));
        }
        if (i == 0) {
            m_cursor.setBlockFormat(back);
        } else {
            m_cursor.insertBlock(back, {});
        }
        const auto sign = line.marked ? QStringLiteral("▸ ") : QStringLiteral("  ");
        const auto mono = smallFont(monoFont(m_font));
        m_cursor.insertText(
            sign + QString::number(line.number).rightJustified(digits) + QStringLiteral("  "),
            format(mono, Role::Muted));
        m_cursor.insertText(line.text, format(mono, Role::Text));
    }
    leaveTable();
}

// As one edit: the document is laid out once, and not after every cell.
LaidOut Layout::laid(const Sheet& sheet)
{
    m_cursor.beginEditBlock();
    head(sheet);
    section(Words::tr("Why"), sheet.why, m_font);
    rows(sheet.params);
    if (sheet.id.isEmpty()) {
        section(Words::tr("What the stage asks"), sheet.asked, m_font);
    }
    if (!sheet.facts.empty() && sheet.id.isEmpty()) {
        caption(Words::tr("What it established"));
        rows(sheet.facts);
        more(sheet.moreFacts);
    }
    if (!sheet.places.empty()) {
        caption(sheet.id.isEmpty() ? Words::tr("What it looked at") : Words::tr("Rests on"));
        for (const auto& each : sheet.places) {
            place(each);
        }
        more(sheet.morePlaces);
    }
    section(Words::tr("What to do"), sheet.todo, m_font);
    section(Words::tr("What the server says"), sheet.server, monoFont(m_font));
    section(Words::tr("Reference"), sheet.reference, m_font);
    if (!sheet.id.isEmpty()) {
        section(Words::tr("What the stage asks"), sheet.asked, m_font);
        if (!sheet.facts.empty()) {
            caption(Words::tr("What it established"));
            rows(sheet.facts);
            more(sheet.moreFacts);
        }
    }
    m_cursor.endEditBlock();
    return std::move(m_out);
}

} // namespace

LaidOut layOut(
    const Sheet& sheet, QTextDocument& document, const QFont& font, const QPalette& palette)
{
    return Layout(document, font, palette).laid(sheet);
}

} // namespace attest::ui

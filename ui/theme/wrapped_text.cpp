// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/wrapped_text.h"

#include <QtCore/QStringList>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace attest::ui {
namespace {

struct Wrapped {
    QStringList lines;
    bool cut = false;
};

Wrapped wrap(const QString& text, const QFont& font, int width, int mostLines)
{
    Wrapped out;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (out.lines.size() < mostLines) {
        auto line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        out.lines << text.mid(line.textStart(), line.textLength()).trimmed();
        const bool last = out.lines.size() == mostLines;
        if (last && line.textStart() + line.textLength() < text.size()) {
            out.cut = true;
            out.lines.last()
                = QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
        }
    }
    layout.endLayout();
    return out;
}

} // namespace

int wrappedHeight(const QString& text, const QFont& font, int width, int mostLines)
{
    const auto lines = wrap(text, font, width, mostLines).lines.size();
    return static_cast<int>(lines) * QFontMetrics(font).lineSpacing();
}

bool isCut(const QString& text, const QFont& font, int width, int mostLines)
{
    return wrap(text, font, width, mostLines).cut;
}

void paintWrapped(
    QPainter& painter, const QRect& where, const QString& text, const QFont& font, int mostLines)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int top = where.top();
    for (const auto& line : wrap(text, font, where.width(), mostLines).lines) {
        painter.drawText(where.left(), top + metrics.ascent(), line);
        top += metrics.lineSpacing();
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/card_painter.h"

#include "theme/fonts.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace attest::ui {
namespace {

constexpr qreal kInset = 2.5 * kGrid;
constexpr qreal kRounding = 5;

qreal lineOf(const QFont& font)
{
    return QFontMetricsF(font).height();
}

/// Writes lines from the top down.
class Lines {
public:
    Lines(QPainter& painter, const QRectF& within) : m_painter(painter), m_left(within) {}

    void write(const QString& text, const QFont& font, const QColor& ink, qreal indent = 0)
    {
        if (text.isEmpty()) {
            return;
        }
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QRectF line(
            m_left.left() + indent, m_left.top(), m_left.width() - indent, lineOf(font));
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
        m_left.setTop(line.bottom() + 1);
    }
    [[nodiscard]] qreal top() const { return m_left.top(); }

private:
    QPainter& m_painter;
    QRectF m_left;
};

Role edgeRole(PathState state)
{
    return state == PathState::Holds ? Role::Pass
        : state == PathState::Fails  ? Role::Fail
                                     : Role::Skip;
}

QPen penOf(const ChainEdge& edge, bool strong, const QPalette& palette)
{
    const bool holds = edge.state == PathState::Holds;
    QPen pen(colour(edgeRole(edge.state), palette), strong ? 2.2 : 1.2);
    pen.setStyle(holds                       ? Qt::SolidLine
            : edge.state == PathState::Fails ? Qt::DashLine
                                             : Qt::DotLine);
    return pen;
}

} // namespace

Mark markOf(PathState state)
{
    switch (state) {
    case PathState::Holds:
        return Mark::Passed;
    case PathState::Fails:
        return Mark::Failed;
    case PathState::Open:
        return Mark::NotEvaluated;
    }
    return Mark::NotEvaluated;
}

CardSizes::CardSizes(const QFont& font) : title(font), small(smallFont(font))
{
    title.setWeight(QFont::DemiBold);
    constexpr int kColumns = 30;
    const QFontMetricsF metrics(small);
    constexpr int kFewestColumns = 19;
    width = metrics.averageCharWidth() * kColumns + 2 * kInset;
    leastWidth = metrics.averageCharWidth() * kFewestColumns + 2 * kInset;
    height = lineOf(title) + 4 * (lineOf(small) + 1) + 2 * kInset - kGrid;
    gapX = metrics.horizontalAdvance(QStringLiteral("issued by")) + 5 * kGrid;
    gapY = 3 * kGrid;
    margin = kPadding;
}

QRectF CardSizes::cardAt(const ChainCard& card) const
{
    return {margin + static_cast<qreal>(card.column) * (width + gapX),
        margin + static_cast<qreal>(card.row) * (height + gapY), width, height};
}

void paintCard(QPainter& painter, const QRectF& where, const ChainCard& card,
    const CardSizes& sizes, CardFocus focus, const QPalette& palette)
{
    const auto ink = [&](Role role) { return colour(role, palette); };
    const bool current = focus != CardFocus::None;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(ink(card.good                    ? Role::Pass
                      : card.failure.isEmpty() ? Role::Line
                                               : Role::Fail),
        card.good ? 1.6 : 1.0);
    if (card.absent) {
        edge.setStyle(Qt::DashLine);
        edge.setColor(ink(Role::Skip));
    }
    if (focus == CardFocus::CurrentFocused) {
        edge.setColor(ink(Role::Accent));
        edge.setWidthF(2);
    }
    painter.setPen(edge);
    painter.setBrush(ink(current ? Role::Selection : Role::Panel));
    painter.drawRoundedRect(where, kRounding, kRounding);

    Lines lines(painter, where.adjusted(kInset, kInset - kGrid / 2.0, -kInset, 0));
    lines.write(card.title, sizes.title, ink(Role::Text));
    lines.write(card.issuedBy, sizes.small, ink(Role::Muted));
    lines.write(card.about, sizes.small, ink(Role::Muted));
    const auto marked = [&](Mark mark, const QString& text) {
        const qreal side = lineOf(sizes.small) - 3;
        const QRectF disc(where.left() + kInset, lines.top() + 1.5, side, side);
        paintMark(painter, disc, mark, palette);
        lines.write(text, sizes.small, ink(roleOf(mark)), side + kGrid);
    };
    if (!card.state.isEmpty()) {
        marked(card.mark, card.state);
    }
    // What "expired" says already need not be said twice.
    if (!card.failure.isEmpty()) {
        marked(Mark::Failed, card.failure);
    }
    painter.restore();
}

void paintEdge(QPainter& painter, const QRectF& from, const QRectF& to, const ChainEdge& edge,
    bool strong, const CardSizes& sizes, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const qreal bend = std::max<qreal>(sizes.gapX / 2, std::abs(end.x() - start.x()) / 2);
    QPainterPath path(start);
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    painter.setPen(penOf(edge, strong, palette));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);

    const QColor ink = colour(edgeRole(edge.state), palette);
    constexpr qreal kHead = 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(
        QPolygonF({end, end + QPointF(-kHead, -kHead / 2), end + QPointF(-kHead, kHead / 2)}));

    if (to.left() > from.right()) {
        painter.setFont(sizes.small);
        painter.setPen(colour(Role::Muted, palette));
        const QFontMetricsF metrics(sizes.small);
        const QPointF middle = path.pointAtPercent(0.5);
        const qreal wide = metrics.horizontalAdvance(edge.word);
        const QRectF label(
            middle.x() - wide / 2, middle.y() - metrics.height() - 1, wide + 1, metrics.height());
        painter.drawText(label, Qt::AlignCenter, edge.word);
    }
    painter.restore();
}

} // namespace attest::ui

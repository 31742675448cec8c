// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain_view.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

constexpr qreal kLeastZoom = 0.4;
constexpr qreal kMostZoom = 3;
constexpr qreal kLeastFit = 0.75; ///< below, nobody reads it
constexpr qreal kGoodFit = 0.85;  ///< cards give way before their letters do
constexpr qreal kZoomStep = 1.15;

} // namespace

ChainView::ChainView(QWidget* parent) : QListView(parent), m_sizes(font())
{
    setAccessibleName(tr("Certificates of the candidate paths"));
    setAccessibleDescription(
        tr("Left goes to the certificate that was issued, Right to its issuer, Up and Down to the "
           "others. Plus and minus zoom, 0 fits, Ctrl+C copies the certificate as PEM."));
    setModel(&m_cards);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setBackgroundRole(QPalette::Base);
}

void ChainView::showGraph(ChainGraph graph)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const auto* before = current();
    const auto digest
        = before && before->certificate ? std::optional(before->certificate->sha256) : std::nullopt;
    const auto title = before ? before->title : QString();
    m_sizes = CardSizes(font());
    m_cards.setGraph(std::move(graph));
    const auto& cards = m_cards.graph().cards;
    const auto same = std::ranges::find_if(cards, [&](const ChainCard& each) {
        return digest ? each.certificate && each.certificate->sha256 == *digest
                      : !title.isEmpty() && each.title == title;
    });
    if (same != cards.end()) {
        setCurrentCard(static_cast<std::size_t>(same - cards.begin()));
    } else if (!cards.empty()) {
        setCurrentCard(0);
    }
    if (m_fits) {
        fit();
    }
    updateGeometries();
    viewport()->update();
}

const ChainCard* ChainView::current() const
{
    return currentIndex().isValid() ? &m_cards.card(currentIndex()) : nullptr;
}

void ChainView::setCurrentCard(std::size_t card)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(m_cards.index(m_cards.rowOf(card)));
}

QSizeF ChainView::sceneSize() const
{
    QRectF all;
    for (const auto& card : m_cards.graph().cards) {
        all = all.united(m_sizes.cardAt(card));
    }
    return all.isNull() ? QSizeF()
                        : QSizeF(all.right() + m_sizes.margin, all.bottom() + m_sizes.margin);
}

void ChainView::setZoom(qreal zoom)
{
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    updateGeometries();
    viewport()->update();
}

void ChainView::zoomBy(int steps)
{
    m_fits = false;
    setZoom(m_zoom * std::pow(kZoomStep, steps));
}

// So that a path from the leaf to its anchor is seen as a whole.
void ChainView::narrow()
{
    m_sizes = CardSizes(font());
    std::size_t columns = 0;
    for (const auto& card : m_cards.graph().cards) {
        columns = std::max(columns, card.column + 1);
    }
    if (columns == 0) {
        return;
    }
    const auto many = static_cast<qreal>(columns);
    const auto between = 2 * m_sizes.margin + (many - 1) * m_sizes.gapX;
    const auto room = maximumViewportSize().width() / kGoodFit;
    m_sizes.width = std::clamp((room - between) / many, m_sizes.leastWidth, m_sizes.width);
    if (m_sizes.width <= m_sizes.leastWidth) {
        m_sizes.gapX = std::max(m_sizes.gapX - 3 * kGrid, qreal(kGrid));
    }
}

void ChainView::fit()
{
    m_fits = true;
    narrow();
    const auto scene = sceneSize();
    if (!scene.isEmpty()) {
        const auto room = maximumViewportSize();
        setZoom(std::clamp(std::min(room.width() / scene.width(), room.height() / scene.height()),
            kLeastFit, 1.0));
    }
}

QRect ChainView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_cards.rowCount()) {
        return {};
    }
    const auto at = m_sizes.cardAt(m_cards.card(index));
    return QRectF(
        at.topLeft() * m_zoom - QPointF(horizontalOffset(), verticalOffset()), at.size() * m_zoom)
        .toAlignedRect();
}

QModelIndex ChainView::indexAt(const QPoint& point) const
{
    for (int row = 0; row < m_cards.rowCount(); ++row) {
        if (visualRect(m_cards.index(row)).contains(point)) {
            return m_cards.index(row);
        }
    }
    return {};
}

void ChainView::scrollTo(const QModelIndex& index, ScrollHint)
{
    const auto rect = visualRect(index);
    const auto reach = [](QScrollBar* bar, int low, int high, int room) {
        if (low < 0) {
            bar->setValue(bar->value() + low - kPadding);
        } else if (high > room) {
            bar->setValue(bar->value() + high - room + kPadding);
        }
    };
    reach(horizontalScrollBar(), rect.left(), rect.right(), viewport()->width());
    reach(verticalScrollBar(), rect.top(), rect.bottom(), viewport()->height());
}

// The list's own layout is not asked for: cards stand where the graph says.
void ChainView::doItemsLayout()
{
    updateGeometries();
    viewport()->update();
}

QSize ChainView::sizeHint() const
{
    return {480, 200};
}

int ChainView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int ChainView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void ChainView::updateGeometries()
{
    const auto scene = (sceneSize() * m_zoom).toSize();
    // Bars that are there already must not be what keeps them there.
    const auto all = maximumViewportSize();
    const bool fits = scene.width() <= all.width() && scene.height() <= all.height();
    const auto room = fits ? all : viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, scene.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(kRow);
    verticalScrollBar()->setRange(0, std::max(0, scene.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(kRow);
    QAbstractItemView::updateGeometries();
}

void ChainView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ChainView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    if (m_fits) {
        fit();
    }
    updateGeometries();
}

void ChainView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const auto index = indexAt(rect.center());
    selectionModel()->select(
        index.isValid() ? QItemSelection(index, index) : QItemSelection(), flags);
}

QRegion ChainView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const auto& index : selection.indexes()) {
        region += visualRect(index);
    }
    return region;
}

// Along the path that is looked at, else along any.
QModelIndex ChainView::along(bool towardsAnchor) const
{
    const auto& graph = m_cards.graph();
    const auto here = m_cards.cardAt(currentIndex().row());
    std::optional<std::size_t> best;
    for (const auto& edge : graph.edges) {
        const auto near = towardsAnchor ? edge.from : edge.to;
        const auto far = towardsAnchor ? edge.to : edge.from;
        if (near == here && (!best || std::ranges::find(graph.chosen, far) != graph.chosen.end())) {
            best = far;
        }
    }
    return best ? m_cards.index(m_cards.rowOf(*best)) : currentIndex();
}

QModelIndex ChainView::inColumn(int step) const
{
    const int row = currentIndex().row() + step;
    return m_cards.index(std::clamp(row, 0, m_cards.rowCount() - 1));
}

QModelIndex ChainView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (m_cards.rowCount() == 0) {
        return {};
    }
    if (!currentIndex().isValid()) {
        return m_cards.index(0);
    }
    switch (action) {
    case MoveLeft:
        return along(false);
    case MoveRight:
        return along(true);
    case MoveUp:
    case MovePrevious:
        return inColumn(-1);
    case MoveDown:
    case MoveNext:
        return inColumn(1);
    case MoveHome:
    case MovePageUp:
        return m_cards.index(0);
    case MoveEnd:
    case MovePageDown:
        return m_cards.index(
            m_cards.rowOf(m_cards.graph().chosen.empty() ? 0 : m_cards.graph().chosen.back()));
    }
    return currentIndex();
}

void ChainView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (!m_quiet && current.isValid()) {
        emit chosen();
    }
}

void ChainView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.translate(-horizontalOffset(), -verticalOffset());
    painter.scale(m_zoom, m_zoom);
    const auto& graph = m_cards.graph();
    const auto onChosen = [&](const ChainEdge& edge) {
        const auto at = std::ranges::find(graph.chosen, edge.from);
        return at != graph.chosen.end() && at + 1 != graph.chosen.end() && *(at + 1) == edge.to;
    };
    // What is looked at lies on top.
    for (const bool strong : {false, true}) {
        for (const auto& edge : graph.edges) {
            if (onChosen(edge) == strong) {
                paintEdge(painter, m_sizes.cardAt(graph.cards[edge.from]),
                    m_sizes.cardAt(graph.cards[edge.to]), edge, strong, m_sizes, palette());
            }
        }
    }
    for (std::size_t i = 0; i < graph.cards.size(); ++i) {
        const bool isCurrent = current() == &graph.cards[i];
        paintCard(painter, m_sizes.cardAt(graph.cards[i]), graph.cards[i], m_sizes,
            !isCurrent       ? CardFocus::None
                : hasFocus() ? CardFocus::CurrentFocused
                             : CardFocus::Current,
            palette());
    }
}

void ChainView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QListView::wheelEvent(event);
}

bool ChainView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FontChange) {
        m_sizes = CardSizes(font());
        updateGeometries();
    }
    return QListView::event(event);
}

void ChainView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyWanted();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return;
    case Qt::Key_Minus:
        zoomBy(-1);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid()) {
            emit chosen();
        }
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace attest::ui

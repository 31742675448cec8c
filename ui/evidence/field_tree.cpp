// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_tree.h"

#include "evidence/field_delegate.h"
#include "theme/fonts.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kManyChildren = 32; // more are not shown before somebody asks
constexpr int kMostRemembered = 10000;

QByteArray pathOf(const FieldModel& model, Row row)
{
    return QByteArray::fromStdString(model.words().path(row));
}

} // namespace

FieldTree::FieldTree(FieldModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Fields of the evidence"));
    setAccessibleDescription(
        tr("Every decoded field with its value, the stages that used it and its place"));
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(3 * kGrid);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    connect(this, &QTreeView::expanded, this, [this](const auto& at) { left(at, true); });
    connect(this, &QTreeView::collapsed, this, [this](const auto& at) { left(at, false); });
    connect(this, &QTreeView::entered, this,
        [this](const QModelIndex& at) { emit hovered(m_model.rowOf(at)); });
    // After the view's own part of these.
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex& above, int first, int last) {
            if (!above.isValid() || isExpanded(above)) {
                openBelow(above, first, last);
            } else if (first == 0) {
                openBelow(above.parent(), above.row(), above.row());
            }
        });
    connect(&model, &QAbstractItemModel::modelReset, this,
        [this] { openBelow({}, 0, m_model.rowCount() - 1); });
}

void FieldTree::left(const QModelIndex& index, bool open)
{
    if (!m_quiet && m_left.size() < kMostRemembered) {
        m_left.insert(pathOf(m_model, m_model.rowOf(index)), open);
    }
}

// Down to what is signed; not the encoding around it, nor what others sent in answer.
bool FieldTree::opensAtFirst(Row row) const
{
    const auto ref = m_model.fields().node(row);
    if (!ref || row.part != Row::Nodes || m_model.fields().count(row) > kManyChildren) {
        return false;
    }
    const auto& node = ref.node();
    const std::string_view label = node.label ? node.label : "";
    constexpr std::string_view kClosed[] = {"jwks", "discovery"};
    constexpr std::string_view kOpen[]
        = {"contentInfo", "content", "signedData", "token", "header", "payload"};
    if (std::ranges::find(kClosed, label) != std::end(kClosed)
        || m_model.fields().isArm(node.span.buffer)) {
        return false;
    }
    return node.kind == decode::NodeKind::Object || node.kind == decode::NodeKind::Array
        || std::ranges::find(kOpen, label) != std::end(kOpen);
}

void FieldTree::openBelow(const QModelIndex& parent, int first, int last)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int i = first; i <= last; ++i) {
        const auto at = m_model.index(i, 0, parent);
        if (!m_model.hasChildren(at)) {
            continue;
        }
        const Row row = m_model.rowOf(at);
        const auto known = m_left.constFind(pathOf(m_model, row));
        if (known == m_left.constEnd() ? opensAtFirst(row) : *known) {
            setExpanded(at, true);
            openBelow(at, 0, m_model.rowCount(at) - 1);
        }
    }
}

std::optional<Row> FieldTree::current() const
{
    const auto at = currentIndex();
    return at.isValid() ? std::optional(m_model.rowOf(at)) : std::nullopt;
}

void FieldTree::showRow(std::optional<Row> row)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (!row) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    const auto at = m_model.indexOf(*row);
    if (at != currentIndex().siblingAtColumn(0)) {
        setCurrentIndex(at);
    }
    settle();
    const bool visible = visualRect(at).isValid() && viewport()->rect().contains(visualRect(at));
    if (!visible) {
        scrollTo(at, PositionAtCenter);
    }
}

void FieldTree::showBeginning()
{
    // The path down to it is long, and all of it says only how it was wrapped.
    const auto& fields = m_model.fields();
    for (decode::NodeId id = 0; id < fields.tree().size(); ++id) {
        const auto& node = fields.tree().at(id);
        if (node.kind == decode::NodeKind::Object && node.label
            && std::string_view(node.label) == "content") {
            settle();
            scrollTo(m_model.indexOf(fields.rowOf(id)), PositionAtTop);
            return;
        }
    }
}

void FieldTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) {
        emit chosen(m_model.rowOf(current));
    }
}

void FieldTree::keyPressEvent(QKeyEvent* event)
{
    // The view would copy the cell's text, cut as it is shown.
    if (event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FieldTree::leaveEvent(QEvent* event)
{
    QTreeView::leaveEvent(event);
    emit hovered(std::nullopt);
}

void FieldTree::setColumnWidths()
{
    const QFontMetrics mono(monoFont(font()));
    const int place = mono.horizontalAdvance(QStringLiteral("0x00000 \u00B7 00000")) + 4 * kGrid;
    const int left = std::max(viewport()->width() - place, 4);
    const int used = std::min(left / 4, 200);
    const int name = (left - used) * 2 / 5;
    setColumnWidth(FieldModel::Place, place);
    setColumnWidth(FieldModel::UsedBy, used);
    setColumnWidth(FieldModel::Name, name);
    setColumnWidth(FieldModel::Value, left - used - name);
}

void FieldTree::resizeEvent(QResizeEvent* event)
{
    setColumnWidths();
    const bool shrinks = event->oldSize().height() > event->size().height();
    const auto at = currentIndex();
    const bool wasVisible = at.isValid() && visualRect(at).top() >= 0
        && visualRect(at).top() < event->oldSize().height();
    QTreeView::resizeEvent(event);
    if (shrinks && wasVisible) {
        scrollTo(at, EnsureVisible);
    }
}

void FieldTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setColumnWidths();
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_tree.h"

#include "evidence/field_delegate.h"
#include "theme/fonts.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSet>
#include <QtGui/QKeyEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <utility>

namespace attest::ui {
namespace {

constexpr int kManyChildren = 32; // more are not shown before somebody asks
constexpr int kMostRemembered = 10000;

QByteArray pathOf(const FieldModel& model, Row row)
{
    return QByteArray::fromStdString(model.words().path(row));
}

// The fields of the bytes that a text of JSON was decoded to are below it.
bool isDecodedText(const decode::Tree& tree, const decode::Node& node)
{
    return node.kind == decode::NodeKind::String && node.firstChild != decode::kNoNode
        && tree.at(node.firstChild).span.buffer != node.span.buffer;
}

// The plan of a machine that was bought without one: each of its members is there and empty.
bool saysNothing(const decode::Tree& tree, const decode::Node& node)
{
    if (node.kind != decode::NodeKind::Object || node.firstChild == decode::kNoNode) {
        return false;
    }
    for (auto id = node.firstChild; id != decode::kNoNode; id = tree.at(id).next) {
        if (tree.at(id).kind != decode::NodeKind::String || tree.at(id).value.length > 0) {
            return false;
        }
    }
    return true;
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
    setIndentation(2 * kGrid); // what is signed is ten levels down
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
    connect(this, &QTreeView::expanded, this, &FieldTree::makeRoomForNames);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FieldTree::makeRoomForNames);
    connect(
        verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_atBeginning = false; });
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
    constexpr std::string_view kOpen[] = {"contentInfo", "content", "signedData",
        "encapContentInfo", "eContent", "token", "header", "payload"};
    const auto& tree = *ref.tree;
    if (saysNothing(tree, node) || std::ranges::find(kClosed, label) != std::end(kClosed)
        || m_model.fields().isArm(node.span.buffer)) {
        return false;
    }
    return node.kind == decode::NodeKind::Object || node.kind == decode::NodeKind::Array
        || isDecodedText(tree, node) || std::ranges::find(kOpen, label) != std::end(kOpen);
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
    if (!isSeen(at)) {
        bring(at);
    }
}

bool FieldTree::isSeen(const QModelIndex& at) const
{
    const auto where = visualRect(at);
    return where.isValid() && where.top() >= 0 && where.bottom() < viewport()->height();
}

// With the document from its beginning, where there is room for both.
void FieldTree::bring(const QModelIndex& at)
{
    const auto top = beginning();
    auto above = at;
    while (above.isValid() && above != top) {
        above = above.parent();
    }
    scrollTo(at, PositionAtCenter); // opens what it is in
    m_atBeginning
        = above.isValid() && visualRect(at).bottom() - visualRect(top).top() < viewport()->height();
    if (m_atBeginning) {
        scrollTo(top, PositionAtTop);
    }
    makeRoomForNames();
}

void FieldTree::unfilter()
{
    const auto current = currentIndex();
    for (const auto& each : std::exchange(m_hidden, {})) {
        if (each.isValid()) {
            setRowHidden(each.row(), each.parent(), false);
        }
    }
    for (const auto& each : std::exchange(m_openedToShow, {})) {
        bool holds = false;
        for (auto at = current.parent(); at.isValid() && !holds; at = at.parent()) {
            holds = at == each;
        }
        if (each.isValid() && !holds) {
            collapse(each);
        }
    }
}

// Only what stands beside a row that stays is hidden one by one: what is below goes with it.
void FieldTree::showOnly(const std::vector<Row>* rows)
{
    const QScopedValueRollback quiet(m_quiet, true);
    unfilter();
    if (!rows) {
        return;
    }
    QSet<quintptr> found, above;
    for (const Row row : *rows) {
        found.insert(row.key());
        for (auto at = m_model.fields().parent(row); at && !above.contains(at->key());
             at = m_model.fields().parent(*at)) {
            above.insert(at->key());
        }
    }
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const auto parent = open.back();
        open.pop_back();
        for (int i = 0; i < m_model.rowCount(parent); ++i) {
            const auto at = m_model.index(i, 0, parent);
            const auto key = m_model.rowOf(at).key();
            if (above.contains(key)) {
                open.push_back(at);
                if (!isExpanded(at)) {
                    expand(at);
                    m_openedToShow.emplace_back(at);
                }
            } else if (!found.contains(key)) {
                setRowHidden(i, parent, true);
                m_hidden.emplace_back(at);
            }
        }
    }
    makeRoomForNames();
}

void FieldTree::forget()
{
    unfilter();
    m_left.clear();
    m_names = 0;
}

void FieldTree::settle()
{
    executeDelayedItemsLayout();
    makeRoomForNames();
}

QModelIndex FieldTree::beginning() const
{
    const auto& fields = m_model.fields();
    for (decode::NodeId id = 0; id < fields.tree().size(); ++id) {
        const auto& node = fields.tree().at(id);
        if (node.kind == decode::NodeKind::Object && node.label
            && std::string_view(node.label) == "content") {
            return m_model.indexOf(fields.rowOf(id));
        }
    }
    return {};
}

void FieldTree::showBeginning()
{
    m_atBeginning = true;
    placeBeginning();
}

// The path down to it is long, and all of it says only how it was wrapped.
void FieldTree::placeBeginning()
{
    if (const auto at = beginning(); at.isValid()) {
        executeDelayedItemsLayout();
        scrollTo(at, PositionAtTop);
    }
    m_names = 0; // nobody saw those above
    makeRoomForNames();
}

void FieldTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) {
        m_atBeginning = false;
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

// It only grows: a column that moved back and forth would be harder to read than a wide one.
void FieldTree::makeRoomForNames()
{
    const int before = m_names;
    const int around = 4 * kGrid;
    for (auto at = indexAt({1, 1}); at.isValid(); at = indexBelow(at)) {
        const auto where = visualRect(at);
        if (where.top() >= viewport()->height()) {
            break;
        }
        const Row row = m_model.rowOf(at);
        const int wide = fontMetrics().horizontalAdvance(m_model.words().name(row));
        const int noted = at.data(FieldModel::NotedRole).toBool() ? 5 * kGrid : 0;
        m_names = std::max(m_names, where.left() + wide + noted + around);
    }
    if (m_names != before) {
        setColumnWidths();
    }
}

// What the last byte of the longest buffer needs.
int FieldTree::widthOfPlaces() const
{
    const auto& buffers = m_model.fields().buffers();
    std::size_t most = 0;
    for (BufferId id = 0; id < buffers.size(); ++id) {
        most = std::max(most, buffers.at(id).bytes().size());
    }
    const auto longest
        = QStringLiteral("0x%1 \u00B7 %2").arg(most, 4, 16, QLatin1Char('0')).arg(most);
    return QFontMetrics(monoFont(font())).horizontalAdvance(longest) + 4 * kGrid;
}

void FieldTree::setColumnWidths()
{
    const int place = widthOfPlaces();
    const int left = std::max(viewport()->width() - place, 4);
    const int used = std::min(left / 4, 200);
    const int name = std::clamp(m_names, left / 6, (left - used) * 3 / 5);
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
    if (m_atBeginning) {
        placeBeginning();
    }
    if ((shrinks && wasVisible) || (m_atBeginning && at.isValid())) {
        scrollTo(at, EnsureVisible);
    }
    makeRoomForNames();
}

void FieldTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setColumnWidths();
    }
}

} // namespace attest::ui

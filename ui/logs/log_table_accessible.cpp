// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_table_accessible.h"

#include "logs/log_table.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAccessibleWidget>

#include <algorithm>
#include <limits>
#include <map>

namespace attest::ui {
namespace {

/// One cell, as long as its row is there.
class Cell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    Cell(LogTable* table, watch::Row row, int column) : m_table(table), m_row(row), m_column(column)
    {
    }

    bool isValid() const override
    {
        return m_table && m_table->order().contains(m_row)
            && m_column < static_cast<int>(m_table->placed().size());
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_table);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        return kind == QAccessible::Name       ? m_table->cellText(position(), column())
            : kind == QAccessible::Description ? m_table->rowText(position())
                                               : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const auto row = m_table->rectOf(position());
        const QRect cell(column().left, row.top(), column().width, row.height());
        return {m_table->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.selectable = state.focusable = true;
        state.readOnly = true;
        state.selected = isValid() && isSelected();
        state.focused = isValid() && m_table->current() == m_row && m_table->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface*>(this)
            : nullptr;
    }

    bool isSelected() const override
    {
        const auto range = m_table ? m_table->selected() : std::nullopt;
        return range && position() >= range->first && position() <= range->last;
    }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return static_cast<int>(position()); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    std::uint64_t position() const { return m_table->order().positionOf(m_row); }
    const PlacedColumn& column() const
    {
        return m_table->placed()[static_cast<std::size_t>(m_column)];
    }

    QPointer<LogTable> m_table;
    watch::Row m_row;
    int m_column;
};

class AccessibleLogTable final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit AccessibleLogTable(LogTable* table)
        : QAccessibleWidget(table, QAccessible::Table, table->accessibleName())
    {
    }
    ~AccessibleLogTable() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override
    {
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        return static_cast<int>(
            std::min(static_cast<std::int64_t>(rowCount()) * columnCount(), kMost));
    }
    QAccessibleInterface* child(int index) const override
    {
        return columnCount() == 0 ? nullptr : cellAt(index / columnCount(), index % columnCount());
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto at = view().viewport()->mapFromGlobal(QPoint(x, y));
        const auto position = view().positionAt(at);
        const auto& placed = view().placed();
        const auto column = std::ranges::find_if(
            placed, [&](const auto& each) { return at.x() < each.left + each.width; });
        return position && column != placed.end()
            ? cellAt(static_cast<int>(*position), static_cast<int>(column - placed.begin()))
            : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto current = view().current();
        return current
            ? cellAt(static_cast<int>(view().order().positionOf(*current)), columnCount() - 1)
            : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) {
            return nullptr;
        }
        const auto key = std::pair(view().order().row(static_cast<std::uint64_t>(row)), column);
        if (const auto found = m_cells.find(key); found != m_cells.end()) {
            if (auto* known = QAccessible::accessibleInterface(found->second)) {
                return known;
            }
        }
        if (m_cells.size() >= kMostCells) {
            forget();
        }
        auto* cell = new Cell(&view(), key.first, column);
        m_cells[key] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < columnCount(); ++column) {
                cells << cellAt(row, column);
            }
        }
        return cells;
    }
    QString columnDescription(int column) const override
    {
        return column >= 0 && column < columnCount()
            ? view().placed()[static_cast<std::size_t>(column)].title
            : QString();
    }
    QString rowDescription(int row) const override
    {
        return row >= 0 && row < rowCount() ? view().rowText(static_cast<std::uint64_t>(row))
                                            : QString();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override
    {
        const auto range = view().selected();
        return range ? static_cast<int>(range->last - range->first + 1) : 0;
    }
    int columnCount() const override { return static_cast<int>(view().placed().size()); }
    int rowCount() const override
    {
        constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
        return static_cast<int>(std::min(view().order().size(), kMost));
    }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        // Whoever asks for all of a million wants none of them.
        constexpr std::uint64_t kMost = 1000;
        QList<int> rows;
        if (const auto range = view().selected()) {
            for (auto row = range->first; row <= std::min(range->last, range->first + kMost);
                 ++row) {
                rows << static_cast<int>(row);
            }
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        const auto range = view().selected();
        const auto at = static_cast<std::uint64_t>(std::max(row, 0));
        return range && at >= range->first && at <= range->last;
    }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount()) {
            return false;
        }
        view().goTo(view().order().row(static_cast<std::uint64_t>(row)));
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    static constexpr std::size_t kMostCells = 4000;
    LogTable& view() const { return *static_cast<LogTable*>(widget()); }
    void forget() const
    {
        for (const auto& [key, id] : m_cells) {
            QAccessible::deleteAccessibleInterface(id);
        }
        m_cells.clear();
    }
    mutable std::map<std::pair<watch::Row, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* table = qobject_cast<LogTable*>(object);
    return table ? new AccessibleLogTable(table) : nullptr;
}

} // namespace

void announceLogTables()
{
    QAccessible::removeFactory(make);
    QAccessible::installFactory(make);
}

void sayRow(LogTable& table, std::uint64_t position)
{
    const auto columns = table.placed().size();
    QAccessibleEvent event(&table, QAccessible::Focus);
    event.setChild(static_cast<int>(position * columns + columns - 1));
    QAccessible::updateAccessibility(&event);
}

} // namespace attest::ui

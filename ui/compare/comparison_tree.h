// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QtGui/QStandardItemModel>

namespace attest::ui {

/// A comparison as a tree of three parts: stages, fields of the evidence, the report.
class ComparisonTree final : public QStandardItemModel {
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    enum Column { What, Left, Right, How, Columns };

    void setComparison(const Comparison& comparison);
    /// In the order they are shown.
    [[nodiscard]] const QList<QPersistentModelIndex>& differences() const { return m_differences; }
    [[nodiscard]] static std::optional<std::size_t> stageAt(const QModelIndex& index);
    [[nodiscard]] static decode::NodeId nodeAt(const QModelIndex& index);

private:
    void addPart(const QString& title, const std::vector<ComparedRow>& rows, const QString& rest);
    void addRow(QStandardItem& part, const ComparedRow& row);
    QList<QPersistentModelIndex> m_differences;
};

} // namespace attest::ui

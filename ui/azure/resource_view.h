// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/resource_node.h"

#include <QtWidgets/QTabWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace attest::ui {

class ResourceJson;

/// One resource: what is known of it, and the object itself. What it is connected to leads to that object.
class ResourceView final : public QTabWidget {
    Q_OBJECT
public:
    explicit ResourceView(AzureDesk& desk, QWidget* parent = nullptr);

    /// Null: nothing is chosen.
    void show(const ResourceNode* node);

private:
    void addMenu();
    void openAsJson(const QTreeWidgetItem* row);

    QTreeWidget* m_properties;
    ResourceJson* m_json;
};

} // namespace attest::ui

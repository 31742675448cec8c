// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/resource_node.h"

#include <QtWidgets/QTabWidget>

class QPlainTextEdit;
class QTreeWidget;

namespace attest::ui {

class PauseCountdown;

/// One resource: what is known of it, and the object itself as Resource Manager answers it.
class ResourceView final : public QTabWidget {
    Q_OBJECT
public:
    explicit ResourceView(AzureDesk& desk, QWidget* parent = nullptr);

    /// Null: nothing is chosen.
    void show(const ResourceNode* node);

private:
    void loadJson();
    void copyValue();

    AzureDesk& m_desk;
    QTreeWidget* m_properties;
    QPlainTextEdit* m_json;
    PauseCountdown* m_pause;
    std::string m_id, m_shownId;
    net::Cancel m_cancel;
};

} // namespace attest::ui

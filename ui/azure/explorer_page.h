// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/fetch/fetch.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace attest::ui {

class PauseCountdown;
class ResourceModel;
class ResourceView;
struct ResourceNode;

/// What the account sees of Azure: a tree with a filter, and the resource that is chosen.
class ExplorerPage final : public QWidget {
    Q_OBJECT
public:
    explicit ExplorerPage(AzureDesk& desk, QWidget* parent = nullptr);

signals:
    /// Evidence of this machine is wanted, which runs that.
    void fetchAsked(const QString& id, attest::azure::System system);
    /// The doctor is to look at this machine.
    void examineAsked(const QString& id);

private:
    void addMenu();
    [[nodiscard]] QWidget* listed();
    [[nodiscard]] QLayout* machineButtons();
    void follow();
    void look();
    void loadOrCancel();
    [[nodiscard]] const ResourceNode* current() const;

    AzureDesk& m_desk;
    ResourceModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTreeView* m_tree;
    QLineEdit* m_filter;
    QPushButton* m_load;
    QLabel* m_state;
    PauseCountdown* m_pause;
    ResourceView* m_view;
    QStackedWidget* m_pages;
    QList<QAction*> m_ofMachines;
    bool m_loaded = false;
};

} // namespace attest::ui

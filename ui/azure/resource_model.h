// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/resource_asking.h"

#include <QtCore/QAbstractItemModel>

namespace attest::ui {

/// Tenants, their subscriptions, machines, scale sets and instances, page by page as they come.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ResourceModel(AzureDesk& desk, QObject* parent = nullptr);
    ~ResourceModel() override;

    enum Column { Name, Kind, Location, Identity, Columns };

    /// Forgets all and asks for tenants and subscriptions.
    void load();
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_asking > 0; }
    [[nodiscard]] const ResourceNode* at(const QModelIndex& index) const;
    /// Machines, scale sets and instances so far.
    [[nodiscard]] int listed() const { return m_listed; }

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Something is being asked for, or nothing any more.
    void loadingChanged();
    /// Azure wants a pause.
    void waiting(const attest::azure::Waiting& pause);

private:
    using Ask = std::function<std::optional<Problem>(
        azure::ArmClient&, const RowSink&, const net::Cancel&)>;
    void ask(ResourceNode* below, Ask ask);
    void add(ResourceNode* below, std::vector<ResourceNode::What> page);
    void addRows(ResourceNode* below, std::vector<ResourceNode::What> what);
    struct End {
        std::optional<Problem> problem;
        bool cut = false; ///< there is more than is kept
    };
    void end(ResourceNode* below, const End& how);
    [[nodiscard]] ResourceNode* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const ResourceNode* node) const;
    [[nodiscard]] ResourceNode* tenantOf(const std::string& tenantId) const;

    AzureDesk& m_desk;
    std::unique_ptr<ResourceNode> m_root;
    net::Cancel m_cancel;
    int m_asking = 0;
    int m_listed = 0;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/server_state.h"

#include <QtCore/QAbstractListModel>

namespace attest::ui {

/// What is watched, as rows with a mark.
class ServerModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setServers(const std::vector<ServerState>& servers);
    [[nodiscard]] const ServerState* at(const QModelIndex& index) const;
    [[nodiscard]] int rowOf(const std::string& id) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    /// What goes on with it, as somebody hears it.
    [[nodiscard]] static QString wholeState(const ServerState& server);
    std::vector<ServerState> m_servers;
};

} // namespace attest::ui

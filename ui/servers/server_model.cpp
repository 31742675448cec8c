// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_model.h"

#include "theme/marked_row.h"

namespace attest::ui {

// Rows come and go at any place, one at a time as a rule; the others stay what they are, selected or not.
void ServerModel::setServers(const std::vector<ServerState>& servers)
{
    std::size_t head = 0;
    const auto least = std::min(m_servers.size(), servers.size());
    while (head < least && m_servers[head].id == servers[head].id) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < least - head
        && m_servers[m_servers.size() - 1 - tail].id == servers[servers.size() - 1 - tail].id) {
        ++tail;
    }
    const auto oldEnd = m_servers.size() - tail, newEnd = servers.size() - tail;
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    if (oldEnd > head) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(oldEnd) - 1);
        m_servers.erase(m_servers.begin() + at(head), m_servers.begin() + at(oldEnd));
        endRemoveRows();
    }
    if (newEnd > head) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(newEnd) - 1);
        m_servers.insert(
            m_servers.begin() + at(head), servers.begin() + at(head), servers.begin() + at(newEnd));
        endInsertRows();
    }
    for (std::size_t i = 0; i < servers.size(); ++i) {
        if (!(m_servers[i] == servers[i])) {
            m_servers[i] = servers[i];
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    }
}

const ServerState* ServerModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
        ? &m_servers[static_cast<std::size_t>(index.row())]
        : nullptr;
}

int ServerModel::rowOf(const std::string& id) const
{
    const auto found = std::ranges::find_if(m_servers, [&](const ServerState& each) {
        return each.id == id || (!id.empty() && each.metricsId == id);
    });
    return found == m_servers.end() ? -1 : static_cast<int>(found - m_servers.begin());
}

int ServerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_servers.size());
}

QString ServerModel::wholeState(const ServerState& server)
{
    return server.beside.isEmpty() ? server.below : tr("%1 · %2").arg(server.below, server.beside);
}

QVariant ServerModel::data(const QModelIndex& index, int role) const
{
    const auto* server = at(index);
    if (!server) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return server->name;
    case MarkedRow::Below:
        return server->below;
    case MarkedRow::AtRight:
        return server->beside;
    case MarkedRow::MarkOf:
        return static_cast<int>(server->mark);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(server->name, wholeState(*server));
    case Qt::ToolTipRole:
        return server->why.isEmpty() ? tr("%1\n%2").arg(server->name, wholeState(*server))
                                     : tr("%1\n%2").arg(server->name, server->why);
    default:
        return {};
    }
}

} // namespace attest::ui

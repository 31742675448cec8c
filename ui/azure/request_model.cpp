// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/request_model.h"

#include "azure/azure_words.h"
#include "theme/marks.h"
#include "theme/text.h"

namespace attest::ui {
namespace {

constexpr int kFirstRefusal = 400;

Mark markOf(const net::Flow& flow)
{
    switch (flow.state) {
    case net::Flow::State::Waiting:
        return Mark::Ahead;
    case net::Flow::State::Answered:
        return flow.status < kFirstRefusal ? Mark::Passed : Mark::Failed;
    case net::Flow::State::Failed:
        return Mark::Failed;
    case net::Flow::State::Refused:
    case net::Flow::State::Cancelled:
        return Mark::Skipped;
    }
    return Mark::Ahead;
}

QString statusOf(const net::Flow& flow)
{
    switch (flow.state) {
    case net::Flow::State::Waiting:
        return RequestModel::tr("waiting");
    case net::Flow::State::Answered:
        return RequestModel::tr("HTTP %1").arg(flow.status);
    case net::Flow::State::Failed:
        return RequestModel::tr("failed");
    case net::Flow::State::Refused:
        return RequestModel::tr("not sent");
    case net::Flow::State::Cancelled:
        return RequestModel::tr("cancelled");
    }
    return {};
}

bool same(const net::Flow& a, const net::Flow& b)
{
    return a.number == b.number && a.state == b.state && a.receivedBytes == b.receivedBytes;
}

} // namespace

void RequestModel::setFlows(net::FlowLog::Snapshot snapshot)
{
    auto& next = snapshot.flows;
    const auto first = next.empty() ? ~std::uint64_t{0} : next.front().number;
    int gone = 0;
    while (gone < rowCount() && m_flows[static_cast<std::size_t>(gone)].number < first) {
        ++gone;
    }
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_flows.erase(m_flows.begin(), m_flows.begin() + gone);
        endRemoveRows();
    }
    // Those that have ended in between are left out of the front alone when a log is cleared.
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        if (i >= next.size() || m_flows[i].number != next[i].number) {
            beginResetModel();
            m_flows = std::move(next);
            endResetModel();
            return;
        }
        if (!same(m_flows[i], next[i])) {
            m_flows[i] = next[i];
            emit dataChanged(
                index(static_cast<int>(i), 0), index(static_cast<int>(i), Columns - 1));
        }
    }
    if (next.size() > m_flows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(next.size()) - 1);
        m_flows.insert(
            m_flows.end(), next.begin() + static_cast<std::ptrdiff_t>(m_flows.size()), next.end());
        endInsertRows();
    }
}

const net::Flow* RequestModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
        ? &m_flows[static_cast<std::size_t>(index.row())]
        : nullptr;
}

int RequestModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flows.size());
}

int RequestModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RequestModel::data(const QModelIndex& index, int role) const
{
    const auto* flow = at(index);
    if (!flow) {
        return {};
    }
    if (role == Qt::DecorationRole && index.column() == Status) {
        return markIcon(markOf(*flow));
    }
    if (role == Qt::ToolTipRole && flow->problem) {
        return sentenceOf(*flow->problem);
    }
    if (role == Qt::TextAlignmentRole && (index.column() == Took || index.column() == Bytes)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool over = flow->state != net::Flow::State::Waiting;
    switch (index.column()) {
    case Status:
        return statusOf(*flow);
    case Purpose:
        return shown(flow->purpose, 40);
    case Request:
        return shown(flow->method + " " + flow->url, 2000);
    case Took:
        return over ? tr("%1 ms").arg(flow->took.count()) : QString();
    case Bytes:
        return over ? QString::number(flow->receivedBytes) : QString();
    case Address:
        return shown(flow->address, 80);
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && (section == Took || section == Bytes)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Status:
        return tr("Status");
    case Purpose:
        return tr("For");
    case Request:
        return tr("Request");
    case Took:
        return tr("Time");
    case Bytes:
        return tr("Bytes");
    case Address:
        return tr("Answered from");
    default:
        return {};
    }
}

} // namespace attest::ui

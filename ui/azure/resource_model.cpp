// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_model.h"

#include "azure/azure_words.h"
#include "base/ascii.h"

#include <QtWidgets/QApplication>

#include <algorithm>

namespace attest::ui {
namespace {

using Below = ResourceNode::Below;

/// Of one list. No subscription of a real cloud has as many; an answer that never ends has.
constexpr std::size_t kMostRows = 50'000;

Below belowOf(const ResourceNode::What& what)
{
    const auto* set = std::get_if<azure::ScaleSet>(&what);
    // Machines of a flexible set are listed with the others.
    const bool instances = set && !equalNoCase(set->orchestration, "Flexible");
    return instances || std::holds_alternative<azure::CloudSubscription>(what) ? Below::Unasked
                                                                               : Below::None;
}

} // namespace

ResourceModel::ResourceModel(AzureDesk& desk, QObject* parent)
    : QAbstractItemModel(parent)
    , m_desk(desk)
    , m_root(std::make_unique<ResourceNode>())
{
}

ResourceModel::~ResourceModel()
{
    m_cancel.ask();
}

void ResourceModel::cancel()
{
    m_cancel.ask();
}

void ResourceModel::load()
{
    m_cancel.ask();
    m_cancel = net::Cancel();
    m_asking = 0;
    m_listed = 0;
    beginResetModel();
    m_root = std::make_unique<ResourceNode>();
    endResetModel();
    ask(m_root.get(), askForSubscriptions);
}

// Pages come from the thread that asks, one after the other; those of an earlier list are dropped.
void ResourceModel::ask(ResourceNode* below, Ask ask)
{
    const auto link = m_desk.link();
    if (!link) {
        return;
    }
    below->below = Below::Asked;
    ++m_asking;
    emit loadingChanged();
    const auto here = [self = QPointer(this), cancel = m_cancel](auto deed) {
        QMetaObject::invokeMethod(
            qApp,
            [self, cancel, deed]() mutable {
                if (self && !cancel.asked()) {
                    deed(*self);
                }
            },
            Qt::QueuedConnection);
    };
    azure::ArmOptions options;
    options.patience.pause = m_desk.pause();
    options.patience.waiting = AzureDesk::waitingFor(
        this, m_cancel, [this](const azure::Waiting& pause) { emit waiting(pause); });
    m_desk.inNetwork(
        this, m_cancel,
        [link, options, ask = std::move(ask), below, here, cancel = m_cancel] {
            azure::ArmClient arm(*link->session, options);
            std::size_t rows = 0;
            End how;
            how.problem = ask(
                arm,
                [&](std::vector<ResourceNode::What> page) {
                    how.cut = page.size() > kMostRows - rows;
                    page.resize(std::min(page.size(), kMostRows - rows));
                    rows += page.size();
                    here([below, page](ResourceModel& model) { model.add(below, page); });
                    return !cancel.asked() && !how.cut;
                },
                cancel);
            return how;
        },
        [this, below, cancel = m_cancel](const End& how) {
            if (!cancel.asked()) {
                end(below, how);
            } else if (m_asking > 0 && m_cancel.asked()) {
                m_asking = 0;
                emit loadingChanged();
            }
        });
}

ResourceNode* ResourceModel::tenantOf(const std::string& tenantId) const
{
    for (const auto& each : m_root->children) {
        const auto* tenant = std::get_if<azure::DirectoryTenant>(&each->what);
        if (tenant && equalNoCase(tenant->tenantId, tenantId)) {
            return each.get();
        }
    }
    // Some answers leave the tenant out. With a single one there is no doubt.
    const bool single = tenantId.empty() && m_root->children.size() == 1
        && std::holds_alternative<azure::DirectoryTenant>(m_root->children.front()->what);
    return single ? m_root->children.front().get() : m_root.get();
}

// Views and the filter work once for each run of rows that belong together, which a page mostly is.
void ResourceModel::add(ResourceNode* below, std::vector<ResourceNode::What> page)
{
    const auto aboveOf = [&](const ResourceNode::What& what) {
        const auto* subscription = std::get_if<azure::CloudSubscription>(&what);
        return subscription ? tenantOf(subscription->tenantId) : below;
    };
    for (std::size_t from = 0; from < page.size();) {
        auto* const above = aboveOf(page[from]);
        std::vector<ResourceNode::What> run;
        for (; from < page.size() && aboveOf(page[from]) == above; ++from) {
            run.push_back(std::move(page[from]));
        }
        addRows(above, std::move(run));
    }
}

void ResourceModel::addRows(ResourceNode* below, std::vector<ResourceNode::What> what)
{
    const int first = static_cast<int>(below->children.size());
    const int count = static_cast<int>(what.size());
    for (const auto& each : what) {
        m_listed += std::holds_alternative<azure::VirtualMachine>(each)
                || std::holds_alternative<azure::ScaleSet>(each)
            ? 1
            : 0;
    }
    beginInsertRows(indexOf(below), first, first + count - 1);
    for (auto& each : what) {
        auto node = std::make_unique<ResourceNode>();
        node->below = belowOf(each);
        node->what = std::move(each);
        node->above = below;
        node->row = static_cast<int>(below->children.size());
        below->children.push_back(std::move(node));
    }
    endInsertRows();
}

void ResourceModel::end(ResourceNode* below, const End& how)
{
    below->below = Below::All;
    const auto note = [&](const QString& text) {
        addRows(below, {ResourceNode::What(ResourceNode::Note{text})});
    };
    if (how.problem) {
        note(sentenceOf(*how.problem));
    } else if (how.cut) {
        note(tr("There are more: only the first %1 are listed").arg(kMostRows));
    } else if (below->children.empty()) {
        note(below == m_root.get() ? tr("The account sees no subscription: it has no role in any.")
                                   : tr("Nothing is here that the account may read."));
    }
    --m_asking;
    emit loadingChanged();
}

ResourceNode* ResourceModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<ResourceNode*>(index.internalPointer()) : m_root.get();
}

const ResourceNode* ResourceModel::at(const QModelIndex& index) const
{
    return index.isValid() ? nodeOf(index) : nullptr;
}

QModelIndex ResourceModel::indexOf(const ResourceNode* node) const
{
    return node == m_root.get()
        ? QModelIndex()
        : createIndex(node->row, 0, const_cast<ResourceNode*>(node)); // NOLINT: as Qt wants it
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto* node = nodeOf(parent);
    if (row < 0 || column < 0 || column >= Columns || row >= static_cast<int>(node->children.size())
        || parent.column() > 0) {
        return {};
    }
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ResourceModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->above) : QModelIndex();
}

int ResourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ResourceModel::columnCount(const QModelIndex&) const
{
    return Columns;
}

bool ResourceModel::hasChildren(const QModelIndex& parent) const
{
    const auto* node = nodeOf(parent);
    return parent.column() <= 0 && (!node->children.empty() || node->below == Below::Unasked);
}

bool ResourceModel::canFetchMore(const QModelIndex& parent) const
{
    return parent.isValid() && nodeOf(parent)->below == Below::Unasked && m_desk.link();
}

void ResourceModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    auto* node = nodeOf(parent);
    const auto id = node->id();
    const bool set = std::holds_alternative<azure::ScaleSet>(node->what);
    ask(node, [id, set](azure::ArmClient& arm, const RowSink& sink, const net::Cancel& cancel) {
        return set ? askForInstances(arm, id, sink, cancel) : askForMachines(arm, id, sink, cancel);
    });
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const
{
    const auto* node = at(index);
    if (!node || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (role == Qt::ToolTipRole && !node->id().empty()) {
        return QString::fromStdString(node->id());
    }
    switch (index.column()) {
    case Name:
        return nameOf(*node);
    case Kind:
        return kindOf(*node);
    case Location:
        return placeOf(*node);
    case Identity:
        return identityOf(*node);
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Location:
        return tr("Location");
    case Identity:
        return tr("Identity");
    default:
        return {};
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/explorer_page.h"

#include "azure/empty_words.h"
#include "azure/pause_countdown.h"
#include "azure/resource_model.h"
#include "azure/resource_view.h"
#include "live/announce.h"
#include "theme/row_table.h"
#include "theme/tokens.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

namespace attest::ui {

ExplorerPage::ExplorerPage(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ResourceModel(desk, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_tree(new QTreeView)
    , m_filter(new QLineEdit)
    , m_load(new QPushButton)
    , m_state(new QLabel)
    , m_pause(new PauseCountdown(desk.clock(), this))
    , m_view(new ResourceView(desk))
    , m_pages(new QStackedWidget)
{
    setAccessibleName(tr("Explorer"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(QStringLiteral("resources"));
    m_tree->setAccessibleName(tr("Resources"));
    m_tree->setModel(m_filtered);
    insetCells(*m_tree, *m_tree->header());
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    const int letter = fontMetrics().averageCharWidth();
    m_tree->header()->resizeSection(ResourceModel::Name, letter * 40);
    m_tree->header()->resizeSection(ResourceModel::Kind, letter * 26);
    m_tree->header()->resizeSection(ResourceModel::Location, letter * 18);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter what is listed"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    m_load->setObjectName(QStringLiteral("load"));
    m_state->setObjectName(QStringLiteral("listing"));
    m_state->setTextFormat(Qt::PlainText);

    addMenu();

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    bar->setSpacing(2 * kGrid);
    bar->addWidget(m_load);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_state, 1);
    m_pages->addWidget(emptyWords(
        tr("Subscriptions, machines and scale sets stand here once somebody is signed in. Sign in "
           "above, or connect to the lab.")));
    m_pages->addWidget(emptyWords(tr("Subscriptions, machines and scale sets stand here once they "
                                     "are listed. Nothing is asked of Azure before.")));
    m_pages->addWidget(listed());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(bar);
    lines->addWidget(m_pages, 1);

    connect(m_load, &QPushButton::clicked, this, &ExplorerPage::loadOrCancel);
    connect(m_filter, &QLineEdit::textChanged, m_filtered,
        [this](const QString& typed) { m_filtered->setFilterFixedString(typed.trimmed()); });
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplorerPage::look);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ExplorerPage::look);
    connect(m_model, &ResourceModel::loadingChanged, this, &ExplorerPage::follow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& below) {
        if (below.isValid() && !below.parent().isValid()) {
            m_tree->expand(m_filtered->mapFromSource(below)); // of a tenant: its subscriptions
        }
        follow();
    });
    connect(m_model, &ResourceModel::waiting, m_pause, &PauseCountdown::begin);
    connect(
        m_pause, &PauseCountdown::begun, this, [this] { announce(*m_state, m_pause->sentence()); });
    connect(m_pause, &PauseCountdown::changed, this, &ExplorerPage::follow);
    connect(&desk, &AzureDesk::standingChanged, this, [this] {
        m_model->cancel();
        m_loaded = false;
        follow();
    });
    follow();
}

void ExplorerPage::addMenu()
{
    const auto offer = [&](const QString& text, auto deed) {
        auto* action = new QAction(text, m_tree);
        connect(action, &QAction::triggered, this, [this, deed] {
            if (const auto* node = current(); node && !node->id().empty()) {
                deed(*node);
            }
        });
        m_tree->addAction(action);
        return action;
    };
    const auto idOf = [](const ResourceNode& node) { return QString::fromStdString(node.id()); };
    offer(tr("&Copy the resource id"),
        [idOf](const auto& node) { QGuiApplication::clipboard()->setText(idOf(node)); });
    m_ofMachines << offer(tr("&Fetch evidence of this machine"), [this, idOf](const auto& node) {
        if (const auto* machine = std::get_if<azure::VirtualMachine>(&node.what)) {
            emit fetchAsked(idOf(node), azure::systemNamed(machine->osType));
        }
    });
    m_ofMachines << offer(tr("Let the &doctor look at this machine"),
        [this, idOf](const auto& node) { emit examineAsked(idOf(node)); });
    m_ofMachines.front()->setObjectName(QStringLiteral("fetchFromMachine"));
    m_ofMachines.back()->setObjectName(QStringLiteral("examineMachine"));
    for (auto* action : m_ofMachines) {
        action->setEnabled(false);
    }
}

QWidget* ExplorerPage::listed()
{
    auto* left = new QWidget;
    auto* lines = new QVBoxLayout(left);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_tree, 1);
    lines->addLayout(machineButtons());
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_view);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000}); // of what there is
    return split;
}

/// What the menu offers for machines, in sight.
QLayout* ExplorerPage::machineButtons()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    for (auto* action : m_ofMachines) {
        auto* button = new QPushButton(action->iconText()); // its key belongs to the menu
        button->setObjectName(action->objectName());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

const ResourceNode* ExplorerPage::current() const
{
    return m_model->at(m_filtered->mapToSource(m_tree->currentIndex()));
}

void ExplorerPage::loadOrCancel()
{
    if (m_model->isLoading()) {
        m_model->cancel();
        return;
    }
    m_loaded = true;
    m_model->load();
    m_tree->setFocus(Qt::OtherFocusReason);
    follow();
}

void ExplorerPage::look()
{
    const auto* node = current();
    const bool machine = node && std::holds_alternative<azure::VirtualMachine>(node->what);
    for (auto* action : m_ofMachines) {
        action->setEnabled(machine);
    }
    m_view->show(node);
}

void ExplorerPage::follow()
{
    const bool in = m_desk.link() != nullptr;
    const bool loading = m_model->isLoading();
    if (!loading) {
        m_pause->end();
    }
    m_pages->setCurrentIndex(!in ? 0 : m_loaded ? 2 : 1);
    m_load->setText(loading ? tr("&Cancel") : m_loaded ? tr("&Refresh") : tr("&List resources"));
    m_load->setEnabled(in);
    m_load->setProperty("primary", in && !m_loaded);
    m_filter->setEnabled(in && m_loaded);
    const auto pause = m_pause->sentence();
    m_state->setText(!pause.isEmpty() ? pause
            : loading                 ? tr("Asking Azure… %n so far", nullptr, m_model->listed())
            : !in || !m_loaded        ? QString()
            : m_model->listed() == 0  ? tr("Open a subscription to list its machines")
                                      : tr("%n listed", nullptr, m_model->listed()));
}

} // namespace attest::ui

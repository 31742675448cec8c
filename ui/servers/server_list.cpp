// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_list.h"

#include "alerts/alert_model.h"
#include "servers/server_model.h"
#include "theme/fonts.h"
#include "theme/marked_row.h"
#include "theme/rule.h"
#include "theme/tokens.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QListView* list(const char* name, const QString& label, QAbstractItemModel* model)
{
    auto* view = new QListView;
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(label);
    view->setModel(model);
    view->setItemDelegate(new MarkedRow(view));
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    return view;
}

/// What stands in the place of rows where there are none.
QLabel* sentence(const char* name, const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setAutoFillBackground(true);
    label->setBackgroundRole(QPalette::Base);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    return label;
}

QWidget* part(const QString& title, QLabel* count, QWidget* content, QWidget* instead)
{
    auto* whole = new QWidget;
    auto* label = new QLabel(title);
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    count->setFont(captionFont(count->font()));
    count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    head->addWidget(label);
    head->addStretch(1);
    head->addWidget(count);
    auto* lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(new Rule);
    lines->addWidget(instead);
    lines->addWidget(content, 1);
    return whole;
}

} // namespace

ServerList::ServerList(LiveDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_servers(new ServerModel(this))
    , m_alerts(new AlertModel(this))
    , m_serverView(list("servers", tr("Servers"), m_servers))
    , m_alertView(list("alerts", tr("Alerts"), m_alerts))
    , m_serverCount(new QLabel)
    , m_alertCount(new QLabel)
    , m_noServers(sentence("noServers",
          tr("None yet. \"Add source\", above, watches a file, a command, pods or metrics; "
             "what is watched stands here, with how it goes with it.")))
    , m_noAlerts(sentence("noAlerts", tr("None. Rules are judged over the metrics of servers.")))
{
    setAccessibleName(tr("Servers and alerts"));
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(part(tr("SERVERS"), m_serverCount, m_serverView, m_noServers));
    split->addWidget(part(tr("ALERTS"), m_alertCount, m_alertView, m_noAlerts));
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(split);
    setFocusProxy(m_serverView);
    const auto chosenServer = [this](const QModelIndex& index) {
        const auto* server = m_servers->at(index);
        if (server && !m_quiet) {
            emit serverChosen(server->id);
        }
    };
    connect(
        m_serverView->selectionModel(), &QItemSelectionModel::currentChanged, this, chosenServer);
    connect(m_serverView, &QListView::clicked, this, chosenServer);
    connect(m_serverView, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto* server = m_servers->at(index)) {
            emit serverActivated(server->id);
        }
    });
    m_serverView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_serverView, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const auto* server = m_servers->at(m_serverView->indexAt(at))) {
            emit serverMenuWanted(server->id, m_serverView->viewport()->mapToGlobal(at));
        }
    });
    const auto chosenAlert = [this](const QModelIndex& index) {
        const auto* alert = m_alerts->at(index);
        if (alert && !m_quiet) {
            emit alertChosen(*alert);
        }
    };
    connect(m_alertView->selectionModel(), &QItemSelectionModel::currentChanged, this, chosenAlert);
    connect(m_alertView, &QListView::clicked, this, chosenAlert);
    connect(m_alertView, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto* alert = m_alerts->at(index)) {
            emit alertActivated(*alert);
        }
    });
    selectInOneOnly();
    connect(&desk, &LiveDesk::serversChanged, this, &ServerList::followServers);
    connect(&desk, &LiveDesk::alertsChanged, this, &ServerList::followAlerts);
    followServers();
    followAlerts();
}

// The detail is of one of both; the other one's row is still where arrow keys go on from.
void ServerList::selectInOneOnly()
{
    const auto leave = [](QListView* chosen, QListView* other) {
        connect(chosen->selectionModel(), &QItemSelectionModel::selectionChanged, other,
            [other](const QItemSelection& selected) {
                if (!selected.isEmpty()) {
                    other->clearSelection();
                }
            });
    };
    leave(m_serverView, m_alertView);
    leave(m_alertView, m_serverView);
}

std::string ServerList::current() const
{
    const auto* server = m_servers->at(m_serverView->currentIndex());
    return server ? server->id : std::string();
}

void ServerList::choose(const std::string& id)
{
    const int row = m_servers->rowOf(id);
    if (row >= 0) {
        m_serverView->setCurrentIndex(m_servers->index(row));
    }
}

void ServerList::choose(const std::string& rule, const telemetry::Labels& labels)
{
    for (int i = 0; i < m_alerts->rowCount(); ++i) {
        const auto index = m_alerts->index(i);
        const auto* alert = m_alerts->at(index);
        if (alert->rule->name == rule && alert->labels == labels) {
            m_alertView->setCurrentIndex(index);
            emit alertChosen(*alert);
        }
    }
}

void ServerList::followServers()
{
    m_servers->setServers(m_desk.rows());
    m_serverCount->setText(QString::number(m_servers->rowCount()));
    m_noServers->setVisible(m_servers->rowCount() == 0);
}

// What was chosen stays chosen though its row moved.
void ServerList::followAlerts()
{
    const auto* before = m_alerts->at(m_alertView->currentIndex());
    const auto rule = before ? before->rule : nullptr;
    const auto labels = before ? before->labels : telemetry::Labels();
    const auto how = m_alertView->selectionModel()->hasSelection()
        ? QItemSelectionModel::ClearAndSelect
        : QItemSelectionModel::NoUpdate;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_alerts->setNow(m_desk.alerts());
        if (rule && !m_alertView->currentIndex().isValid()) {
            for (int i = 0; i < m_alerts->rowCount(); ++i) {
                const auto* alert = m_alerts->at(m_alerts->index(i));
                if (alert->rule->name == rule->name && alert->labels == labels) {
                    m_alertView->selectionModel()->setCurrentIndex(m_alerts->index(i), how);
                }
            }
        }
    }
    m_alertCount->setText(QString::number(m_alerts->rowCount()));
    m_noAlerts->setVisible(m_alerts->rowCount() == 0);
}

} // namespace attest::ui

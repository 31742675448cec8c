// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_page.h"

#include "azure/azure_words.h"
#include "azure/connection_form.h"
#include "azure/empty_words.h"
#include "start/two_line_row.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

ConnectionPage::ConnectionPage(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_form(new ConnectionForm(desk))
    , m_right(new QStackedWidget)
    , m_remove(new QPushButton(tr("&Remove")))
{
    setAccessibleName(tr("Connections"));
    m_list->setObjectName(QStringLiteral("connections"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setItemDelegate(new TwoLineRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* add = new QPushButton(tr("&New connection"));
    add->setObjectName(QStringLiteral("newConnection"));
    m_remove->setObjectName(QStringLiteral("removeConnection"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    m_right->addWidget(emptyWords(tr("Connections to Azure stand here: a name, a cloud, a tenant, "
                                     "and how to sign in. Begin with a new one, or connect to the "
                                     "lab, which needs no account.")));
    m_right->addWidget(m_form);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_right, 2);
    connect(add, &QPushButton::clicked, this, &ConnectionPage::add);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionPage::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionPage::look);
    connect(&desk, &AzureDesk::connectionsChanged, this, &ConnectionPage::follow);
    connect(&desk, &AzureDesk::standingChanged, this, &ConnectionPage::tellStanding);
    follow();
}

std::string ConnectionPage::current() const
{
    const auto* item = m_list->currentItem();
    return item ? utf8(item->data(Qt::UserRole).toString()) : std::string();
}

QString ConnectionPage::below(const azure::Connection& connection) const
{
    const auto how = m_desk.endsWithWindow(connection)
        ? tr("Simulated tenant, until the window closes")
        : tr("%1 · %2").arg(credentialText(connection.credential.kind),
            connection.lab                  ? tr("simulated tenant")
                : connection.tenant.empty() ? tr("the account's tenant")
                                            : shown(connection.tenant, 80));
    return connection.signedOut ? tr("%1 · signed out").arg(how) : how;
}

void ConnectionPage::follow()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto& each : m_desk.connections()) {
            auto* item = new QListWidgetItem(shown(each.name, 80), m_list);
            item->setData(Qt::UserRole, QString::fromStdString(each.id));
            item->setData(TwoLineRow::Below, below(each));
            item->setData(TwoLineRow::AtRight, own(policy::cloudFacts(each.cloud).name));
        }
    }
    // The chosen one, whoever chose it: to look at another chooses that, and it would be signed in by.
    const auto* chosen = m_desk.chosen();
    const auto wanted = chosen ? chosen->id : std::string();
    for (int i = 0; i < m_list->count(); ++i) {
        if (utf8(m_list->item(i)->data(Qt::UserRole).toString()) == wanted) {
            m_list->setCurrentRow(i);
        }
    }
    look();
}

// Leaves alone what is being written at the right.
void ConnectionPage::tellStanding()
{
    for (int i = 0; i < m_list->count(); ++i) {
        auto* item = m_list->item(i);
        if (const auto* each = m_desk.find(utf8(item->data(Qt::UserRole).toString()))) {
            item->setData(TwoLineRow::Below, below(*each));
        }
    }
}

void ConnectionPage::look()
{
    const auto* connection = m_desk.find(current());
    m_remove->setEnabled(connection);
    m_right->setCurrentIndex(connection ? 1 : 0);
    if (connection) {
        m_form->show(*connection);
        m_desk.lookForKeychain();
        m_desk.choose(connection->id);
    }
}

void ConnectionPage::add()
{
    azure::Connection fresh;
    fresh.id = azure::newGuid();
    fresh.endpoints = azure::endpointsOf(policy::Cloud::Public);
    fresh.name = utf8(tr("New connection"));
    for (int i = 2; std::ranges::any_of(
             m_desk.connections(), [&](const auto& each) { return each.name == fresh.name; });
         ++i) {
        fresh.name = utf8(tr("New connection %1").arg(i));
    }
    m_desk.put(fresh);
    m_desk.choose(fresh.id);
    for (int i = 0; i < m_list->count(); ++i) {
        if (utf8(m_list->item(i)->data(Qt::UserRole).toString()) == fresh.id) {
            m_list->setCurrentRow(i);
        }
    }
    if (auto* name = m_form->findChild<QWidget*>(QStringLiteral("name"))) {
        name->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectionPage::remove()
{
    m_desk.remove(current());
}

} // namespace attest::ui

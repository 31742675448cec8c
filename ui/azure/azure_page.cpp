// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/azure_page.h"

#include "azure/account_line.h"
#include "azure/azure_words.h"
#include "azure/code_panel.h"
#include "azure/connection_page.h"
#include "azure/doctor_page.h"
#include "azure/explorer_page.h"
#include "azure/fetch_page.h"
#include "azure/request_list.h"
#include "flows/notice_bar.h"
#include "theme/rule.h"

#include <QtGui/QAction>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

AzurePage::AzurePage(AzureDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_parts(new QTabWidget)
    , m_notice(new NoticeBar)
    , m_connections(new ConnectionPage(desk))
    , m_explorer(new ExplorerPage(desk))
    , m_fetch(new FetchPage(desk, cases))
    , m_doctor(new DoctorPage(desk, cases))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    setAccessibleName(tr("Azure"));
    m_parts->setObjectName(QStringLiteral("azureParts"));
    m_parts->setDocumentMode(true);
    m_parts->setAccessibleName(tr("Parts of Azure"));
    m_parts->addTab(m_connections, tr("&Connections"));
    m_parts->addTab(m_explorer, tr("E&xplorer"));
    m_parts->addTab(m_fetch, tr("&Fetch"));
    m_parts->addTab(m_doctor, tr("&Doctor"));
    auto* account = new AccountLine(desk);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_parts);
    split->addWidget(new RequestList(desk));
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(account);
    lines->addWidget(new CodePanel(desk));
    lines->addWidget(m_notice);
    lines->addWidget(new Rule);
    lines->addWidget(split, 1);
    setFocusProxy(account);
    m_dismiss->setPriority(QAction::LowPriority);
    connect(m_dismiss, &QAction::triggered, this, [this] { m_notice->tell({}, {}); });
    connect(&desk, &AzureDesk::failed, this, &AzurePage::tellProblem);
    connect(&desk, &AzureDesk::told, this, &AzurePage::tell);
    connect(m_doctor, &DoctorPage::failed, this, &AzurePage::tellProblem);
    connect(m_doctor, &DoctorPage::told, this, &AzurePage::tell);
    // What was said of one connection or sign-in is not said of the next.
    connect(&desk, &AzureDesk::standingChanged, this, [this] {
        if (m_desk.standing() != AzureDesk::Standing::Out) {
            m_notice->tell({}, {});
        }
    });
    connect(m_fetch, &FetchPage::told, this, &AzurePage::tell);
    connect(m_fetch, &FetchPage::failed, this, &AzurePage::tellProblem);
    connect(m_explorer, &ExplorerPage::fetchAsked, this,
        [this](const QString& id, azure::System system) {
            m_fetch->useMachine(id, system);
            go(Part::Fetch);
        });
    connect(m_explorer, &ExplorerPage::examineAsked, this, [this](const QString& id) {
        m_doctor->useMachine(id);
        go(Part::Doctor);
    });
}

void AzurePage::go(Part part)
{
    m_parts->setCurrentIndex(static_cast<int>(part));
    m_parts->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void AzurePage::tell(const QString& what, const QString& more)
{
    m_notice->tell(more.isEmpty() ? what : tr("%1. %2").arg(what, more), {m_dismiss});
}

void AzurePage::tellProblem(const QString& what, const Problem& problem)
{
    tell(tr("%1: %2").arg(what, titleOf(problem)), tellingOf(problem));
}

} // namespace attest::ui

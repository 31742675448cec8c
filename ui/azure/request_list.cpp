// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/request_list.h"

#include "azure/request_model.h"
#include "theme/fonts.h"
#include "theme/row_table.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kFewRows = 2;

} // namespace

RequestList::RequestList(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new RequestModel(this))
    , m_table(rowTable("requests", tr("Requests that were sent"), m_model))
    , m_title(new QLabel)
{
    m_title->setObjectName(QStringLiteral("requestsTitle"));
    m_title->setFont(captionFont(font()));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* header = m_table->horizontalHeader();
    const auto wide = [&](int letters) { return fontMetrics().averageCharWidth() * letters; };
    header->resizeSection(RequestModel::Status, wide(18));
    header->resizeSection(RequestModel::Purpose, wide(16));
    header->setSectionResizeMode(RequestModel::Request, QHeaderView::Stretch);
    header->resizeSection(RequestModel::Took, wide(13));
    header->resizeSection(RequestModel::Bytes, wide(13));
    header->resizeSection(RequestModel::Address, wide(26));
    const auto offer = [&](const QString& text, void (RequestList::*deed)()) {
        auto* action = new QAction(text, m_table);
        connect(action, &QAction::triggered, this, deed);
        m_table->addAction(action);
    };
    offer(tr("&Copy as a curl command"), &RequestList::copyCommand);
    offer(tr("Copy the &address"), &RequestList::copyAddress);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_table, 1);
    lines->addStretch(0);
    m_table->setMinimumHeight(header->sizeHint().height() + kFewRows * kRow);
    connect(&desk, &AzureDesk::flowsChanged, this, &RequestList::follow);
    follow();
}

// Whole rows: half of one tells nothing.
void RequestList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int head = m_table->horizontalHeader()->sizeHint().height();
    const int rows = (height() - m_title->sizeHint().height() - head) / kRow;
    m_table->setMaximumHeight(head + std::max(rows, kFewRows) * kRow);
}

void RequestList::follow()
{
    auto* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_model->setFlows(m_desk.flows().snapshot());
    const int count = m_model->rowCount();
    m_title->setText(
        count == 0 ? tr("REQUESTS · none was sent") : tr("REQUESTS · %n sent", nullptr, count));
    if (atEnd) {
        m_table->scrollToBottom();
    }
}

void RequestList::copyCommand()
{
    if (const auto* flow = m_model->at(m_table->currentIndex())) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(net::curlCommand(*flow)));
    }
}

void RequestList::copyAddress()
{
    if (const auto* flow = m_model->at(m_table->currentIndex())) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(flow->url));
    }
}

} // namespace attest::ui

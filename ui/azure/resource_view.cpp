// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_view.h"

#include "azure/arm/client.h"
#include "azure/resource_json.h"
#include "theme/row_table.h"
#include "theme/text.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>

namespace attest::ui {
namespace {

bool isResource(const QTreeWidgetItem* row)
{
    return row && azure::isPlainResourceId(utf8(row->text(1)));
}

} // namespace

ResourceView::ResourceView(AzureDesk& desk, QWidget* parent)
    : QTabWidget(parent)
    , m_properties(new QTreeWidget)
    , m_json(new ResourceJson(desk))
{
    setDocumentMode(true);
    setAccessibleName(tr("The resource that is chosen"));
    m_properties->setObjectName(QStringLiteral("properties"));
    m_properties->setAccessibleName(tr("Properties"));
    m_properties->setHeaderLabels({tr("Property"), tr("Value")});
    m_properties->setRootIsDecorated(false);
    m_properties->setUniformRowHeights(true);
    m_properties->setFrameShape(QFrame::NoFrame);
    insetCells(*m_properties, *m_properties->header());
    m_properties->setTextElideMode(Qt::ElideMiddle);
    m_properties->header()->resizeSection(0, fontMetrics().averageCharWidth() * 30);
    m_properties->setContextMenuPolicy(Qt::ActionsContextMenu);
    addTab(m_properties, tr("Properties"));
    addTab(m_json, QStringLiteral("JSON"));
    addMenu();
    connect(m_properties, &QTreeWidget::itemActivated, this, &ResourceView::openAsJson);
    show(nullptr);
}

void ResourceView::addMenu()
{
    auto* copy = new QAction(tr("&Copy the value"), m_properties);
    auto* open = new QAction(tr("&Open as JSON"), m_properties);
    open->setEnabled(false);
    m_properties->addActions({copy, open});
    connect(copy, &QAction::triggered, this, [this] {
        if (const auto* row = m_properties->currentItem()) {
            QGuiApplication::clipboard()->setText(row->text(1));
        }
    });
    connect(open, &QAction::triggered, this, [this] { openAsJson(m_properties->currentItem()); });
    connect(m_properties, &QTreeWidget::currentItemChanged, open,
        [open](const QTreeWidgetItem* row) { open->setEnabled(isResource(row)); });
}

void ResourceView::show(const ResourceNode* node)
{
    m_properties->clear();
    m_json->show(node ? node->id() : std::string());
    for (const auto& [name, value] : node ? propertiesOf(*node) : Properties()) {
        if (value.isEmpty()) {
            continue;
        }
        auto* row = new QTreeWidgetItem(m_properties, {name, value});
        row->setToolTip(1, isResource(row) ? tr("%1\nEnter opens it as JSON").arg(value) : value);
    }
    if (!node) {
        new QTreeWidgetItem(m_properties, {tr("Choose a resource to see what is known of it.")});
        m_properties->topLevelItem(0)->setFirstColumnSpanned(true);
    }
}

void ResourceView::openAsJson(const QTreeWidgetItem* row)
{
    if (isResource(row)) {
        m_json->show(utf8(row->text(1)));
        setCurrentWidget(m_json);
        m_json->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_view.h"

#include "azure/arm/read.h"
#include "azure/azure_words.h"
#include "azure/pause_countdown.h"
#include "theme/fonts.h"
#include "theme/text.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTreeWidget>

namespace attest::ui {
namespace {

constexpr std::size_t kMostShown = 200'000;

/// Indented and with each line safe to show.
QString pretty(const std::string& json)
{
    const auto bytes = QByteArray(json.data(), static_cast<qsizetype>(json.size()));
    const auto document = QJsonDocument::fromJson(bytes);
    const auto text = document.isNull() ? bytes : document.toJson(QJsonDocument::Indented);
    QStringList lines;
    for (const auto& line : text.left(static_cast<qsizetype>(kMostShown)).split('\n')) {
        lines << shown(line.toStdString(), 4000);
    }
    return lines.join(u'\n');
}

} // namespace

ResourceView::ResourceView(AzureDesk& desk, QWidget* parent)
    : QTabWidget(parent)
    , m_desk(desk)
    , m_properties(new QTreeWidget)
    , m_json(new QPlainTextEdit)
    , m_pause(new PauseCountdown(desk.clock(), this))
{
    setDocumentMode(true);
    setAccessibleName(tr("The resource that is chosen"));
    m_properties->setObjectName(QStringLiteral("properties"));
    m_properties->setAccessibleName(tr("Properties"));
    m_properties->setHeaderLabels({tr("Property"), tr("Value")});
    m_properties->setRootIsDecorated(false);
    m_properties->setUniformRowHeights(true);
    m_properties->setFrameShape(QFrame::NoFrame);
    m_properties->setTextElideMode(Qt::ElideMiddle);
    m_properties->header()->resizeSection(0, fontMetrics().averageCharWidth() * 24);
    m_properties->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("&Copy the value"), m_properties);
    m_properties->addAction(copy);
    connect(copy, &QAction::triggered, this, &ResourceView::copyValue);
    m_json->setObjectName(QStringLiteral("json"));
    m_json->setAccessibleName(tr("The object as JSON"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setFont(monoFont(font()));
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    addTab(m_properties, tr("Properties"));
    addTab(m_json, QStringLiteral("JSON"));
    connect(this, &QTabWidget::currentChanged, this, &ResourceView::loadJson);
    connect(m_pause, &PauseCountdown::changed, this, [this] {
        const auto pause = m_pause->sentence();
        m_json->setPlainText(pause.isEmpty() ? tr("Asking Azure…") : pause);
    });
    show(nullptr);
}

void ResourceView::show(const ResourceNode* node)
{
    m_cancel.ask();
    m_pause->end();
    m_properties->clear();
    m_id = node ? node->id() : std::string();
    m_shownId.clear();
    m_json->setPlainText(node ? QString() : tr("Choose a resource to see it as JSON."));
    for (const auto& [name, value] : node ? propertiesOf(*node) : Properties()) {
        if (!value.isEmpty()) {
            auto* row = new QTreeWidgetItem(m_properties, {name, value});
            row->setToolTip(1, value);
        }
    }
    if (!node) {
        new QTreeWidgetItem(m_properties, {tr("Choose a resource to see what is known of it.")});
        m_properties->topLevelItem(0)->setFirstColumnSpanned(true);
    }
    loadJson();
}

// Asked for only where somebody looks at it.
void ResourceView::loadJson()
{
    const auto link = m_desk.link();
    if (currentWidget() != m_json || m_id.empty() || m_shownId == m_id || !link) {
        return;
    }
    m_cancel = net::Cancel();
    m_shownId = m_id;
    m_json->setPlainText(tr("Asking Azure…"));
    azure::ArmOptions options;
    options.patience.pause = m_desk.pause();
    options.patience.waiting = AzureDesk::waitingFor(
        this, m_cancel, [this](const azure::Waiting& pause) { m_pause->begin(pause); });
    m_desk.inNetwork(
        this, m_cancel,
        [link, options, id = m_id, cancel = m_cancel] {
            azure::ArmClient arm(*link->session, options);
            const auto found = azure::resourceOf(arm, id, cancel);
            return found ? pretty(found->json())
                         : tr("%1. %2").arg(titleOf(found.problem()), tellingOf(found.problem()));
        },
        [this, cancel = m_cancel](const QString& told) {
            if (!cancel.asked()) {
                m_pause->end();
                m_json->setPlainText(told);
            }
        });
}

void ResourceView::copyValue()
{
    if (const auto* row = m_properties->currentItem()) {
        QGuiApplication::clipboard()->setText(row->text(1));
    }
}

} // namespace attest::ui

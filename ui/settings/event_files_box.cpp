// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/event_files_box.h"

#include "explain/catalogue.h"
#include "settings/own_events.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kPath = Qt::UserRole + 1;
constexpr int kMostRows = 5;

} // namespace

EventFilesBox::EventFilesBox(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , choose([](QWidget* over) {
        return QFileDialog::getOpenFileNames(
            over, tr("Choose catalogues of lines"), {}, tr("Catalogues (*.json);;All files (*)"));
    })
    , m_settings(settings)
    , m_list(new QTreeWidget)
    , m_again(new QPushButton(tr("Read a&gain")))
    , m_remove(new QPushButton(tr("Re&move")))
    , m_none(new QLabel(tr("None: lines are told apart by the kinds that the program knows.")))
{
    m_list->setObjectName(QStringLiteral("eventFiles"));
    m_list->setAccessibleName(tr("Kinds of lines of your own"));
    m_list->setHeaderLabels({tr("File"), tr("What is in it")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_none->setObjectName(QStringLiteral("noEventFiles"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setWordWrap(true);
    auto* add = new QPushButton(tr("A&dd…"));
    add->setObjectName(QStringLiteral("addEventFiles"));
    add->setAccessibleName(tr("Add kinds of lines of your own"));
    m_again->setObjectName(QStringLiteral("readEventFiles"));
    m_again->setAccessibleName(tr("Read the files of kinds of lines again"));
    m_remove->setObjectName(QStringLiteral("removeEventFile"));
    m_remove->setAccessibleName(tr("Remove the chosen file of kinds of lines"));
    auto* caption = new QLabel(tr("Kinds of lines of your &own"));
    caption->setBuddy(m_list);
    auto* head = new QHBoxLayout;
    head->addWidget(caption, 1);
    head->addWidget(add);
    head->addWidget(m_again);
    head->addWidget(m_remove);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(head);
    lines->addWidget(m_list);
    lines->addWidget(m_none);
    connect(add, &QPushButton::clicked, this, &EventFilesBox::add);
    connect(m_again, &QPushButton::clicked, &settings, &Settings::tellOfLiveEventFiles);
    connect(m_remove, &QPushButton::clicked, this, &EventFilesBox::remove);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_remove->setEnabled(m_list->currentItem() != nullptr); });
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::LiveEventFiles && isVisible()) {
            fill();
        }
    });
    fill();
}

// Somebody may have mended one in the meantime.
void EventFilesBox::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

void EventFilesBox::fill()
{
    const auto read = readOwnEvents(m_settings.liveEventFiles());
    m_list->clear();
    for (const auto& file : read.files) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, shown(utf8(file.path), 400));
        item->setData(0, kPath, file.path);
        QString what;
        if (file.problem) {
            const auto words = explain::explain(file.problem->id, file.problem->params);
            what = tr("Not used: %1").arg(own(words.explanation));
            item->setToolTip(1, own(words.remedy));
        } else {
            what = tr("Used: %n kind(s) of lines", nullptr, static_cast<int>(file.kinds));
            if (file.causes > 0) {
                what = tr("%1, %2").arg(
                    what, tr("%n cause(s)", nullptr, static_cast<int>(file.causes)));
            }
        }
        item->setText(1, what);
        item->setIcon(1, markIcon(file.problem ? Mark::Failed : Mark::Passed));
    }
    const bool any = !read.files.empty();
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_again->setVisible(any);
    m_remove->setVisible(any);
    m_remove->setEnabled(false);
    m_list->resizeColumnToContents(0);
    const int rows = std::min(m_list->topLevelItemCount(), kMostRows);
    m_list->setFixedHeight(m_list->header()->sizeHint().height()
        + rows * std::max(kRow, m_list->sizeHintForRow(0)) + 2 * kGrid);
}

void EventFilesBox::add()
{
    auto files = m_settings.liveEventFiles();
    for (const auto& each : choose(this)) {
        if (!files.contains(each)) {
            files << each;
        }
    }
    m_settings.setLiveEventFiles(files);
}

void EventFilesBox::remove()
{
    if (const auto* item = m_list->currentItem()) {
        auto files = m_settings.liveEventFiles();
        files.removeAll(item->data(0, kPath).toString());
        m_settings.setLiveEventFiles(files);
    }
}

} // namespace attest::ui

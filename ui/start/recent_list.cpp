// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/recent_list.h"

#include "start/two_line_row.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

RecentList::RecentList(OpenCases& cases, RecentFiles& recent, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_cases(cases)
    , m_recent(recent)
    , m_settings(settings)
    , m_model(new RecentModel(recent, this))
    , m_list(new QListView)
    , m_sentence(new QLabel)
    , m_clear(new QPushButton(tr("C&lear")))
{
    auto* heading = new QLabel(tr("Recent"));
    heading->setFont(headingFont(font()));
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setObjectName(QStringLiteral("clearRecent"));
    m_clear->setToolTip(tr("Forget all that are not pinned"));
    m_list->setObjectName(QStringLiteral("recent"));
    m_list->setAccessibleName(tr("Recent files"));
    m_list->setAccessibleDescription(tr("Enter opens, P pins, Delete takes out of the list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->installEventFilter(this);
    const auto offer = [&](const QString& text, void (RecentList::*deed)()) {
        auto* action = new QAction(text, m_list);
        connect(action, &QAction::triggered, this, deed);
        m_list->addAction(action);
    };
    offer(tr("&Open"), &RecentList::open);
    offer(tr("&Pin or unpin"), &RecentList::pin);
    offer(tr("&Remove from the list"), &RecentList::remove);

    auto* line = new QHBoxLayout;
    line->addWidget(heading, 1);
    line->addWidget(m_clear);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addLayout(line);
    lines->addWidget(m_sentence);
    lines->addWidget(m_list, 1);
    lines->addStretch(0);
    connect(m_clear, &QPushButton::clicked, &recent, &RecentFiles::clear);
    connect(m_list, &QListView::clicked, this, &RecentList::open);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecentList::follow);
    connect(&settings, &Settings::changed, this, &RecentList::follow);
    follow();
}

void RecentList::follow()
{
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_clear->setVisible(any);
    m_sentence->setVisible(!any);
    m_sentence->setText(m_settings.remembersRecent()
            ? tr("Files that you open are listed here.")
            : tr("Which files were opened is not remembered. The settings say so."));
}

void RecentList::open()
{
    const auto file = m_model->at(m_list->currentIndex().row());
    if (!file.path.isEmpty()) {
        m_cases.openFile(file.path); // One that is not there any more is refused with its reason.
    }
}

void RecentList::pin()
{
    const int row = m_list->currentIndex().row();
    const auto file = m_model->at(row);
    if (!file.path.isEmpty()) {
        m_recent.setPinned(file.path, !file.pinned);
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    }
}

void RecentList::remove()
{
    const int row = m_list->currentIndex().row();
    const auto file = m_model->at(row);
    if (!file.path.isEmpty()) {
        m_recent.remove(file.path);
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    }
}

bool RecentList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            open();
            return true;
        case Qt::Key_P:
            pin();
            return true;
        case Qt::Key_Delete:
            remove();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attest::ui

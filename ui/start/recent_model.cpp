// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/recent_model.h"

#include "live/background.h"
#include "start/two_line_row.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace attest::ui {

RecentModel::RecentModel(RecentFiles& recent, QObject* parent)
    : QAbstractListModel(parent)
    , m_recent(recent)
{
    connect(&recent, &RecentFiles::changed, this, &RecentModel::refresh);
    refresh();
}

void RecentModel::refresh()
{
    beginResetModel();
    m_files = m_recent.all();
    endResetModel();
    look();
}

void RecentModel::look()
{
    inPool([self = QPointer(this), files = m_files] {
        QSet<QString> missing;
        for (const auto& file : files) {
            if (!QFileInfo::exists(file.path)) {
                missing.insert(file.path);
            }
        }
        QMetaObject::invokeMethod(
            qApp,
            [self, missing] {
                if (self && self->m_missing != missing) {
                    self->m_missing = missing;
                    if (self->rowCount() > 0) {
                        emit self->dataChanged(self->index(0), self->index(self->rowCount() - 1));
                    }
                }
            },
            Qt::QueuedConnection);
    });
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto& file = m_files[index.row()];
    const QFileInfo info(file.path);
    const auto name = shown(utf8(info.fileName()), 120);
    const auto state = isMissing(file.path) ? tr("not there any more")
        : file.pinned                       ? tr("pinned")
                                            : QString();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case TwoLineRow::Below:
        return shown(utf8(info.path()));
    case TwoLineRow::AtRight:
        return state;
    case TwoLineRow::Gone:
        return isMissing(file.path);
    case TwoLineRow::Path:
        return true;
    case Qt::ToolTipRole:
        return shown(utf8(file.path), 1000);
    case Qt::AccessibleTextRole:
        return state.isEmpty() ? name : name + QStringLiteral(", ") + state;
    default:
        return {};
    }
}

} // namespace attest::ui

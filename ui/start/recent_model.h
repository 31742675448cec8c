// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/recent_files.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

namespace attest::ui {

/// The files that were opened last. Whether they are still there is looked up in the background: a
/// network folder may take its time.
class RecentModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit RecentModel(RecentFiles& recent, QObject* parent = nullptr);

    [[nodiscard]] RecentFiles::File at(int row) const { return m_files.value(row); }
    [[nodiscard]] bool isMissing(const QString& path) const { return m_missing.contains(path); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void refresh();
    void look();
    RecentFiles& m_recent;
    QList<RecentFiles::File> m_files;
    QSet<QString> m_missing;
};

} // namespace attest::ui

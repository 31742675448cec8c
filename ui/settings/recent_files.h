// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

namespace attest::ui {

/// The files that were opened last. Pinned ones stand first and stay.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(Settings& settings, QObject* parent = nullptr);

    static constexpr qsizetype kMost = 20;
    struct File {
        QString path;
        bool pinned = false;
    };
    [[nodiscard]] QList<File> all() const;
    /// Nothing is remembered where that is switched off.
    void add(const QString& path);
    void setPinned(const QString& path, bool pinned);
    void remove(const QString& path);
    /// All but the pinned ones.
    void clear();

signals:
    void changed();

private:
    void keep(const QList<File>& files);
    Settings& m_settings;
};

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/side_work.h"
#include "watch/alert_watch.h"

#include <QtCore/QTimer>

namespace attest::ui {

/// What became of alerts, in a file of its owner's alone (0600) from one session to the next. Read and written
/// aside, and replaced in one step: after a crash the file is as it was a moment before.
class AlertArchive final : public QObject {
    Q_OBJECT
public:
    /// No path: nothing is kept.
    explicit AlertArchive(QString path);
    /// Writes what is not written yet.
    ~AlertArchive() override;

    /// Once. What cannot be read is put aside, and said to be.
    void read();
    /// As it is now; nothing is written before the file was read.
    void keep(std::shared_ptr<const watch::AlertsNow> now);
    /// Nothing is kept any more, and what was is removed.
    void end();

signals:
    void found(const attest::watch::AlertHistory& earlier);
    void failed(const attest::Problem& problem);

private:
    [[nodiscard]] bool isNews() const;
    void write();

    QString m_path;
    bool m_isRead = false, m_hasFailed = false;
    std::shared_ptr<const watch::AlertsNow> m_now, m_written;
    QTimer m_soon;
    SideWork m_disk; ///< one thing after the other
};

} // namespace attest::ui

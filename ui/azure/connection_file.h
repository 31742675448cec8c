// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/result.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace attest::ui {

/// The connections on disk. The terminal writes the file, too: what it added, removed or signed out is taken over,
/// and not undone by what is written next.
class ConnectionFile final : public QObject {
    Q_OBJECT

public:
    /// Without a path nothing is read or written.
    explicit ConnectionFile(QString path, QObject* parent = nullptr);

    [[nodiscard]] QString path() const { return m_path; }
    /// At the start. Where it cannot be read it is left as it is from then on.
    [[nodiscard]] Result<std::vector<azure::Connection>> read();
    /// Brings to ours what somebody else wrote since it was last read or written. Whether there was anything.
    bool takeOver(std::vector<azure::Connection>& ours);
    /// In place of what is there. Why it was not written, in the system's words.
    [[nodiscard]] std::optional<QString> write(const std::vector<azure::Connection>& connections);

signals:
    /// Perhaps by us.
    void written();

private:
    [[nodiscard]] std::optional<Result<std::vector<azure::Connection>>> found() const;
    void watch();

    QString m_path;
    std::vector<azure::Connection> m_last; ///< as it was last read or written
    QFileSystemWatcher m_watcher;
};

} // namespace attest::ui

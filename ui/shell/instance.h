// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QStringList>

class QLocalServer;
class QLocalSocket;

namespace attest::ui {

/// One window for each user, session and settings file. A second start hands its files over to the
/// first and ends. Only the same user is listened to, and only so much of them.
class Instance final : public QObject {
    Q_OBJECT
public:
    /// `settings`: the file that tells sessions apart which are not to know of each other.
    explicit Instance(const QString& settings, QObject* parent = nullptr);
    ~Instance() override;

    static constexpr qsizetype kMostBytes = 64 * 1024;
    static constexpr qsizetype kMostFiles = 50;

    /// This is the first: from now on it listens.
    [[nodiscard]] bool becomeFirst();
    /// True when the first one took them.
    [[nodiscard]] bool handOver(const QStringList& files) const;
    /// Where it listens.
    [[nodiscard]] QString address() const { return m_address; }

signals:
    /// Another start handed these over; without any, only the window is wanted.
    void asked(const QStringList& files);

private:
    void greet();
    void read(QLocalSocket& socket);

    QString m_address;
    QLockFile m_lock;
    QLocalServer* m_server = nullptr;
};

} // namespace attest::ui

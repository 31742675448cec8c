// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/instance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace attest::ui {
namespace {

constexpr const char* kTaken = "taken\n";
constexpr int kWait = 3000; ///< milliseconds for the first one to answer

QString addressFor(const QString& settings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* name : {"XDG_SESSION_ID", "WAYLAND_DISPLAY", "DISPLAY"}) {
        hash.addData(qgetenv(name));
        hash.addData("\n");
    }
    hash.addData(settings.toUtf8());
    // Only its owner may enter that folder.
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + QStringLiteral("/assayer-") + QString::fromLatin1(hash.result().toHex().first(16));
}

bool isOurs(const QLocalSocket& socket)
{
    struct ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(
               static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size)
        == 0
        && peer.uid == ::geteuid();
}

} // namespace

Instance::Instance(const QString& settings, QObject* parent)
    : QObject(parent)
    , m_address(addressFor(settings))
    , m_lock(m_address + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // Held for as long as the process lives.
}

Instance::~Instance() = default;

bool Instance::becomeFirst()
{
    if (!m_lock.tryLock(0)) {
        return false;
    }
    // Left by one that was killed: whoever holds the lock is the only one.
    QLocalServer::removeServer(m_address);
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(8);
    connect(m_server, &QLocalServer::newConnection, this, &Instance::greet);
    if (!m_server->listen(m_address)) {
        qWarning("assayer: other starts cannot reach this window: %s",
            qPrintable(m_server->errorString()));
    }
    return true;
}

void Instance::greet()
{
    while (auto* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOurs(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

// One line of JSON: an array of absolute paths.
void Instance::read(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > kMostBytes) {
            socket.abort();
        }
        return;
    }
    const auto line = socket.readLine(kMostBytes);
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isArray() || document.array().size() > kMostFiles) {
        socket.abort();
        return;
    }
    QStringList files;
    for (const auto& each : document.array()) {
        if (QDir::isAbsolutePath(each.toString())) {
            files << each.toString();
        }
    }
    socket.write(kTaken);
    socket.flush();
    socket.disconnectFromServer();
    emit asked(files);
}

bool Instance::handOver(const QStringList& files) const
{
    QJsonArray array;
    for (const auto& file : files) {
        array.append(QDir().absoluteFilePath(file));
    }
    auto line = QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
    if (files.size() > kMostFiles || line.size() >= kMostBytes) {
        return false;
    }
    // The first one may only just have begun.
    QLocalSocket socket;
    for (QDeadlineTimer patience(kWait); !patience.hasExpired(); QThread::msleep(50)) {
        socket.connectToServer(m_address);
        if (socket.waitForConnected(500)) {
            break;
        }
    }
    if (socket.state() != QLocalSocket::ConnectedState || !isOurs(socket)) {
        return false;
    }
    socket.write(line);
    return socket.waitForBytesWritten(kWait) && socket.waitForReadyRead(kWait)
        && socket.readAll() == kTaken;
}

} // namespace attest::ui

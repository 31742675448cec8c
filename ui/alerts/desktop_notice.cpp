// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/desktop_notice.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace attest::ui {

void DesktopNotice::tell(const QString& title, const QString& body)
{
    // Without an address the library would try to start a bus, and wait for it.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return;
    }
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    const auto name = QStringLiteral("org.freedesktop.Notifications");
    auto call = QDBusMessage::createMethodCall(
        name, QStringLiteral("/org/freedesktop/Notifications"), name, QStringLiteral("Notify"));
    constexpr int kAsTheDesktopLikes = -1;
    call.setArguments({QStringLiteral("Assayer"), m_last,
        QStringLiteral("io.github.assayer.Assayer"), title, body.toHtmlEscaped(), QStringList(),
        QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.assayer.Assayer")}},
        kAsTheDesktopLikes});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
            const QDBusPendingReply<uint> reply = *done;
            m_last = reply.isValid() ? reply.value() : m_last;
            done->deleteLater();
        });
}

} // namespace attest::ui

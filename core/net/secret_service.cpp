// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/secret_service.h"

#include "base/bounded_text.h"
#include "net/secret_store.h"

#include <QtCore/QMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <unistd.h>

namespace attest::net {
namespace {

constexpr char kService[] = "org.freedesktop.secrets";

// Without an address the bus's library would start a bus of its own where there is a display; nobody asked
// for that, and no keychain is on it.
bool hasSessionBus()
{
    // NOLINTBEGIN(concurrency-mt-unsafe): nothing here sets any
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    // NOLINTEND(concurrency-mt-unsafe)
    if (address != nullptr && *address != '\0') {
        return true;
    }
    return runtime != nullptr && ::access((std::string(runtime) + "/bus").c_str(), F_OK) == 0;
}

// A connection of its own, so that nothing waits behind the other users of the bus.
class Bus {
public:
    explicit Bus(std::chrono::milliseconds patience)
        : m_name(QStringLiteral("assayer-keychain-%1").arg(number()))
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
        , m_until(std::chrono::steady_clock::now() + patience)
    {
    }
    Bus(const Bus&) = delete;
    ~Bus() { QDBusConnection::disconnectFromBus(m_name); }

    [[nodiscard]] bool connected() const { return m_bus.isConnected(); }

    [[nodiscard]] QDBusMessage call(const QString& path, const char* interface, const char* method,
        const QVariantList& arguments) const
    {
        auto message = QDBusMessage::createMethodCall(
            QLatin1String(kService), path, QLatin1String(interface), QLatin1String(method));
        message.setArguments(arguments);
        auto reply = m_bus.call(message, QDBus::Block, static_cast<int>(left().count()));
        if (reply.type() == QDBusMessage::ErrorMessage) {
            awaitLibrary();
        }
        return reply;
    }

private:
    // The library wakes us before its own thread has told the rest of it what failed. A process that ends
    // in between is complained to on stderr about types that are gone already. Asking that thread for
    // anything, such as a peer at no address, comes back when it is done.
    void awaitLibrary() const
    {
        const QString name = m_name + QStringLiteral("-told");
        (void)QDBusConnection::connectToPeer(QString(), name);
        QDBusConnection::disconnectFromPeer(name);
    }

    // One patience for all the questions of a bus. Never none: to the library that would mean its default.
    [[nodiscard]] std::chrono::milliseconds left() const
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            m_until - std::chrono::steady_clock::now());
        return std::max(left, std::chrono::milliseconds(1));
    }

    static unsigned number()
    {
        static std::atomic<unsigned> last{0}; // connections are kept by name, process-wide
        return ++last;
    }

    QString m_name;
    QDBusConnection m_bus;
    std::chrono::steady_clock::time_point m_until;
};

Problem problemOf(const QDBusMessage& error, std::chrono::milliseconds patience)
{
    const QString name = error.errorName();
    if (name.endsWith(QLatin1String(".ServiceUnknown"))
        || name.endsWith(QLatin1String(".NameHasNoOwner"))
        || name.contains(QLatin1String(".Spawn."))) {
        return {issue::kKeychainAbsent, {}, {}};
    }
    if (name.endsWith(QLatin1String(".NoReply")) || name.endsWith(QLatin1String(".Timeout"))
        || name.endsWith(QLatin1String(".TimedOut"))) {
        return keychainSlow(patience);
    }
    return keychainFailure((name + QStringLiteral(": ") + error.errorMessage()).toStdString());
}

// The keychain library keeps of a refusal only the text that the service chose for it; the name of the
// error is what tells.
std::optional<Problem> searchProblem(const Bus& bus, std::chrono::milliseconds patience)
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes none{{QStringLiteral("server"), QStringLiteral("assayer")},
        {QStringLiteral("user"), QStringLiteral("?")}};
    const auto found = bus.call(QStringLiteral("/org/freedesktop/secrets"),
        "org.freedesktop.Secret.Service", "SearchItems", {QVariant::fromValue(none)});
    if (found.type() == QDBusMessage::ErrorMessage) {
        return problemOf(found, patience);
    }
    return std::nullopt;
}

} // namespace

Problem keychainSlow(std::chrono::milliseconds patience)
{
    return {issue::kKeychainSlow,
        {{"seconds",
            static_cast<std::int64_t>(std::chrono::ceil<std::chrono::seconds>(patience).count())}},
        {}};
}

Problem keychainFailure(const std::string& reason)
{
    for (const char* denied : {"AccessDenied", "Access denied", "NotAuthorized", "dismissed"}) {
        if (reason.find(denied) != std::string::npos) {
            return {issue::kKeychainDenied, {}, {}};
        }
    }
    if (reason.find("IsLocked") != std::string::npos
        || reason.find("locked") != std::string::npos) {
        return {issue::kKeychainLocked, {}, {}};
    }
    return {issue::kKeychainFailed, {{"reason", bounded(reason, kMostTextBytes)}}, {}};
}

std::optional<Problem> secretServiceProblem(std::chrono::milliseconds patience)
{
    if (!hasSessionBus()) {
        return Problem{issue::kKeychainAbsent, {}, {}};
    }
    const Bus bus(patience);
    if (!bus.connected()) {
        return Problem{issue::kKeychainAbsent, {}, {}};
    }
    const auto alias = bus.call(QStringLiteral("/org/freedesktop/secrets"),
        "org.freedesktop.Secret.Service", "ReadAlias", {QStringLiteral("default")});
    if (alias.type() == QDBusMessage::ErrorMessage) {
        return problemOf(alias, patience);
    }
    const auto arguments = alias.arguments();
    const QString path
        = arguments.isEmpty() ? QString() : arguments.first().value<QDBusObjectPath>().path();
    if (path.size() < 2) { // "/": none
        return Problem{
            issue::kKeychainFailed, {{"reason", std::string("it has no default collection")}}, {}};
    }
    const auto locked = bus.call(path, "org.freedesktop.DBus.Properties", "Get",
        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    if (locked.type() == QDBusMessage::ErrorMessage) {
        return problemOf(locked, patience);
    }
    const auto values = locked.arguments();
    if (!values.isEmpty() && values.first().value<QDBusVariant>().variant().toBool()) {
        return Problem{issue::kKeychainLocked, {}, {}};
    }
    return searchProblem(bus, patience);
}

} // namespace attest::net

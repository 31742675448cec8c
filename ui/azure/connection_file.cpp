// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_file.h"

#include "azure/connection_json.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr qint64 kMostBytes = 1 << 20;

using Connections = std::vector<azure::Connection>;

Connections::iterator in(Connections& connections, const std::string& id)
{
    return std::ranges::find(connections, id, &azure::Connection::id);
}

} // namespace

ConnectionFile::ConnectionFile(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConnectionFile::written);
    watch();
}

// The folder: who writes the file puts another one in its place.
void ConnectionFile::watch()
{
    const auto folder = QFileInfo(m_path).absolutePath();
    if (!m_path.isEmpty() && m_watcher.directories().isEmpty() && QFileInfo::exists(folder)) {
        m_watcher.addPath(folder);
    }
}

std::optional<Result<Connections>> ConnectionFile::found() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const auto bytes = file.read(kMostBytes);
    return azure::readConnections(
        asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

Result<Connections> ConnectionFile::read()
{
    auto there = found();
    if (!there) {
        return Connections();
    }
    if (*there) {
        m_last = **there;
    } else {
        m_path.clear();
    }
    return std::move(*there);
}

bool ConnectionFile::takeOver(Connections& ours)
{
    auto there = found();
    if (!there || !*there) {
        return false; // of a file that is gone or broken nothing follows
    }
    bool changed = false;
    for (const auto& each : **there) {
        const auto known = in(ours, each.id);
        const auto last = in(m_last, each.id);
        if (known == ours.end()) {
            ours.push_back(each);
            changed = true;
        } else if (last != m_last.end() && last->signedOut != each.signedOut) {
            known->signedOut = each.signedOut;
            changed = true;
        }
    }
    for (const auto& last : m_last) {
        if (in(**there, last.id) == (*there)->end()) {
            changed = std::erase_if(ours, [&](const auto& each) { return each.id == last.id; }) > 0
                || changed;
        }
    }
    m_last = std::move(**there);
    return changed;
}

std::optional<QString> ConnectionFile::write(const Connections& connections)
{
    if (m_path.isEmpty()) {
        return std::nullopt;
    }
    QSaveFile file(m_path);
    const auto text = azure::connectionsJson(connections);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.data(), size) != size || !file.commit()) {
        return file.errorString();
    }
    m_last = connections;
    watch();
    return std::nullopt;
}

} // namespace attest::ui

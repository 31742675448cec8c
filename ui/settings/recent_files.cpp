// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/recent_files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace attest::ui {
namespace {

// One file has many names: "x", "./x", "sub/../x".
QString normal(const QString& path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

RecentFiles::RecentFiles(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::Recent) {
            emit changed();
        } else if (name == Settings::Name::RememberRecent && !m_settings.remembersRecent()) {
            // Whoever switches it off does not want what is there, either.
            m_settings.setRecent({});
        }
    });
}

QList<RecentFiles::File> RecentFiles::all() const
{
    QList<File> files;
    for (const auto& each : m_settings.recent()) {
        const bool pinned = each.startsWith(u'*');
        const auto path = normal(pinned ? each.mid(1) : each);
        const bool known
            = std::ranges::any_of(files, [&path](const File& file) { return file.path == path; });
        if (!path.isEmpty() && !known) {
            files.push_back({path, pinned});
        }
    }
    return files;
}

void RecentFiles::keep(const QList<File>& files)
{
    QStringList kept, others;
    for (const auto& file : files) {
        (file.pinned ? kept : others) << (file.pinned ? u'*' + file.path : file.path);
    }
    m_settings.setRecent(kept + others.mid(0, std::max<qsizetype>(0, kMost - kept.size())));
}

void RecentFiles::add(const QString& named)
{
    const auto path = normal(named);
    if (!m_settings.remembersRecent() || path.isEmpty()) {
        return;
    }
    auto files = all();
    File file{path, false};
    for (const auto& each : files) {
        file.pinned = file.pinned || (each.path == path && each.pinned);
    }
    files.removeIf([&](const File& each) { return each.path == path; });
    files.prepend(file);
    keep(files);
}

void RecentFiles::setPinned(const QString& path, bool pinned)
{
    auto files = all();
    for (auto& each : files) {
        each.pinned = each.path == path ? pinned : each.pinned;
    }
    keep(files);
}

void RecentFiles::remove(const QString& path)
{
    auto files = all();
    files.removeIf([&](const File& each) { return each.path == path; });
    keep(files);
}

void RecentFiles::clear()
{
    auto files = all();
    files.removeIf([](const File& each) { return !each.pinned; });
    keep(files);
}

} // namespace attest::ui

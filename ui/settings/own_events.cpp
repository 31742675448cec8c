// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/own_events.h"

#include "theme/text.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace attest::ui {
namespace {

constexpr qint64 kMostBytes = 1 << 20;

Problem unreadable(const QString& path, const QString& why)
{
    return {telemetry::issue::kUnreadable, {{"file", utf8(path)}, {"reason", utf8(why)}}, {}};
}

Result<QByteArray> textOf(const QString& path)
{
    QFile file(path);
    // A pipe would hold up whoever opens it.
    if (const QFileInfo facts(path); facts.exists() && !facts.isFile()) {
        return unreadable(path, QStringLiteral("not a regular file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, file.errorString());
    }
    if (file.size() > kMostBytes) {
        return unreadable(path, QStringLiteral("more than 1 MiB"));
    }
    return file.read(kMostBytes);
}

} // namespace

OwnEvents readOwnEvents(const QStringList& paths)
{
    OwnEvents own;
    own.files.resize(static_cast<std::size_t>(paths.size()));
    // From the last one on, so that the first stands before all.
    for (auto at = paths.size(); at-- > 0;) {
        auto& file = own.files[static_cast<std::size_t>(at)];
        file.path = paths[at];
        const auto text = textOf(file.path);
        if (!text) {
            file.problem = text.problem();
            continue;
        }
        auto made = telemetry::EventCatalogue::extended(
            std::string_view(text->constData(), static_cast<std::size_t>(text->size())),
            own.events);
        if (!made) {
            file.problem = made.problem();
            continue;
        }
        file.kinds = made->rules().size() - own.events.rules().size();
        file.causes = made->causes().size() - own.events.causes().size();
        own.events = std::move(*made);
    }
    return own;
}

} // namespace attest::ui

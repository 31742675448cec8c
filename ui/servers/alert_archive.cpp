// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/alert_archive.h"

#include "theme/text.h"
#include "watch/alert_history.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <filesystem>

namespace attest::ui {
namespace {

constexpr int kSoon = 500; ///< ms: a storm of alerts is written once
/// When rules were judged last is part of the file, and alone no reason to write it every second.
constexpr std::int64_t kOften = 600'000'000'000;

using Found = Result<watch::AlertHistory>;

Problem unreadable(const char* reason)
{
    return {watch::issue::kBadAlertHistory, {{"reason", std::string(reason)}}, {}};
}

// Out of the way of what is written next, in the place of what was put aside before.
void putAside(const QString& path)
{
    const std::filesystem::path from(QFile::encodeName(path).toStdString());
    auto to = from;
    to += ".unreadable";
    std::error_code none; // what cannot be moved is replaced, and was said to be unreadable
    std::filesystem::rename(from, to, none);
}

Found readHistory(const QString& path)
{
    const QFileInfo about(path);
    QFile file(path);
    // Only what is a file by itself: a pipe would wait for somebody to write.
    if (!about.isFile() || about.size() > static_cast<qint64>(watch::kMostHistoryBytes)
        || !file.open(QIODevice::ReadOnly)) {
        return unreadable("file");
    }
    const auto text = file.read(static_cast<qint64>(watch::kMostHistoryBytes) + 1);
    return watch::readAlertHistory(Bytes(text.begin(), text.end()));
}

Found readFrom(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return watch::AlertHistory();
    }
    auto history = readHistory(path);
    if (!history) {
        putAside(path);
    }
    return history;
}

std::optional<Problem> writeTo(const QString& path, const watch::AlertHistory& history)
{
    const auto text = watch::alertHistoryText(history);
    const auto size = static_cast<qint64>(text.size());
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text.data(), size) == size && file.commit();
    if (written) {
        return {};
    }
    return Problem{watch::issue::kAlertHistoryNotKept, {{"reason", utf8(file.errorString())}}, {}};
}

} // namespace

AlertArchive::AlertArchive(QString path) : m_path(std::move(path)), m_disk(1)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &AlertArchive::write);
}

AlertArchive::~AlertArchive()
{
    if (!m_path.isEmpty() && m_now && m_now != m_written) {
        write();
    }
}

void AlertArchive::read()
{
    if (m_path.isEmpty() || m_isRead) {
        return;
    }
    m_disk.run([path = m_path] { return readFrom(path); },
        [this](Found earlier) {
            m_isRead = true;
            if (!earlier) {
                emit failed(earlier.problem());
            } else if (!earlier->events.empty()) {
                emit found(*earlier);
            }
        });
}

bool AlertArchive::isNews() const
{
    if (!m_written) {
        return !m_now->history.events.empty();
    }
    const auto& now = m_now->history;
    const auto& before = m_written->history;
    const auto last = [](const watch::AlertHistory& history) {
        return history.events.empty() ? 0 : history.events.back().number;
    };
    return now.events.size() != before.events.size() || last(now) != last(before)
        || (m_now->firing() > 0 && now.judged - before.judged > kOften);
}

void AlertArchive::keep(std::shared_ptr<const watch::AlertsNow> now)
{
    if (m_path.isEmpty() || !m_isRead) {
        return;
    }
    m_now = std::move(now);
    if (!m_soon.isActive() && isNews()) {
        m_soon.start();
    }
}

void AlertArchive::write()
{
    m_soon.stop();
    m_written = m_now;
    m_disk.run([path = m_path, now = m_now] { return writeTo(path, now->history); },
        [this](const std::optional<Problem>& problem) {
            if (problem && !m_hasFailed) {
                emit failed(*problem);
            }
            m_hasFailed = problem.has_value();
        });
}

void AlertArchive::end()
{
    m_soon.stop();
    m_disk.run([path = m_path] { return path.isEmpty() || QFile::remove(path); }, [](bool) {});
    m_path.clear();
}

} // namespace attest::ui

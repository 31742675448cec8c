// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/open_cases.h"

#include "case/issues.h"
#include "session/intake.h"
#include "theme/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>

namespace attest::ui {

struct OpenCases::Taken {
    session::Intake intake;
    std::optional<Prepared> prepared; ///< of intake.opened
    QString name, path;
    LiveCase* into = nullptr; ///< the case that was shown when it was begun
};

namespace {

Time now()
{
    return {QDateTime::currentSecsSinceEpoch(), 0};
}

Problem unreadable(const QString& path, const QString& reason)
{
    return {casefile::issue::kUnreadable, {{"path", utf8(path)}, {"reason", utf8(reason)}}, {}};
}

/// All of a regular file, or why not. Devices and pipes could make one wait for ever.
Result<Bytes> readWhole(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return unreadable(path, OpenCases::tr("there is no such file"));
    }
    if (!info.isFile()) {
        return unreadable(path, OpenCases::tr("it is not a regular file"));
    }
    if (info.size() > static_cast<qint64>(session::kIntakeBytes)) {
        return Problem{casefile::issue::kTooLarge,
            {{"limit", static_cast<std::int64_t>(session::kIntakeBytes)}}, {}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, file.errorString());
    }
    const QByteArray read = file.read(static_cast<qint64>(session::kIntakeBytes));
    return Bytes(read.begin(), read.end());
}

} // namespace

OpenCases::OpenCases(QObject* parent) : QObject(parent) {}

OpenCases::~OpenCases() = default;

void OpenCases::work(std::function<Taken()> task)
{
    emit busyChanged(++m_busy);
    const QPointer<OpenCases> self(this);
    QThreadPool::globalInstance()->start([self, task = std::move(task)] {
        auto taken = std::make_shared<Taken>(task());
        QMetaObject::invokeMethod(
            qApp,
            [self, taken] {
                if (self) {
                    self->finish(std::move(*taken));
                }
            },
            Qt::QueuedConnection);
    });
}

void OpenCases::openFile(const QString& path)
{
    for (auto* each : m_all) {
        if (!each->path().isEmpty() && QFileInfo(each->path()) == QFileInfo(path)) {
            show(each);
            return;
        }
    }
    const auto open = m_shown ? m_shown->state() : nullptr;
    work([path, open, into = m_shown] {
        Taken taken{{}, {}, QFileInfo(path).fileName(), path, into};
        auto bytes = readWhole(path);
        if (!bytes) {
            taken.intake.problem = bytes.problem();
            return taken;
        }
        taken.intake = session::takeIn(
            utf8(taken.name), *std::move(bytes), open ? &open->kept : nullptr, now());
        if (taken.intake.opened) {
            taken.prepared = prepare(*std::move(taken.intake.opened));
        }
        return taken;
    });
}

void OpenCases::take(const QString& name, Bytes bytes, const QString& path)
{
    const auto open = m_shown ? m_shown->state() : nullptr;
    work([name, path, open, into = m_shown, bytes = std::move(bytes)] {
        Taken taken{{}, {}, name, path, into};
        taken.intake = session::takeIn(utf8(name), bytes, open ? &open->kept : nullptr, now());
        if (taken.intake.opened) {
            taken.prepared = prepare(*std::move(taken.intake.opened));
        }
        return taken;
    });
}

void OpenCases::add(casefile::Case c, const QString& name)
{
    work([c = std::move(c), name] {
        Taken taken{{}, prepare(c), name, {}, nullptr};
        taken.intake.isNew = true;
        return taken;
    });
}

void OpenCases::finish(Taken taken)
{
    emit busyChanged(--m_busy);
    if (taken.intake.problem) {
        emit refused(*taken.intake.problem, taken.name);
        return;
    }
    if (taken.prepared) {
        auto* live = new LiveCase(*std::move(taken.prepared), taken.name,
            taken.intake.isNew ? QString() : taken.path, this);
        connect(live, &LiveCase::changed, this, [this](Change change) {
            if (change == Change::File) {
                emit listChanged();
            }
        });
        m_all.push_back(live);
        emit listChanged();
        show(live);
        return;
    }
    const bool there = std::find(m_all.begin(), m_all.end(), taken.into) != m_all.end();
    if (taken.intake.changed && there) {
        taken.into->edit(tr("Put %1 into the case").arg(taken.name), *taken.intake.changed);
        emit added(own(taken.intake.added), taken.name);
    }
}

void OpenCases::show(LiveCase* live)
{
    if (live != m_shown) {
        m_shown = live;
        emit shownChanged();
    }
}

void OpenCases::close(LiveCase* live)
{
    const auto found = std::find(m_all.begin(), m_all.end(), live);
    if (found == m_all.end()) {
        return;
    }
    const auto after = m_all.erase(found);
    if (live == m_shown) {
        show(m_all.empty() ? nullptr : after == m_all.end() ? m_all.back() : *after);
    }
    emit listChanged();
    live->deleteLater();
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/open_cases.h"

#include "live/background.h"
#include "session/intake.h"
#include "shell/read_file.h"
#include "theme/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtWidgets/QApplication>

#include <atomic>

namespace attest::ui {

struct OpenCases::Taken {
    session::Intake intake;
    std::optional<Prepared> prepared; ///< of intake.opened
    QString name, path;
    LiveCase* into = nullptr; ///< the case that was shown when it was begun
    QString what, why;        ///< why nothing came of it, in words
    QString recoveredFrom;
};

namespace {

Time now()
{
    return {QDateTime::currentSecsSinceEpoch(), 0};
}

} // namespace

OpenCases::OpenCases(QObject* parent) : QObject(parent) {}

OpenCases::~OpenCases() = default;

// A task that nobody waits for any more runs to its end, and what it found is forgotten.
int OpenCases::work(const QString& what, std::function<Taken()> task, std::function<void()> after)
{
    const auto unwanted = std::make_shared<std::atomic<bool>>(false);
    const int activity = m_activities.begin(what, [this, unwanted, after] {
        unwanted->store(true);
        emit busyChanged(--m_busy);
        if (after) {
            after();
        }
    });
    emit busyChanged(++m_busy);
    const QPointer<OpenCases> self(this);
    inPool([self, activity, unwanted, after, task = std::move(task)] {
        if (unwanted->load()) {
            return;
        }
        auto taken = std::make_shared<Taken>(task());
        QMetaObject::invokeMethod(
            qApp,
            [self, activity, unwanted, taken, after] {
                if (self && !unwanted->load()) {
                    self->m_activities.end(activity);
                    self->finish(std::move(*taken));
                    if (after) {
                        after();
                    }
                }
            },
            Qt::QueuedConnection);
    });
    return activity;
}

void OpenCases::openFile(const QString& path)
{
    m_waiting.push_back(path);
    readNext();
}

void OpenCases::readNext()
{
    while (!m_reading && !m_waiting.isEmpty()) {
        read(m_waiting.takeFirst());
    }
}

void OpenCases::read(const QString& path)
{
    const QFileInfo info(path);
    for (auto* each : m_all) {
        const auto source = sourceOf(each);
        if (!source.isEmpty() && QFileInfo(source) == info) {
            show(each);
            return;
        }
    }
    const auto open = m_shown ? m_shown->state() : nullptr;
    if (m_shown) {
        m_shown->selection().forgetChoice(); // What is chosen until it is there stays.
    }
    const auto what = tr("Opening %1").arg(ui::shown(utf8(info.fileName()), 80));
    m_reading = true;
    work(
        what,
        [path, open, into = m_shown] {
            Taken taken{{}, {}, QFileInfo(path).fileName(), path, into, {}, {}, {}};
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
        },
        [this] {
            m_reading = false;
            readNext();
        });
}

void OpenCases::take(const QString& name, Bytes bytes, const QString& path)
{
    const auto open = m_shown ? m_shown->state() : nullptr;
    if (m_shown) {
        m_shown->selection().forgetChoice(); // What is chosen until it is there stays.
    }
    work(tr("Reading %1").arg(ui::shown(utf8(name), 80)),
        [name, path, open, into = m_shown, bytes = std::move(bytes)] {
            Taken taken{{}, {}, name, path, into, {}, {}, {}};
            taken.intake = session::takeIn(utf8(name), bytes, open ? &open->kept : nullptr, now());
            if (taken.intake.opened) {
                taken.prepared = prepare(*std::move(taken.intake.opened));
            }
            return taken;
        });
}

void OpenCases::add(casefile::Case c, const QString& name)
{
    work(tr("Judging %1").arg(ui::shown(utf8(name), 80)), [c = std::move(c), name] {
        Taken taken{{}, prepare(c), name, {}, nullptr, {}, {}, {}};
        taken.intake.isNew = true;
        return taken;
    });
}

void OpenCases::recover(const QString& file, const QString& name, const QString& path)
{
    work(tr("Opening %1").arg(ui::shown(utf8(name), 80)), [file, name, path] {
        Taken taken{{}, {}, name, path, nullptr, {}, {}, file};
        auto read = casefile::load(utf8(file));
        if (!read) {
            taken.intake.problem = read.problem();
            return taken;
        }
        // A token was kept without its signature: saving that over the whole one would lose it.
        if (std::ranges::any_of(read->evidence, [](const verify::Evidence& each) {
                return each.method == verify::Method::AzureMsi;
            })) {
            taken.path.clear();
        }
        // Saving goes where the note of its path says, so it has to be a case that is replaced there.
        auto there = readWhole(taken.path);
        if (!there || !casefile::read(utf8(name), *std::move(there))) {
            taken.path.clear();
        }
        taken.prepared = prepare(*std::move(read));
        return taken;
    });
}

int OpenCases::make(const QString& what, const QString& name, std::function<Made()> task)
{
    return work(what, [what, name, task = std::move(task)] {
        Taken taken{{}, {}, name, {}, nullptr, what, {}, {}};
        auto made = task();
        taken.intake.isNew = true;
        taken.why = made.why;
        if (made.made) {
            taken.prepared = prepare(*std::move(made.made));
        }
        return taken;
    });
}

void OpenCases::open(Taken taken)
{
    auto* live = new LiveCase(
        *std::move(taken.prepared), taken.name, taken.intake.isNew ? QString() : taken.path, this);
    if (!taken.recoveredFrom.isEmpty()) {
        live->setNeverKept();
    }
    m_sources[live] = taken.path;
    connect(live, &LiveCase::changed, this, [this, live](Change change) {
        if (change == Change::File) {
            if (!live->path().isEmpty() && live->path() != m_sources[live]) {
                m_sources[live] = live->path();
                emit fileOpened(live->path());
            }
            emit listChanged();
        }
    });
    followComing(*live);
    // Whoever opens a case wants to see what is wrong with it.
    live->selectBlocking();
    m_all.push_back(live);
    emit listChanged();
    if (!taken.recoveredFrom.isEmpty()) {
        emit recovered(live, taken.recoveredFrom);
    }
    show(live);
}

void OpenCases::followComing(LiveCase& live)
{
    connect(&live, &LiveCase::comingBegan, this, [this, &live](const QString& what) {
        m_coming[&live] = m_activities.begin(what, [&live] { live.giveUpComing(); });
    });
    connect(
        &live, &LiveCase::comingEnded, this, [this, &live] { m_activities.end(m_coming[&live]); });
}

void OpenCases::finish(Taken taken)
{
    emit busyChanged(--m_busy);
    if (taken.intake.problem) {
        emit refused(*taken.intake.problem, taken.name);
        return;
    }
    const auto path = taken.path;
    if (taken.prepared) {
        open(std::move(taken));
    } else if (!taken.what.isEmpty()) {
        emit failed(taken.what, taken.why);
    } else {
        const bool there = std::find(m_all.begin(), m_all.end(), taken.into) != m_all.end();
        if (!taken.intake.changed || !there) {
            return;
        }
        taken.into->edit(
            tr("Put %1 into the case").arg(ui::shown(utf8(taken.name), 80)), *taken.intake.changed);
        emit added(taken.into, taken.name);
    }
    if (!path.isEmpty()) {
        emit fileOpened(path);
    }
}

QString OpenCases::sourceOf(const LiveCase* live) const
{
    const auto found = m_sources.find(live);
    return found == m_sources.end() ? QString() : found->second;
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
    m_sources.erase(live);
    m_activities.end(m_coming[live]);
    m_coming.erase(live);
    // Its undo stack has a last word when it goes.
    live->disconnect(this);
    emit listChanged();
    live->deleteLater();
}

} // namespace attest::ui

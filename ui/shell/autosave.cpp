// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/autosave.h"

#include "explain/catalogue.h"
#include "live/background.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtCore/QUuid>

namespace attest::ui {
namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOwnerFolder = kOwner | QFile::ExeOwner;

QString aboutFile(const QString& file)
{
    return file + QStringLiteral(".about");
}

/// Nothing but files that the program wrote itself: a pipe of that name would be waited for for ever, and
/// a link would lead elsewhere.
bool isPlainFile(const QString& path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

bool isNothing(const QString& path)
{
    const QFileInfo info(path);
    return !info.exists() && !info.isSymLink();
}

QString lockOf(const QString& folder)
{
    return folder + QStringLiteral("/lock");
}

std::unique_ptr<QLockFile> lockFor(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(lockOf(folder));
    lock->setStaleLockTime(0); // Only the end of the process frees it, however long it ran.
    return lock;
}

struct Order {
    QString file, name, path;
    CaseStatePtr state;
};

/// In words why not; empty when it is on the disk.
QString writeCase(const Order& order)
{
    QSaveFile about(aboutFile(order.file));
    const QJsonObject said{
        {QStringLiteral("name"), order.name}, {QStringLiteral("path"), order.path}};
    if (!about.open(QIODevice::WriteOnly) || !about.setPermissions(kOwner)
        || about.write(QJsonDocument(said).toJson(QJsonDocument::Compact)) < 0 || !about.commit()) {
        return about.errorString();
    }
    const auto problem = casefile::save(
        utf8(order.file), order.state->kept, casefile::TokenKeeping::StripSignature);
    return problem ? own(explain::explain(problem->id, problem->params).explanation) : QString();
}

} // namespace

Autosave::Autosave(OpenCases& cases, Settings& settings, const QString& folder)
    : m_cases(cases)
    , m_settings(settings)
    , m_base(folder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&cases, &OpenCases::listChanged, this, &Autosave::follow);
    connect(&cases, &OpenCases::recovered, this, [this](LiveCase* live, const QString& file) {
        m_kept[live].before = file;
        m_timer.start();
    });
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::Autosave) {
            write();
        }
    });
}

Autosave::~Autosave()
{
    if (m_lock) {
        // What is still being written would come back into a folder that is gone.
        QThreadPool::globalInstance()->waitForDone();
        m_lock->unlock();
        if (!m_left) {
            QDir(m_own).removeRecursively();
        }
    }
}

bool Autosave::begin()
{
    if (m_lock) {
        return true;
    }
    if (QFileInfo(m_base).isSymLink()) {
        emit troubled(tr("%1 is a link to another place, where others may read them. Put a folder "
                         "there instead.")
                          .arg(m_base));
        return false;
    }
    m_own = m_base + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(m_own) || !QFile::setPermissions(m_own, kOwnerFolder)) {
        emit troubled(tr("%1 cannot be made.").arg(m_own));
        return false;
    }
    auto lock = lockFor(m_own);
    if (!lock->tryLock(0)) {
        emit troubled(tr("%1 cannot be written.").arg(m_own));
        return false;
    }
    QFile::setPermissions(lockOf(m_own), kOwner);
    m_lock = std::move(lock);
    return true;
}

void Autosave::follow()
{
    if (m_left) {
        return; // cases close with the window, and what is left of them stays
    }
    for (auto* live : m_cases.all()) {
        if (!m_kept.contains(live)) {
            m_kept[live] = {};
            connect(live, &LiveCase::changed, this, [this](Change change) {
                if (change != Change::Steps && change != Change::Breaks) {
                    m_timer.start();
                }
            });
            if (live->isEdited()) {
                m_timer.start();
            }
        }
    }
    const auto& all = m_cases.all();
    for (auto it = m_kept.begin(); it != m_kept.end();) {
        if (std::find(all.begin(), all.end(), it->first) == all.end()) {
            drop(it->second.file);
            forget({{it->second.before, {}, {}}});
            it = m_kept.erase(it);
        } else {
            ++it;
        }
    }
}

void Autosave::drop(const QString& file)
{
    if (!file.isEmpty()) {
        QFile::remove(file);
        QFile::remove(aboutFile(file));
    }
}

bool Autosave::isWanted(const LiveCase& live) const
{
    return m_settings.autosaves() && live.isEdited();
}

bool Autosave::takeState(LiveCase& live, Kept& kept)
{
    if (kept.state == live.state() || !begin()) {
        return false;
    }
    if (kept.file.isEmpty()) {
        kept.file = m_own + QStringLiteral("/%1.attestcase").arg(++m_next);
    }
    kept.state = live.state();
    return true;
}

void Autosave::leave()
{
    m_left = true;
    QThreadPool::globalInstance()->waitForDone(); // one write of a file at a time
    for (auto& [live, kept] : m_kept) {
        if (isWanted(*live) && takeState(*live, kept)) {
            (void)writeCase({kept.file, live->name(), live->path(), live->state()});
        }
    }
}

// One write at a time: two of one file could end in the wrong order.
void Autosave::write()
{
    if (m_writing || m_left) {
        return; // written() looks again.
    }
    for (auto& [live, kept] : m_kept) {
        if (!isWanted(*live)) {
            drop(kept.file);
            if (!live->isEdited()) {
                forget({{kept.before, {}, {}}});
                kept.before.clear();
            }
            kept.file.clear();
            kept.state.reset();
        } else if (takeState(*live, kept)) {
            put(live, kept.file);
            return; // The others when this one is done.
        }
    }
}

void Autosave::put(LiveCase* live, const QString& file)
{
    m_writing = true;
    const Order order{file, live->name(), live->path(), live->state()};
    const QPointer<Autosave> self(this);
    inPool([self, order] {
        const auto why = writeCase(order);
        QMetaObject::invokeMethod(
            qApp,
            [self, why, file = order.file] {
                if (self) {
                    self->written(file, why);
                }
            },
            Qt::QueuedConnection);
    });
}

void Autosave::written(const QString& file, const QString& why)
{
    m_writing = false;
    const auto found = std::find_if(
        m_kept.begin(), m_kept.end(), [&](const auto& each) { return each.second.file == file; });
    if (found == m_kept.end()) {
        drop(file); // The case was closed or saved while this was written.
    } else if (why.isEmpty()) {
        forget({{std::exchange(found->second.before, {}), {}, {}}});
    }
    if (!why.isEmpty()) {
        emit troubled(why);
    }
    write();
}

QList<Autosave::Leftover> Autosave::leftovers() const
{
    QList<Leftover> found;
    if (QFileInfo(m_base).isSymLink()) {
        return found; // Whatever is there was not put there by this program.
    }
    for (const auto& folder : QDir(m_base).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto path = folder.absoluteFilePath();
        const auto lock = lockOf(path);
        if (path == m_own || folder.isSymLink() || !(isPlainFile(lock) || isNothing(lock))
            || !lockFor(path)->tryLock(0)) {
            continue; // It is running, or is none of ours.
        }
        const QStringList cases{QStringLiteral("*.attestcase")};
        for (const auto& file : QDir(path).entryInfoList(cases, QDir::Files, QDir::Name)) {
            if (!isPlainFile(file.absoluteFilePath())) {
                continue;
            }
            QFile about(aboutFile(file.absoluteFilePath()));
            QJsonObject said;
            if (isPlainFile(about.fileName()) && about.open(QIODevice::ReadOnly)) {
                said = QJsonDocument::fromJson(about.read(64 * 1024)).object();
            }
            found.push_back({file.absoluteFilePath(),
                said.value(QStringLiteral("name")).toString(file.fileName()),
                said.value(QStringLiteral("path")).toString()});
        }
        if (found.isEmpty() || QFileInfo(found.back().file).absolutePath() != path) {
            QDir(path).removeRecursively(); // Nothing was left in it.
        }
    }
    return found;
}

void Autosave::forget(const QList<Leftover>& leftovers)
{
    for (const auto& each : leftovers) {
        if (each.file.isEmpty()) {
            continue;
        }
        QFile::remove(each.file);
        QFile::remove(aboutFile(each.file));
        const auto folder = QFileInfo(each.file).absolutePath();
        if (QDir(folder).entryList({QStringLiteral("*.attestcase")}, QDir::Files).isEmpty()) {
            QDir(folder).removeRecursively();
        }
    }
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/alert_archive.h"
#include "watch/alert_history.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace attest;
using namespace attest::ui;
using State = telemetry::Alert::State;

namespace {

std::shared_ptr<const watch::AlertsNow> fired()
{
    auto now = std::make_shared<watch::AlertsNow>();
    const auto rule
        = std::make_shared<const telemetry::AlertRule>(telemetry::builtInAlertRules().front());
    now->history.events.push_back(
        {1, rule, {{"instance", "one"}}, State::Pending, State::Firing, 7, 0.5});
    now->history.judged = 9;
    return now;
}

struct Session {
    explicit Session(const QString& path) : archive(path) {}
    AlertArchive archive;
    QSignalSpy found{&archive, &AlertArchive::found};
    QSignalSpy failed{&archive, &AlertArchive::failed};
};

} // namespace

class AlertArchiveTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theNextSessionFindsWhatWasKept();
    void itIsItsOwnersAlone();
    void nothingIsWrittenBeforeItWasRead();
    void whatCannotBeReadIsPutAside_data();
    void whatCannotBeReadIsPutAside();
    void whatCannotBeWrittenIsSaidOnce();
    void endingRemovesTheFile();

private:
    void keepOne();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void AlertArchiveTest::init()
{
    qRegisterMetaType<watch::AlertHistory>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("state/alerts.json"));
}

void AlertArchiveTest::keepOne()
{
    Session session(m_path);
    session.archive.read();
    // What was read is told by an event; what is given before is not kept.
    QTRY_VERIFY((session.archive.keep(fired()), QFile::exists(m_path)));
}

void AlertArchiveTest::theNextSessionFindsWhatWasKept()
{
    keepOne();
    Session next(m_path);
    next.archive.read();
    QTRY_COMPARE(next.found.size(), 1);
    const auto earlier = next.found.front().front().value<watch::AlertHistory>();
    QCOMPARE(earlier.events.size(), std::size_t{1});
    QCOMPARE(earlier.events.front().at, 7);
    QCOMPARE(earlier.judged, 9);
}

void AlertArchiveTest::itIsItsOwnersAlone()
{
    keepOne();
    struct stat about {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
}

void AlertArchiveTest::nothingIsWrittenBeforeItWasRead()
{
    keepOne();
    const auto before = QFileInfo(m_path).lastModified();
    {
        Session next(m_path);
        next.archive.keep(std::make_shared<watch::AlertsNow>());
    }
    QCOMPARE(QFileInfo(m_path).lastModified(), before);
}

void AlertArchiveTest::whatCannotBeReadIsPutAside_data()
{
    QTest::addColumn<std::function<void(const QByteArray&)>>("make");
    const auto row = [](const char* name, std::function<void(const QByteArray&)> make) {
        QTest::newRow(name) << std::move(make);
    };
    const auto holding = [](const QByteArray& path, const QByteArray& text, qint64 size) {
        QFile file(QFile::decodeName(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.resize(size));
    };
    row("no history", [=](const QByteArray& path) { holding(path, "{\"version\":1", 12); });
    row("too long", [=](const QByteArray& path) {
        holding(path, "{}", static_cast<qint64>(watch::kMostHistoryBytes) + 1);
    });
    row("a pipe, which is not waited for",
        [](const QByteArray& path) { QCOMPARE(::mkfifo(path.constData(), 0600), 0); });
    row("a folder", [](const QByteArray& path) { QVERIFY(QDir().mkdir(path)); });
}

void AlertArchiveTest::whatCannotBeReadIsPutAside()
{
    QFETCH(std::function<void(const QByteArray&)>, make);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    make(QFile::encodeName(m_path));
    Session next(m_path);
    next.archive.read();
    QTRY_COMPARE(next.failed.size(), 1);
    QVERIFY(QFile::exists(m_path + QStringLiteral(".unreadable")));
    QVERIFY(!QFile::exists(m_path));
    QTRY_VERIFY2((next.archive.keep(fired()), QFile::exists(m_path)), "and what comes is kept");
}

void AlertArchiveTest::whatCannotBeWrittenIsSaidOnce()
{
    const auto path = m_folder->filePath(QStringLiteral("file/alerts.json"));
    QFile inTheWay(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Session session(path);
    session.archive.read();
    QTRY_COMPARE((session.archive.keep(fired()), session.failed.size()), 1);
}

void AlertArchiveTest::endingRemovesTheFile()
{
    keepOne();
    {
        Session session(m_path);
        session.archive.end();
    }
    QVERIFY(!QFile::exists(m_path));
}

QTEST_MAIN(AlertArchiveTest)
#include "alert_archive_test.moc"

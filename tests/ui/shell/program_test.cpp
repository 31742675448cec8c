// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/samples.h"
#include "shell/main_window.h"
#include "theme/text.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

#include <sys/stat.h>

using namespace attest;
using namespace attest::ui;

namespace {

/// A user of their own, and the real program started for them.
struct User {
    QTemporaryDir home;

    User()
    {
        for (const char* each : {"run", "state", "config", "files"}) {
            QDir(home.path()).mkdir(QString::fromLatin1(each));
            QFile::setPermissions(home.filePath(QString::fromLatin1(each)),
                QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }
    QProcessEnvironment environment() const
    {
        auto all = QProcessEnvironment::systemEnvironment();
        all.insert("XDG_RUNTIME_DIR", home.filePath("run"));
        all.insert("XDG_STATE_HOME", home.filePath("state"));
        all.insert("XDG_CONFIG_HOME", home.filePath("config"));
        all.insert("QT_QPA_PLATFORM", "offscreen");
        return all;
    }
    std::unique_ptr<QProcess> start(const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment());
        process->start(ASSAYER_PROGRAM, arguments);
        return process;
    }
    QString write(const QString& name, std::string_view text) const
    {
        const auto path = home.filePath("files/" + name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text.data(), static_cast<qint64>(text.size()));
        }
        return path;
    }
    QString sample(std::size_t at) const
    {
        return write(QStringLiteral("sample%1.attestcase").arg(at), session::samples()[at].text);
    }
    /// What the program wrote into its settings: files that it opened are there.
    QByteArray settings() const
    {
        QFile file(home.filePath("config/assayer/assayer.ini"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList unsaved() const
    {
        QStringList files;
        QDirIterator all(
            home.filePath("state"), {"*.attestcase"}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            files << all.next();
        }
        return files;
    }
};

struct Ended {
    int code = -1;
    QString out, error;
};

Ended run(QProcess& process)
{
    if (!process.waitForFinished(20000)) {
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

constexpr int kPatience = 60000;

} // namespace

/// The real program, in processes of its own.
class ProgramTest : public QObject {
    Q_OBJECT
private slots:
    void helpNeedsNoDisplay();
    void versionIsPrinted();
    void mistakesAreUsage_data();
    void mistakesAreUsage();
    void noDisplayIsSaid();
    void secondStartHandsOver();
    void separateSettingsAreSeparateWindows();
    void hostileArgumentsDoNotStopIt();
    void killedWithUnsavedChanges();
    void endedFromOutsideWithUnsavedChanges();
    void endedFromOutsideClearsWhatWasReceived();
};

void ProgramTest::helpNeedsNoDisplay()
{
    const User user;
    QProcess process;
    auto environment = user.environment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        environment.remove(name);
    }
    process.setProcessEnvironment(environment);
    process.start(ASSAYER_PROGRAM, {"--help"});
    const auto ended = run(process);
    QCOMPARE(ended.code, 0);
    for (const char* option : {"--new-session", "--multi", "--config", "--theme", "--version"}) {
        QVERIFY2(ended.out.contains(QLatin1String(option)), option);
    }
}

void ProgramTest::versionIsPrinted()
{
    const auto ended = run(*User().start({"--version"}));
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.startsWith("assayer "));
}

void ProgramTest::mistakesAreUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("unknown option") << QStringList{"--frobnicate"};
    QTest::addRow("unknown theme") << QStringList{"--theme", "plaid"};
    QTest::addRow("no value") << QStringList{"--config"};
    QTest::addRow("folder for a file") << QStringList{"--config", "/"};
}

void ProgramTest::mistakesAreUsage()
{
    QFETCH(QStringList, arguments);
    const auto ended = run(*User().start(arguments));
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.error.startsWith("assayer: "));
}

void ProgramTest::noDisplayIsSaid()
{
    const User user;
    QProcess process;
    auto environment = user.environment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        environment.remove(name);
    }
    process.setProcessEnvironment(environment);
    process.start(ASSAYER_PROGRAM, {});
    const auto ended = run(process);
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.error.contains("assay"));
}

void ProgramTest::secondStartHandsOver()
{
    const User user;
    const auto first = user.start({user.sample(0)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample0"), kPatience);
    const auto ended = run(*user.start({user.sample(1)}));
    QCOMPARE(ended.code, 0);
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample1"), kPatience);
    QCOMPARE(first->state(), QProcess::Running);
    first->kill();
    first->waitForFinished();
}

void ProgramTest::separateSettingsAreSeparateWindows()
{
    const User user;
    const auto first = user.start({user.sample(0)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample0"), kPatience);
    const auto file = user.home.filePath("other.ini");
    const auto second = user.start({"--config", file, user.sample(1)});
    const auto said = [&] {
        QFile settings(file);
        return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(said().contains("sample1"), kPatience);
    QVERIFY(!user.settings().contains("sample1"));
    for (auto* each : {first.get(), second.get()}) {
        QCOMPARE(each->state(), QProcess::Running);
        each->kill();
        each->waitForFinished();
    }
}

void ProgramTest::hostileArgumentsDoNotStopIt()
{
    const User user;
    const auto pipe = user.home.filePath("files/pipe");
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const auto sparse = user.write("sparse", "{");
    QVERIFY(QFile::resize(sparse, qint64{1} << 30));
    const auto process = user.start({"--multi", "/dev/zero", pipe, sparse, user.home.path(),
        user.write("binary", std::string(100000, '\x01')),
        user.write("cut", session::samples()[0].text.substr(0, 3000)),
        user.write(QString::fromUtf8("a\x1b[2J\nb"), "x"), user.sample(0)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample0"), kPatience);
    QCOMPARE(process->state(), QProcess::Running);
    process->kill();
    process->waitForFinished();
}

// A logout asks nobody: it is what a crash is to unsaved changes, and an end to all else.
void ProgramTest::endedFromOutsideWithUnsavedChanges()
{
    const User user;
    const auto program = user.start({user.sample(0)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample0"), kPatience);
    const auto sample = casefile::read("sample", copyBytes(asBytes(session::samples()[0].text)));
    QVERIFY(sample);
    const auto policy
        = user.write("other.yaml", std::string(asText(sample->policy)) + "\n# changed by hand\n");
    QCOMPARE(run(*user.start({policy})).code, 0);
    QTRY_COMPARE_WITH_TIMEOUT(user.unsaved().size(), 1, kPatience);
    program->terminate();
    QCOMPARE(run(*program).code, 0);
    QCOMPARE(user.unsaved().size(), 1);
    QVERIFY2(user.settings().contains("geometry"), user.settings().constData());
}

void ProgramTest::endedFromOutsideClearsWhatWasReceived()
{
    const User user;
    // What a killed program left is taken up when a log is looked at, and not to be kept.
    const auto spool = user.home.filePath("state/assayer/spool/1");
    QVERIFY(QDir().mkpath(spool));
    for (const auto* folder : {"state/assayer", "state/assayer/spool", "state/assayer/spool/1"}) {
        QFile::setPermissions(user.home.filePath(QLatin1String(folder)),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QFile left(spool + "/rows.1.log");
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("received\n");
    left.close();
    const auto program
        = user.start({user.write("a.log", "{\"level\":\"info\",\"ts\":1,\"msg\":\"a\"}\n")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(spool + "/lock"), kPatience);
    program->terminate();
    QCOMPARE(run(*program).code, 0);
    QVERIFY(!left.exists());
}

void ProgramTest::killedWithUnsavedChanges()
{
    const User user;
    const auto first = user.start({user.sample(0)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample0"), kPatience);
    // An edit from outside: a policy that is handed over goes into the case that is shown.
    const auto sample = casefile::read("sample", copyBytes(asBytes(session::samples()[0].text)));
    QVERIFY(sample);
    const auto policy
        = user.write("other.yaml", std::string(asText(sample->policy)) + "\n# changed by hand\n");
    QCOMPARE(run(*user.start({policy})).code, 0);
    QTRY_COMPARE_WITH_TIMEOUT(user.unsaved().size(), 1, kPatience);
    first->kill(); // SIGKILL
    QVERIFY(first->waitForFinished());
    QCOMPARE(user.unsaved().size(), 1);

    // The next start is not kept out by what the first one left.
    const auto again = user.start({"--new-session", user.sample(1)});
    QTRY_VERIFY_WITH_TIMEOUT(user.settings().contains("sample1"), kPatience);
    again->kill();
    QVERIFY(again->waitForFinished());

    // What that start shows, looked at from inside.
    Settings settings;
    MainWindow window({&settings, nullptr, user.home.filePath("state/assayer")});
    window.show();
    window.offerLeftovers();
    QCOMPARE(window.content().notices().count(), 1);
    auto* open = window.content().notices().findChild<QPushButton*>();
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_VERIFY(window.cases().shown());
    const auto* live = window.cases().shown();
    QCOMPARE(live->path(), user.home.filePath("files/sample0.attestcase"));
    QVERIFY(asText(live->kept().policy).find("changed by hand") != std::string_view::npos);
    QVERIFY(live->isEdited());
    // It is kept in the folder of this window now, and no more in that of the killed one.
    QTRY_COMPARE(user.unsaved().size(), 1);
    window.actions().find("file.close")->trigger();
    for (auto* each : window.content().notices().findChildren<QPushButton*>()) {
        if (QString(each->text()).remove(u'&') == "Discard changes") {
            QTest::mouseClick(each, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE(user.unsaved().size(), 0);
}

QTEST_MAIN(ProgramTest)
#include "program_test.moc"

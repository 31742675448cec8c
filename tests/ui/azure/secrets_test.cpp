// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session of the window in a process of its own, which is killed: nothing that it leaves on the disk
// holds a secret. The process is this program again, told by its environment what to do.
#include "planted_session.h"
#include "support/planted.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace attest;
using namespace attest::test;

namespace {

constexpr int kLong = 60000;
constexpr char kSession[] = "ASSAYER_TEST_SESSION"; ///< the folder of the session to be held

} // namespace

class SecretsTest : public QObject {
    Q_OBJECT
private slots:
    void aSessionThatIsKilledLeavesNone();
};

void SecretsTest::aSessionThatIsKilledLeavesNone()
{
    const QTemporaryDir folder;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kSession), folder.path());
    for (const auto& [variable, below] : {std::pair("HOME", "home"), {"TMPDIR", "temp"},
             {"XDG_CONFIG_HOME", "config"}, {"XDG_STATE_HOME", "state"},
             {"XDG_CACHE_HOME", "cache"}, {"XDG_DATA_HOME", "data"}, {"XDG_RUNTIME_DIR", "run"}}) {
        const auto path = folder.filePath(QString::fromLatin1(below));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        environment.insert(QString::fromLatin1(variable), path);
    }
    test::Planted planted({kTyped, kOfTheApp, kPasted});
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setWorkingDirectory(folder.filePath(QStringLiteral("home")));
    session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    session.start(QCoreApplication::applicationFilePath(), QStringList());
    QByteArray last, said;
    while (last != "READY" && !last.startsWith("FAILED")
        && (session.canReadLine() || session.waitForReadyRead(2 * kLong))) {
        last = session.readLine().trimmed();
        if (last.startsWith("SAID ")) {
            said += last.mid(5) + "; ";
        }
        if (last.startsWith("PLANTED ")) {
            QVERIFY(planted.add(last.mid(8).toStdString()));
        }
    }
    QVERIFY2(last == "READY", (last + ' ' + said).constData());
    QVERIFY2(planted.size() >= 4, "no token was given out");
    const auto id = static_cast<pid_t>(session.processId());
    auto leaks = planted.inCommandLine(id);
    const auto inEnvironment = planted.inEnvironment(id);
    session.kill(); // as SIGKILL does it: nobody cleans up
    QVERIFY(session.waitForFinished(kLong));
    const auto left = planted.below(folder.path().toStdString());
    leaks.insert(leaks.end(), inEnvironment.begin(), inEnvironment.end());
    leaks.insert(leaks.end(), left.begin(), left.end());
    QVERIFY2(leaks.empty(), test::said(leaks).c_str());
    QVERIFY2(!test::Planted({kName}).below(folder.path().toStdString()).empty(),
        "the scan finds nothing at all");
    // Of two cases, each form but PDF, whose text is glyphs: written, and copied.
    const auto home = folder.filePath(QStringLiteral("home")).toStdString();
    QVERIFY2(test::Planted({kWritten}).below(home).size() >= 16,
        "reports were not exported, or hold no notes");
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (const auto folder = qEnvironmentVariable(kSession); !folder.isEmpty()) {
        PlantedSession session(folder);
        const auto failed = session.hold();
        tell(failed.empty() ? "READY" : "FAILED", failed);
        return QApplication::exec();
    }
    SecretsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "secrets_test.moc"

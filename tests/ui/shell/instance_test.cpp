// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/instance.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest::ui;

/// Who may hand over what to a window that is open.
class InstanceTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void thereIsOneFirst();
    void filesAreHandedOver();
    void tooMuchIsNotHandedOver();
    void rubbishIsDropped_data();
    void rubbishIsDropped();
    void settingsTellInstancesApart();

private:
    std::unique_ptr<QTemporaryDir> m_run;
};

void InstanceTest::init()
{
    m_run = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_run->path().toUtf8());
}

void InstanceTest::thereIsOneFirst()
{
    {
        Instance first("a");
        Instance second("a");
        QVERIFY(first.becomeFirst());
        QVERIFY(!second.becomeFirst());
    }
    QVERIFY(Instance("a").becomeFirst());
}

void InstanceTest::filesAreHandedOver()
{
    Instance first("a");
    QVERIFY(first.becomeFirst());
    QSignalSpy asked(&first, &Instance::asked);
    bool taken = false;
    QThreadPool::globalInstance()->start([&taken] {
        taken = Instance("a").handOver({QString::fromUtf8("/a b/ä\n\".attestcase"), "/other"});
    });
    QTRY_COMPARE(asked.size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(taken);
    QCOMPARE(asked[0][0].toStringList(),
        (QStringList{QString::fromUtf8("/a b/ä\n\".attestcase"), "/other"}));
}

void InstanceTest::tooMuchIsNotHandedOver()
{
    QStringList many;
    for (int i = 0; i <= Instance::kMostFiles; ++i) {
        many << QStringLiteral("/x%1").arg(i);
    }
    QVERIFY(!Instance("a").handOver(many));
    QVERIFY(!Instance("a").handOver({QString(Instance::kMostBytes, u'x')}));
}

void InstanceTest::rubbishIsDropped_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addRow("no JSON") << QByteArray("open /etc/passwd\n");
    QTest::addRow("an object") << QByteArray("{\"open\":[\"/a\"]}\n");
    QTest::addRow("no end") << QByteArray(200'000, 'x');
    QTest::addRow("a line without measure") << QByteArray(200'000, '[') + '\n';
    QTest::addRow("a thousand files") << "[" + QByteArray("\"/a\",").repeated(1000) + "\"/b\"]\n";
}

void InstanceTest::rubbishIsDropped()
{
    QFETCH(QByteArray, sent);
    Instance first("a");
    QVERIFY(first.becomeFirst());
    QSignalSpy asked(&first, &Instance::asked);
    QLocalSocket socket;
    socket.connectToServer(first.address());
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(sent);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(asked.isEmpty());
}

void InstanceTest::settingsTellInstancesApart()
{
    Instance first("a");
    Instance other("b");
    QVERIFY(first.becomeFirst());
    QVERIFY(other.becomeFirst());
    QVERIFY(first.address() != other.address());
}

QTEST_MAIN(InstanceTest)
#include "instance_test.moc"

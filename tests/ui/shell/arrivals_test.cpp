// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resolve_online.h"
#include "session/intake.h"
#include "session/samples.h"
#include "shell/main_window.h"
#include "shell/read_file.h"
#include "theme/text.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <sys/stat.h>

using namespace attest;
using namespace attest::ui;

namespace {

QString sampleText()
{
    return own(session::samples()[0].text);
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void drop(MainWindow& window, const QMimeData& data)
{
    const QPoint at(300, 300);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

void dropFile(MainWindow& window, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    drop(window, data);
}

QString noticeText(MainWindow& window)
{
    QStringList texts;
    for (const auto* label : window.content().notices().findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class ArrivalsTest : public QObject {
    Q_OBJECT
private slots:
    void casesAreDroppedAnywhere();
    void textIsDropped();
    void textIsPastedByKey();
    void emptyClipboardIsSaid();
    void linksAreNotFollowed();
    void policiesGoIntoTheCase();
    void theNoticeGoesWithWhatItSays();
    void answersAreTakenBackFromTheirOwnCase();
    void filesOpenedTogetherMeetInOrder();
    void hostileThingsAreRefused_data();
    void hostileThingsAreRefused();
    void manyFilesAreCapped();
    void refusalsSayWhatToDo();
    void noticesAreDismissedByKey();
    void noticesAreBounded();
};

void ArrivalsTest::casesAreDroppedAnywhere()
{
    MainWindow window;
    window.show();
    const QTemporaryDir folder;
    const auto path = folder.filePath("named wrongly.txt"); // The content tells what it is.
    put(path, sampleText().toUtf8());
    dropFile(window, path);
    QTRY_VERIFY(window.cases().shown());
    QCOMPARE(window.cases().shown()->path(), path);
    dropFile(window, path); // Once more shows the one that is there.
    QCOMPARE(window.cases().all().size(), 1U);
}

void ArrivalsTest::textIsDropped()
{
    MainWindow window;
    window.show();
    QMimeData data;
    data.setText(sampleText());
    drop(window, data);
    QTRY_VERIFY(window.cases().shown());
}

void ArrivalsTest::textIsPastedByKey()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QCoreApplication::processEvents();
    QApplication::clipboard()->setText(sampleText());
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(window.cases().shown());
}

void ArrivalsTest::emptyClipboardIsSaid()
{
    MainWindow window;
    window.show();
    QApplication::clipboard()->clear();
    window.actions().find("edit.paste")->trigger();
    QCOMPARE(window.content().notices().count(), 1);
    QVERIFY(noticeText(window).contains("no text"));
}

void ArrivalsTest::linksAreNotFollowed()
{
    MainWindow window;
    window.show();
    QMimeData data;
    data.setUrls({QUrl("https://example.invalid/token")});
    drop(window, data);
    QVERIFY(noticeText(window).contains("Links are not followed"));
    QVERIFY(window.cases().all().empty());
}

void ArrivalsTest::filesOpenedTogetherMeetInOrder()
{
    QTemporaryDir folder;
    const auto sample = folder.filePath("sample.attestcase");
    const auto policy = folder.filePath("policy.yaml");
    put(sample, sampleText().toUtf8());
    put(policy, "section: AgentAttestation\nschema: v1\n");
    MainWindow window;
    window.cases().openFile(sample);
    window.cases().openFile(policy);
    QTRY_VERIFY(window.cases().shown());
    QTRY_COMPARE(window.cases().shown()->kept().policyName, std::string("policy.yaml"));
}

void ArrivalsTest::policiesGoIntoTheCase()
{
    MainWindow window;
    window.show();
    window.actions().find("file.sample-accepted")->trigger();
    QTRY_VERIFY(window.cases().shown());
    const auto before = window.cases().shown()->kept().policy;
    QMimeData data;
    data.setText(own(asText(before)) + QStringLiteral("\n# another\n"));
    drop(window, data);
    QTRY_VERIFY(window.cases().shown()->isEdited());
    QVERIFY(noticeText(window).contains("is in the case now"));
    window.actions().find("edit.undo")->trigger();
    QVERIFY(!window.cases().shown()->isEdited());
}

void ArrivalsTest::theNoticeGoesWithWhatItSays()
{
    MainWindow window;
    window.show();
    window.actions().find("file.sample-accepted")->trigger();
    QTRY_VERIFY(window.cases().shown());
    auto* live = window.cases().shown();
    const auto put = [&] {
        QMimeData data;
        data.setText(own(asText(live->kept().policy)) + QStringLiteral("\n# another\n"));
        drop(window, data);
        QTRY_VERIFY(noticeText(window).contains("is in the case now"));
    };
    put();
    window.actions().find("edit.undo")->trigger();
    QTRY_VERIFY(!noticeText(window).contains("is in the case now"));
    put();
    live->setNote("", QStringLiteral("seen"));
    QTRY_VERIFY(!noticeText(window).contains("is in the case now"));
}

void ArrivalsTest::answersAreTakenBackFromTheirOwnCase()
{
    MainWindow window;
    window.show();
    window.actions().find("file.sample-accepted")->trigger();
    QTRY_VERIFY(window.cases().shown());
    auto* first = window.cases().shown();
    first->setNote("", QStringLiteral("stands for the answers"));
    auto* resolve = window.content().findChild<ResolveOnline*>();
    QVERIFY(resolve);
    emit resolve->done(QStringLiteral("Answers came"), first);
    window.actions().find("file.sample-replayed")->trigger();
    QTRY_VERIFY(window.cases().shown() != first);
    auto* second = window.cases().shown();
    second->setNote("", QStringLiteral("seen"));
    QAbstractButton* undo = nullptr;
    for (auto* button : window.content().notices().findChildren<QAbstractButton*>()) {
        undo = button->text().contains("Undo") ? button : undo;
    }
    QVERIFY2(undo, "what came of answers cannot be taken back");
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY2(second->isEdited(), "another case was changed");
    QVERIFY(!first->isEdited());
    QTRY_VERIFY(!noticeText(window).contains("Answers came"));
}

void ArrivalsTest::hostileThingsAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"truncated", "binary", "empty", "sparse gigabyte", "device", "folder",
             "pipe", "socket in the way", "dangling link", "circle of links", "control characters",
             "not readable", "no such file", "deep brackets"}) {
        QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }
}

void ArrivalsTest::hostileThingsAreRefused()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    auto path = folder.filePath("thing");
    if (kind == "truncated") {
        put(path, sampleText().toUtf8().chopped(200));
    } else if (kind == "binary") {
        QByteArray bytes(70000, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            bytes[i] = static_cast<char>(i * 37 + i / 256);
        }
        put(path, bytes);
    } else if (kind == "empty") {
        put(path, {});
    } else if (kind == "sparse gigabyte") {
        put(path, "{");
        QVERIFY(QFile::resize(path, qint64{1} << 30));
    } else if (kind == "device") {
        path = "/dev/zero";
    } else if (kind == "folder") {
        path = folder.path();
    } else if (kind == "pipe") {
        QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    } else if (kind == "socket in the way") {
        QCOMPARE(::mknod(qPrintable(path), S_IFSOCK | 0600, 0), 0);
    } else if (kind == "dangling link") {
        QVERIFY(QFile::link(folder.filePath("nothing"), path));
    } else if (kind == "circle of links") {
        QVERIFY(QFile::link(path, path));
    } else if (kind == "control characters") {
        path = folder.filePath(QString::fromUtf8("a\x1b[31m\n\xe2\x80\xae"
                                                 "b"));
        put(path, "nothing of use");
    } else if (kind == "not readable") {
        put(path, "{}");
        QFile::setPermissions(path, {});
        if (QFile(path).open(QIODevice::ReadOnly)) {
            QSKIP("nothing is unreadable for this user");
        }
    } else if (kind == "deep brackets") {
        put(path, QByteArray(1'000'000, '['));
    }
    MainWindow window;
    window.show();
    QSignalSpy refused(&window.cases(), &OpenCases::refused);
    dropFile(window, path);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 60000);
    QCOMPARE(window.content().notices().count(), 1);
    QVERIFY(window.cases().all().empty());
    const auto said = noticeText(window);
    QVERIFY(!said.isEmpty());
    // What was in the name is shown, never obeyed. Line breaks are between the labels alone.
    for (const QChar each : said) {
        QVERIFY(each == u'\n' || each.isPrint());
    }
    QVERIFY(!said.contains(QChar(0x202e)));
}

void ArrivalsTest::manyFilesAreCapped()
{
    MainWindow window;
    window.show();
    QMimeData data;
    QList<QUrl> urls;
    for (int i = 0; i < 80; ++i) {
        urls << QUrl::fromLocalFile(QStringLiteral("/nowhere/%1").arg(i));
    }
    data.setUrls(urls);
    QSignalSpy refused(&window.cases(), &OpenCases::refused);
    drop(window, data);
    QTRY_COMPARE(refused.size(), static_cast<int>(Arrivals::kMostFiles));
}

void ArrivalsTest::refusalsSayWhatToDo()
{
    MainWindow window;
    window.show();
    dropFile(window, QStringLiteral("/nowhere/at/all"));
    QTRY_COMPARE(window.content().notices().count(), 1);
    const auto said = noticeText(window);
    QVERIFY(said.contains("cannot be read"));
    QVERIFY(said.contains("there is no such file"));
    QVERIFY(said.contains("Check that")); // the remedy
}

void ArrivalsTest::noticesAreDismissedByKey()
{
    MainWindow window;
    window.show();
    dropFile(window, QStringLiteral("/nowhere"));
    QTRY_COMPARE(window.content().notices().count(), 1);
    auto* dismiss = window.content().notices().findChild<QToolButton*>("dismiss");
    dismiss->setFocus();
    QTest::keyClick(dismiss, Qt::Key_Space);
    QCOMPARE(window.content().notices().count(), 0);
    QVERIFY(!window.content().notices().isVisible());
}

void ArrivalsTest::noticesAreBounded()
{
    MainWindow window;
    window.show();
    auto& notices = window.content().notices();
    notices.tell({Mark::Warned, QStringLiteral("A question"), {}, {{QStringLiteral("Yes"), [] {}}},
        QStringLiteral("question"), {}});
    for (int i = 0; i < 20; ++i) {
        notices.tell({Mark::Failed, QStringLiteral("Notice %1").arg(i), {}, {}, {}, {}});
    }
    QCOMPARE(notices.count(), MessageBar::kMost);
    QVERIFY(noticeText(window).contains("A question"));
    QVERIFY(noticeText(window).contains("Notice 19"));
    notices.tell({Mark::Failed, QStringLiteral("Notice 19"), {}, {}, {}, {}});
    QCOMPARE(notices.count(), MessageBar::kMost); // The same words twice say no more than once.
}

QTEST_MAIN(ArrivalsTest)
#include "arrivals_test.moc"

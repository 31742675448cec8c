// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_export.h"
#include "rig.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTreeWidget>

using namespace attest;
using test::LogRig;

namespace {

const std::string kToken
    = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXRoYXQtY291bnRz";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList labels(const QTreeWidget& tree, const QString& name)
{
    QStringList values;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        if (tree.topLevelItem(i)->text(0) == name) {
            values << tree.topLevelItem(i)->text(1);
        }
    }
    return values;
}

} // namespace

/// One line: what it means, what is marked, and what is written to a file.
class LogDetailTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatStandsBehindALine();
    void flagsANameThatOccursTwice();
    void looksIntoObjects();
    void showsALineWithWhatItsFramingWrote();
    void masksCredentials();
    void leadsOn();
    void marksAndNotes();
    void exportsLinesAsTheyAre();
    void exportsJsonWithNotes();
    void exportsATableThatComputesNothing();
    void exportsNumbersAndMissingTimesAsTheyAre();
    void masksTracesAndNames();
    void leavesWhatCannotBeWritten();
    void previewsWhatIsMasked();
};

void LogDetailTest::tellsWhatStandsBehindALine()
{
    LogRig rig(LogRig::usual(20));
    rig.click(9);
    QTRY_COMPARE(rig.text("lineTitle"), QStringLiteral("Proof rejected"));
    QCOMPARE(rig.text("lineMessage"), QStringLiteral("Attestor rejected proof, policy failed"));
    QVERIFY(!rig.text("lineCause").isEmpty());
    QVERIFY(!rig.text("lineRemedy").isEmpty());
    rig.click(8);
    QTRY_COMPARE(rig.text("lineTitle"), QStringLiteral("Session up"));
    QVERIFY(rig.text("lineCause").isEmpty());
}

void LogDetailTest::flagsANameThatOccursTwice()
{
    LogRig rig({LogRig::line(0, "info", "hello", R"("agent":"good","agent":"evil")")});
    rig.click(0);
    QTRY_VERIFY(!rig.text("lineOdd").isEmpty());
    const auto& tree = *rig.pane().findChild<QTreeWidget*>();
    const auto values = labels(tree, QStringLiteral("agent"));
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[0], QStringLiteral("good"));
    QCOMPARE(values[1], QStringLiteral("evil (does not count)"));
}

void LogDetailTest::looksIntoObjects()
{
    LogRig rig({LogRig::line(0, "info", "hello", R"("vm":{"name":"web-7","tags":["a","b"]})")});
    rig.click(0);
    const auto& tree = *rig.pane().findChild<QTreeWidget*>();
    QTRY_COMPARE(labels(tree, QStringLiteral("vm")).size(), 1);
    QTreeWidgetItem* vm = nullptr;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        if (tree.topLevelItem(i)->text(0) == QStringLiteral("vm")) {
            vm = tree.topLevelItem(i);
        }
    }
    QCOMPARE(vm->childCount(), 2);
    QCOMPARE(vm->child(0)->text(1), QStringLiteral("web-7"));
    QCOMPARE(vm->child(1)->child(1)->text(1), QStringLiteral("b"));
}

void LogDetailTest::masksCredentials()
{
    LogRig rig({LogRig::line(0, "info", "hello", R"("token":")" + kToken + "\"")});
    rig.click(0);
    QTRY_VERIFY(rig.pane().detail().facts());
    const auto* raw = rig.pane().findChild<QPlainTextEdit*>(QStringLiteral("lineRaw"));
    QVERIFY(raw->toPlainText().contains(QStringLiteral("hello")));
    const auto& tree = *rig.pane().findChild<QTreeWidget*>();
    for (const auto& text : {raw->toPlainText(), labels(tree, QStringLiteral("token")).join(u' '),
             rig.pane().detail().facts()->bytes}) {
        QVERIFY(!text.contains(QStringLiteral("c2lnbmF0")));
    }
}

void LogDetailTest::showsALineWithWhatItsFramingWrote()
{
    LogRig rig({"2026-07-28T13:24:41.000000001Z level=warn msg=slow",
        "2026-07-28T13:24:42.000000001Z level=warn msg=slower token=" + kToken});
    rig.click(1);
    QTRY_VERIFY(rig.pane().detail().facts());
    const auto& facts = *rig.pane().detail().facts();
    QCOMPARE(facts.raw.left(49),
        QStringLiteral("2026-07-28T13:24:42.000000001Z level=warn msg=slower").left(49));
    QVERIFY2(!facts.raw.contains(QStringLiteral("c2lnbmF0")), qPrintable(facts.raw));
}

void LogDetailTest::leadsOn()
{
    LogRig rig(LogRig::usual(100));
    QSignalSpy session(&rig.pane(), &ui::LogPane::sessionWanted);
    QSignalSpy time(&rig.pane(), &ui::LogPane::timeWanted);
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(10));
    rig.click(1);
    QTRY_VERIFY(rig.child("goSession")->isVisible());
    QTest::mouseClick(rig.child("goSession"), Qt::LeftButton);
    QCOMPARE(session.count(), 1);
    QVERIFY(session.front().front().toString().startsWith(QStringLiteral("75db07ab")));
    QTest::mouseClick(rig.child("goMinute"), Qt::LeftButton);
    QCOMPARE(time.count(), 1);
    QTest::mouseClick(rig.child("goContext"), Qt::LeftButton);
    QCOMPARE(rig.table().order().size(), std::uint64_t{100});
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(19));
}

void LogDetailTest::marksAndNotes()
{
    LogRig rig(LogRig::usual(20));
    rig.click(4);
    rig.key(Qt::Key_M);
    QVERIFY(rig.table().rowText(4).endsWith(QStringLiteral("marked")));
    rig.key(Qt::Key_M);
    QVERIFY(!rig.table().rowText(4).endsWith(QStringLiteral("marked")));
    rig.action("log.note")->trigger();
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, QStringLiteral("look here"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(rig.pane().marks().all().size(), 1U);
    QCOMPARE(rig.pane().marks().all().begin()->second, QStringLiteral("look here"));
    QVERIFY(rig.table().hasFocus());
    auto* note = rig.pane().detail().findChild<QLabel*>(QStringLiteral("lineNote"));
    QTRY_COMPARE(note->text(), QStringLiteral("look here"));
    rig.click(5);
    QTRY_VERIFY(note->text().isEmpty());
}

void LogDetailTest::exportsLinesAsTheyAre()
{
    LogRig rig(LogRig::usual(10));
    rig.click(3);
    rig.click(5, Qt::ShiftModifier);
    const auto path = rig.path(QStringLiteral("out.log"));
    rig.pane().setPathChooser([&](QWidget*, const QString&) { return path; });
    rig.action("log.export")->trigger();
    auto* window = rig.pane().findChild<ui::ExportLines*>();
    QVERIFY(window);
    QSignalSpy written(window, &ui::ExportLines::written);
    QTest::mouseClick(window->findChild<QWidget*>(QStringLiteral("exportSave")), Qt::LeftButton);
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(written.front()[1].toULongLong(), 3ULL);
    const auto usual = LogRig::usual(10);
    QCOMPARE(contentOf(path).toStdString(), usual[3] + "\n" + usual[4] + "\n" + usual[5] + "\n");
}

void LogDetailTest::exportsJsonWithNotes()
{
    LogRig rig(LogRig::usual(5));
    ui::LineExport what;
    what.form = ui::LineExport::Form::Json;
    what.order = rig.table().order();
    what.end = 5;
    what.marks[ui::idOf(rig.pane().feed().rows().at(2))] = QStringLiteral("a \"note\"");
    const std::atomic<bool> stop = false;
    const auto path = rig.path(QStringLiteral("out.jsonl"));
    const auto done = ui::exportLines(what, path, stop, [](double) {});
    QVERIFY2(done.failed.isEmpty(), qPrintable(done.failed));
    QCOMPARE(done.lines, std::uint64_t{5});
    const auto lines = contentOf(path).split('\n');
    const auto third = QJsonDocument::fromJson(lines[2]).object();
    QCOMPARE(third[QStringLiteral("message")].toString(), QStringLiteral("Connected to agent"));
    QCOMPARE(third[QStringLiteral("line")].toInt(), 3);
    QCOMPARE(third[QStringLiteral("note")].toString(), QStringLiteral("a \"note\""));
    QVERIFY(!QJsonDocument::fromJson(lines[1]).object().contains(QStringLiteral("note")));
}

void LogDetailTest::exportsATableThatComputesNothing()
{
    LogRig rig({LogRig::line(0, "info", "=HYPERLINK(\\\"x\\\"), and more")});
    ui::LineExport what;
    what.form = ui::LineExport::Form::Csv;
    what.order = rig.table().order();
    what.end = 1;
    const auto line = ui::written(what, 0);
    QVERIFY2(line.find("\"'=HYPERLINK(\"\"x\"\"), and more\"") != std::string::npos, line.c_str());
    QVERIFY(ui::headingOf(what.form).starts_with("time,level,source,line,event"));
}

void LogDetailTest::exportsNumbersAndMissingTimesAsTheyAre()
{
    LogRig rig(
        {"- no time", R"({"level":"info","msg":"-12.5"})", R"({"level":"info","msg":"-1+2"})"});
    ui::LineExport what;
    what.form = ui::LineExport::Form::Csv;
    what.order = rig.table().order();
    QVERIFY2(ui::written(what, 0).find("\"'- no time\"") != std::string::npos, "prose is text");
    QVERIFY2(ui::written(what, 1).find(",-12.5,") != std::string::npos, "a number is one");
    QVERIFY2(ui::written(what, 2).find("\"'-1+2\"") != std::string::npos, "a formula is none");
}

void LogDetailTest::masksTracesAndNames()
{
    LogRig rig({"{\"level\":\"info\",\"msg\":\"m\",\"trace_id\":\"" + kToken + "\"}"});
    ui::LineExport what;
    what.form = ui::LineExport::Form::Csv;
    what.order = rig.table().order();
    const auto line = ui::written(what, 0);
    QVERIFY2(line.find("c2lnbmF0") == std::string::npos, line.c_str());
    QVERIFY2(line.find("[redacted]") != std::string::npos, line.c_str());
    const auto facts = ui::factsOf(rig.pane().feed().rows(), 0);
    QVERIFY2(facts.trace.contains(QStringLiteral("[redacted]")), qPrintable(facts.trace));
}

void LogDetailTest::leavesWhatCannotBeWritten()
{
    LogRig rig(LogRig::usual(5));
    ui::LineExport what;
    what.order = rig.table().order();
    what.end = 5;
    const std::atomic<bool> go = false, stop = true;
    const auto failed
        = ui::exportLines(what, rig.path(QStringLiteral("none/out.log")), go, [](double) {});
    QVERIFY(!failed.failed.isEmpty());
    const auto path = rig.path(QStringLiteral("out.log"));
    const auto stopped = ui::exportLines(what, path, stop, [](double) {});
    QVERIFY(stopped.stopped);
    QVERIFY(!QFile::exists(path));
}

void LogDetailTest::previewsWhatIsMasked()
{
    LogRig rig({LogRig::line(0, "info", "got " + kToken)});
    rig.action("log.export")->trigger();
    auto* window = rig.pane().findChild<ui::ExportLines*>();
    auto* preview = window->findChild<QPlainTextEdit*>(QStringLiteral("exportPreview"));
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("[redacted]")));
    window->findChild<QCheckBox*>(QStringLiteral("exportMask"))->setChecked(false);
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("c2lnbmF0")));
    QVERIFY(!window->findChild<QLabel*>(QStringLiteral("exportStatus"))->text().isEmpty());
}

QTEST_MAIN(LogDetailTest)
#include "log_detail_test.moc"

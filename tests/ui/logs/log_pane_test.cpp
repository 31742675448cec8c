// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace attest;
using test::LogRig;

/// Which lines are shown: filters, spans of time, repeats, and the ways between lines.
class LogPaneTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWouldBeHere();
    void keepsWhatFillsIt();
    void goesOnInAnotherPane();
    void filtersLines();
    void saysWhereAFilterIsWrong();
    void asksWhetherAnotherFieldIsMeant();
    void aFilterFollowsWhatComes();
    void clearsTheFilter();
    void completesWhatIsWritten();
    void completesNamesOfTheLogThatIsThere();
    void remembersFilters();
    void findsForthAndBack();
    void findsTheFirstLineToo();
    void findsPatterns();
    void showsLinesAroundAHit();
    void brushChoosesATime();
    void keysChooseATime();
    void filtersToATimeAndASource();
    void looksAnewWhereASourceIsNamed();
    void foldsRepeats();
    void goesToATime();
    void refusesWhatIsNoTime();
};

void LogPaneTest::saysWhatWouldBeHere()
{
    ui::Actions actions;
    watch::LogWatch watch({});
    ui::LogPane pane(actions, watch);
    QAction adding(QStringLiteral("Add source"));
    QSignalSpy added(&adding, &QAction::triggered);
    pane.setFilling(&adding);
    pane.resize(900, 400);
    static_cast<QWidget&>(pane).show();
    QVERIFY(!pane.table().isVisible());
    const auto buttons = pane.findChildren<QPushButton*>();
    const auto found = std::ranges::find(buttons, adding.text(), &QPushButton::text);
    QVERIFY(found != buttons.end() && (*found)->isVisible());
    auto* button = *found;
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(added.count(), 1);
    QVERIFY(!actions.find(QStringLiteral("log.export"))->isEnabled());
    QVERIFY(!ui::Actions::reasonOf(*actions.find(QStringLiteral("log.export"))).isEmpty());
}

void LogPaneTest::keepsWhatFillsIt()
{
    ui::Actions actions;
    watch::LogWatch watch({});
    ui::LogPane pane(actions, watch);
    QAction adding(QStringLiteral("Add source"));
    pane.setFilling(&adding);
    static_cast<QWidget&>(pane).show();
    const auto filling = [&]() -> QWidget* {
        for (auto* each : pane.findChildren<QPushButton*>()) {
            if (each->text() == adding.text()) {
                return each;
            }
        }
        return nullptr;
    };
    auto* before = filling();
    QVERIFY(before);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("empty.log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSignalSpy changed(const_cast<ui::LogFeed*>(&pane.feed()), &ui::LogFeed::changed);
    (void)watch.addFile(file.fileName().toStdString());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(filling(), before);
}

void LogPaneTest::goesOnInAnotherPane()
{
    LogRig rig(LogRig::usual(20));
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(2));
    rig.click(1);
    rig.key(Qt::Key_M);
    rig.action("log.raw")->trigger();
    const auto kept = rig.pane().kept();
    rig.renew();
    rig.pane().restore(kept);
    QVERIFY(rig.waitForRows(2));
    QCOMPARE(
        qobject_cast<QLineEdit*>(rig.child("filter"))->text(), QStringLiteral("level >= error"));
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(19));
    QVERIFY(rig.table().rowText(1).endsWith(QStringLiteral("marked")));
    QVERIFY(rig.action("log.raw")->isChecked());
    QCOMPARE(rig.pane().filterBar().history().size(), 1);
}

void LogPaneTest::filtersLines()
{
    LogRig rig(LogRig::usual(100));
    QCOMPARE(rig.text("filterCount"), QStringLiteral("100 lines"));
    rig.filter(QStringLiteral("event = proof_rejected"));
    QVERIFY(rig.waitForRows(10));
    QTRY_COMPARE(rig.text("filterCount"), QStringLiteral("10 of 100"));
    QCOMPARE(rig.message(0), QStringLiteral("Attestor rejected proof, policy failed"));
    QCOMPARE(rig.table().order().row(3), watch::Row{39});
}

void LogPaneTest::saysWhereAFilterIsWrong()
{
    LogRig rig(LogRig::usual(20));
    rig.filter(QStringLiteral("level >= "));
    QVERIFY2(rig.text("filterTrouble").contains(QStringLiteral("column")),
        qPrintable(rig.text("filterTrouble")));
    // What was shown is still shown.
    QCOMPARE(rig.table().order().size(), std::uint64_t{20});
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(2));
    QCOMPARE(rig.text("filterTrouble"), QString());
}

void LogPaneTest::asksWhetherAnotherFieldIsMeant()
{
    LogRig rig(LogRig::usual(20));
    rig.filter(QStringLiteral("agnet = web-1"));
    QTRY_VERIFY2(rig.table().emptyText().contains(QStringLiteral("“agnet”: is “agent” meant?")),
        qPrintable(rig.table().emptyText()));
    // A field that lines have, and a value that none has.
    rig.filter(QStringLiteral("agent = nobody"));
    QTRY_VERIFY(rig.pane().feed().taken() == std::optional<std::uint64_t>(0));
    QTRY_VERIFY(!rig.pane().feed().progress());
    QVERIFY2(!rig.table().emptyText().contains(QStringLiteral("field")),
        qPrintable(rig.table().emptyText()));
}

void LogPaneTest::aFilterFollowsWhatComes()
{
    LogRig rig(LogRig::usual(20));
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(2));
    rig.append(LogRig::usual(30));
    QVERIFY(rig.waitForRows(5));
    QTRY_COMPARE(rig.text("filterCount"), QStringLiteral("5 of 50"));
}

void LogPaneTest::clearsTheFilter()
{
    LogRig rig(LogRig::usual(20));
    rig.filter(QStringLiteral("nothing like it"));
    QVERIFY(rig.waitForRows(0));
    auto* edit = rig.child("filter");
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(rig.waitForRows(20));
    QCOMPARE(rig.text("filterCount"), QStringLiteral("20 lines"));
}

void LogPaneTest::completesWhatIsWritten()
{
    LogRig rig(LogRig::usual(20));
    auto* edit = qobject_cast<QLineEdit*>(rig.child("filter"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("event = proof_r"));
    auto* popup = rig.pane().filterBar().findChild<QCompleter*>()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("event = proof_rejected"));
}

void LogPaneTest::completesNamesOfTheLogThatIsThere()
{
    LogRig rig(LogRig::usual(20));
    auto* edit = qobject_cast<QLineEdit*>(rig.child("filter"));
    const auto offers = [&](const QString& begun, const QString& name) {
        edit->clear();
        edit->setFocus();
        QTest::keyClicks(edit, begun);
        const auto* model = rig.pane().filterBar().findChild<QCompleter*>()->completionModel();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString().startsWith(name)) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(offers(QStringLiteral("age"), QStringLiteral("agent")));
    auto& watch = rig.watch();
    watch.remove(watch.sources().front().number);
    QVERIFY(rig.waitForRows(0));
    QFile other(rig.path(QStringLiteral("other.log")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write((LogRig::line(1, "info", "here", R"("subscription":"s")") + "\n").c_str());
    other.close();
    (void)watch.addFile(other.fileName().toStdString());
    QVERIFY(rig.waitForRows(1));
    QTRY_VERIFY(offers(QStringLiteral("subs"), QStringLiteral("subscription")));
    QVERIFY(!offers(QStringLiteral("age"), QStringLiteral("agent")));
}

void LogPaneTest::remembersFilters()
{
    LogRig rig(LogRig::usual(20));
    QSignalSpy kept(&rig.pane().filterBar(), &ui::FilterBar::historyChanged);
    rig.filter(QStringLiteral("level = info"));
    rig.filter(QStringLiteral("level = error"));
    QCOMPARE(kept.count(), 2);
    QCOMPARE(rig.pane().filterBar().history(),
        QStringList({QStringLiteral("level = error"), QStringLiteral("level = info")}));
    auto* edit = qobject_cast<QLineEdit*>(rig.child("filter"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTest::keyClick(edit, Qt::Key_Down);
    auto* popup = rig.pane().filterBar().findChild<QCompleter*>()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("level = info"));
}

void LogPaneTest::findsForthAndBack()
{
    LogRig rig(LogRig::usual(300));
    rig.key(Qt::Key_Home);
    rig.action("log.find")->trigger();
    auto* edit = rig.child("find");
    QTest::keyClicks(edit, QStringLiteral("WEB-25"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(rig.table().current(), std::optional<watch::Row>(25));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(rig.table().current(), std::optional<watch::Row>(250));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(rig.table().current(), std::optional<watch::Row>(25));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(rig.pane().findChild<ui::FindLine*>()->findChildren<QLabel*>().front()->text()
        == QStringLiteral("None above"));
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(25));
}

void LogPaneTest::findsTheFirstLineToo()
{
    LogRig rig({LogRig::line(0, "info", "only here"), LogRig::line(1, "info", "else")});
    rig.action("log.find")->trigger();
    QTest::keyClicks(rig.child("find"), QStringLiteral("only"));
    QTest::keyClick(rig.child("find"), Qt::Key_Return);
    QTRY_COMPARE(rig.table().current(), std::optional<watch::Row>(0));
}

void LogPaneTest::findsPatterns()
{
    LogRig rig(LogRig::usual(100));
    rig.key(Qt::Key_Home);
    rig.pane().findChild<ui::FindLine*>()->open();
    auto* line = rig.pane().findChild<ui::FindLine*>();
    emit line->wanted(
        {ui::Sought::Form::Pattern, QStringLiteral("web-7[23]")}, ui::FindLine::Way::Next);
    QTRY_COMPARE(rig.table().current(), std::optional<watch::Row>(72));
    emit line->wanted(
        {ui::Sought::Form::Pattern, QStringLiteral("web-(")}, ui::FindLine::Way::Next);
    QTRY_VERIFY(line->findChildren<QLabel*>().front()->text().contains(QStringLiteral("web-(")));
}

void LogPaneTest::showsLinesAroundAHit()
{
    LogRig rig(LogRig::usual(100));
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(10));
    rig.click(4);
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(49));
    rig.action("log.around")->trigger();
    QCOMPARE(rig.table().order().size(), std::uint64_t{100});
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(49));
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(49)));
    auto* back = rig.child("backToFilter");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(rig.table().order().size(), std::uint64_t{10});
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(49));
    QVERIFY(!back->isVisible());
}

void LogPaneTest::brushChoosesATime()
{
    LogRig rig(LogRig::usual(100));
    auto& strip = rig.pane().histogram();
    QTRY_VERIFY(!strip.buckets().empty());
    const auto last = strip.buckets().size() - 1;
    QSignalSpy changed(&rig.pane(), &ui::LogPane::rangeChanged);
    QTest::mousePress(&strip, Qt::LeftButton, {}, strip.rectOf(last / 2).center());
    QTest::mouseMove(&strip, strip.rectOf(last - 5).center());
    QTest::mouseMove(&strip, strip.rectOf(last).center());
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, strip.rectOf(last).center());
    QCOMPARE(changed.count(), 1);
    QVERIFY(strip.chosen());
    QTRY_VERIFY(rig.table().order().size() > 40 && rig.table().order().size() < 60);
    QTest::keyClick(&strip, Qt::Key_Escape);
    QVERIFY(rig.waitForRows(100));
    QVERIFY(!strip.chosen());
}

void LogPaneTest::keysChooseATime()
{
    LogRig rig(LogRig::usual(100));
    auto& strip = rig.pane().histogram();
    QTRY_VERIFY(!strip.buckets().empty());
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Home);
    QVERIFY(strip.accessibleDescription().contains(QStringLiteral("13:24:41")));
    for (std::size_t i = 0; i < strip.buckets().size() / 10; ++i) {
        QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
    }
    QTest::keyClick(&strip, Qt::Key_Return);
    QTRY_VERIFY(rig.table().order().size() >= 10 && rig.table().order().size() <= 12);
    QCOMPARE(rig.table().order().row(0), watch::Row{0});
}

void LogPaneTest::looksAnewWhereASourceIsNamed()
{
    LogRig rig(LogRig::usual(100));
    const auto source = rig.pane().feed().rows().sourceOf(0);
    rig.filter(QStringLiteral("source = Frankfurt"));
    QVERIFY(rig.waitForRows(0));
    rig.watch().setName(source, "Frankfurt", watch::NamedBy::Person);
    QVERIFY(rig.waitForRows(100));
    QVERIFY2(rig.table().rowText(0).contains(QStringLiteral("Frankfurt")),
        qPrintable(rig.table().rowText(0)));
    rig.watch().setName(source, "Paris", watch::NamedBy::Person);
    QVERIFY(rig.waitForRows(0));
}

void LogPaneTest::filtersToATimeAndASource()
{
    LogRig rig(LogRig::usual(100));
    const auto from = rig.pane().feed().rows().at(20).core.time;
    const auto to = rig.pane().feed().rows().at(30).core.time;
    const auto source = QString::fromStdString(rig.pane().feed().rows().sourceName(0));
    rig.pane().filterTo(from, to, source);
    QVERIFY(rig.waitForRows(10));
    QCOMPARE(rig.table().order().row(0), watch::Row{20});
    // An alert that still fires has a beginning and no end.
    rig.pane().filterTo(from, telemetry::kNoTime, {});
    QVERIFY(rig.waitForRows(80));
    rig.pane().filterTo(from, to, QStringLiteral("elsewhere"));
    QVERIFY(rig.waitForRows(0));
    rig.pane().filterTo(telemetry::kNoTime, telemetry::kNoTime, {});
    QVERIFY(rig.waitForRows(100));
}

void LogPaneTest::foldsRepeats()
{
    std::vector<std::string> lines;
    for (int i = 0; i < 6; ++i) {
        lines.push_back(LogRig::line(
            i, "warn", "current memory percent used: " + std::to_string(80 + i) + "%"));
    }
    lines.push_back(LogRig::line(6, "info", "Connected to agent"));
    LogRig rig(lines);
    rig.action("log.fold")->trigger();
    QVERIFY(rig.waitForRows(2));
    QCOMPARE(rig.table().order().standsFor(0), 6U);
    QVERIFY(rig.table().rowText(0).contains(QStringLiteral("6 times")));
    QCOMPARE(rig.table().order().row(1), watch::Row{6});
    rig.append({LogRig::line(7, "info", "Connected to agent")});
    QTRY_COMPARE(rig.table().order().standsFor(1), 2U);
    rig.action("log.fold")->trigger();
    QVERIFY(rig.waitForRows(8));
}

void LogPaneTest::goesToATime()
{
    LogRig rig(LogRig::usual(500));
    rig.action("log.go-time")->trigger();
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("13:26:00"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(79));
    QVERIFY(rig.table().hasFocus());
}

void LogPaneTest::refusesWhatIsNoTime()
{
    LogRig rig(LogRig::usual(50));
    rig.action("log.go-time")->trigger();
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("yesterday"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QVERIFY(edit->accessibleDescription().contains(QStringLiteral("UTC")));
    QVERIFY(!rig.table().current());
}

QTEST_MAIN(LogPaneTest)
#include "log_pane_test.moc"
